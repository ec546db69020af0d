import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { PlainList } from 'addin/app/parts/plain-list';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  words: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** The first tasks of the plan: what, by whom, until when. */
export function MainTasks() {
  const styles = useStyles();
  const { say, name, day } = useWords();
  const { summary } = usePlanOnPage();
  const { tasks = [], taskCount = 0 } = summary.value ?? {};
  if (tasks.length === 0) return null;
  return (
    <PagePart title={say('sign-off.tasks')} aside={say('sign-off.tasks-count', { n: taskCount })}>
      <PlainList>
        {tasks.map((task, at) => (
          <li key={at} className={styles.row}>
            <Text className={styles.words}>{task.goal}</Text>
            <Caption1 className={styles.quiet}>
              {[...(task.owner === null ? [] : [name(task.owner)]), ...(task.end === null ? [] : [day(task.end)])].join(
                ' · ',
              )}
            </Caption1>
          </li>
        ))}
      </PlainList>
    </PagePart>
  );
}
