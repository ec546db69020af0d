import { cellAt, type Area } from 'addin/workbook/excel/a1';
import { rangeOn } from 'addin/workbook/excel/range-batches';
import { pointsOf } from 'addin/workbook/excel/column-width';
import type { SheetSpec } from 'addin/workbook/excel/sheet-spec';

/** Widths and hidden columns in one go, from the first column to the last that has either. */
function sizeColumns(sheet: Excel.Worksheet, { widths, hiddenColumns, hiddenRows }: SheetSpec): void {
  const sized = widths.flatMap(({ characters, columns }) => columns.map((column) => [column, characters] as const));
  const count = Math.max(-1, ...hiddenColumns, ...sized.map(([column]) => column)) + 1;
  if (count === 0) return;
  const characters = new Map(sized);
  const properties = Array.from({ length: count }, (_, column): Excel.SettableColumnProperties => {
    const wide = characters.get(column);
    if (hiddenColumns.includes(column)) return { columnHidden: true };
    return wide === undefined ? {} : { format: { columnWidth: pointsOf(wide) } };
  });
  const row = hiddenRows[0] ?? 0;
  rangeOn(sheet, { row, column: 0, rows: 1, columns: count }).setColumnProperties(properties);
}

/** A row as wide as the table around it: as other words speak of it, so that it is asked for once. */
const acrossAt = ({ tables }: SheetSpec, row: number): Area => ({
  ...(tables.find(({ area }) => area.row > row)?.area ?? cellAt(row, 0)),
  row,
  rows: 1,
});

/** Points across a sheet of paper at half size, lying; a wider table is printed on several beside one another. */
const acrossPage = 1_500;

/** Lying, as wide as its pages, the headers on each; a form fits a page as it is. */
function print(sheet: Excel.Worksheet, { widths, frozen, tables }: SheetSpec): void {
  if (tables.length === 0) return;
  const points = widths.reduce((sum, { characters, columns }) => sum + columns.length * pointsOf(characters), 0);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: Math.max(1, Math.ceil(points / acrossPage)) };
  if (tables.length === 1) pageLayout.setPrintTitleRows(`$1:$${frozen.rows}`);
}

/** Points of a row with room for a paragraph. */
const tall = 66;

/** Widths, what is folded away, and how it is printed. */
export function setUpPage(sheet: Excel.Worksheet, drawing: SheetSpec): void {
  sizeColumns(sheet, drawing);
  for (const row of drawing.hiddenRows) rangeOn(sheet, acrossAt(drawing, row)).rowHidden = true;
  for (const row of drawing.tallRows) sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = tall;
  if (drawing.visible) print(sheet, drawing);
}

/** What stays in sight and the grid's lines; Excel refuses both while another window has the focus. */
export function showSheet(sheet: Excel.Worksheet, { frozen: { rows, columns }, visible }: SheetSpec): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOn(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  if (visible) sheet.showGridlines = false;
}
