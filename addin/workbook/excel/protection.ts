import { excelCode } from 'addin/workbook/excel/excel-error';

/** What a locked sheet still allows: looking, filtering and making columns wider. */
const allowed: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: 'Normal',
};

export type Protection = 'protected' | 'open';

/** How the sheets stand before a change, and how they are left. */
export interface Passage {
  readonly sheets: readonly Excel.Worksheet[];
  readonly from: Protection;
  readonly to: Protection;
  /** Done while the sheets are open; done twice when the first attempt is refused, so it must not add up. */
  readonly draw: () => void;
}

function queue({ sheets, from, to, draw }: Passage): void {
  if (from === 'protected') for (const { protection } of sheets) protection.unprotect();
  draw();
  if (to === 'protected') for (const { protection } of sheets) protection.protect(allowed);
}

async function bring(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Excel.Worksheet[]> {
  for (const { protection } of sheets) protection.load('protected');
  await context.sync();
  const there = sheets.filter((sheet) => !sheet.isNullObject);
  for (const { protection } of there) if (protection.protected) protection.unprotect();
  return there;
}

/**
 * Changes sheets in one request when they stand as expected. Excel answers AccessDenied to protecting a protected
 * sheet and to unprotecting an open one (office-js#6784), and a co-author may have been faster: then the sheets' true
 * state is asked for and the change is made from there. Where Excel lets this user protect nothing at all, what is to be
 * drawn is drawn on sheets that are open, and left where they are not; the answer is false.
 */
export async function pass(context: Excel.RequestContext, passage: Passage): Promise<boolean> {
  try {
    queue(passage);
    await context.sync();
    return true;
  } catch (problem) {
    if (!isDenied(problem)) throw problem;
  }
  try {
    const sheets = await bring(context, passage.sheets);
    queue({ ...passage, sheets, from: 'open' });
    await context.sync();
    return true;
  } catch (problem) {
    if (!isDenied(problem)) throw problem;
    await drawOnly(context, passage);
    return false;
  }
}

const isDenied = (problem: unknown): boolean => excelCode(problem) === 'AccessDenied';

async function drawOnly(context: Excel.RequestContext, { draw }: Passage): Promise<void> {
  try {
    draw();
    await context.sync();
  } catch (problem) {
    if (!isDenied(problem)) throw problem;
  }
}

/** Protects at once, within a request whose sheets are known to be open. */
export const protect = ({ protection }: Excel.Worksheet): void => {
  protection.protect(allowed);
};
