import type { Chain } from 'shared/sign-off/chain';
import type { Copy } from 'shared/sign-off/copies/copies';
import type { Signature } from 'shared/sign-off/event';
import type { Consultation } from 'shared/sign-off/seats/events';
import type { Level, PlanState } from 'shared/sign-off/state';

/** A version on its way: what was submitted, by whom, and who is to sign it. */
export interface Submission {
  readonly version: number;
  readonly contentHash: string;
  readonly preparer: string;
  /** Who submitted this version or an earlier one since the last that took effect: none of them may sign it (SO-10). */
  readonly authors: readonly string[];
  readonly submittedAt: string;
  /** Who sits where now: seats follow their roles until they are signed. */
  readonly chain: Chain;
  readonly parent: string | null;
  /** SO-20: known to be in force, or there is none. */
  readonly parentInForce: boolean;
  /** An administrator wants the plan void and waits for a signer of level 1 to agree. */
  readonly voiding?: VoidProposal;
  /** A signer has sent it back to a level below: somebody has decided, whatever stands of it. */
  readonly wasSentBack?: true;
  /** Whom its signers asked for their opinion. */
  readonly consultations?: readonly Consultation[];
  /** Who gets to read it beside those who may anyway. */
  readonly copies?: readonly Copy[];
}

export interface VoidProposal {
  readonly by: string;
  /** Who is asked to agree: the seats of level 1 as they are filled now. */
  readonly asked: readonly string[];
  readonly comment: string;
  readonly time: string;
}

/** A version in force. */
export interface InForce {
  readonly version: number;
  readonly contentHash: string;
  readonly preparer: string;
  readonly since: string;
}

/** Nothing was ever submitted. */
export interface Unsubmitted {
  readonly at: 'unsubmitted';
}

/** The latest version was withdrawn before anybody decided; the next one is being written. */
export interface Withdrawn {
  readonly at: 'withdrawn';
  readonly submission: Submission;
  readonly since: string;
  readonly inForce: InForce | null;
}

/** Waiting for the signers of `level`. */
export interface Pending {
  readonly at: 'pending';
  readonly submission: Submission;
  readonly level: Level;
  /** Approvals of this version, in order; before them those of an earlier version that stay with it. */
  readonly signatures: readonly Signature[];
  readonly since: string;
  /** The earlier version that stays in force meanwhile (SO-17). */
  readonly inForce: InForce | null;
}

/** Every signer agreed; the parent plan is not in force yet (SO-20). */
export interface Waiting {
  readonly at: 'waiting';
  readonly submission: Submission;
  readonly signatures: readonly Signature[];
  readonly since: string;
  readonly inForce: InForce | null;
}

/** A signer sent it back; the approvals of the version count no more (SO-14). */
export interface Returned {
  readonly at: 'returned';
  readonly submission: Submission;
  readonly by: Signature;
  /** Ids of the remarks that want an answer. */
  readonly remarks: readonly string[];
  readonly since: string;
  readonly inForce: InForce | null;
}

export interface Effective {
  readonly at: 'effective';
  readonly submission: Submission;
  readonly signatures: readonly Signature[];
  readonly inForce: InForce;
}

/** Its summary was approved; nothing changes any more. */
export interface Closed {
  readonly at: 'closed';
  readonly submission: Submission;
  readonly signatures: readonly Signature[];
  readonly inForce: InForce;
  readonly summary: string;
  readonly since: string;
}

export interface Void {
  readonly at: 'void';
  readonly submission: Submission;
  readonly since: string;
}

/** Where a plan stands: one type per state, each carrying only what is true in it. */
export type SignOff = Unsubmitted | Withdrawn | Pending | Waiting | Returned | Effective | Closed | Void;

export const unsubmitted: Unsubmitted = { at: 'unsubmitted' };

/** The state of domain/02 2.6 a plan's latest version is in. A signed plan that waits for its parent stays at its last level. */
export function stateOf(signOff: SignOff): PlanState {
  switch (signOff.at) {
    case 'unsubmitted':
    case 'withdrawn':
      return 'draft';
    case 'pending':
      return pendingAt[signOff.level];
    case 'waiting':
      return pendingAt[signOff.submission.chain.at(-1)?.level ?? 1];
    case 'effective':
      return signOff.submission.chain.length === 0 ? 'recorded' : 'effective';
    case 'returned':
    case 'closed':
    case 'void':
      return signOff.at;
  }
}

const pendingAt: Readonly<Record<Level, PlanState>> = { 1: 'pending-1', 2: 'pending-2', 3: 'pending-3' };

/** Number of the latest submitted version; 0 before the first. */
export const versionOf = (signOff: SignOff): number => (signOff.at === 'unsubmitted' ? 0 : signOff.submission.version);

export function inForceOf(signOff: SignOff): InForce | null {
  switch (signOff.at) {
    case 'unsubmitted':
    case 'void':
      return null;
    case 'withdrawn':
    case 'pending':
    case 'waiting':
    case 'returned':
    case 'effective':
    case 'closed':
      return signOff.inForce;
  }
}

/** Since when the plan stands where it stands; null before the first submission. */
export function sinceOf(signOff: SignOff): string | null {
  switch (signOff.at) {
    case 'unsubmitted':
      return null;
    case 'effective':
      return signOff.inForce.since;
    case 'withdrawn':
    case 'pending':
    case 'waiting':
    case 'returned':
    case 'closed':
    case 'void':
      return signOff.since;
  }
}

/** The state of an older version beside the latest one: in force, or replaced, or never more than an attempt. */
export function stateOfVersion(signOff: SignOff, version: number): PlanState {
  if (version === versionOf(signOff)) return stateOf(signOff);
  return inForceOf(signOff)?.version === version ? 'effective' : 'superseded';
}
