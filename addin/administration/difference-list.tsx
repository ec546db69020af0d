import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useWords, type Words } from 'addin/app/words';
import type { RowDifference, TableDifference } from 'shared/administration/difference';
import type { AdministrationTable } from 'shared/administration/table';
import { tableOf } from 'shared/administration/tables';
import type { Cell } from 'shared/plan/document';
import type { Column } from 'shared/template/column';
import type { Lists } from 'shared/template/list';

const useStyles = makeStyles({
  rows: { display: 'grid', gap: tokens.spacingVerticalXXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  row: { overflowWrap: 'anywhere' },
});

/** A cell as its column shows it; codes by their names. */
function shown({ say, name }: Words, { list }: Column, cell: Cell, lists: Lists): string {
  if (cell === null || cell === '') return say('administration.blank');
  const entry = list === undefined ? undefined : (lists[list] ?? []).find(({ code }) => code === cell);
  return entry === undefined ? String(cell) : name(entry);
}

function sentence(words: Words, table: AdministrationTable, difference: RowDifference, lists: Lists): string {
  const columnOf = (key: string): Column | undefined => table.columns.find((column) => column.key === key);
  const parts = (keys: readonly string[]): string =>
    keys
      .flatMap((key) => {
        const column = columnOf(key);
        const cell = difference.row[key] ?? null;
        return column === undefined || cell === null ? [] : [shown(words, column, cell, lists)];
      })
      .join(' · ');
  if (difference.kind !== 'changed') {
    const all = table.columns.filter(({ need }) => need !== 'service').map(({ key }) => key);
    return `${words.say(`administration.${difference.kind}`)} ${parts(all)}`;
  }
  const changes = difference.cells.flatMap(({ column: key, before, after }) => {
    const column = columnOf(key);
    if (column === undefined) return [];
    return [`${words.name(column)}: ${shown(words, column, before, lists)} → ${shown(words, column, after, lists)}`];
  });
  return `${words.say('administration.changed')} ${parts(table.rowKey)} — ${changes.join('; ')}`;
}

/** What a change did, table by table and row by row. */
export function DifferenceList({ differences, lists }: { differences: readonly TableDifference[]; lists: Lists }) {
  const styles = useStyles();
  const words = useWords();
  return differences.map((difference) => {
    const table = tableOf(difference.table);
    if (table === undefined) return null;
    const { added, removed, changed, rows } = difference;
    const left = added + removed + changed - rows.length;
    return (
      <div key={table.id}>
        <Text weight="semibold">{words.name(table)}</Text>{' '}
        <Caption1>{words.say('administration.counts', { added, removed, changed })}</Caption1>
        <ul className={styles.rows}>
          {rows.map((row, at) => (
            <li key={at} className={styles.row}>
              <Caption1>{sentence(words, table, row, lists)}</Caption1>
            </li>
          ))}
        </ul>
        {left > 0 && <Caption1>{words.say('administration.more', { n: left })}</Caption1>}
      </div>
    );
  });
}
