import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { PlanEvent } from 'shared/sign-off/event';

/** The service's signature over `sealedText` of a decision. */
export interface Seal {
  readonly keyId: string;
  readonly algorithm: 'ES256';
  /** base64url, 64 bytes r || s. */
  readonly value: string;
}

/**
 * One line of a plan's append-only journal. `hash` covers everything else in the entry, `previous` is the hash of the
 * entry before (64 zeros for the first), so that no entry can be changed, dropped or moved unnoticed.
 */
export interface JournalEntry {
  readonly planId: string;
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly previous: string;
  readonly event: PlanEvent;
  /** Present where `wantsSeal` says so. */
  readonly seal: Seal | null;
  readonly hash: string;
}

/** An entry before it is sealed and hashed. */
export type Draft = Pick<JournalEntry, 'planId' | 'sequence' | 'previous' | 'event'>;

export const beforeTheFirst = '0'.repeat(64);

/** The entry that follows, or the first one where `last` is null. */
export const draftAfter = (
  planId: string,
  last: Pick<JournalEntry, 'sequence' | 'hash'> | null,
  event: PlanEvent,
): Draft => ({ planId, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? beforeTheFirst, event });

/** What a seal signs: the decision, and the one place in the one journal it was made for. */
export const sealedText = ({ planId, sequence, previous, event }: Draft): string =>
  canonical({ planId, sequence, previous, event });

/** The entry as it is kept. */
export const entryOf = (draft: Draft, seal: Seal | null): JournalEntry => ({
  ...draft,
  seal,
  hash: hashOf(canonical({ ...draft, seal })),
});

const sealed: ReadonlySet<PlanEvent['event']> = new Set([
  'decided',
  'weighed',
  'void-proposed',
  'void-declined',
  'voided',
  'seat-transferred',
  'signer-added',
  'signer-removed',
  'seat-escalated',
  'consulted',
  'consultation-answered',
  'copied',
  'copy-read',
]);

/** What people decided is sealed, and which of their signatures stay with a new version; the rest follows from it. */
export const wantsSeal = ({ event }: PlanEvent): boolean => sealed.has(event);
