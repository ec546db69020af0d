import { askCard, readCard } from 'addin/workbook/card-part';
import { rememberCard } from 'addin/workbook/known-plans';
import type { PlanInWorkbook } from 'addin/workbook/plan-in-workbook';
import { inExcel } from 'addin/workbook/in-excel';

/** The plans this workbook carries, by its identity card; one request. */
export function plansInWorkbook(): Promise<readonly PlanInWorkbook[]> {
  return inExcel(async (context) => {
    const card = askCard(context);
    await context.sync();
    rememberCard(readCard(card));
    return readCard(card).plans;
  });
}
