import type { ListLine } from 'functions/ports/lists';

/**
 * What a commit changes in the read models and tells other plans. Applying it twice or late changes nothing, because
 * every row carries the journal number it was made from and follow-ups look at how things stand.
 */
export interface OutboxEntry {
  readonly planId: string;
  /** Number of the last journal entry of the commit. */
  readonly sequence: number;
  readonly lines: readonly ListLine[];
  /** What other plans have to hear of it. */
  readonly followUps: readonly FollowUp[];
}

/**
 * `figures`: rows have to be made from the content in force; `ask-parent`: is the parent in force (SO-20)?
 * `tell-children`: this plan came into force; `close`: this summary took effect, so the plan it covers is closed;
 * `rectify`: this summary took effect, so that what it shows to be seriously off its plan is to be mended;
 * `message`: whoever it concerns is told by mail or chat.
 */
export type FollowUp =
  | { readonly kind: 'figures' }
  | { readonly kind: 'ask-parent'; readonly parent: string }
  | { readonly kind: 'tell-children' }
  | { readonly kind: 'close'; readonly plan: string }
  | { readonly kind: 'rectify' }
  | {
      readonly kind: 'message';
      readonly person: string;
      readonly event: 'turn' | 'returned';
      readonly sequence: number;
    };

/** Rows of an entry that say nothing any more: `name` tells where they stand, for whoever looks into it. */
export interface DamagedEntry {
  readonly name: string;
  /** Puts the rows out of the way of every later look; they stay as they are. */
  readonly quarantine: () => Promise<void>;
}

export interface Outbox {
  /** All that commits left behind, damaged ones too: looks through every plan. */
  leftBehind(): AsyncIterable<OutboxEntry | DamagedEntry>;
  /** The first sound ones of them, oldest first within a plan. */
  waiting(atMost: number): Promise<readonly OutboxEntry[]>;
  /** The entries are applied; forgetting them twice is no fault. */
  applied(entries: readonly Pick<OutboxEntry, 'planId' | 'sequence'>[]): Promise<void>;
}
