import type { PlanInWorkbook } from 'addin/workbook/plan-in-workbook';

/** The plans this workbook carries, by its identity card; one request. */
export function plansInWorkbook(): Promise<readonly PlanInWorkbook[]> {
  throw new Error('not built yet');
}
