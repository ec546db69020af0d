import { Button, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { DocumentEditRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useNavigation } from 'addin/app/navigation';
import { PlainList } from 'addin/app/parts/plain-list';
import { planTitleOf } from 'addin/app/plan-name';
import { StateBadge } from 'addin/app/parts/state-badge';
import { useWords } from 'addin/app/words';
import { selectPlan } from 'addin/store/current-plan';
import { openFindings } from 'addin/store/pane-state';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import type { PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import { headerBlock, inBlock } from 'shared/review/finding';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  plan: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    textAlign: 'start',
    justifyContent: 'stretch',
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalXS,
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Hover, fontWeight: tokens.fontWeightSemibold },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The plans of this workbook; choosing one makes it current and shows its cover. */
export function PlansHere() {
  const styles = useStyles();
  const { say } = useWords();
  const { plans } = usePaneState();
  if (plans.length === 0) return null;
  return (
    <section className={styles.section} aria-label={say('plan.here')}>
      <Subtitle2 as="h3" className={styles.heading}>
        {say('plan.here')}
      </Subtitle2>
      <PlainList>
        {plans.map((plan) => (
          <li key={plan.planIndex}>
            <PlanHere plan={plan} />
          </li>
        ))}
      </PlainList>
    </section>
  );
}

function PlanHere({ plan }: { plan: PlanInWorkbook }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { go } = useNavigation();
  const { current, me } = usePaneState();
  const isCurrent = plan.planIndex === current?.plan.planIndex;
  const view = isCurrent ? (current?.view ?? null) : null;
  const open = isCurrent && current !== null && plan.standing === 'open' ? openFindings(current).length : 0;
  const choose = async () => {
    await selectPlan(store, plan);
    await goTo(plan.planIndex, inBlock(headerBlock));
    go('fill');
  };
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.plan, isCurrent && styles.current)}
      aria-current={isCurrent}
      data-plan={plan.planId}
      onClick={() => void choose()}
    >
      {plan.standing === 'locked' ? <LockClosedRegular fontSize={20} /> : <DocumentEditRegular fontSize={20} />}
      <span className={styles.words}>
        {planTitleOf(words, plan.planId, me)}
        <Caption1 className={styles.quiet}>
          {[
            words.say('plan.version', { n: plan.version }),
            ...(open > 0 ? [words.say('home.open', { n: open })] : []),
          ].join(' · ')}
        </Caption1>
      </span>
      {view !== null && <StateBadge state={view.state} />}
    </Button>
  );
}
