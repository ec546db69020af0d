import { useState } from 'react';
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { TabRow } from 'addin/app/tab-row';
import { useWords } from 'addin/app/words';
import { checkPlan } from 'addin/store/check-plan';
import { errorsOf, openErrorsOf, reasonFor, warningsOf, type CurrentPlan } from 'addin/store/pane-state';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { FindingGroups, FindingList } from 'addin/findings/finding-list';
import { groupFindings, readAtAGlance, type Grouping } from 'addin/findings/group-findings';
import { sheetNameOf } from 'addin/findings/place-name';
import type { Finding } from 'shared/review/finding';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  filters: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`, minWidth: 0 },
  left: { paddingBlock: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  check: { flexShrink: 0 },
  group: { padding: 0, minWidth: 0, flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  fine: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalM,
    color: tokens.colorStatusSuccessForeground1,
  },
});

const filters = ['all', 'errors', 'warnings'] as const;
type Filter = (typeof filters)[number];

/** Everything found in the current plan, errors first, with the way to each cell. */
export function FindingsPane() {
  const styles = useStyles();
  const { say } = useWords();
  const { current } = usePaneState();
  const [filter, setFilter] = useState<Filter>('all');
  if (current === null) return <Body1 className={styles.quiet}>{say('findings.no-plan')}</Body1>;
  const errors = errorsOf(current.findings);
  const warnings = warningsOf(current.findings);
  const labels: Readonly<Record<Filter, string>> = {
    all: say('findings.all', { n: current.findings.length }),
    errors: say('findings.errors-only', { n: errors.length }),
    warnings: say('findings.warnings-only', { n: warnings.length }),
  };
  const shown = filter === 'errors' ? errors : filter === 'warnings' ? warnings : [...errors, ...warnings];
  return (
    <>
      <div className={styles.line}>
        <div className={styles.filters}>
          <TabRow names={filters} selected={filter} onSelect={setFilter} label={(name) => labels[name]} />
        </div>
        <CheckButton current={current} />
      </div>
      {current.findings.length === 0 ? (
        <Body1 className={styles.fine}>
          <CheckmarkCircleRegular fontSize={20} />
          {say('findings.none')}
        </Body1>
      ) : (
        <Shown current={current} findings={shown} />
      )}
    </>
  );
}

/** Everything is checked as it is typed; this reads the sheets anew. */
function CheckButton({ current }: { current: CurrentPlan }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, time } = useWords();
  const { work } = usePaneState();
  return (
    <Button
      size="small"
      className={styles.check}
      icon={<ArrowSyncRegular />}
      disabled={work !== null}
      title={say('findings.last-checked', { time: time(current.checkedAt) })}
      onClick={() => void checkPlan(store)}
    >
      {say('findings.check')}
    </Button>
  );
}

function Shown({ current, findings }: { current: CurrentPlan; findings: readonly Finding[] }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const [by, setBy] = useState<Grouping>('sheet');
  const isGrouped = findings.length > readAtAGlance;
  return (
    <>
      <div className={`${styles.line} ${styles.left}`}>
        <Caption1 className={styles.quiet} role="status">
          <LeftToDo current={current} />
        </Caption1>
        {isGrouped && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.group}
            onClick={() => setBy(by === 'sheet' ? 'rule' : 'sheet')}
          >
            {say(by === 'sheet' ? 'findings.by-rule' : 'findings.by-sheet')}
          </Button>
        )}
      </div>
      {isGrouped ? (
        <FindingGroups
          by={by}
          groups={groupFindings(findings, by, (block) => sheetNameOf(words, current.read, block))}
        />
      ) : (
        <FindingList findings={findings} />
      )}
    </>
  );
}

/** What still stands between the plan and its submission. */
function LeftToDo({ current }: { current: CurrentPlan }) {
  const { say } = useWords();
  if (current.plan.standing === 'locked') return say('findings.locked');
  const errors = openErrorsOf(current).length;
  const warnings = warningsOf(current.findings);
  const unanswered = warnings.filter((finding) => reasonFor(current, finding) === null).length;
  if (errors + unanswered === 0) return say('findings.ready');
  if (errors === 0) return say('findings.left-reasons', { n: unanswered, of: warnings.length });
  if (unanswered === 0) return say('findings.left-errors', { n: errors });
  return say('findings.left-both', { n: errors, warnings: unanswered });
}
