import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';

const useStyles = makeStyles({
  list: { display: 'grid', listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** 抄送: who else gets to read it, and who has. */
export function Copies() {
  const styles = useStyles();
  const { name, say, day } = useWords();
  const { copies = [] } = usePlanOnPage().view;
  if (copies.length === 0) return null;
  return (
    <div>
      <Caption1Strong block>{say('seats.copies')}</Caption1Strong>
      <ul className={styles.list}>
        {copies.map(({ to, read }) => (
          <li key={to.id}>
            <Caption1 className={styles.quiet}>
              {read === null
                ? say('seats.copy-unread', { who: name(to) })
                : say('seats.copy-read', { who: name(to), day: day(read) })}
            </Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
