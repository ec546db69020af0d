import { useState } from 'react';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentEditRegular } from '@fluentui/react-icons';
import { useNavigation } from 'addin/app/navigation';
import { EmptyState } from 'addin/app/parts/empty-state';
import { PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { StateBadge } from 'addin/app/parts/state-badge';
import { planTitleOf } from 'addin/app/plan-name';
import { useWords } from 'addin/app/words';
import { Found, type Filter } from 'addin/fill/found';
import { PlanMenu } from 'addin/fill/plan-menu';
import { RemarksHere } from 'addin/fill/remarks-here';
import { SheetLines } from 'addin/fill/sheet-lines';
import { SubmitBar } from 'addin/fill/submit-bar';
import { PaneSheets } from 'addin/sign-off/pane-sheets';
import type { CurrentPlan } from 'addin/store/pane-state';
import { usePaneState } from 'addin/store/use-pane-store';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
  red: { color: tokens.colorStatusDangerForeground3 },
});

/** Filling in the plan in view: how far each sheet is, what was found, what is left, and handing it in. */
export function FillPane() {
  const { say } = useWords();
  const { go } = useNavigation();
  const { current } = usePaneState();
  if (current === null) {
    return (
      <PageLayout>
        <EmptyState
          icon={<DocumentEditRegular />}
          title={say('findings.no-plan')}
          action={
            <Button appearance="primary" onClick={() => go('home')}>
              {say('fill.to-home')}
            </Button>
          }
        >
          {say('plan.none-here')}
        </EmptyState>
      </PageLayout>
    );
  }
  return (
    <PaneSheets>
      <Filling key={current.plan.planId} current={current} />
    </PaneSheets>
  );
}

function Filling({ current }: { current: CurrentPlan }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [sheet, setSheet] = useState<string | null>(null);
  return (
    <PageLayout footer={<SubmitBar current={current} />}>
      <Head current={current} />
      <RemarksHere current={current} />
      {current.plan.standing === 'open' && <SheetLines current={current} chosen={sheet} onChoose={setSheet} />}
      <Found current={current} filter={filter} onFilter={setFilter} sheet={sheet} />
    </PageLayout>
  );
}

function Head({ current }: { current: CurrentPlan }) {
  const styles = useStyles();
  const words = useWords();
  const { me } = usePaneState();
  const { view, plan, checkedAt, pendingEdits } = current;
  return (
    <div>
      <PageTitle title={planTitleOf(words, plan.planId, me)} aside={<PlanMenu current={current} />} />
      <span className={styles.head}>
        <StateBadge state={current.revisionReason !== null || view === null ? 'draft' : view.state} />
        <Caption1 className={styles.quiet}>
          {words.say(plan.standing === 'open' ? 'findings.last-checked' : 'findings.locked', {
            time: words.time(checkedAt),
          })}
        </Caption1>
      </span>
      {pendingEdits > 0 && (
        <Caption1 block className={styles.red}>
          {words.say('sign-off.pending-change', { n: pendingEdits })}
        </Caption1>
      )}
    </div>
  );
}
