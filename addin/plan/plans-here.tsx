import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { StateBadge } from 'addin/app/state-badge';
import { useWords } from 'addin/app/words';
import { templateName } from 'addin/app/plan-name';
import { selectPlan } from 'addin/store/current-plan';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import type { PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import { inBlock, headerBlock } from 'shared/review/finding';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  plan: {
    display: 'grid',
    width: '100%',
    textAlign: 'start',
    justifyContent: 'stretch',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', justifyContent: 'space-between' },
});

/** The plans of this workbook; choosing one makes it current and shows its cover. */
export function PlansHere({ onCheck }: { onCheck: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { plans, current } = usePaneState();
  const choose = async (plan: PlanInWorkbook) => {
    await selectPlan(store, plan);
    await goTo(plan.planIndex, inBlock(headerBlock));
  };
  return (
    <>
      <ul className={styles.list}>
        {plans.map((plan) => (
          <li key={plan.planIndex}>
            <PlanHere
              plan={plan}
              isCurrent={plan.planIndex === current?.plan.planIndex}
              onChoose={() => void choose(plan)}
            />
          </li>
        ))}
      </ul>
      {current?.plan.standing === 'open' && (
        <Button size="small" onClick={onCheck}>
          {say('plan.to-findings')}
        </Button>
      )}
    </>
  );
}

function PlanHere({ plan, isCurrent, onChoose }: { plan: PlanInWorkbook; isCurrent: boolean; onChoose: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { current } = usePaneState();
  const view = isCurrent ? (current?.view ?? null) : null;
  return (
    <Button
      appearance="subtle"
      className={`${styles.plan} ${isCurrent ? styles.current : ''}`}
      aria-current={isCurrent}
      onClick={onChoose}
    >
      <span className={styles.line}>
        <Text weight="semibold">{templateName(words, plan.template)}</Text>
        {view === null ? plan.standing === 'locked' && <LockClosedRegular /> : <StateBadge state={view.state} />}
      </span>
      <Caption1 block>{plan.planNo}</Caption1>
    </Button>
  );
}
