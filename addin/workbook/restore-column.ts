import type { Block } from 'shared/template/block';
import { isTyped } from 'shared/template/column';
import { rowsIn } from 'shared/plan/document';
import { address, cellAt, inSheet, type Area } from 'addin/workbook/a1';
import { rulesOf } from 'addin/workbook/allowed';
import { keysName, tableName } from 'addin/workbook/anchor';
import { toSheet, type SheetValue } from 'addin/workbook/cell-value';
import { numberFormatOf, pointsOf, textFormat, widthOf } from 'addin/workbook/column-look';
import { allow, everyCell } from 'addin/workbook/draw-sheet';
import { dress, dressWhole } from 'addin/workbook/dress';
import { formulaFor } from 'addin/workbook/formula';
import { headingsOf } from 'addin/workbook/headings';
import type { KnownPlan } from 'addin/workbook/known-plans';
import { styles } from 'addin/workbook/looks';
import { checkKey, idKey, type TablePlace } from 'addin/workbook/places';
import { sheetOf } from 'addin/workbook/plan-sheets';
import { newRowId } from 'addin/workbook/row-id';
import { around } from 'addin/workbook/scene';

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

function valuesOf(known: KnownPlan, block: Block, place: TablePlace, key: string): readonly SheetValue[] {
  const column = block.columns.find((each) => each.key === key);
  const rows = new Map(rowsIn(known.document, block.id).map((row) => [row.id, row.cells]));
  const lost = known.lost[block.id]?.[key] ?? {};
  return place.rows.map((row, at): SheetValue => {
    if (key === idKey) return row ?? '';
    if (column === undefined) return '';
    if (column.formula !== undefined && column.need === 'calculated') {
      return formulaFor(column.formula, around(known.scene, place, place.headerRow + 1 + at));
    }
    const cell = row === null ? undefined : (lost[row] ?? rows.get(row)?.[key]);
    return toSheet(column, cell, known.scene.labels);
  });
}

/** Brings back a column that was deleted, with what was last seen in it. */
export function restoreColumn(context: Excel.RequestContext, known: KnownPlan, block: Block, key: string): void {
  const found = known.scene.places.tables[block.id];
  if (found === undefined) return;
  const at = positionOf(block, found, key);
  const place = grown(found, at, key);
  const scene = {
    ...known.scene,
    places: { ...known.scene.places, tables: { ...known.scene.places.tables, [block.id]: place } },
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
  context.workbook.tables.getItem(tableName(scene.slot, block.id)).resize(address(table));
  context.workbook.names.getItem(keysName(scene.slot, block.id)).formula = `=${inSheet(place.sheet, keys)}`;
  const cells = sheet.getRange(address(body));
  const first = sheet.getRange(address(cellAt(body.row, position)));
  dressWhole(first, 'body', { rows: 1, columns: 1 });
  cells.copyFrom(first, 'Formats');
  cells.numberFormat = everyCell(column === undefined ? textFormat : numberFormatOf(column));
  cells.formulas = valuesOf({ ...known, scene }, block, place, key).map((value) => [value]);
  const heading = headingsOf(block, scene.language, scene.moneyUnit);
  const own = [idKey, checkKey, ...block.columns.map((each) => each.key)].indexOf(key);
  sheet.getRange(address(cellAt(place.headerRow - 1, position))).values = [[key]];
  sheet.getRange(address(cellAt(place.headerRow, position))).values = [[heading[own]]];
  if (column === undefined) {
    if (key === idKey) sheet.getRange(address(cellAt(0, position))).getEntireColumn().columnHidden = true;
    return;
  }
  cells.format.columnWidth = pointsOf(widthOf(column));
  if (column.need === 'calculated' || column.need === 'issued') dress(cells, styles[column.need]);
  cells.dataValidation.clear();
  const rule = isTyped(column) ? rulesOf(column, scene.slot, scene.labels) : null;
  if (rule !== null) allow(cells, rule);
}

/** Writes the hidden row of keys anew above the headers, which say by now which column is which. */
export function restoreKeys(context: Excel.RequestContext, { scene }: KnownPlan, block: Block): void {
  const place = scene.places.tables[block.id];
  if (place === undefined) return;
  const sheet = sheetOf(context, place);
  const name = keysName(scene.slot, block.id);
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
