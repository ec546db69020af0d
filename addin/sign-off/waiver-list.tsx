import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Section } from 'addin/app/section';
import { useRuleWords } from 'addin/app/use-rule-words';
import { useWords } from 'addin/app/words';
import { usePaneState } from 'addin/store/use-pane-store';
import type { CurrentPlan } from 'addin/store/pane-state';
import { placeName } from 'addin/findings/place-name';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import type { WaiverView } from 'shared/contract/answers';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  waiver: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`,
    justifyItems: 'start',
  },
  struckOut: { textDecorationLine: 'line-through' },
  place: { padding: 0, minWidth: 0, minHeight: 0, justifyContent: 'start', color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Errors of the shown version that its preparer asks to let stand, each with the reason and what became of it. */
export function WaiverList() {
  const styles = useStyles();
  const { say } = useWords();
  const { current } = usePaneState();
  const waivers = current?.view?.waivers ?? [];
  if (current === null || waivers.length === 0) return null;
  return (
    <Section title={say('sign-off.waivers')}>
      <Caption1 className={styles.quiet}>{say('sign-off.waivers-how')}</Caption1>
      <ul className={styles.list}>
        {waivers.map((waiver) => (
          <li key={waiver.findingKey} className={styles.waiver}>
            <Waived current={current} waiver={waiver} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Waived({ current, waiver }: { current: CurrentPlan; waiver: WaiverView }) {
  const styles = useStyles();
  const words = useWords();
  const { rule, at, facts, reason, by, standing, approvedBy, approvedAt } = waiver;
  const { found } = useRuleWords({ rule, at, facts, severity: 'error' }, current.read);
  const who = standing === 'approved' && approvedBy !== null ? approvedBy : by;
  return (
    <>
      <Text className={standing === 'struck-out' ? styles.struckOut : ''}>{found}</Text>
      <Button
        appearance="transparent"
        size="small"
        className={styles.place}
        onClick={() => void goTo(current.plan.planIndex, at)}
      >
        {placeName(words, current.read, at)}
      </Button>
      <Text>{reason}</Text>
      <Caption1 className={styles.quiet}>
        {[
          words.say(`sign-off.waiver.${standing}`),
          words.name(who),
          ...(approvedAt === null ? [] : [words.time(approvedAt)]),
          rule,
        ].join(' · ')}
      </Caption1>
    </>
  );
}
