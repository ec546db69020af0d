import type { RoleId } from 'shared/organisation/role';
import type { Place } from 'shared/review/finding';
import type { Waiver } from 'shared/review/waiver';
import type { Chain, Reassigned } from 'shared/sign-off/chain';
import type { Copied, CopyRead } from 'shared/sign-off/copies/copies';
import type { Attested } from 'shared/sign-off/gates/attestation';
import type { PartTaken } from 'shared/sign-off/records/parts';
import type { MaterialityThresholds } from 'shared/sign-off/materiality';
import type { SeatEvent } from 'shared/sign-off/seats/events';
import type { Decision, Level } from 'shared/sign-off/state';

/** What a signer put down, SO-22. Times are UTC, ISO 8601; persons are ids. */
export interface Signature {
  readonly planId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly level: Level;
  readonly role: RoleId;
  readonly person: string;
  /** 代签: the holder of the seat this person signed for (SO-18). */
  readonly onBehalfOf: string | null;
  readonly decision: Decision;
  readonly comment: string;
  readonly time: string;
  /** What the signer declared by it; absent where nothing was asked. */
  readonly attested?: Attested;
}

export interface GivenRemark {
  readonly id: string;
  readonly at: Place;
  readonly text: string;
}

export interface GivenReason {
  readonly findingKey: string;
  readonly text: string;
}

export interface GivenAnswer {
  readonly remark: string;
  readonly text: string;
}

export interface Submitted {
  readonly event: 'submitted';
  readonly version: number;
  readonly contentHash: string;
  readonly by: string;
  readonly time: string;
  readonly chain: Chain;
  /** The plan that must be in force before this one can be (SO-20). */
  readonly parent: string | null;
  /** SO-17: why a plan in force changes; empty for a first plan or after a return. */
  readonly revisionReason: string;
  readonly reasons: readonly GivenReason[];
  /** Errors the head is asked to let stand; absent where there are none. Approved by the approval of the first level. */
  readonly waivers?: readonly Waiver[];
  /** Records that are part of it, as they were: they are signed with it. Absent where there are none. */
  readonly parts?: readonly PartTaken[];
  /** Who gets to read it by the company's rules; absent where nobody does. */
  readonly copies?: readonly string[];
  readonly answers: readonly GivenAnswer[];
  /** Warnings left standing with a reason. */
  readonly warnings: number;
}

/** 退回到: a level below signs once more, of the same version; then the levels between, or at once who sent it there. */
export interface SentTo {
  readonly level: Level;
  /** The signatures of the levels between stay. */
  readonly straightBack: boolean;
}

export interface Decided {
  readonly event: 'decided';
  readonly signature: Signature;
  readonly remarks: readonly GivenRemark[];
  /** Of a return that goes to signers of a level below and not to the preparer. */
  readonly sentTo?: SentTo;
}

export interface Withdrawn {
  readonly event: 'withdrawn';
  readonly version: number;
  readonly by: string;
  readonly time: string;
}

/** A seat nobody has signed follows its role: whoever sat there left the company, or the role is somebody else's now. */
export interface SeatReassigned extends Reassigned {
  readonly event: 'seat-reassigned';
  readonly version: number;
  readonly level: Level;
  readonly role: RoleId;
  readonly from: string;
  readonly to: string;
  readonly time: string;
}

/** The parent plan came into force, so nothing but signatures holds this one back (SO-20). */
export interface ParentInForce {
  readonly event: 'parent-in-force';
  readonly parent: string;
  readonly time: string;
}

export interface TookEffect {
  readonly event: 'took-effect';
  readonly version: number;
  readonly time: string;
}

export interface Closed {
  readonly event: 'closed';
  readonly version: number;
  /** The summary whose approval closes the plan. */
  readonly summary: string;
  readonly time: string;
}

/** How the seat of a revised version is filled: anew, or by the signature of an earlier version. */
export interface WeighedSeat {
  readonly level: Level;
  readonly role: RoleId;
  readonly holder: string;
  /** Number of the journal entry whose signature stays; null: signs again. */
  readonly keeps: number | null;
  /**
   * `first-level`, `second-voice`: each version is signed anew by level 1 and by one seat above it; `not-signed`: there is
   * no signature that could stay; `changed`: what this seat signed changed beyond the thresholds; `unchanged`: it did not.
   */
  readonly because: 'first-level' | 'second-voice' | 'not-signed' | 'changed' | 'unchanged';
  /** Rows that changed beyond the thresholds since this seat signed. */
  readonly changedRows: number;
}

/** The rule that a slight revision of a plan in force is not signed by everybody again, and what it came to. */
export interface Weighed {
  readonly event: 'weighed';
  readonly version: number;
  readonly contentHash: string;
  readonly thresholds: MaterialityThresholds;
  readonly seats: readonly WeighedSeat[];
  /** The signatures that stay, as they were given. They never count for the two levels and persons a version needs. */
  readonly kept: readonly Signature[];
  readonly time: string;
}

/** An administrator wants the plan void; it is, once a signer of level 1 agrees. */
export interface VoidProposed {
  readonly event: 'void-proposed';
  readonly version: number;
  readonly by: string;
  /** Who holds level 1 on that day. */
  readonly asked: readonly string[];
  readonly comment: string;
  readonly time: string;
}

/** Level 1 is held by others than when the plan was proposed to be voided: these are asked now. */
export interface VoidAsked {
  readonly event: 'void-asked';
  readonly version: number;
  readonly asked: readonly string[];
  readonly time: string;
}

export interface VoidDeclined {
  readonly event: 'void-declined';
  readonly version: number;
  readonly by: string;
  readonly comment: string;
  readonly time: string;
}

export interface Voided {
  readonly event: 'voided';
  readonly by: string;
  readonly agreedBy: string;
  readonly comment: string;
  readonly time: string;
}

/**
 * What happened to a plan. Submitted, decided, withdrawn and those about voiding are people's; the others follow from
 * rules and from the organisation.
 */
export type PlanEvent =
  | Submitted
  | Weighed
  | Decided
  | SeatEvent
  | Copied
  | CopyRead
  | Withdrawn
  | SeatReassigned
  | ParentInForce
  | TookEffect
  | Closed
  | VoidProposed
  | VoidAsked
  | VoidDeclined
  | Voided;

/** When it happened: of a decision, when it was signed. */
export const timeOf = (event: PlanEvent): string => (event.event === 'decided' ? event.signature.time : event.time);
