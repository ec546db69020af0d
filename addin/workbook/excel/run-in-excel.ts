import { excelCode } from 'addin/workbook/excel/excel-error';

/** How often and how long to wait for a planner who is still typing into a cell, in milliseconds. */
const patience = { times: 60, pause: 500 } as const;

const isTyping = (problem: unknown): boolean => excelCode(problem) === 'InvalidOperationInCellEditMode';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patience.pause));

/**
 * Runs a batch in a context of its own. `Excel.run` keeps every range for later batches, which costs two more actions
 * for each and one more request at the end; nothing here outlives its batch, so it does without. While a cell is being
 * edited Excel takes no request at all, so the batch is made anew once the planner is done.
 */
export async function runInExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  tries: number = patience.times,
): Promise<Result> {
  try {
    return await work(new Excel.RequestContext());
  } catch (problem) {
    if (!isTyping(problem) || tries <= 1) throw problem;
    await pause();
    return runInExcel(work, tries - 1);
  }
}
