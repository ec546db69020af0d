import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import { beforeTheFirst, type Seal } from 'shared/sign-off/journal';
import type { RectificationEvent } from 'shared/follow-through/rectification/event';

/** One line of a rectification's journal, chained and sealed as a plan's is. */
export interface RectificationEntry {
  /** `REC-2026-…` */
  readonly id: string;
  readonly sequence: number;
  readonly previous: string;
  readonly event: RectificationEvent;
  readonly seal: Seal;
  readonly hash: string;
}

type Draft = Omit<RectificationEntry, 'seal' | 'hash'>;

export const rectificationDraftAfter = (
  id: string,
  last: RectificationEntry | null,
  event: RectificationEvent,
): Draft => ({ id, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? beforeTheFirst, event });

/** Binds what was done, by whom and when, to its one place in the journal. */
export const sealedRectificationText = (draft: Draft): string => canonical(draft);

export const rectificationEntryOf = (draft: Draft, seal: Seal): RectificationEntry => ({
  ...draft,
  seal,
  hash: hashOf(canonical({ ...draft, seal })),
});
