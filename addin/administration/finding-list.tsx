import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import { namedFacts } from 'addin/administration/named-facts';
import { placeIn } from 'addin/administration/place-in';
import { administrationFinding } from 'addin/messages/administration/findings';
import {
  goToAdministration,
  type AdministrationInWorkbook,
} from 'addin/workbook/administration-sheets/administration-sheets';
import type { Finding } from 'shared/review/finding';
import type { Lists } from 'shared/template/list';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: tokens.spacingHorizontalS, minWidth: 0 },
  body: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0, justifyItems: 'start' },
  red: { color: tokens.colorStatusDangerForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A list longer than this is read in the sheets, not in the pane. */
const most = 50;

interface Props {
  readonly findings: readonly Finding[];
  /** The sheets the findings point into; null where they speak of what the service keeps. */
  readonly here: AdministrationInWorkbook | null;
  readonly lists: Lists;
}

/** What is wrong, what to do, and a way to its cell. */
export function FindingList({ findings, here, lists }: Props) {
  const styles = useStyles();
  const words = useWords();
  if (findings.length === 0) return <Caption1 className={styles.quiet}>{words.say('administration.sound')}</Caption1>;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length > 0 && <Text weight="semibold">{words.say('administration.errors', { n: errors.length })}</Text>}
      {warnings.length > 0 && <Text>{words.say('administration.warnings', { n: warnings.length })}</Text>}
      <ul className={styles.list}>
        {[...errors, ...warnings].slice(0, most).map((finding, at) => {
          const { what, mend } = administrationFinding(
            finding.rule,
            namedFacts(finding.facts, lists, words.language),
            words.language,
          );
          const where = placeIn(finding.at, here, words.language);
          return (
            <li key={`${finding.rule} ${at}`} className={styles.item}>
              {finding.severity === 'error' ? (
                <ErrorCircleFilled className={styles.red} aria-label={words.say('findings.error')} />
              ) : (
                <WarningFilled className={styles.amber} aria-label={words.say('findings.warning')} />
              )}
              <div className={styles.body}>
                <Text>{what}</Text>
                <Caption1 className={styles.quiet}>{[where, mend].filter((part) => part !== '').join(' · ')}</Caption1>
                {here !== null && finding.at.block !== null && here.places[finding.at.block] !== undefined && (
                  <Button size="small" onClick={() => void goToAdministration(here, finding.at)}>
                    {words.say('administration.go')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {findings.length > most && <Caption1>{words.say('administration.more', { n: findings.length - most })}</Caption1>}
    </>
  );
}
