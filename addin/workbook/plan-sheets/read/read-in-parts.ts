import type { Template } from 'shared/template/template';
import { address, type Area } from 'addin/workbook/excel/a1';
import { excelCode } from 'addin/workbook/excel/excel-error';
import { calculates, type RawCells, type RawPlan } from 'addin/workbook/plan-sheets/read/raw-plan';

/** What Excel says to an answer over 5 MB. */
export const isTooLarge = (problem: unknown): boolean => excelCode(problem) === 'ResponsePayloadSizeLimitExceeded';

type Matrix = readonly (readonly unknown[])[];

const loaded = (range: Excel.Range, property: 'values' | 'formulas'): Matrix =>
  property === 'values' ? range.values : range.formulas;

/** The cells of an area; where the answer is too large, half of its rows at a time. */
export async function cellsOf(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  property: 'values' | 'formulas',
): Promise<Matrix> {
  try {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address(area));
    if (property === 'values') range.load('values');
    else range.load('formulas');
    await context.sync();
    return loaded(range, property);
  } catch (problem) {
    if (!isTooLarge(problem) || area.rows === 1) throw problem;
    const half = Math.ceil(area.rows / 2);
    const above = await cellsOf(context, sheet, { ...area, rows: half }, property);
    const below = { ...area, row: area.row + half, rows: area.rows - half };
    return [...above, ...(await cellsOf(context, sheet, below, property))];
  }
}

async function filled(context: Excel.RequestContext, cells: RawCells, withFormulas: boolean): Promise<RawCells> {
  const values = await cellsOf(context, cells.sheet, cells.area, 'values');
  const formulas = withFormulas ? await cellsOf(context, cells.sheet, cells.area, 'formulas') : null;
  return { ...cells, values, formulas };
}

/** Completes a plan of which only the places were asked for, table by table. */
export async function inParts(context: Excel.RequestContext, template: Template, places: RawPlan): Promise<RawPlan> {
  const tables: Record<string, RawPlan['tables'][string]> = {};
  for (const [block, found] of Object.entries(places.tables)) {
    tables[block] =
      found === null ? null : { ...found, table: await filled(context, found.table, calculates(template, block)) };
  }
  return { ...places, tables };
}
