import ExcelJS from 'exceljs';
import { formatAbsolute, parseArea, splitSheet } from 'addin/preview/excel-host/address';
import type { ExcelHost } from 'addin/preview/excel-host/host';
import { withCharts } from 'addin/preview/excel-host/xlsx/charts';
import { fillSheet } from 'addin/preview/excel-host/xlsx/sheet';
import { withXmlParts } from 'addin/preview/excel-host/xlsx/xml-parts';

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/**
 * The workbook as the bytes of a real .xlsx file. Left out, because exceljs cannot write them: names that belong to
 * one sheet, names of constants, passwords of protection, settings of the add-in.
 */
export async function saveXlsx(host: Pick<ExcelHost, 'book'>): Promise<Uint8Array<ArrayBuffer>> {
  const { model, ledger } = host.book;
  await model.calculate();
  const file = new ExcelJS.Workbook();
  const text = (name: string) => String(ledger.properties[name] ?? '');
  file.title = text('title');
  file.subject = text('subject');
  file.creator = text('author');
  file.keywords = text('keywords');
  file.category = text('category');
  file.company = text('company');
  file.manager = text('manager');

  for (const facts of model.sheets()) {
    const sheet = file.addWorksheet(facts.name, { state: STATES[facts.visibility] });
    if (facts.tabColor) sheet.properties.tabColor = { argb: `FF${facts.tabColor.slice(1)}` };
    await fillSheet(sheet, host.book, facts);
  }
  for (const { name, formula, sheetId } of model.names()) {
    const { sheet, rest } = splitSheet(formula.slice(1));
    const area = sheetId === undefined && sheet !== undefined ? parseArea(rest) : undefined;
    if (area && sheet !== undefined)
      file.definedNames.add(`'${sheet.replaceAll("'", "''")}'!${formatAbsolute(area)}`, name);
  }
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return withCharts(await withXmlParts(bytes, ledger.xmlParts), host.book);
}
