import { useState } from 'react';
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { TabRow } from 'addin/app/tab-row';
import { useWords } from 'addin/app/words';
import { checkPlan } from 'addin/desk/check-plan';
import { errorsOf, warningsOf } from 'addin/desk/desk-state';
import { useDesk, useDeskState } from 'addin/desk/use-desk';
import { FindingCard } from 'addin/findings/finding-card';
import { findingKey, type Finding } from 'shared/review/finding';

const useStyles = makeStyles({
  head: { display: 'grid', gap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalS },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  fine: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    color: tokens.colorStatusSuccessForeground1,
  },
});

const filters = ['all', 'errors', 'warnings'] as const;
type Filter = (typeof filters)[number];

/** A thousand cards would stall the pane; the rest is one click away. */
const firstShown = 60;

/** Everything found in the current plan, worst first, with the way to each cell. */
export function FindingsPane() {
  const styles = useStyles();
  const desk = useDesk();
  const { say, time } = useWords();
  const { current, work } = useDeskState();
  const [filter, setFilter] = useState<Filter>('all');
  if (current === null) return <Body1 className={styles.quiet}>{say('findings.no-plan')}</Body1>;
  const errors = errorsOf(current.findings);
  const warnings = warningsOf(current.findings);
  const labels: Readonly<Record<Filter, string>> = {
    all: say('findings.all'),
    errors: say('findings.errors-only', { n: errors.length }),
    warnings: say('findings.warnings-only', { n: warnings.length }),
  };
  const shown = filter === 'errors' ? errors : filter === 'warnings' ? warnings : [...errors, ...warnings];
  return (
    <>
      <div className={styles.head}>
        <Button appearance="primary" disabled={work !== null} onClick={() => void checkPlan(desk)}>
          {say('findings.check')}
        </Button>
        <Caption1 className={styles.quiet}>{say('findings.last-checked', { time: time(current.checkedAt) })}</Caption1>
        <TabRow names={filters} selected={filter} onSelect={setFilter} label={(name) => labels[name]} />
        {current.findings.length > 0 && <Caption1 className={styles.quiet}>{say('findings.errors-block')}</Caption1>}
      </div>
      {current.findings.length === 0 ? (
        <Body1 className={styles.fine}>
          <CheckmarkCircleRegular fontSize={20} />
          {say('findings.none')}
        </Body1>
      ) : (
        <FindingList findings={shown} />
      )}
    </>
  );
}

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, firstShown);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((finding) => (
          <li key={findingKey(finding)}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <>
          <Caption1 block>{say('findings.shown', { n: shown.length, total: findings.length })}</Caption1>
          <Button size="small" onClick={() => setAll(true)}>
            {say('findings.show-all')}
          </Button>
        </>
      )}
    </>
  );
}
