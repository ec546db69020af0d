import { baseCells, packedBase, unpackedBase } from 'addin/workbook/identity/plan-base';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { baseName } from 'addin/workbook/identity/workbook-names';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import type { PlanDocument } from 'shared/plan/document';

/** The content that the sheets of a plan were made from; null where it was not kept or is lost. One request. */
export async function readBase(planIndex: PlanIndex): Promise<PlanDocument | null> {
  const cells = await runInExcel(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(baseName(planIndex)).getRangeOrNullObject();
    range.load('values');
    await context.sync();
    return range.isNullObject ? [] : range.values.map(([cell]) => cell as unknown);
  });
  return unpackedBase(cells);
}

/** As the cells kept for it take it: of content too large to be kept all are blank. */
export const baseFor = async (document: PlanDocument): Promise<readonly string[]> =>
  (await packedBase(document)) ?? Array.from({ length: baseCells }, () => '');
