import { address, inSheet, type Area } from 'addin/workbook/excel/a1';
import { rangeOn, rangesOn, type Target } from 'addin/workbook/excel/range-batches';
import { repeatRows, applyPattern, applyFill } from 'addin/workbook/excel/apply-style';
import type { Allowed, Cells, SheetSpec } from 'addin/workbook/excel/sheet-spec';
import type { SingleRequest } from 'addin/workbook/excel/single-request';
import { setUpPage } from 'addin/workbook/excel/page-setup';
import { firstFormulas, withoutBlanks, worthCopying } from 'addin/workbook/excel/sparse';
import { palette } from 'addin/workbook/excel/palette';

/** A piece of work for Excel and roughly what it weighs in a request, in bytes. */
export interface WriteStep {
  readonly bytes: number;
  readonly draw: (request: SingleRequest) => void;
}

/** Excel takes one value for a whole range; its typings want a matrix of the range's size. */
export const everyCell = (format: string | readonly (readonly (string | null)[])[]): (string | null)[][] =>
  typeof format === 'string' ? (format as unknown as string[][]) : format.map((row) => [...row]);

const smallestNumber = -1e15;
const firstDate = '1900-03-01';

const free: Excel.DataValidationErrorAlert = { showAlert: false, message: '', title: '', style: 'Information' };

export function allow({ dataValidation }: Target, rule: Allowed): void {
  if ('source' in rule) dataValidation.rule = { list: { inCellDropDown: true, source: rule.source } };
  else if (rule.type === 'number')
    dataValidation.rule = { decimal: { formula1: smallestNumber, operator: 'GreaterThan' } };
  else dataValidation.rule = { date: { formula1: firstDate, operator: 'GreaterThan' } };
  if ('source' in rule && !rule.strict) dataValidation.errorAlert = free;
  else if (rule.alert !== undefined) dataValidation.errorAlert = { ...rule.alert, showAlert: true, style: 'Stop' };
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
  rangeOn(sheet, area).formulas = values.map((row) => [...row]);
};

/** Number formats come before values: a text cell must be one when its text arrives. */
function formatNumbers(sheet: Excel.Worksheet, { area, format }: SheetSpec['formats'][number]): void {
  const columns = typeof format === 'string' ? area.columns : (format[0]?.length ?? 0);
  const said: Area = { ...area, columns };
  rangeOn(sheet, said).numberFormat = everyCell(format);
  if (columns < area.columns) rangeOn(sheet, area).copyFrom(address(said), 'Formats');
}

/** Its own lines and bold headers are what cells get too: a table a user makes a plain range still looks like one. */
export const plainTable = 'TableStyleLight1';

function addTables(sheet: Excel.Worksheet, drawing: SheetSpec): void {
  for (const { name, area } of drawing.tables) {
    const table = sheet.tables.add(address(area), true);
    table.name = name;
    table.style = plainTable;
    table.showBandedRows = false;
  }
}

/** What a sheet's formats and ranges weigh, in bytes; measured, only to know when a request is full. */
const wordsBytes = 10_000;

/** A new sheet and its names: before any formula may refer to them. */
export const addWriteStep = (drawing: SheetSpec): WriteStep => ({
  bytes: drawing.names.length * 200,
  draw: ({ context, addSheet }) => {
    const sheet = addSheet(drawing.name);
    if (drawing.visible) sheet.tabColor = palette.tabOpen;
    else sheet.visibility = 'VeryHidden';
    for (const { name, area } of drawing.names) context.workbook.names.add(name, `=${inSheet(drawing.name, area)}`);
  },
});

export function writeStepsFor(drawing: SheetSpec): readonly WriteStep[] {
  const copied = worthCopying(drawing);
  return [
    {
      bytes: wordsBytes / 2,
      draw: (request) => {
        const sheet = request.sheet(drawing.name);
        for (const each of drawing.patterns) applyPattern(request, drawing.name, each);
        for (const each of drawing.alike) repeatRows(sheet, each);
        for (const each of drawing.formats) formatNumbers(sheet, each);
        applyFill(sheet, drawing.looks);
      },
    },
    ...drawing.cells
      .flatMap((cells) => pieces(firstFormulas(cells, copied)))
      .flatMap(withoutBlanks)
      .map((cells) => ({
        bytes: weigh(cells),
        draw: ({ sheet }: SingleRequest) => {
          write(sheet(drawing.name), cells);
        },
      })),
    {
      bytes: wordsBytes / 2,
      draw: (request) => {
        const sheet = request.sheet(drawing.name);
        for (const area of copied) rangeOn(sheet, area).copyFrom(address({ ...area, rows: 1 }), 'Formulas');
        addTables(sheet, drawing);
        for (const { rule, areas } of drawing.allowed) for (const target of rangesOn(sheet, areas)) allow(target, rule);
        setUpPage(sheet, drawing);
      },
    },
  ];
}
