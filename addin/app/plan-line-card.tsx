import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { planName } from 'addin/app/plan-name';
import { StateBadge } from 'addin/app/state-badge';
import { WaitingDays } from 'addin/app/waiting-days';
import { useWords } from 'addin/app/words';
import type { PlanLine } from 'shared/contract/answers';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    alignItems: 'center',
    flexWrap: 'wrap',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One plan in a list: its name, state, whom it waits for, and the one thing to do with it. */
export function PlanLineCard({ line, action, onAction }: { line: PlanLine; action: string; onAction: () => void }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <article className={styles.card}>
      <Text weight="semibold">{planName(words, line)}</Text>
      <span className={styles.line}>
        <StateBadge state={line.state} />
        <Caption1 className={styles.quiet}>
          {[
            words.say('plan.version', { n: line.version }),
            words.say('inbox.since', { time: words.time(line.since) }),
            ...(line.signingFor ? [words.say('inbox.for', { whom: words.name(line.signingFor) })] : []),
          ].join(' · ')}
        </Caption1>
      </span>
      {line.waitingFor.length > 0 && (
        <Caption1 className={styles.quiet}>
          {words.say('plan.waiting-for', { who: words.list(line.waitingFor.map(words.name)) })}
        </Caption1>
      )}
      <span className={styles.line}>
        <Button size="small" onClick={onAction}>
          {action}
        </Button>
        <WaitingDays line={line} />
        {line.warnings > 0 && (
          <Badge appearance="tint" color="warning">
            {words.say('inbox.warnings', { n: line.warnings })}
          </Badge>
        )}
      </span>
    </article>
  );
}
