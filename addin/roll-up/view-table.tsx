import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { cellText, gapText } from 'addin/messages/view-cell';
import { viewWords } from 'addin/messages/view-words';
import type { ShownView } from 'addin/roll-up/view-shown';
import type { ViewAnswer } from 'shared/contract/answers';
import { indicatorOf } from 'shared/indicator/catalogue';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'auto', fontSize: tokens.fontSizeBase200 },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, textAlign: 'right' },
  name: { textAlign: 'left', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  text: { textAlign: 'left', overflowWrap: 'anywhere' },
  cell: { paddingBlock: '3px', paddingInline: '4px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  total: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  link: { minWidth: 0, padding: 0, justifyContent: 'start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  partial: { color: tokens.colorStatusWarningForeground3 },
});

interface Props {
  readonly answer: ViewAnswer;
  readonly shown: ShownView;
  readonly onTrace: (row: ViewAnswer['rows'][number]) => void;
}

/** The view's rows by its first columns; a row leads to the plans it is made of. */
export function ViewTable({ answer, shown, onTrace }: Props) {
  const styles = useStyles();
  const { name, language, say } = useWords();
  const words = viewWords[language];
  const columns = shown.columns.flatMap((place) =>
    answer.columns[place] ? [{ place, ...answer.columns[place] }] : [],
  );
  const own = shown.indicator === null ? undefined : indicatorOf(shown.indicator.id)?.unit;
  const unitOf = (column: (typeof columns)[number]): string => {
    const unit = column.kind === 'indicator' ? own : column.unit;
    return unit === null || unit === undefined || unit.zh === '' ? '' : ` ${name(unit)}`;
  };
  const line = (row: ViewAnswer['rows'][number]) =>
    columns.map(({ place }) => {
      const cell = row.cells[place];
      const isText = cell?.kind === 'text';
      return (
        <td
          key={place}
          className={mergeClasses(styles.cell, isText ? styles.text : styles.number)}
          title={gapText(cell, language) || undefined}
        >
          {cellText(cell, language)}
        </td>
      );
    });
  return (
    <table className={styles.table}>
      <caption hidden>{name(answer.view)}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {shown.fields.map((field) => name(answer.about[field] ?? { zh: '', en: '' })).join(' / ')}
          </th>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={styles.head}>
              {name(column)}
              {unitOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.total !== null && (
          <tr className={styles.total}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {words.total}
              {answer.total.isPartial || answer.coverage.effective < answer.coverage.units ? (
                <Caption1 className={styles.partial}> {words.partial}</Caption1>
              ) : null}
            </th>
            {line(answer.total)}
          </tr>
        )}
        {shown.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              <Button
                appearance="transparent"
                size="small"
                className={styles.link}
                title={say('views.to-plans')}
                onClick={() => onTrace(row)}
              >
                {shown.fields.flatMap((field) => (row.of[field] ? [name(row.of[field])] : [])).join(' · ')}
              </Button>
              {row.isPartial && <Caption1 className={styles.partial}> {words.partial}</Caption1>}
            </th>
            {line(row)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
