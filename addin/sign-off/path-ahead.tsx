import { Button, Caption1 } from '@fluentui/react-components';
import { PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { PagePart } from 'addin/app/parts/page-part';
import { planTitleOf } from 'addin/app/plan-name';
import { useNavigation } from 'addin/app/navigation';
import { useWords } from 'addin/app/words';
import { Expected, Path } from 'addin/sign-off/path';
import type { CurrentPlan } from 'addin/store/pane-state';
import { usePaneState } from 'addin/store/use-pane-store';

/** A plan nobody has handed in yet: who will be asked, and how long that may take. */
export function PathAhead({ current, onList }: { current: CurrentPlan; onList: () => void }) {
  const words = useWords();
  const { go } = useNavigation();
  const { me } = usePaneState();
  return (
    <PageLayout
      footer={
        <Button appearance="primary" onClick={() => go('fill')}>
          {words.say('sign-off.go-fill')}
        </Button>
      }
    >
      <PageTitle
        title={planTitleOf(words, current.plan.planId, me)}
        below={words.say('sign-off.not-submitted')}
        aside={
          <Button size="small" appearance="subtle" style={{ flexShrink: 0, whiteSpace: 'nowrap' }} onClick={onList}>
            {words.say('sign-off.to-list')}
          </Button>
        }
      />
      {current.ahead.length > 0 && (
        <PagePart title={words.say('sign-off.path-ahead')}>
          <Path levels={current.ahead} />
          <Expected levels={current.ahead} />
          <Caption1>{words.say('sign-off.two-person')}</Caption1>
        </PagePart>
      )}
    </PageLayout>
  );
}
