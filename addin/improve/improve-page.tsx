import { Body1, Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { PagePart } from 'addin/app/parts/page-part';
import { BackToPage, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { Inspection } from 'addin/improve/inspection';
import { OpenDialog } from 'addin/improve/open-dialog';
import { OneRectification } from 'addin/improve/one-rectification';
import { RectificationList } from 'addin/improve/rectification-list';
import type { RectificationView } from 'shared/contract/rectifications';

/** Rectifications: whose turn it is, what is under way, and one of them with its path and next step. */
export function ImprovePage() {
  const { say } = useWords();
  const { view, open } = useNavigation();
  const known = useAnswer((service) => service.rectifications(), 'rectifications');
  const all = known.value?.rectifications ?? [];
  const inspects = known.value?.inspects ?? [];
  if (view.isInspection === true && inspects.length > 0) return <Inspection units={inspects} />;
  const shown = all.find(({ id }) => id === view.rectification);
  if (shown !== undefined) {
    return <OneRectification of={shown} units={known.value?.units ?? []} key={`${shown.id} ${shown.sequence}`} />;
  }
  const yours = all.filter(isYours);
  const isOver = ({ state }: RectificationView): boolean => state === 'closed' || state === 'cancelled';
  const underWay = all.filter((each) => !isYours(each) && !isOver(each));
  const settled = all.filter((each) => isOver(each));
  return (
    <PageLayout back={<BackToPage />}>
      <PageTitle title={say('improve.title')} below={say('improve.lead')} />
      {known.value !== null && known.value.units.length > 0 && <OpenDialog units={known.value.units} />}
      {inspects.length > 0 && (
        <Button onClick={() => open({ page: 'improve', isInspection: true })}>{say('improve.inspection')}</Button>
      )}
      <PagePart title={say('improve.yours')} aside={String(yours.length)}>
        {known.state === 'asking' && (
          <Skeleton aria-label={say('app.loading')}>
            <SkeletonItem size={32} />
          </Skeleton>
        )}
        {known.state === 'known' && yours.length === 0 && <Body1>{say('improve.none-yours')}</Body1>}
        <RectificationList of={yours} />
      </PagePart>
      <PagePart title={say('improve.under-way')} aside={String(underWay.length)}>
        {known.state === 'known' && underWay.length === 0 && <Body1>{say('improve.none')}</Body1>}
        <RectificationList of={underWay} />
      </PagePart>
      {settled.length > 0 && (
        <PagePart title={say('improve.settled')} aside={String(settled.length)}>
          <RectificationList of={settled} />
        </PagePart>
      )}
    </PageLayout>
  );
}

/** Steps that go on with it; whoever may only hand it on or cancel it is not waited for. */
const isYours = ({ openSteps, state }: RectificationView): boolean =>
  state !== 'closed' && openSteps.some((step) => step !== 'assign' && step !== 'cancel' && step !== 'reopen');
