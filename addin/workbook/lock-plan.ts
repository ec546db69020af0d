import type { LockReason, Slot } from 'addin/workbook/plan-in-workbook';

/** Protects the plan's sheets and says why in a banner on each; one request. */
export function lockPlan(_slot: Slot, _reason: LockReason): Promise<void> {
  throw new Error('not built yet');
}

export function unlockPlan(_slot: Slot): Promise<void> {
  throw new Error('not built yet');
}
