import { address, addressLists, columnLetters, inSheet, type Area } from 'addin/workbook/a1';
import type { Allowed, Cells, SheetDrawing } from 'addin/workbook/drawing';
import { styles, type Style } from 'addin/workbook/looks';
import { palette } from 'addin/workbook/palette';
import { pointsOf } from 'addin/workbook/column-look';

/** A piece of work for Excel and roughly what it weighs in a request, in bytes. */
export interface Stroke {
  readonly bytes: number;
  readonly draw: (context: Excel.RequestContext) => void;
}

type Target = Excel.Range | Excel.RangeAreas;

/** One area is a range, several are a range list: one address either way. */
export const targetsOf = (sheet: Excel.Worksheet, areas: readonly Area[]): readonly Target[] =>
  areas.length === 1 && areas[0] !== undefined
    ? [sheet.getRange(address(areas[0]))]
    : addressLists(areas).map((list) => sheet.getRanges(list));

export function dress({ format }: Target, style: Style): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.top === true) format.verticalAlignment = 'Top';
  if (style.left === true) format.horizontalAlignment = 'Left';
}

/** Excel takes one value for a whole range; its typings want a matrix of the range's size. */
export const everyCell = (format: string): string[][] => format as unknown as string[][];

const widestNumber = 1e15;

function allow({ dataValidation }: Target, rule: Allowed): void {
  if (typeof rule === 'object') {
    dataValidation.rule = { list: { inCellDropDown: true, source: rule.source } };
    if (!rule.strict) dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
    return;
  }
  const between = { formula1: -widestNumber, formula2: widestNumber, operator: 'Between' } as const;
  if (rule === 'number') dataValidation.rule = { decimal: between };
  if (rule === 'integer') dataValidation.rule = { wholeNumber: between };
  if (rule === 'date') {
    dataValidation.rule = { date: { formula1: '1900-03-01', formula2: '9999-12-31', operator: 'Between' } };
  }
}

const sheetOf = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

const weigh = (cells: Cells): number => JSON.stringify(cells.values).length;

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
  sheet.getRange(address(area)).formulas = values.map((row) => [...row]);
};

export function addSheet(context: Excel.RequestContext, drawing: SheetDrawing): void {
  const sheet = context.workbook.worksheets.add(drawing.name);
  if (!drawing.visible) sheet.visibility = 'VeryHidden';
  else {
    sheet.tabColor = palette.tabOpen;
    sheet.showGridlines = true;
  }
}

export function addNames({ workbook }: Excel.RequestContext, drawing: SheetDrawing): void {
  for (const { name, area } of drawing.names) workbook.names.add(name, `=${inSheet(drawing.name, area)}`);
}

/** Number formats come before values: a text cell must be one when its text arrives. */
function formats(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  for (const { area, format } of drawing.formats) sheet.getRange(address(area)).numberFormat = everyCell(format);
}

function finish(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  for (const { name, area } of drawing.tables) {
    const table = sheet.tables.add(address(area), true);
    table.name = name;
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
  }
  for (const { look, areas } of drawing.looks) {
    if (Object.keys(styles[look]).length === 0) continue;
    for (const target of targetsOf(sheet, areas)) dress(target, styles[look]);
  }
  for (const { rule, areas } of drawing.allowed) for (const target of targetsOf(sheet, areas)) allow(target, rule);
  for (const { characters, columns } of drawing.widths) {
    const list = columns.map((column) => `${columnLetters(column)}:${columnLetters(column)}`).join(',');
    (columns.length === 1 ? sheet.getRange(list) : sheet.getRanges(list)).format.columnWidth = pointsOf(characters);
  }
  for (const column of drawing.hiddenColumns) {
    sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).columnHidden = true;
  }
  for (const row of drawing.hiddenRows) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  const { rows, columns } = drawing.frozen;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(address({ row: 0, column: 0, rows, columns })));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
}

/** Fixed words of a sheet, formats and ranges, in bytes; measured, only to know when a request is full. */
const finishBytes = 12_000;

export const strokesFor = (drawing: SheetDrawing): readonly Stroke[] => [
  { bytes: finishBytes / 4, draw: (context) => { formats(sheetOf(context, drawing.name), drawing); } },
  ...drawing.cells.flatMap(pieces).map((cells) => ({
    bytes: weigh(cells),
    draw: (context: Excel.RequestContext) => { write(sheetOf(context, drawing.name), cells); },
  })),
  { bytes: finishBytes, draw: (context) => { finish(sheetOf(context, drawing.name), drawing); } },
];
