import type { ReadPlan, Slot } from 'addin/workbook/plan-in-workbook';

/** Reads the whole plan back by table name and key, never by position; one request. */
export function readPlan(_slot: Slot): Promise<ReadPlan> {
  throw new Error('not built yet');
}
