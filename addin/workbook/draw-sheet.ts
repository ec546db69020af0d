import { address, addressLists, cellAt, inSheet, type Area } from 'addin/workbook/a1';
import type { Allowed, Cells, SheetDrawing } from 'addin/workbook/drawing';
import { styles, type Style } from 'addin/workbook/looks';
import { palette } from 'addin/workbook/palette';
import { pointsOf } from 'addin/workbook/column-look';

/** A piece of work for Excel and roughly what it weighs in a request, in bytes. */
export interface Stroke {
  readonly bytes: number;
  readonly draw: (context: Excel.RequestContext, sheetOf: SheetOf) => void;
}

/** A sheet by name, asked for once a request. */
export type SheetOf = (name: string) => Excel.Worksheet;

type Target = Excel.Range | Excel.RangeAreas;

const asked = new WeakMap<Excel.Worksheet, Map<string, unknown>>();

/** Asks for a range once, however often it is spoken of in a request. */
function once<T>(sheet: Excel.Worksheet, text: string, ask: () => T): T {
  const before = asked.get(sheet) ?? new Map<string, unknown>();
  asked.set(sheet, before);
  const found = (before.get(text) as T | undefined) ?? ask();
  before.set(text, found);
  return found;
}

const rangeOn = (sheet: Excel.Worksheet, text: string): Excel.Range => once(sheet, text, () => sheet.getRange(text));

/** One area is a range, several are a range list: one address either way. */
export const targetsOf = (sheet: Excel.Worksheet, areas: readonly Area[]): readonly Target[] =>
  areas.length === 1 && areas[0] !== undefined
    ? [rangeOn(sheet, address(areas[0]))]
    : addressLists(areas).map((list) => once(sheet, list, () => sheet.getRanges(list)));

export function dress({ format }: Target, style: Style): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.middle === true) format.verticalAlignment = 'Center';
  if (style.left === true) format.horizontalAlignment = 'Left';
}

/** Excel takes one value for a whole range; its typings want a matrix of the range's size. */
export const everyCell = (format: string | readonly (readonly string[])[]): string[][] =>
  typeof format === 'string' ? (format as unknown as string[][]) : format.map((row) => [...row]);

const widestNumber = 1e15;

export function allow({ dataValidation }: Target, rule: Allowed): void {
  if (typeof rule === 'object') {
    dataValidation.rule = { list: { inCellDropDown: true, source: rule.source } };
    if (!rule.strict) dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
    return;
  }
  const between = { formula1: -widestNumber, formula2: widestNumber, operator: 'Between' } as const;
  if (rule === 'number') dataValidation.rule = { decimal: between };
  if (rule === 'date') {
    dataValidation.rule = { date: { formula1: '1900-03-01', formula2: '9999-12-31', operator: 'Between' } };
  }
}

/** In bytes, as it goes over the wire. */
const weigh = (cells: Cells): number => new TextEncoder().encode(JSON.stringify(cells.values)).length;

/** Rows of one request: a large table is written in several. */
const largestPiece = 400_000;

function pieces(cells: Cells): readonly Cells[] {
  const count = Math.ceil(weigh(cells) / largestPiece);
  const rows = Math.ceil(cells.values.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => {
    const values = cells.values.slice(at * rows, (at + 1) * rows);
    return { values, area: { ...cells.area, row: cells.area.row + at * rows, rows: values.length } };
  }).filter(({ values }) => values.length > 0);
}

/** `formulas` takes constants too, so one matrix says all. */
const write = (sheet: Excel.Worksheet, { area, values }: Cells): void => {
  rangeOn(sheet, address(area)).formulas = values.map((row) => [...row]);
};

/** Where formats are written that stand for more cells than they are: in a row or column of the area. */
function patternArea({ hiddenRows }: SheetDrawing, area: Area, format: readonly (readonly string[])[]): Area {
  const columns = format[0]?.length ?? 0;
  if (format.length === area.rows && columns === area.columns) return area;
  if (format.length === area.rows) return { ...area, columns };
  const row = hiddenRows.find((each) => each >= area.row && each < area.row + area.rows) ?? area.row;
  return { ...area, row, rows: 1 };
}

