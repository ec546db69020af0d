import { rowsOf, tidied, type AdministrationRows, type AdministrationTable } from 'shared/administration/table';
import type { Cell, Cells } from 'shared/plan/document';

/** What became of one row; a row is known by the columns of its table's key. */
export type RowDifference =
  | { readonly kind: 'added' | 'removed'; readonly row: Cells }
  | {
      readonly kind: 'changed';
      readonly row: Cells;
      readonly cells: readonly { readonly column: string; readonly before: Cell; readonly after: Cell }[];
    };

export interface TableDifference {
  readonly table: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** In the order of the table, removed rows last. */
  readonly rows: readonly RowDifference[];
}

/** Tables in which something differs. The order of rows counts only where nothing else does: nowhere. */
export const differences = (
  tables: readonly AdministrationTable[],
  before: AdministrationRows,
  after: AdministrationRows,
): readonly TableDifference[] => {
  const [old, fresh] = [tidied(tables, before), tidied(tables, after)];
  return tables.flatMap((table) => {
    const rows = rowDifferences(table, rowsOf(old, table.id), rowsOf(fresh, table.id));
    if (rows.length === 0) return [];
    const count = (kind: RowDifference['kind']): number => rows.filter((row) => row.kind === kind).length;
    return [{ table: table.id, added: count('added'), removed: count('removed'), changed: count('changed'), rows }];
  });
};

function rowDifferences(
  { columns, rowKey }: AdministrationTable,
  before: readonly Cells[],
  after: readonly Cells[],
): readonly RowDifference[] {
  const keyOf = (row: Cells): string => JSON.stringify(rowKey.map((key) => row[key] ?? null));
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const kept = new Set<string>();
  const here = after.flatMap((row): readonly RowDifference[] => {
    const key = keyOf(row);
    const was = old.get(key);
    kept.add(key);
    if (was === undefined) return [{ kind: 'added', row }];
    const cells = columns.flatMap(({ key: column }) => {
      const [one, other] = [was[column] ?? null, row[column] ?? null];
      return one === other ? [] : [{ column, before: one, after: other }];
    });
    return cells.length === 0 ? [] : [{ kind: 'changed', row, cells }];
  });
  const gone = before.filter((row) => !kept.has(keyOf(row)));
  return [...here, ...gone.map((row): RowDifference => ({ kind: 'removed', row }))];
}
