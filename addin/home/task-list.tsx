import { Body1, Body1Strong, Button, Caption1, List, ListItem, makeStyles, tokens } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { useWords, type Words } from 'addin/app/words';
import { nearDayWords } from 'addin/messages/period-words';
import { todayAt } from 'addin/store/knowledge';
import { usePaneStore } from 'addin/store/use-pane-store';
import type { TaskReminderLine } from 'shared/contract/outstanding';
import type { IsoDate } from 'shared/calendar/date';

const useStyles = makeStyles({
  group: { display: 'grid', minWidth: 0 },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  red: { color: tokens.colorStatusDangerForeground3 },
});

/** Tasks that are due or late, and milestones that were missed: the reader's own, and what a head is told of. */
export function TaskList({ tasks }: { tasks: readonly TaskReminderLine[] }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { open } = useNavigation();
  if (tasks.length === 0) return null;
  return (
    <section className={styles.group} aria-label={words.say('home.tasks')}>
      <Body1Strong as="h3" className={styles.heading}>
        {words.say('home.tasks')}
      </Body1Strong>
      <List>
        {tasks.map((task) => (
          <ListItem key={`${task.planId} ${task.wbs} ${task.task}`} className={styles.row}>
            <span className={styles.words}>
              <Body1>{`${task.wbs} ${task.task}`.trim()}</Body1>
              <Caption1 className={task.daysLate > 0 ? styles.red : styles.quiet}>
                {standingOf(task, words, todayAt(store))}
              </Caption1>
            </span>
            <Button
              size="small"
              aria-label={`${words.say('chase.look')} ${task.task}`}
              onClick={() => open({ page: 'sign-off', planId: task.planId })}
            >
              {words.say('chase.look')}
            </Button>
          </ListItem>
        ))}
      </List>
    </section>
  );
}

function standingOf({ id, end, daysLate, owner }: TaskReminderLine, words: Words, today: IsoDate): string {
  const facts = { n: daysLate, who: words.name(owner) };
  if (id === 'RM-09') return words.say('home.milestone-missed', facts);
  if (daysLate > 0) return words.say('home.task-late', facts);
  return words.say('home.task-soon', { ...facts, day: nearDayWords(end, today, words.language) });
}
