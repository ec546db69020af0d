import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { planIndexOf } from 'addin/workbook/identity/plan-index';

const sheetIn = (formula: string): string | null => /^='?(.+?)'?!/.exec(formula)?.[1]?.replaceAll("''", "'") ?? null;

/** The sheets of all plans, each with the plan it belongs to; the lists stay as hidden as they are. */
async function planSheets(
  context: Excel.RequestContext,
): Promise<readonly { readonly sheet: string; readonly planIndex: PlanIndex }[]> {
  const { names, worksheets } = context.workbook;
  names.load('items/name,items/formula');
  worksheets.load('items/name');
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  return names.items.flatMap(({ name, formula }) => {
    const [sheet, planIndex] = [sheetIn(String(formula)), planIndexOf(name)];
    return /^CS\d+_AT_/.test(name) && sheet !== null && planIndex !== null && there.has(sheet)
      ? [{ sheet, planIndex }]
      : [];
  });
}

/**
 * Hides the sheets of the other plans, or shows those of all; the user's own sheets stay as they are. Only when
 * somebody asks: it ends Excel's undo. Two requests.
 */
export function showPlans(which: PlanIndex | 'all'): Promise<void> {
  return runInExcel(async (context) => {
    const sheets = await planSheets(context);
    const isShown = (planIndex: PlanIndex): boolean => which === 'all' || planIndex === which;
    // Those that are shown come first: Excel does not hide the last sheet in view.
    for (const shown of [true, false]) {
      for (const { sheet, planIndex } of sheets) {
        if (isShown(planIndex) !== shown) continue;
        context.workbook.worksheets.getItem(sheet).visibility = shown ? 'Visible' : 'Hidden';
      }
    }
    const first = sheets.find(({ planIndex }) => planIndex === which)?.sheet;
    await context.sync();
    if (first === undefined) return;
    context.workbook.worksheets.getItem(first).activate();
    // Another window may have the focus; the sheets are as they should be.
    await context.sync().catch(() => undefined);
  });
}
