import type { Block } from 'shared/template/block';
import { isTyped } from 'shared/template/column';
import { rowsIn } from 'shared/plan/document';
import { address, cellAt, inSheet, type Area } from 'addin/workbook/excel/a1';
import { validationRulesOf } from 'addin/workbook/cells/validation-rules';
import { keysName, tableName, listSourceName } from 'addin/workbook/identity/workbook-names';
import { toSheet } from 'addin/workbook/cells/cell-value';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { numberFormatOf, textFormat, widthOf } from 'addin/workbook/cells/column-format';
import { pointsOf } from 'addin/workbook/excel/column-width';
import { allow, everyCell } from 'addin/workbook/excel/write-steps';
import { applyStyle, applyStyles } from 'addin/workbook/excel/apply-style';
import { formulaFor } from 'addin/workbook/cells/formula';
import { headingsOf } from 'addin/workbook/cells/headings';
import type { CachedPlan } from 'addin/workbook/identity/plan-cache';
import { styles } from 'addin/workbook/excel/styles';
import { checkKey, idKey, type TablePlace } from 'addin/workbook/identity/places';
import { sheetOf } from 'addin/workbook/identity/plan-sheets';
import { newRowId } from 'addin/workbook/plan-sheets/write/row-id';
import { formulaScopeAt } from 'addin/workbook/identity/sheet-layout';

/** Where a lost column belongs: behind the nearest column before it that is still there. */
function positionOf(block: Block, place: TablePlace, key: string): number {
  const order = [idKey, checkKey, ...block.columns.map((column) => column.key)];
  const before = order.slice(0, order.indexOf(key)).reverse();
  const neighbour = before.find((each) => place.columns.includes(each));
  return neighbour === undefined ? 0 : place.columns.indexOf(neighbour) + 1;
}

/** The table as it stands once the column is back. */
const grown = (place: TablePlace, at: number, key: string): TablePlace => ({
  ...place,
  columns: [...place.columns.slice(0, at), key, ...place.columns.slice(at)],
  rows: key === idKey ? place.rows.map((row) => row ?? newRowId()) : place.rows,
});

function valuesOf(known: CachedPlan, block: Block, place: TablePlace, key: string): readonly SheetValue[] {
  const column = block.columns.find((each) => each.key === key);
  const rows = new Map(rowsIn(known.document, block.id).map((row) => [row.id, row.cells]));
  const lost = known.lost[block.id]?.[key] ?? {};
  return place.rows.map((row, at): SheetValue => {
    if (key === idKey) return row ?? '';
    if (column === undefined) return '';
    if (column.formula !== undefined && column.need === 'calculated') {
      return formulaFor(column.formula, formulaScopeAt(known.sheetLayout, place, place.headerRow + 1 + at));
    }
    const cell = row === null ? undefined : (lost[row] ?? rows.get(row)?.[key]);
    return toSheet(column, cell, known.sheetLayout.labels);
  });
}

/** Brings back a column that was deleted, with what was last seen in it. */
export function restoreColumn(context: Excel.RequestContext, known: CachedPlan, block: Block, key: string): void {
  const found = known.sheetLayout.places.tables[block.id];
  if (found === undefined) return;
  const at = positionOf(block, found, key);
  const place = grown(found, at, key);
  const sheetLayout = {
    ...known.sheetLayout,
    places: { ...known.sheetLayout.places, tables: { ...known.sheetLayout.places.tables, [block.id]: place } },
  };
  const column = block.columns.find((each) => each.key === key);
  const position = place.firstColumn + at;
  const sheet = sheetOf(context, place);
  const entire = sheet.getRange(address({ row: 0, column: position, rows: 1, columns: 1 })).getEntireColumn();
  entire.insert('Right');
  const body: Area = { row: place.headerRow + 1, column: position, rows: place.rows.length, columns: 1 };
  const table: Area = {
    row: place.headerRow,
    column: place.firstColumn,
    rows: place.rows.length + 1,
    columns: place.columns.length,
  };
  const keys: Area = { ...table, row: place.headerRow - 1, rows: 1 };
  context.workbook.tables.getItem(tableName(sheetLayout.planIndex, block.id)).resize(address(table));
  context.workbook.names.getItem(keysName(sheetLayout.planIndex, block.id)).formula = `=${inSheet(place.sheet, keys)}`;
  const cells = sheet.getRange(address(body));
  const first = sheet.getRange(address(cellAt(body.row, position)));
  applyStyles(first, 'body', { rows: 1, columns: 1 });
  cells.copyFrom(first, 'Formats');
  cells.numberFormat = everyCell(column === undefined ? textFormat : numberFormatOf(column));
  cells.formulas = valuesOf({ ...known, sheetLayout }, block, place, key).map((value) => [value]);
  const heading = headingsOf(block, sheetLayout.language, sheetLayout.moneyUnit);
  const own = [idKey, checkKey, ...block.columns.map((each) => each.key)].indexOf(key);
  sheet.getRange(address(cellAt(place.headerRow - 1, position))).values = [[key]];
  sheet.getRange(address(cellAt(place.headerRow, position))).values = [[heading[own]]];
  if (column === undefined) {
    if (key === idKey) sheet.getRange(address(cellAt(0, position))).getEntireColumn().columnHidden = true;
    return;
  }
  cells.format.columnWidth = pointsOf(widthOf(column));
  if (column.need === 'calculated' || column.need === 'issued') applyStyle(cells, styles[column.need]);
  cells.dataValidation.clear();
  const rule = isTyped(column)
    ? validationRulesOf(
        column,
        sheetLayout.labels,
        (list) => listSourceName(sheetLayout.planIndex, list),
        sheetLayout.language,
      )
    : null;
  if (rule !== null) allow(cells, rule);
}

/** Writes the hidden row of keys anew above the headers, which say by now which column is which. */
export function restoreKeys(context: Excel.RequestContext, { sheetLayout }: CachedPlan, block: Block): void {
  const place = sheetLayout.places.tables[block.id];
  if (place === undefined) return;
  const sheet = sheetOf(context, place);
  const name = keysName(sheetLayout.planIndex, block.id);
  sheet
    .getRange(address(cellAt(place.headerRow, 0)))
    .getEntireRow()
    .insert('Down');
  const keys: Area = { row: place.headerRow, column: place.firstColumn, rows: 1, columns: place.columns.length };
  const range = sheet.getRange(address(keys));
  range.clear('Formats');
  range.values = [place.columns.map((key) => key ?? '')];
  range.rowHidden = true;
  context.workbook.names.getItemOrNullObject(name).delete();
  context.workbook.names.add(name, `=${inSheet(place.sheet, keys)}`);
}
