import ExcelJS from 'exceljs';
import * as XLSX from 'xlsx';
import { rowsIn } from 'shared/plan/document';
import { benchDocument, benchMonth, type BenchCompany } from 'tests/bench/roll-up/company';

/** The same plans as the files people mail around: a cover and thirty indicators. */
export function workbooksOf(company: BenchCompany): readonly Buffer[] {
  return company.centres.flatMap((centre) =>
    company.departmentsOf(centre).map((unit) => {
      const document = benchDocument(unit, benchMonth);
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(Object.entries(document.header)), 'Cover');
      const rows = rowsIn(document, 'IND').map(({ cells }) => [cells['indCode'], cells['target'], cells['owner']]);
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Indicator', 'Target', 'Owner'], ...rows]), 'IND');
      return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
    }),
  );
}

const fenOf = (target: unknown): number => Math.round(Number(target) * 1_000_000);

/** 分 of all indicators over all files. */
export async function bySheetJs(files: readonly Buffer[]): Promise<number> {
  let total = 0;
  for (const file of files) {
    const sheet = XLSX.read(file, { type: 'buffer' }).Sheets['IND'];
    if (sheet === undefined) throw new Error('no sheet of indicators');
    const rows = XLSX.utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 });
    for (const [, target] of rows.slice(1)) total += fenOf(target);
  }
  return total;
}

export async function byExcelJs(files: readonly Buffer[]): Promise<number> {
  let total = 0;
  for (const file of files) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file as unknown as Parameters<typeof book.xlsx.load>[0]);
    book.getWorksheet('IND')?.eachRow((row, at) => {
      if (at > 1) total += fenOf(row.getCell(2).value);
    });
  }
  return total;
}
