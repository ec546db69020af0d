import ExcelJS from 'exceljs';
import { HyperFormula, type RawCellContent } from 'hyperformula';
import { saveXlsx } from 'addin/preview/excel-host/save-xlsx';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { allTemplates } from 'shared/template/templates';
import { blocksOf, type Template } from 'shared/template/template';
import { openExcel } from 'tests/fakes/excel';
import { filledDocument } from 'tests/addin/workbook/plan-sheets/filled-document';
import { aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

const isCalculated = (template: Template): boolean =>
  blocksOf(template).some(({ columns }) => columns.some(({ need, total }) => need === 'calculated' || total));

/** Every fourth in the usual run; `EVERY_KIND=all npm test` takes them all. */
const every = process.env['EVERY_KIND'] === 'all' ? 1 : 4;

/** Kinds with formulas, by turns in either language, open and locked. */
const kinds = allTemplates
  // The preview's engine answers `0=""` with yes where the zero is a sum over another sheet's blanks; Excel says no.
  .filter((template) => isCalculated(template) && template.id !== 'T-GAP')
  .filter((_, at) => at % every === 0)
  .map((template, at) => ({
    id: template.id,
    template,
    language: at % 2 === 0 ? ('zh-CN' as const) : ('en-US' as const),
    lock: at % 3 === 0 ? ('signing' as const) : null,
  }));

const dayLength = 86_400_000;
/** 1970 in days of Excel's calendar. */
const origin = 25_569;

interface Formula {
  readonly place: string;
  readonly value: unknown;
}

/** A cell as a second library reads it: what another engine starts from, and for formulas what the file says they are. */
function contentOf({ value, result }: ExcelJS.Cell): { readonly raw: RawCellContent; readonly result: unknown } | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return { raw: value, result: undefined };
  if (value instanceof Date) return { raw: value.getTime() / dayLength + origin, result: undefined };
  // The value of a cell leaves out a result of zero (exceljs 4.4); the cell itself has it.
  if ('formula' in value) return { raw: `=${String(value.formula)}`, result: result ?? '' };
  if ('richText' in value) return { raw: value.richText.map(({ text }) => text).join(''), result: undefined };
  return null;
}

/** Every formula of a file, as the file has it and as another engine calculates it. */
async function calculatedTwice(bytes: Uint8Array<ArrayBuffer>): Promise<readonly (readonly [Formula, Formula])[]> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer);
  const stated: Formula[] = [];
  const sheets: Record<string, RawCellContent[][]> = {};
  for (const sheet of file.worksheets) {
    const rows: RawCellContent[][] = [];
    sheet.eachRow({ includeEmpty: false }, (row, at) => {
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        const content = contentOf(cell);
        if (content === null) return;
        (rows[at - 1] ??= [])[column - 1] = content.raw;
        if (content.result !== undefined)
          stated.push({ place: `${sheet.name}!${cell.address} =${cell.formula}`, value: content.result });
      });
    });
    sheets[sheet.name] = Array.from(rows, (row) => Array.from(row ?? [], (each) => each ?? null));
  }
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', useArrayArithmetic: true });
  for (const { name, ranges } of file.definedNames.model) {
    const [range, more] = ranges;
    if (range !== undefined && more === undefined && engine.isItPossibleToAddNamedExpression(name, `=${range}`)) {
      engine.addNamedExpression(name, `=${range}`);
    }
  }
  return stated.map((formula) => {
    const at = formula.place.indexOf('!');
    const sheet = engine.getSheetId(formula.place.slice(0, at)) ?? 0;
    const address = engine.simpleCellAddressFromString(formula.place.slice(at + 1).split(' ')[0] ?? '', sheet);
    return [formula, { ...formula, value: address === undefined ? null : engine.getCellValue(address) }] as const;
  });
}

const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(9));
  if (typeof value === 'object' && value !== null && 'error' in value) return String(value.error);
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value);
  return value === null ? '' : value;
};

test.each(kinds)('$id ($language) is calculated by another engine as its file says', async (kind) => {
  const excel = await openExcel({ language: kind.language });
  const { template, language, lock } = kind;
  await writePlan(
    aPlanToWrite({ planId: `${kind.id.slice(2)}~SA~2026M03`, document: filledDocument(template), language, lock }),
  );
  const pairs = await calculatedTwice(await saveXlsx(excel.host));
  excel.close();
  expect(pairs.length).toBeGreaterThan(0);
  expect(pairs.map(([, other]) => ({ ...other, value: rounded(other.value) }))).toEqual(
    pairs.map(([stated]) => ({ ...stated, value: rounded(stated.value) })),
  );
});
