import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneName } from 'addin/app/pane-name';
import { Section } from 'addin/app/section';
import { useWords } from 'addin/app/words';
import { usePaneState } from 'addin/store/use-pane-store';
import { MyPlans } from 'addin/plan/my-plans';
import { NewPlan } from 'addin/plan/new-plan';
import { PlansHere } from 'addin/plan/plans-here';
import { ReminderList } from 'addin/plan/reminder-list';

const useStyles = makeStyles({
  page: { display: 'grid', alignContent: 'start', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What this workbook holds, a new plan, and the plans submitted before. */
export function PlanPane({ go }: { go: (pane: PaneName) => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const { me, plans } = usePaneState();
  return (
    <div className={styles.page}>
      <ReminderList onOpened={() => go('sign-off')} />
      <Section title={say('plan.here')}>
        {plans.length === 0 ? (
          <Body1 className={styles.quiet}>{say('plan.none-here')}</Body1>
        ) : (
          <PlansHere onCheck={() => go('findings')} />
        )}
      </Section>
      {me !== null && (
        <Section title={say('plan.new')}>
          {me.mayPlan.length === 0 ? (
            <Body1 className={styles.quiet}>{say('plan.may-not-plan')}</Body1>
          ) : (
            <NewPlan choices={me.mayPlan} />
          )}
        </Section>
      )}
      <Section title={say('plan.mine')}>
        <MyPlans onOpened={() => go('sign-off')} />
      </Section>
    </div>
  );
}
