import { inExcel } from 'addin/workbook/in-excel';

/** Makes every cell calculate again, PLAN.* among them: Excel itself sees no reason to, for their arguments are the same. */
export const recalculateFigures = (): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
