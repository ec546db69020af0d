import { runInExcel } from 'addin/workbook/excel/run-in-excel';

/** Makes every cell calculate again, PLAN.* among them: Excel itself sees no reason to, for their arguments are the same. */
export const recalculateFigures = (): Promise<void> =>
  runInExcel(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
