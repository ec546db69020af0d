import type { GivenAnswer } from 'functions/ports/plans';
import type { RectificationEntry } from 'shared/follow-through/rectification/journal';
import type { Rectification } from 'shared/follow-through/rectification/rectification';

export interface RectificationHead {
  /** `REC-2026-…`: the year it was opened in stands in it. */
  readonly id: string;
  readonly sequence: number;
  readonly lastHash: string;
  /** As its journal tells it: lists are read without journals. */
  readonly rectification: Rectification;
}

export interface OpenedRectification {
  readonly head: RectificationHead | null;
  readonly etag: string | null;
  readonly journal: readonly RectificationEntry[];
  readonly answer: GivenAnswer | null;
}

/** One command's whole effect: one transaction. */
export interface RectificationChange {
  readonly after: string | null;
  readonly head: RectificationHead;
  readonly entry: RectificationEntry;
  /** Null where nobody asked: the service opened it itself. */
  readonly answer: GivenAnswer | null;
}

/** A partition a year, a head and a journal each. Faults are thrown. */
export interface Rectifications {
  /** One round trip. */
  open(id: string, key: string | null): Promise<OpenedRectification>;
  /** One round trip. */
  commit(change: RectificationChange): Promise<'done' | 'lost-race'>;
  /** All that were opened in a year. One round trip a thousand. */
  heads(year: string): Promise<readonly RectificationHead[]>;
  pruneAnswers(before: Date): Promise<number>;
}
