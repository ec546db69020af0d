import type { Cell } from 'shared/plan/document';
import { overBlock, type Found, type Rule } from 'shared/review/rule';
import { rowsBy } from 'shared/review/row-index';
import { cell, has, lacks, type RowView } from 'shared/review/row-view';
import type { Block } from 'shared/template/block';

const dimensions = ['dimCat', 'dimLine', 'dimRegion', 'dimCust'];

/** Blank, these would leave a row's signers without the figure it is held against. */
const neverBlank: readonly string[] = ['parentTarget', 'plan'];

const issuedColumns = ({ columns }: Block): readonly string[] =>
  columns.flatMap(({ key, need }) => (need === 'issued' ? [key] : []));

/** Splits of a row are the planner's own. */
const isWhole = (row: RowView): boolean => dimensions.every((key) => lacks(row, key));

/** Figures that differ in what a conversion to another money unit loses are the same. */
const isSame = (one: Cell, other: Cell): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other))
    : one === other;

function deviations(rows: readonly RowView[], column: string, issued: Cell): readonly Found[] {
  const found = (row: RowView): Found => ({
    row: row.id,
    column,
    facts: { value: String(cell(row, column) ?? ''), issued: String(issued) },
    mend: { kind: 'set-cell', value: issued },
  });
  const filled = rows.filter((row) => has(row, column));
  const [first] = rows;
  if (filled.length === 0) return first !== undefined && neverBlank.includes(column) ? [found(first)] : [];
  const values = filled.map((row) => cell(row, column));
  // Owners who share an indicator may share what was issued for it.
  const shared = values.every((value) => typeof value === 'number') && values.length > 1;
  const sum = shared ? values.reduce<number>((all, value) => all + Number(value), 0) : null;
  if (sum !== null && isSame(sum, issued)) return [];
  return filled.filter((row) => !isSame(cell(row, column), issued)).map(found);
}

/** V-DAT-12: cells the level above, or the service, has written say what was issued. */
export const issuedRules: readonly Rule[] = [
  overBlock({
    id: 'V-DAT-12',
    severity: 'error',
    looksAt: {
      reach: 'block',
      blocks: ['IND', 'WORK', 'ACTUAL'],
      columns: [],
      also: (block) => [...issuedColumns(block), ...block.rowKey, ...dimensions, 'wbs', 'indCode'],
    },
    check: (rows, { planned: { issued } }, block) =>
      (issued ?? [])
        .filter((each) => each.block === block.id)
        .flatMap((each) => {
          const own = (rowsBy(rows, each.column).get(each.value) ?? []).filter(isWhole);
          return issuedColumns(block).flatMap((column) => {
            const value = each.cells[column] ?? null;
            return value === null ? [] : deviations(own, column, value);
          });
        }),
  }),
];
