import { useState } from 'react';
import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useRuleWords } from 'addin/app/use-rule-words';
import { useWords } from 'addin/app/words';
import type { CurrentPlan } from 'addin/store/pane-state';
import { usePaneState } from 'addin/store/use-pane-store';
import { FindingCard } from 'addin/findings/finding-card';
import type { FindingGroup, Grouping } from 'addin/findings/group-findings';
import { findingKey, type Finding } from 'shared/review/finding';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0 },
  fold: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  inside: { paddingBottom: tokens.spacingVerticalXS },
});

/** A thousand cards would stall the pane; the rest is one click away. */
const firstShown = 40;

export function FindingList({ findings }: { findings: readonly Finding[] }) {
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
        <Button size="small" onClick={() => setAll(true)}>
          {say('findings.show-all', { n: shown.length, total: findings.length })}
        </Button>
      )}
    </>
  );
}

interface GroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly by: Grouping;
}

/** Groups under headings that fold; those with errors are open at first, and so is the first of all. */
export function FindingGroups({ groups, by }: GroupsProps) {
  const styles = useStyles();
  const { current } = usePaneState();
  if (current === null) return null;
  return (
    <div>
      {groups.map((group, at) => (
        <section key={`${by} ${group.key}`} className={styles.group}>
          <Group group={group} by={by} current={current} isOpenAtFirst={at === 0 || group.errors > 0} />
        </section>
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly by: Grouping;
  readonly current: CurrentPlan;
  readonly isOpenAtFirst: boolean;
}

function Group({ group, by, isOpenAtFirst }: GroupProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const { key, findings, errors } = group;
  const warnings = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [say('findings.errors-only', { n: errors })] : []),
    ...(warnings > 0 ? [say('findings.warnings-only', { n: warnings })] : []),
  ];
  return (
    <>
      <h2 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.fold}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Text weight="semibold" truncate wrap={false}>
            {key === '' ? say('findings.whole-plan') : key}
          </Text>
          <Caption1 className={styles.quiet}>{counts.join(' · ')}</Caption1>
        </Button>
      </h2>
      {isOpen && (
        <div className={styles.inside}>
          {by === 'rule' && findings[0] !== undefined && <RuleLead finding={findings[0]} />}
          <FindingList findings={findings} />
        </div>
      )}
    </>
  );
}

/** What the findings of one rule have in common. */
function RuleLead({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { current } = usePaneState();
  const { mend } = useRuleWords(finding, current?.read);
  return (
    <Caption1 block className={styles.quiet}>
      {mend}
    </Caption1>
  );
}
