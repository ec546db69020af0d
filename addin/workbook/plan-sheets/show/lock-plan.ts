import { putPlan } from 'addin/workbook/identity/card-part';
import { withPlan } from 'addin/workbook/identity/identity-card';
import { updateCachedPlan, cachedCard, cacheCard, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import { addStateSteps } from 'addin/workbook/plan-sheets/write/lock-steps';
import type { LockReason, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { sheetsOf } from 'addin/workbook/identity/plan-sheets';
import { pass } from 'addin/workbook/excel/protection';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';

function stand(planIndex: PlanIndex, reason: LockReason | null): Promise<boolean> {
  return runInExcel(async (context) => {
    const seen = await cachedOrRead(context, planIndex);
    const plan: CachedPlan['plan'] = { ...seen.plan, standing: reason === null ? 'open' : 'locked', lock: reason };
    const card = withPlan(cachedCard(), plan);
    const isDone = await pass(context, {
      sheets: sheetsOf(context, seen.sheetLayout),
      from: seen.plan.standing === 'locked' ? 'protected' : 'open',
      to: reason === null ? 'open' : 'protected',
      draw: () => {
        addStateSteps(context, seen.sheetLayout, plan, reason);
        putPlan(context, card, plan);
      },
    });
    cacheCard(card);
    updateCachedPlan(planIndex, { plan });
    return isDone;
  });
}

/**
 * Protects the plan's sheets and says why in a banner on each; one request. Locking a locked plan changes the reason.
 * False where Excel does not let this user protect sheets: they say that they are locked and are not.
 */
export const lockPlan = (planIndex: PlanIndex, reason: LockReason): Promise<boolean> => stand(planIndex, reason);

export const unlockPlan = (planIndex: PlanIndex): Promise<boolean> => stand(planIndex, null);
