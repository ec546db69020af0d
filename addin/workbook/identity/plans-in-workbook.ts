import { requestCard, askSecondHomes, readOnlyCard, secondCard, settledCard } from 'addin/workbook/identity/card-part';
import { withPlan } from 'addin/workbook/identity/identity-card';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { cacheCard } from 'addin/workbook/identity/plan-cache';
import type { PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import { planIndexOf } from 'addin/workbook/identity/plan-index';

/**
 * The plans this workbook carries; one request where its identity is whole. What only one of its two homes still knows
 * is written into the other again.
 */
export function plansInWorkbook(): Promise<readonly PlanInWorkbook[]> {
  return runInExcel(async (context) => {
    const asked = requestCard(context);
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    const whole = readOnlyCard(asked) !== null;
    const { card: seen, replace } = await settledCard(asked);
    let card = seen;
    const known = new Set(card.plans.map(({ planIndex }) => planIndex));
    const strangers = names.items.map(({ name }) => name).filter((name) => !known.has(planIndexOf(name) ?? 0));
    const homes = whole ? askSecondHomes(context, strangers) : [];
    if (homes.length > 0) {
      await context.sync();
      const here = new Set(card.plans.map(({ planId }) => planId));
      const found = secondCard(homes).plans.filter(({ planId }) => !here.has(planId));
      card = found.reduce(withPlan, card);
      if (found.length > 0) {
        replace(card);
        await context.sync();
      }
    }
    cacheCard(card);
    return card.plans;
  });
}
