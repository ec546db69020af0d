import type { Waiver } from 'shared/review/waiver';
import type { PlanEvent, Signature, Submitted } from 'shared/sign-off/event';
import type { Level } from 'shared/sign-off/state';
import { staysWhenSentTo } from 'shared/sign-off/transition';

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
  const first = chain[0];
  const approvals = firstApprovals(version, first?.level, events);
  const isApproved = first !== undefined && approvals.length >= first.seats.length;
  const isStruckOut = events.some(
    (event) =>
      (event.event === 'withdrawn' && event.version === version) ||
      (event.event === 'decided' &&
        event.signature.version === version &&
        event.signature.decision === 'return' &&
        event.sentTo === undefined),
  );
  const standing = isStruckOut ? 'struck-out' : isApproved ? 'approved' : 'asked';
  return waivers.map((waiver) => ({ ...waiver, standing, approval: isApproved ? (approvals.at(-1) ?? null) : null }));
}

/** Approvals of a level that count: not of a signer who was added there, whose word is another than the head's. */
function firstApprovals(version: number, level: Level | undefined, events: readonly PlanEvent[]): readonly Signature[] {
  const added = new Set<string>();
  let approvals: Signature[] = [];
  for (const event of events) {
    if (event.event === 'signer-added' && event.version === version) added.add(event.signer);
    const isMoved = event.event === 'seat-transferred' || event.event === 'seat-reassigned';
    if (isMoved && event.version === version && added.has(event.from)) added.add(event.to);
    if (event.event !== 'decided' || event.signature.version !== version) continue;
    const { signature, sentTo } = event;
    if (signature.decision === 'approve' && signature.level === level && !added.has(holderOf(signature))) {
      approvals.push(signature);
    }
    if (sentTo !== undefined) approvals = approvals.filter((each) => staysWhenSentTo(sentTo, each.level));
  }
  return approvals;
}

const holderOf = ({ onBehalfOf, person }: Signature): string => onBehalfOf ?? person;
