import type { Fen } from 'shared/quantity/money';
import { refuse, type Refused } from 'shared/quantity/refusal';

/** DR-33: 申请 → 批复 → 核查, at both levels: 1 between HQ and region, 2 between region and salesperson. */
export type ExpenseLevel = 1 | 2;

export interface AppliedExpense {
  readonly state: 'applied';
  readonly level: ExpenseLevel;
  readonly purpose: string;
  readonly applicant: string;
  readonly applied: Fen;
}

export interface ApprovedExpense extends Omit<AppliedExpense, 'state'> {
  readonly state: 'approved';
  readonly approver: string;
  readonly approved: Fen;
}

export interface VerifiedExpense extends Omit<ApprovedExpense, 'state'> {
  readonly state: 'verified';
  readonly verifier: string;
  readonly verified: Fen;
}

export type ExpenseRequest = AppliedExpense | ApprovedExpense | VerifiedExpense;

export type ExpenseRefusal = Refused<
  'not-positive' | 'same-person' | 'above-applied' | 'above-quota' | 'above-approved'
>;

export function applyForExpense(
  level: ExpenseLevel,
  purpose: string,
  applicant: string,
  applied: Fen,
): AppliedExpense | ExpenseRefusal {
  return applied > 0 ? { state: 'applied', level, purpose, applicant, applied } : refuse('not-positive');
}

/** Up to what was applied for and what is left of the quota; never by the applicant (V-EXP-06). */
export function approveExpense(
  request: AppliedExpense,
  approver: string,
  approved: Fen,
  left: Fen,
): ApprovedExpense | ExpenseRefusal {
  if (approver === request.applicant) return refuse('same-person', { person: approver });
  if (approved <= 0) return refuse('not-positive');
  if (approved > request.applied) return refuse('above-applied', { applied: request.applied });
  return approved > left ? refuse('above-quota', { left }) : { ...request, state: 'approved', approver, approved };
}

/** What was really spent, up to what was approved and supplemented; by a third person. */
export function verifyExpense(
  request: ApprovedExpense,
  verifier: string,
  verified: Fen,
  supplement: Fen,
): VerifiedExpense | ExpenseRefusal {
  const { applicant, approver, approved } = request;
  if (verifier === applicant || verifier === approver) return refuse('same-person', { person: verifier });
  if (verified < 0) return refuse('not-positive');
  const allowed = approved + supplement;
  return verified > allowed
    ? refuse('above-approved', { allowed })
    : { ...request, state: 'verified', verifier, verified };
}