/** Number formats come before values: a text cell must be one when its text arrives. */
function formats(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  for (const { area, format } of drawing.formats) {
    const range = rangeOn(sheet, address(area));
    const pattern = typeof format === 'string' ? area : patternArea(drawing, area, format);
    const first = rangeOn(sheet, address(pattern));
    first.numberFormat = everyCell(format);
    if (pattern !== area) range.copyFrom(first, 'Formats');
  }
}

/** Black lines around every cell, as forms are printed; bold headers. */
export const ruledTable = 'TableStyleLight15';

function addTables(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  for (const { name, area } of drawing.tables) {
    const table = sheet.tables.add(address(area), true);
    table.name = name;
    table.style = ruledTable;
    table.showBandedRows = false;
  }
}

function lookAndFeel(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  for (const { look, areas } of drawing.looks) {
    if (Object.keys(styles[look]).length === 0) continue;
    for (const target of targetsOf(sheet, areas)) dress(target, styles[look]);
  }
  for (const { rule, areas } of drawing.allowed) for (const target of targetsOf(sheet, areas)) allow(target, rule);
  for (const area of drawing.ruled) rule(rangeOn(sheet, address(area)));
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function rule({ format }: Excel.Range): void {
  for (const edge of edges) format.borders.getItem(edge).style = 'Continuous';
}

/** Widths and hidden columns in one go, from the first column to the last that has either. */
function sizeColumns(sheet: Excel.Worksheet, { widths, hiddenColumns, hiddenRows }: SheetDrawing): void {
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
  rangeOn(sheet, address({ row, column: 0, rows: 1, columns: count })).setColumnProperties(properties);
}

/** A row as wide as the table around it: as other words speak of it, so that it is asked for once. */
const acrossAt = ({ tables }: SheetDrawing, row: number): Area => ({
  ...(tables.find(({ area }) => area.row > row)?.area ?? cellAt(row, 0)),
  row,
  rows: 1,
});

/** Points across a sheet of paper at half size, lying; a wider table is printed on several beside one another. */
const acrossPage = 1_500;

/** Lying, as wide as its pages, the headers on each; a form fits a page as it is. */
function layOut(sheet: Excel.Worksheet, { widths, frozen, tables }: SheetDrawing): void {
  if (tables.length === 0) return;
  const points = widths.reduce((sum, { characters, columns }) => sum + columns.length * pointsOf(characters), 0);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: Math.max(1, Math.ceil(points / acrossPage)) };
  if (tables.length === 1) pageLayout.setPrintTitleRows(`$1:$${frozen.rows}`);
}

/** Points of a row with room for a paragraph. */
const tall = 66;

function frame(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  sizeColumns(sheet, drawing);
  for (const row of drawing.hiddenRows) rangeOn(sheet, address(acrossAt(drawing, row))).rowHidden = true;
  for (const row of drawing.tallRows) sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = tall;
  const { rows, columns } = drawing.frozen;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(rangeOn(sheet, address({ row: 0, column: 0, rows, columns })));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  if (!drawing.visible) return;
  sheet.showGridlines = false;
  layOut(sheet, drawing);
}

/** What a sheet's formats and ranges weigh, in bytes; measured, only to know when a request is full. */
const wordsBytes = 10_000;

/** A new sheet and its names: before any formula may refer to them. */
export const addStroke = (drawing: SheetDrawing): Stroke => ({
  bytes: drawing.names.length * 200,
  draw: (context) => {
    const sheet = context.workbook.worksheets.add(drawing.name);
    if (drawing.visible) sheet.tabColor = palette.tabOpen;
    else sheet.visibility = 'VeryHidden';
    for (const { name, area } of drawing.names) context.workbook.names.add(name, `=${inSheet(drawing.name, area)}`);
  },
});

export const strokesFor = (drawing: SheetDrawing): readonly Stroke[] => [
  {
    bytes: wordsBytes / 4,
    draw: (_, sheetOf) => {
      formats(sheetOf(drawing.name), drawing);
    },
  },
  ...drawing.cells.flatMap(pieces).map((cells) => ({
    bytes: weigh(cells),
    draw: (_: Excel.RequestContext, sheetOf: SheetOf) => {
      write(sheetOf(drawing.name), cells);
    },
  })),
  {
    bytes: wordsBytes,
    draw: (_, sheetOf) => {
      const sheet = sheetOf(drawing.name);
      addTables(sheet, drawing);
      lookAndFeel(sheet, drawing);
      frame(sheet, drawing);
    },
  },
];
