import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Who signs a revision again and whose signature stays, with the rule that said so. */
export function WeighedNotice() {
  const styles = useStyles();
  const { name, say } = useWords();
  const { view } = usePlanOnPage();
  const weighed = view.weighed ?? null;
  if (weighed === null) return null;
  const { numberShift, dateShift } = weighed.thresholds;
  return (
    <PagePart title={say('sign-off.weighed')}>
      <Caption1 className={styles.quiet}>
        {say('sign-off.weighed-lead', { share: Math.round(numberShift * 1000) / 10, days: dateShift })}
      </Caption1>
      <ul className={styles.list}>
        {weighed.seats.map(({ level, role, person, because, changedRows }) => (
          <li key={`${String(level)} ${role} ${person.id}`}>
            <Text>{name(person)}</Text>{' '}
            <Caption1 className={styles.quiet}>{say(`sign-off.weighed.${because}`, { n: changedRows })}</Caption1>
          </li>
        ))}
      </ul>
    </PagePart>
  );
}
