import type { Freeze, FreezeReach } from 'shared/organisation/freeze';
import type { OpenStep } from 'shared/sign-off/state';

/** A freeze holds the step, with what a sentence says of it. */
export type FrozenRefusal = { readonly code: 'frozen' } & Readonly<Record<'unit' | 'period' | 'by' | 'reason', string>>;

/** Steps that a freeze leaves open: who signs for whom in some days is about no plan. */
const heldBy: Readonly<Record<FreezeReach, (step: OpenStep) => boolean>> = {
  everything: (step) => step !== 'delegate',
  submissions: (step) =>
    step === 'submit' || step === 'revise' || step === 'withdraw' || step === 'void' || step === 'agree-void',
};

export function frozenRefusal(step: OpenStep, freeze: Freeze | null): FrozenRefusal | null {
  if (freeze === null || !heldBy[freeze.reach](step)) return null;
  const { unit, period, by, reason } = freeze;
  return { code: 'frozen', unit, period, by, reason };
}
