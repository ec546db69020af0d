import { Body1Strong, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { useWords } from 'addin/app/words';
import { momentText } from 'addin/messages/moment';
import { coverageText, missingText } from 'addin/messages/view-text';
import { fill } from 'addin/messages/fill';
import { viewWords } from 'addin/messages/view-words';
import type { ViewAnswer } from 'shared/contract/answers';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  top: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap' },
  late: { color: tokens.colorStatusWarningForeground3 },
});

/** How much of the sums is signed; who is missing, and why. */
export function CoverageCard({ answer }: { answer: ViewAnswer }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { say, name, language } = useWords();
  const { coverage, missing, unverified } = answer;
  const words = viewWords[language];
  return (
    <section className={styles.card} aria-label={say('views.coverage')}>
      <div className={styles.top}>
        <Body1Strong>{say('views.coverage')}</Body1Strong>
        <Caption1>{fill(words.stamp, { asOf: momentText(answer.asOf, language) })}</Caption1>
      </div>
      <ProgressBar
        aria-label={coverageText(answer, language)}
        value={coverage.units === 0 ? 0 : coverage.effective / coverage.units}
        thickness="large"
      />
      <Caption1>{coverageText(answer, language)}</Caption1>
      {unverified > 0 && <Caption1>{fill(words.unverified, { n: unverified }, language)}</Caption1>}
      {missing.length > 0 && (
        <ul className={rows.list} aria-label={say('views.missing')}>
          {missing.map((each) => (
            <li key={each.unit.id} className={rows.row}>
              <Caption1>{name(each.unit)}</Caption1>
              <Caption1 className={each.daysLate > 0 ? styles.late : undefined}>{missingText(each, language)}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
