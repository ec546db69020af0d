import type { PathLevel, Remark } from 'shared/contract/answers';
import type { Finding } from 'shared/review/finding';
import type { Slot } from 'addin/workbook/plan-in-workbook';

/** Draws the findings at their cells and takes away those drawn before; one request. */
export function markFindings(_slot: Slot, _findings: readonly Finding[]): Promise<void> {
  throw new Error('not built yet');
}

/** Shows the signers' remarks in their rows; one request. */
export function showRemarks(_slot: Slot, _remarks: readonly Remark[]): Promise<void> {
  throw new Error('not built yet');
}

/** Fills the signature sheet; one request. */
export function showSignatures(_slot: Slot, _path: readonly PathLevel[]): Promise<void> {
  throw new Error('not built yet');
}
