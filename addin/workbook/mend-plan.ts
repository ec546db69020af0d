import type { Mend } from 'shared/review/finding';
import type { Slot } from 'addin/workbook/plan-in-workbook';

/** Carries out what a finding offered; read the plan again afterwards. */
export function mend(_slot: Slot, _mend: Mend): Promise<void> {
  throw new Error('not built yet');
}
