import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { organisationTables } from 'shared/administration/tables/organisation';
import type { AdministrationRows, AdministrationTable } from 'shared/administration/table';
import type { Cell, Cells } from 'shared/plan/document';
import type { Column } from 'shared/template/column';

/** Something in the workbook that cannot be read as the organisation. */
export class WorkbookProblem extends Error {}

/** The tables of the organisation as sheets to be filled in: one a table, with the headings of both languages. */
export async function writeOrganisationTemplate(file: string): Promise<void> {
  const workbook = new Workbook();
  for (const { zh, columns } of organisationTables) {
    const sheet = workbook.addWorksheet(zh);
    sheet.addRow(columns.map(({ zh: name, en }) => `${name} ${en}`)).font = { bold: true };
    columns.forEach((_, at) => {
      sheet.getColumn(at + 1).width = 24;
    });
  }
  await workbook.xlsx.writeFile(file);
}

/**
 * The tables from a workbook: sheets by their name in either language or the table's code, columns by their heading.
 * @throws WorkbookProblem naming sheet, row and column
 */
export async function readOrganisationWorkbook(file: string): Promise<AdministrationRows> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  return Object.fromEntries(
    organisationTables.map((table) => {
      const sheet = workbook.worksheets.find(({ name }) => namesOf(table).includes(name.trim()));
      if (sheet === undefined && table.needsRows)
        throw new WorkbookProblem(`There is no sheet ${table.zh} (${table.en}).`);
      return [table.id, sheet === undefined ? [] : rowsIn(sheet, table)];
    }),
  );
}

const namesOf = ({ id, zh, en }: Pick<AdministrationTable, 'id' | 'zh' | 'en'>): readonly string[] => [
  ...[id, zh, en],
  `${zh} ${en}`,
];

function rowsIn(sheet: Worksheet, table: AdministrationTable): readonly Cells[] {
  const headings = sheet.getRow(1);
  const columns = new Map<number, Column>();
  headings.eachCell((cell, at) => {
    const heading = cell.text.trim();
    const column = table.columns.find(({ key, zh, en }) => namesOf({ id: key, zh, en }).includes(heading));
    if (column === undefined) throw new WorkbookProblem(`Sheet ${sheet.name}: the column ${heading} is not known.`);
    columns.set(at, column);
  });
  const missing = table.columns.filter(
    (column) => column.need === 'required' && ![...columns.values()].includes(column),
  );
  if (missing.length > 0) {
    throw new WorkbookProblem(`Sheet ${sheet.name}: the column ${missing.map(({ zh }) => zh).join(', ')} is missing.`);
  }
  const rows: Cells[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = Object.fromEntries(
      [...columns].map(([at, column]) => [
        column.key,
        cellIn(row.getCell(at).value, column, () => `Sheet ${sheet.name}, row ${number}, ${column.zh}`),
      ]),
    );
    if (Object.values(cells).some((cell) => cell !== null)) rows.push(cells);
  });
  return rows;
}

const yes = new Set(['true', 'yes', 'y', '1', '是', '√']);
const no = new Set(['false', 'no', 'n', '0', '否', '']);

function cellIn(value: CellValue, { type }: Column, place: () => string): Cell {
  const plain = plainOf(value);
  if (plain === null || plain === '') return null;
  switch (type) {
    case 'flag': {
      const word = String(plain).toLowerCase();
      if (!yes.has(word) && !no.has(word)) throw new WorkbookProblem(`${place()}: ${word} is neither yes nor no.`);
      return yes.has(word);
    }
    case 'date':
      return plain instanceof Date ? plain.toISOString().slice(0, 10) : String(plain);
    case 'number':
    case 'integer':
    case 'money':
    case 'percent':
    case 'figure': {
      const number = Number(plain);
      if (Number.isNaN(number)) throw new WorkbookProblem(`${place()}: ${String(plain)} is no number.`);
      return number;
    }
    default:
      return plain instanceof Date ? plain.toISOString().slice(0, 10) : String(plain).trim();
  }
}

/** What a cell shows, whatever it is made of. */
function plainOf(value: CellValue): string | number | boolean | Date | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || value instanceof Date) return typeof value === 'string' ? value.trim() : value;
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('result' in value) return plainOf(value.result as CellValue);
  if ('text' in value) return String(value.text).trim();
  throw new WorkbookProblem('A cell holds an error instead of a value.');
}
