import { cachedPlan, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { takeFrom } from 'addin/workbook/plan-sheets/read/read-plan';

/** What is known of a plan; read first, where this runtime has not seen it yet. */
export const cachedOrRead = async (context: Excel.RequestContext, planIndex: PlanIndex): Promise<CachedPlan> =>
  cachedPlan(planIndex) ?? (await takeFrom(context, planIndex)).known;
