import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { PaneName } from 'addin/app/pane-name';
import { PlanLineCard } from 'addin/app/plan-line-card';
import { useWords } from 'addin/app/words';
import { openPlan } from 'addin/desk/create-plan';
import { useDesk } from 'addin/desk/use-desk';
import type { Inbox } from 'addin/inbox/use-inbox';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalS,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Plans waiting for this person; opening one writes it into a workbook of the signer's own. */
export function InboxPane({ inbox, go }: { inbox: Inbox; go: (pane: PaneName) => void }) {
  const styles = useStyles();
  const desk = useDesk();
  const { say, language } = useWords();
  return (
    <>
      <div className={styles.head}>
        <Body1 className={inbox.lines.length === 0 ? styles.quiet : undefined}>
          {inbox.lines.length === 0 ? say('inbox.none') : say('inbox.waiting', { n: inbox.lines.length })}
        </Body1>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={say('inbox.refresh')}
          onClick={inbox.refresh}
        />
      </div>
      <ul className={styles.list}>
        {inbox.lines.map((line) => (
          <li key={line.planId}>
            <PlanLineCard
              line={line}
              action={say('inbox.open')}
              onAction={() => void openPlan(desk, line.planId, language).then(() => go('sign-off'))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
