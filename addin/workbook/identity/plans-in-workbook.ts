import { requestCard, readCard } from 'addin/workbook/identity/card-part';
import { cacheCard } from 'addin/workbook/identity/plan-cache';
import type { PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';

/** The plans this workbook carries, by its identity card; one request. */
export function plansInWorkbook(): Promise<readonly PlanInWorkbook[]> {
  return runInExcel(async (context) => {
    const card = requestCard(context);
    await context.sync();
    cacheCard(readCard(card));
    return readCard(card).plans;
  });
}
