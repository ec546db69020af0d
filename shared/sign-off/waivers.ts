import type { Waiver } from 'shared/review/waiver';
import type { PlanEvent, Signature, Submitted } from 'shared/sign-off/event';

/** Where a waiver stands. It ends with its version: a later one asks anew. */
export interface StandingWaiver extends Waiver {
  readonly standing: 'asked' | 'approved' | 'struck-out';
  /** Whose approval of the first level it was; null before. */
  readonly approval: Signature | null;
}

/** What was asked for with one version, and what its signers made of it. */
export function waiversOf(version: number, events: readonly PlanEvent[]): readonly StandingWaiver[] {
  const submission = events.find(
    (event): event is Submitted => event.event === 'submitted' && event.version === version,
  );
  const { waivers = [], chain = [] } = submission ?? {};
  if (waivers.length === 0) return [];
  const decided = events.flatMap((event) =>
    event.event === 'decided' && event.signature.version === version ? [event.signature] : [],
  );
  const first = chain[0];
  const approvals = decided.filter(({ decision, level }) => decision === 'approve' && level === first?.level);
  const isApproved = first !== undefined && approvals.length >= first.seats.length;
  const isStruckOut =
    decided.some(({ decision }) => decision === 'return') ||
    events.some((event) => event.event === 'withdrawn' && event.version === version);
  const standing = isStruckOut ? 'struck-out' : isApproved ? 'approved' : 'asked';
  return waivers.map((waiver) => ({ ...waiver, standing, approval: isApproved ? (approvals.at(-1) ?? null) : null }));
}
