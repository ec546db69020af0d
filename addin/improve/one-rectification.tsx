import { Badge, Body1, Button, Caption1, List, ListItem, makeStyles, tokens } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { PagePart } from 'addin/app/parts/page-part';
import { BackToPage, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { planTitleOf } from 'addin/app/plan-name';
import { useWords } from 'addin/app/words';
import { rectificationFacts, rectificationTitle, sourceWords } from 'addin/improve/rectification-words';
import { StepDialog } from 'addin/improve/step-dialog';
import { usePaneState } from 'addin/store/use-pane-store';
import type { RectificationsView, RectificationView } from 'shared/contract/rectifications';

const useStyles = makeStyles({
  steps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, ':empty': { display: 'none' } },
  block: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  start: { justifySelf: 'start' },
  line: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
});

/** One rectification: where it stands, what comes next, and all that was said. */
export function OneRectification({ of, units }: { of: RectificationView } & Pick<RectificationsView, 'units'>) {
  const styles = useStyles();
  const words = useWords();
  const { me } = usePaneState();
  const { say, name, day } = words;
  const { unit, person, owner, due, overdue, remedy, evidence, verifiedBy, source, said } = of;
  const below = [
    ...[name(person ?? unit), name(owner)],
    overdue > 0 ? say('improve.overdue', { n: overdue }) : say('improve.due', { day: day(due) }),
  ].join(' · ');
  return (
    <PageLayout back={<BackToPage />}>
      <PageTitle title={rectificationTitle(words, of)} below={below} />
      <div className={styles.steps}>
        <Badge appearance="tint" color={of.state === 'closed' ? 'success' : overdue > 0 ? 'danger' : 'informative'}>
          {say(`improve.state.${of.state}`)}
        </Badge>
        {verifiedBy !== null && <Caption1>{say('improve.verified-by', { who: name(verifiedBy) })}</Caption1>}
      </div>
      <div className={styles.steps}>
        {of.openSteps.map((step, at) => (
          <StepDialog
            key={step}
            of={of}
            step={step}
            owners={units.find((each) => each.unit.id === unit.id)?.owners ?? []}
            isFirst={at === 0}
          />
        ))}
      </div>
      <PagePart title={say('improve.facts')}>
        <div className={styles.block}>
          <Caption1>{sourceWords(words, of, me)}</Caption1>
          <Body1>{rectificationFacts(words, of)}</Body1>
          {source.place?.in === 'plan' && <ToPlan planId={source.place.planId} />}
        </div>
      </PagePart>
      {remedy !== null && (
        <PagePart title={say('improve.remedy')}>
          <div className={styles.block}>
            <Body1>{`${say(`improve.measure.${remedy.measure}`)}: ${remedy.action}`}</Body1>
            <Caption1>{`${say('improve.field.cause')}: ${remedy.cause}`}</Caption1>
            <Caption1>{`${say('improve.mending')}: ${mendingWords(remedy.mending)}`}</Caption1>
            {evidence !== null && <Caption1>{`${say('improve.field.evidence')}: ${evidence}`}</Caption1>}
          </div>
        </PagePart>
      )}
      <PagePart title={say('improve.record')}>
        <List>
          {said.map((each, at) => (
            <ListItem key={at} className={styles.line}>
              <Caption1 block>{saidWords(each)}</Caption1>
              {each.text !== '' && <Body1>{each.text}</Body1>}
            </ListItem>
          ))}
        </List>
      </PagePart>
    </PageLayout>
  );

  function saidWords({ on, by, insteadOf, step }: RectificationView['said'][number]): string {
    const who = by === null ? say('improve.by-service') : name(by);
    const whom = insteadOf === null ? who : say('improve.instead-of', { who, whom: name(insteadOf) });
    return [day(on), whom, say(`improve.step.${step}`)].join(' · ');
  }

  function mendingWords(mending: NonNullable<RectificationView['remedy']>['mending']): string {
    switch (mending.how) {
      case 'revision':
        return say('improve.mending.revision', { plan: planTitleOf(words, mending.planId, me), n: mending.inForce });
      case 'checkpoint':
        return say('improve.mending.checkpoint', { day: day(mending.day) });
      case 'work':
        return say('improve.mending.work');
    }
  }
}

function ToPlan({ planId }: { planId: string }) {
  const { say } = useWords();
  const { open } = useNavigation();
  const styles = useStyles();
  return (
    <Button size="small" className={styles.start} onClick={() => open({ page: 'sign-off', planId })}>
      {say('improve.to-plan')}
    </Button>
  );
}
