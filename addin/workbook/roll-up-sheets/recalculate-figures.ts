import { runInExcel } from 'addin/workbook/excel/run-in-excel';

/** A call of one of our functions. */
const ours = /\bPLAN\.[A-Z]+\(/i;
const failed = /^#(?:VALUE!|N\/A|BUSY!|CONNECT!|NAME\?|GETTING_DATA)/;

/**
 * Makes every cell calculate again, PLAN.* among them: Excel itself sees no reason to, for their arguments are the same.
 * Cells of ours that failed are entered anew, because a full calculation passes them over (E15).
 */
export const recalculateFigures = (): Promise<void> =>
  runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('formulas,values');
      return range;
    });
    await context.sync();
    let isAsking = false;
    for (const range of used) {
      if (range.isNullObject) continue;
      range.formulas.forEach((row: unknown[], line) =>
        row.forEach((formula, place) => {
          const value: unknown = range.values[line]?.[place];
          if (typeof formula !== 'string' || !ours.test(formula)) return;
          isAsking = true;
          if (!failed.test(String(value))) return;
          range.getCell(line, place).formulas = [[formula]];
        }),
      );
    }
    if (!isAsking) return;
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
