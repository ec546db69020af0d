import type { JournalEntry } from 'shared/sign-off/journal';
import type { PlanState } from 'shared/sign-off/state';
import type { OutboxEntry } from 'functions/ports/outbox';

/** What guards a plan: where it stands and up to which journal entry. Everything else follows from the journal. */
export interface PlanHead {
  readonly planId: string;
  readonly state: PlanState;
  /** Latest submitted version. */
  readonly version: number;
  readonly contentHash: string;
  /** Number and hash of the last journal entry. */
  readonly sequence: number;
  readonly lastHash: string;
}

/** The answer once given to an idempotency key, given again to the same request. */
export interface GivenAnswer {
  readonly key: string;
  /** SHA-256, hex, over person, route and body: another request under the same key is refused. */
  readonly requestHash: string;
  readonly status: number;
  /** JSON text, up to 256 KiB: stored compressed and in pieces like content. */
  readonly body: string;
}

export interface OpenedPlan {
  /** Null: no plan under this id yet. */
  readonly head: PlanHead | null;
  /** The head's ETag, opaque; null when there is no head. */
  readonly etag: string | null;
  /** Whole journal, in order. */
  readonly journal: readonly JournalEntry[];
  /** The answer given to the asked key, if there was one. */
  readonly answer: GivenAnswer | null;
}

export interface InspectedPlan {
  readonly head: PlanHead | null;
  /** The head's ETag. */
  readonly etag: string | null;
  /** Entries that can be read, in order. */
  readonly journal: readonly JournalEntry[];
  /** Numbers of those that cannot. */
  readonly damaged: readonly number[];
}

export interface PlanContent {
  readonly version: number;
  /** Canonical JSON (shared/plan/canonical), up to 4 MiB; its SHA-256 is the content hash. */
  readonly text: string;
}

/** One command's whole effect: one entity group transaction, all of it or none of it. */
export interface PlanChange {
  readonly planId: string;
  /** The ETag that was read; null when the plan must not exist yet. */
  readonly after: string | null;
  readonly head: PlanHead;
  readonly entries: readonly JournalEntry[];
  readonly content: PlanContent | null;
  readonly answer: GivenAnswer | null;
  readonly outbox: OutboxEntry;
}

/**
 * `lost-race`: somebody changed the plan since it was read; nothing of the change is there. `too-large`: more than one
 * transaction carries; nothing was sent.
 * When the store's reply got lost, the adapter finds out by reading the head back before it answers.
 */
export type CommitOutcome = 'done' | 'lost-race' | 'too-large';

/** The plans, one partition each. Faults (store unreachable) are thrown. */
export interface Plans {
  /** One round trip: head, journal, and the answer of the given idempotency key. */
  open(planId: string, key: string | null): Promise<OpenedPlan>;
  /**
   * As this process last saw or left it, without asking: null where it did neither of late. Others may have changed it
   * since, so only a commit that goes through proves it right; a refusal from it proves nothing.
   */
  recall(planId: string): OpenedPlan | null;
  /** One round trip. */
  commit(change: PlanChange): Promise<CommitOutcome>;
  /** What is kept of a plan, decoded as far as it can be: for verification, which names what cannot. One round trip. */
  inspect(planId: string): Promise<InspectedPlan>;
  /** As `content`, but `damaged` where it can no longer be decoded. */
  inspectContent(planId: string, version: number): Promise<string | 'damaged' | null>;
  /** One round trip; null where that version was never submitted. */
  content(planId: string, version: number): Promise<string | null>;
  /** Takes away the answers that were given to idempotency keys before that time; says how many rows they were. */
  pruneAnswers(before: Date): Promise<number>;
  /** Ids of all plans, for rebuilding the read models. */
  all(): AsyncIterable<string>;
}
