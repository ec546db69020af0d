import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { cachedPlans } from 'addin/workbook/identity/plan-cache';
import type { PlanIndex, StopWatching } from 'addin/workbook/identity/plan-in-workbook';
import { planIndexOf } from 'addin/workbook/identity/plan-index';

/** The plan a worksheet belongs to, as far as this runtime has read its plans; undefined where it has not. */
function cachedPlanOf(worksheet: string): PlanIndex | undefined {
  const found = cachedPlans().find(({ sheetLayout: { places } }) =>
    [...Object.values(places.tables), ...Object.values(places.forms)].some((place) => place.worksheet === worksheet),
  );
  return found?.plan.planIndex;
}

const sheetNameIn = (formula: string): string | null => {
  const found = /^='?(.+?)'?!/.exec(formula);
  return found?.[1]?.replaceAll("''", "'") ?? null;
};

/** Looks by the names that mark a plan's sheets; null for a sheet of no plan. */
async function planOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<PlanIndex | null> {
  const { names } = context.workbook;
  sheet.load('id,name');
  names.load('items/name,items/formula');
  await context.sync();
  const known = cachedPlanOf(sheet.id);
  if (known !== undefined) return known;
  const mark = names.items.find(
    ({ name, formula }) => /^CS\d+_AT_/.test(name) && sheetNameIn(String(formula)) === sheet.name,
  );
  return mark === undefined ? null : planIndexOf(mark.name);
}

/** The plan whose sheet is in view, or null; one request. */
export function activePlan(): Promise<PlanIndex | null> {
  return runInExcel((context) => planOf(context, context.workbook.worksheets.getActiveWorksheet()));
}

/** Tells which plan's sheet comes into view; sheets of no plan are passed over. */
export async function watchActivePlan(listener: (planIndex: PlanIndex) => void): Promise<StopWatching> {
  const handler = await runInExcel(async (context) => {
    const added = context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
      const planIndex =
        cachedPlanOf(worksheetId) ??
        (await runInExcel((again) => planOf(again, again.workbook.worksheets.getItem(worksheetId))));
      if (planIndex !== null) listener(planIndex);
    });
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
