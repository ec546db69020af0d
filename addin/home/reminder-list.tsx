import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigation } from 'addin/app/navigation';
import { PlainList } from 'addin/app/parts/plain-list';
import { useWords } from 'addin/app/words';
import { isOfTask, planToLookAt, reminderSentence, reminderTitle } from 'addin/home/reminder-words';
import { ReasonDialog } from 'addin/sign-off/reason-dialog';
import { acknowledgeReminder } from 'addin/store/acknowledge-reminder';
import { todayAt } from 'addin/store/knowledge';
import { usePaneStore } from 'addin/store/use-pane-store';
import type { ReminderLine } from 'shared/contract/outstanding';

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
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  red: { color: tokens.colorStatusDangerForeground3 },
});

/** Further ones are shown when they are asked for. */
const mostShown = 6;

interface Props {
  readonly reminders: readonly ReminderLine[];
  /** Asks for them again. */
  readonly onSeen: () => void;
}

/** What the reader is reminded of beside what waits for them: tasks and milestones first, then all the rest. */
export function ReminderList({ reminders, onSeen }: Props) {
  const { say } = useWords();
  return (
    <>
      <Group title={say('home.tasks')} reminders={reminders.filter(isOfTask)} onSeen={onSeen} />
      <Group title={say('home.reminders')} reminders={reminders.filter((each) => !isOfTask(each))} onSeen={onSeen} />
    </>
  );
}

function Group({ title, reminders, onSeen }: Props & { title: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  if (reminders.length === 0) return null;
  // What was acknowledged comes last, and in grey.
  const inOrder = [...reminders.filter(({ isQuiet }) => !isQuiet), ...reminders.filter(({ isQuiet }) => isQuiet)];
  return (
    <section className={styles.group} aria-label={title}>
      <Body1Strong as="h3" className={styles.heading}>
        {title}
      </Body1Strong>
      <PlainList>
        {(showsAll ? inOrder : inOrder.slice(0, mostShown)).map((reminder) => (
          <Row key={reminder.key} reminder={reminder} onSeen={onSeen} />
        ))}
      </PlainList>
      {!showsAll && inOrder.length > mostShown && (
        <Button appearance="subtle" size="small" onClick={() => setShowsAll(true)}>
          {say('home.all-reminders', { n: inOrder.length })}
        </Button>
      )}
    </section>
  );
}

function Row({ reminder, onSeen }: { reminder: ReminderLine; onSeen: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { open } = useNavigation();
  const planId = planToLookAt(reminder);
  const { isQuiet, degree, mayAcknowledge, acknowledged } = reminder;
  const title = reminderTitle(reminder, words);
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <Body1 className={isQuiet ? styles.quiet : ''}>{title}</Body1>
        <Caption1 className={degree > 0 && !isQuiet ? styles.red : styles.quiet}>
          {reminderSentence(reminder, words, todayAt(store))}
        </Caption1>
        {acknowledged.map(({ by, at, note }) => (
          <Caption1 key={`${by.id} ${at}`} className={styles.quiet}>
            {note === ''
              ? words.say('reminder.seen-by', { who: words.name(by) })
              : words.say('reminder.seen-note', { who: words.name(by), note })}
          </Caption1>
        ))}
      </span>
      <span className={styles.buttons}>
        {planId !== null && (
          <Button
            size="small"
            aria-label={`${words.say('chase.look')} ${title}`}
            onClick={() => open({ page: 'sign-off', planId })}
          >
            {words.say('chase.look')}
          </Button>
        )}
        {mayAcknowledge && !isQuiet && (
          <ReasonDialog
            size="small"
            label={words.say('reminder.seen')}
            called={words.say('reminder.seen-of', { what: title })}
            title={words.say('reminder.seen-title')}
            field={words.say('reminder.seen-field')}
            shortest={0}
            onReason={async (note) => {
              if (await acknowledgeReminder(store, reminder.key, note)) onSeen();
            }}
          />
        )}
      </span>
    </li>
  );
}
