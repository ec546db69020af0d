/**
 * `person`: plans this person prepares or owns; `unit`: plans of a unit; `inbox`: plans waiting for this person;
 * `signed`: plans this person has decided on; `seats`: plans on their way that this person has yet to sign, now or later;
 * `on-their-way`: plans somebody has yet to sign, whoever that is, each in one of `shards`;
 * `children`: plans that wait for this plan to be in force (SO-20).
 */
export type ListKind = 'person' | 'unit' | 'inbox' | 'signed' | 'seats' | 'on-their-way' | 'children';

/** A plan's line in one list; `line` null takes it out. A row with a lower `sequence` never replaces a higher one. */
export interface ListLine {
  readonly list: ListKind;
  /** Person id, unit id, plan id or shard. */
  readonly of: string;
  readonly planId: string;
  readonly sequence: number;
  /** JSON text, at most 8 KiB; null: gone (kept as a marker for a while, so that a late older line cannot return). */
  readonly line: string | null;
  /** Lines are answered in this order; ASCII letters, digits, `-`, `.`, `~` only. */
  readonly order: string;
}

export interface ListPage {
  /** JSON texts as they were put. */
  readonly lines: readonly string[];
  /** `order` and plan id of the last line, as `after` of the next page; null when there are no more. */
  readonly next: ListPosition | null;
}

export interface ListPosition {
  readonly order: string;
  readonly planId: string;
}

export interface Lists {
  put(lines: readonly ListLine[]): Promise<void>;
  page(list: ListKind, of: string, after: ListPosition | null, size: number): Promise<ListPage>;
  /** Empties the read model before it is rebuilt. */
  clear(): Promise<void>;
}
