import type { PlanEvent } from 'shared/sign-off/event';

/** The service's signature over the canonical form of an entry's event. */
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
  /** Present on decisions. */
  readonly seal: Seal | null;
  readonly hash: string;
}
