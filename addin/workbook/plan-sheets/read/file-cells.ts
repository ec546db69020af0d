import type ExcelJS from 'exceljs';
import { areaOf, sheetIn, type Area } from 'addin/workbook/excel/a1';
import { areaBelow, type RawCells } from 'addin/workbook/plan-sheets/read/raw-plan';

const dayLength = 86_400_000;
/** Day 0 of Excel's calendar, as from March 1900 on. */
const origin = Date.UTC(1899, 11, 30);

/** A cell's value as Excel would answer it: a serial number for a date, the result of a formula, the text of rich text. */
function plainValue(value: ExcelJS.CellValue): unknown {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return (value.getTime() - origin) / dayLength;
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : plainValue(value.text as ExcelJS.CellValue);
  if ('formula' in value || 'sharedFormula' in value) return plainValue((value as ExcelJS.CellFormulaValue).result);
  return '';
}

const formulaIn = (value: ExcelJS.CellValue): unknown =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)
    ? `=${'formula' in value ? String(value.formula) : ''}`
    : plainValue(value);

export function cellsIn(sheet: ExcelJS.Worksheet, area: Area, withFormulas: boolean): RawCells {
  const read = (of: (value: ExcelJS.CellValue) => unknown): unknown[][] =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        of(sheet.getCell(area.row + row + 1, area.column + column + 1).value),
      ),
    );
  const { name } = sheet;
  return {
    sheet: name,
    worksheet: '',
    area,
    values: read(plainValue),
    formulas: withFormulas ? read(formulaIn) : null,
  };
}

/** Rows of the sheet below a table: other programs let no table grow. Undefined where the sheet ends with the table. */
export function belowIn(
  file: ExcelJS.Workbook,
  { sheet: name, area }: RawCells,
): { readonly sheet: string; readonly area: Area } | undefined {
  const rows = file.getWorksheet(name)?.rowCount ?? 0;
  const below = areaBelow(area, { row: 0, column: 0, rows, columns: 1 });
  return below === null ? undefined : { sheet: name, area: below };
}

/** Names and tables of a file, each with where it stands. A name of several areas stands nowhere. */
export function placesIn(file: ExcelJS.Workbook): {
  readonly names: ReadonlyMap<string, { readonly sheet: string; readonly area: Area }>;
  readonly tables: ReadonlyMap<string, { readonly sheet: string; readonly area: Area }>;
} {
  const names = new Map<string, { readonly sheet: string; readonly area: Area }>();
  for (const { name, ranges } of file.definedNames.model) {
    const [range, more] = ranges;
    const area = range === undefined || more !== undefined ? null : areaOf(range);
    if (range !== undefined && area !== null) names.set(name, { sheet: sheetIn(range), area });
  }
  const tables = new Map<string, { readonly sheet: string; readonly area: Area }>();
  for (const sheet of file.worksheets) {
    for (const found of Object.values(tablesOf(sheet))) {
      const area = areaOf(found.tableRef ?? '');
      if (area !== null) tables.set(found.name, { sheet: sheet.name, area });
    }
  }
  return { names, tables };
}

interface TableModel {
  readonly name: string;
  readonly tableRef?: string;
}

/** The library's typings leave out where a table stands. */
const tablesOf = (sheet: ExcelJS.Worksheet): Readonly<Record<string, TableModel>> => {
  const { tables } = sheet.model as unknown as { readonly tables?: readonly TableModel[] };
  return Object.fromEntries((tables ?? []).map((table) => [table.name, table]));
};
