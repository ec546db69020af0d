import type { Cell, Cells, PlanDocument, PlanRow } from 'shared/plan/document';

/** What became of one row from one document to the next; the header is block `HDR`, row `HDR`. */
export interface RowChange {
  readonly block: string;
  readonly row: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** Columns that differ, in the order of the alphabet; of an added or removed row those that hold something. */
  readonly columns: readonly string[];
}

/** Block and row id of the header form, as findings name it. */
export const headerRow = 'HDR';

/**
 * Rows that differ, compared by their ids: sorting, inserting and moving rows around is no change. A blank cell and an
 * absent one are the same, as they are when a plan is signed.
 */
export function changesBetween(before: PlanDocument, after: PlanDocument): readonly RowChange[] {
  const blocks = new Set([...Object.keys(before.blocks), ...Object.keys(after.blocks)]);
  return [
    ...changeOf(headerRow, headerRow, before.header, after.header),
    ...[...blocks].sort().flatMap((block) => rowChanges(block, before.blocks[block] ?? [], after.blocks[block] ?? [])),
  ];
}

function rowChanges(block: string, before: readonly PlanRow[], after: readonly PlanRow[]): readonly RowChange[] {
  const earlier = new Map(before.map((row) => [row.id, row.cells]));
  const later = new Set(after.map((row) => row.id));
  return [
    ...after.flatMap(({ id, cells }) => changeOf(block, id, earlier.get(id), cells)),
    ...before.filter(({ id }) => !later.has(id)).flatMap(({ id, cells }) => changeOf(block, id, cells, undefined)),
  ];
}

function changeOf(
  block: string,
  row: string,
  before: Cells | undefined,
  after: Cells | undefined,
): readonly RowChange[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((column) => contentIn(before, column) !== contentIn(after, column))
    .sort();
  if (before === undefined) return [{ block, row, what: 'added', columns }];
  if (after === undefined) return [{ block, row, what: 'removed', columns }];
  return columns.length === 0 ? [] : [{ block, row, what: 'changed', columns }];
}

const contentIn = (cells: Cells | undefined, column: string): Cell => {
  const cell = cells === undefined || !Object.hasOwn(cells, column) ? null : (cells[column] ?? null);
  return typeof cell === 'string' ? (cell === '' ? null : cell.replace(/\r\n?/g, '\n').normalize('NFC')) : cell;
};
