import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import { beforeTheFirst, type Seal } from 'shared/sign-off/journal';
import type { TargetEvent } from 'shared/targets/event';

/** Whose targets a journal is about: one unit's, for one year. */
export interface TargetsOfUnit {
  readonly unit: string;
  /** `2027` */
  readonly year: string;
}

/** One line of the journal of a unit's targets, chained and sealed as a plan's is. */
export interface TargetEntry extends TargetsOfUnit {
  readonly sequence: number;
  readonly previous: string;
  readonly event: TargetEvent;
  /** What people did is sealed; what silence did follows from it. */
  readonly seal: Seal | null;
  readonly hash: string;
}

type Draft = Omit<TargetEntry, 'seal' | 'hash'>;

export const targetDraftAfter = (of: TargetsOfUnit, last: TargetEntry | null, event: TargetEvent): Draft => ({
  unit: of.unit,
  year: of.year,
  sequence: (last?.sequence ?? 0) + 1,
  previous: last?.hash ?? beforeTheFirst,
  event,
});

/** Binds what was done, by whom and when, to its one place in the journal. */
export const sealedTargetText = (draft: Draft): string => canonical(draft);

export const targetEntryOf = (draft: Draft, seal: Seal | null): TargetEntry => ({
  ...draft,
  seal,
  hash: hashOf(canonical({ ...draft, seal })),
});

export const wantsTargetSeal = ({ event }: TargetEvent): boolean => event !== 'fell-silent';

/** Numbers of entries that do not follow from the one before, or whose text is no longer what was hashed. */
export const brokenTargetEntries = (journal: readonly TargetEntry[]): readonly number[] =>
  journal.flatMap(({ seal, hash, ...draft }, index) => {
    const before = journal[index - 1]?.hash ?? beforeTheFirst;
    const isSound =
      draft.previous === before && draft.sequence === index + 1 && hashOf(canonical({ ...draft, seal })) === hash;
    return isSound ? [] : [index + 1];
  });
