import type { PlanEdit, Slot, StopWatching } from 'addin/workbook/plan-in-workbook';

/** Reports every edit of the plan's content, a co-author's too; own writes and formatting are passed over. */
export function watchPlan(_slot: Slot, _listener: (edit: PlanEdit) => void): Promise<StopWatching> {
  throw new Error('not built yet');
}
