import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { PlanLineCard } from 'addin/app/plan-line-card';
import { More } from 'addin/app/more';
import { useWords } from 'addin/app/words';
import { openPlan } from 'addin/store/create-plan';
import { usePaneStore } from 'addin/store/use-pane-store';
import { usePlanLines } from 'addin/plan/use-plan-lines';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The plans this person has submitted, wherever their workbooks are. */
export function MyPlans({ onOpened }: { onOpened: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, language } = useWords();
  const { lines, more } = usePlanLines((service, after) => service.plans(after));
  if (lines.length === 0) return <Body1 className={styles.quiet}>{say('plan.none-mine')}</Body1>;
  return (
    <>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.planId}>
            <PlanLineCard
              line={line}
              action={say('plan.open')}
              onAction={() => void openPlan(store, line.planId, language).then(onOpened)}
            />
          </li>
        ))}
      </ul>
      <More more={more} />
    </>
  );
}
