import { knownPlan, type KnownPlan } from 'addin/workbook/known-plans';
import type { Slot } from 'addin/workbook/plan-in-workbook';
import { takeFrom } from 'addin/workbook/read-plan';

/** What is known of a plan; read first, where this runtime has not seen it yet. */
export const known = async (context: Excel.RequestContext, slot: Slot): Promise<KnownPlan> =>
  knownPlan(slot) ?? (await takeFrom(context, slot)).known;
