import { rowsIn, type Cells, type PlanRow } from 'shared/plan/document';
import type { Block } from 'shared/template/block';
import { isContent } from 'shared/template/column';
import { address } from 'addin/workbook/excel/a1';
import { idKey, type TablePlace } from 'addin/workbook/identity/places';
import type { CachedPlan } from 'addin/workbook/identity/plan-cache';
import { sheetOf } from 'addin/workbook/identity/plan-sheets';
import { tableName } from 'addin/workbook/identity/workbook-names';
import { newRowId } from 'addin/workbook/plan-sheets/write/row-id';
import { rowValues } from 'addin/workbook/plan-sheets/write/table-spec';

/**
 * Makes room for further rows below one of a table, and takes them into it: below the last row nothing else would, where
 * tables do not grow by themselves (office-js#3191, or switched off by the user).
 */
export function insertBelow(
  context: Excel.RequestContext,
  seen: CachedPlan,
  place: TablePlace,
  at: number,
  count: number,
): void {
  const below = place.headerRow + 2 + at;
  sheetOf(context, place)
    .getRange(`${below + 1}:${below + count}`)
    .insert('Down');
  extendTable(context, seen, place.block, count);
}

/** Takes rows below a table into it, as they stand. */
export function extendTable(
  context: Excel.RequestContext,
  { sheetLayout }: CachedPlan,
  block: string,
  count: number,
): void {
  const place = sheetLayout.places.tables[block];
  if (place === undefined) return;
  const { headerRow: row, firstColumn: column, columns, rows } = place;
  const whole = { row, column, rows: rows.length + 1 + count, columns: columns.length };
  context.workbook.tables.getItem(tableName(sheetLayout.planIndex, block)).resize(address(whole));
}

export function writeRow(
  context: Excel.RequestContext,
  { sheetLayout }: CachedPlan,
  block: Block,
  place: TablePlace,
  at: number,
  row: PlanRow,
): void {
  const values = rowValues(sheetLayout, block, place, at, row);
  const keys = [idKey, '_check', ...block.columns.map(({ key }) => key)];
  const cells = place.columns.map((key) => (key === null ? null : (values[keys.indexOf(key)] ?? null)));
  const area = { row: place.headerRow + 1 + at, column: place.firstColumn, rows: 1, columns: place.columns.length };
  sheetOf(context, place).getRange(address(area)).formulas = [cells];
}

/**
 * One row more, in the first spare row below all that hold anything; below the last row where none is spare. `id`: the
 * row's own from before; null for a new one.
 */
export function addRow(
  context: Excel.RequestContext,
  seen: CachedPlan,
  block: Block,
  cells: Cells,
  id: string | null = null,
): void {
  const place = seen.sheetLayout.places.tables[block.id];
  if (place === undefined) return;
  const keys = block.columns.filter(isContent).map(({ key }) => key);
  const isFilled = ({ cells: own }: PlanRow): boolean => keys.some((key) => (own[key] ?? '') !== '');
  const filled = new Set(
    rowsIn(seen.document, block.id)
      .filter(isFilled)
      .map(({ id }) => id),
  );
  const last = place.rows.findLastIndex((id) => id !== null && filled.has(id));
  const spare = place.rows[last + 1];
  if (spare === undefined) insertBelow(context, seen, place, last, 1);
  writeRow(context, seen, block, place, last + 1, { id: id ?? spare ?? newRowId(), cells });
}
