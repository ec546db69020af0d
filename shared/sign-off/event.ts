import type { Place } from 'shared/review/finding';
import type { Chain } from 'shared/sign-off/chain';
import type { Decision, Level, RoleId } from 'shared/sign-off/state';

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
  readonly answers: readonly GivenAnswer[];
  /** Warnings left standing with a reason. */
  readonly warnings: number;
}

export interface Decided {
  readonly event: 'decided';
  readonly signature: Signature;
  readonly remarks: readonly GivenRemark[];
}

export interface Withdrawn {
  readonly event: 'withdrawn';
  readonly version: number;
  readonly by: string;
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

export interface Voided {
  readonly event: 'voided';
  readonly by: string;
  readonly agreedBy: string;
  readonly comment: string;
  readonly time: string;
}

/** What happened to a plan. Submitted, decided, withdrawn and voided are people's; the others follow from rules. */
export type PlanEvent = Submitted | Decided | Withdrawn | ParentInForce | TookEffect | Closed | Voided;
