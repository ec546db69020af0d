import type { LongWork, PlanInWorkbook, PlanToWrite, Slot } from 'addin/workbook/plan-in-workbook';

/**
 * Writes a plan into sheets of its own, in the slot of the same plan id where there is one; at most three requests
 * unless it is larger than a request may be.
 */
export function writePlan(_plan: PlanToWrite, _work: LongWork = {}): Promise<PlanInWorkbook> {
  throw new Error('not built yet');
}

/** Takes the plan's sheets, lists and names out of the workbook. */
export function removePlan(_slot: Slot): Promise<void> {
  throw new Error('not built yet');
}
