import { canonical } from 'shared/plan/canonical';
import { isRefused } from 'shared/quantity/refusal';
import { beforeTheFirst } from 'shared/sign-off/journal';
import type { CheckSeal } from 'shared/sign-off/verification/verify';
import type { Signed, TargetEvent } from 'shared/targets/event';
import { inForce, type TargetInForce } from 'shared/targets/in-force';
import { targetDraftAfter, sealedTargetText, targetEntryOf, wantsTargetSeal } from 'shared/targets/journal';
import type { TargetEntry, TargetsOfUnit } from 'shared/targets/journal';
import { letterHashOf, letterOf } from 'shared/targets/letter';
import { after } from 'shared/targets/transition';
import { noTargets, type UnitTargets } from 'shared/targets/unit-targets';

/** What does not agree about a unit's targets, and at which entry of their journal. */
export type TargetMismatch =
  /** The entry is another than was written, or does not follow from the one before it. */
  | { readonly code: 'entry-changed'; readonly sequence: number }
  | { readonly code: 'seal-missing'; readonly sequence: number }
  | { readonly code: 'seal-false'; readonly sequence: number }
  | { readonly code: 'key-unknown'; readonly sequence: number }
  | { readonly code: 'time-backwards'; readonly sequence: number }
  /** A letter with other figures than were agreed on then. */
  | { readonly code: 'signed-other-content'; readonly sequence: number }
  /** By somebody who was on neither side of it, or on both. */
  | { readonly code: 'signed-unasked'; readonly sequence: number }
  /** The protocol does not lead here. */
  | { readonly code: 'story-impossible'; readonly sequence: number }
  | { readonly code: 'head-differs' }
  /** What plans start with is not what was issued formally. */
  | { readonly code: 'formal-differs' };

/** All that is kept of a unit's year. */
export interface TargetRecord {
  readonly of: TargetsOfUnit;
  readonly journal: readonly TargetEntry[];
  /** Number and hash of the last entry as they are kept apart from the journal; null while there is only a draft. */
  readonly last: { readonly sequence: number; readonly hash: string } | null;
  readonly formal: readonly TargetInForce[];
}

/** Recomputes chain, seals, letters and the story itself. Empty: nothing disagrees. */
export async function targetMismatches(record: TargetRecord, checkSeal: CheckSeal): Promise<readonly TargetMismatch[]> {
  const { of, journal, last } = record;
  const changed = journal.flatMap((entry, index): readonly TargetMismatch[] => {
    const { seal, event } = entry;
    const told = targetEntryOf(targetDraftAfter(of, journal[index - 1] ?? null, event), seal);
    return canonical(told) === canonical(entry) ? [] : [{ code: 'entry-changed', sequence: index + 1 }];
  });
  const seals = await Promise.all(journal.map((entry, index) => sealMismatch(entry, index + 1, checkSeal)));
  const end = journal.at(-1);
  const isHead =
    (last?.sequence ?? 0) === journal.length && (last?.hash || beforeTheFirst) === (end?.hash ?? beforeTheFirst);
  return [
    ...changed,
    ...seals.flat(),
    ...(isHead ? [] : [{ code: 'head-differs' } as const]),
    // An entry that was changed may lack what its story is told from; that it was changed is named already.
    ...(changed.length > 0 ? [] : storyMismatches(record)),
  ];
}

async function sealMismatch(
  { seal, ...entry }: TargetEntry,
  sequence: number,
  checkSeal: CheckSeal,
): Promise<readonly TargetMismatch[]> {
  if (!wantsTargetSeal(entry.event)) return [];
  if (seal === null) return [{ code: 'seal-missing', sequence }];
  const { hash: _, ...draft } = entry;
  const checked = await checkSeal(sealedTargetText(draft), seal);
  if (checked === null) return [{ code: 'key-unknown', sequence }];
  return checked ? [] : [{ code: 'seal-false', sequence }];
}

function storyMismatches({ of, journal, formal }: TargetRecord): readonly TargetMismatch[] {
  const found: TargetMismatch[] = [];
  let targets = noTargets;
  let before = '';
  for (const [index, { event }] of journal.entries()) {
    const sequence = index + 1;
    if (event.time < before) found.push({ code: 'time-backwards', sequence });
    if (event.event === 'signed') found.push(...letterMismatches(targets, event, of, sequence));
    const next = after(targets, event, sequence);
    if (isRefused(next)) return [...found, { code: 'story-impossible', sequence }];
    [targets, before] = [next, timeOf(event)];
  }
  const text = (rows: readonly TargetInForce[]): string => canonical([...rows].map((row) => canonical(row)).sort());
  return text(formal) === text(inForce(targets)) ? found : [...found, { code: 'formal-differs' }];
}

const timeOf = ({ time }: TargetEvent): string => time;

function letterMismatches(
  targets: UnitTargets,
  { node, side, sides, acting, letterHash }: Signed,
  of: TargetsOfUnit,
  sequence: number,
): readonly TargetMismatch[] {
  const letter = letterOf(targets, node, of);
  const isAsked = sides[side] === acting.by && sides.owner !== sides.head;
  return [
    ...(letter !== null && letterHashOf(letter) === letterHash
      ? []
      : [{ code: 'signed-other-content', sequence } as const]),
    ...(isAsked ? [] : [{ code: 'signed-unasked', sequence } as const]),
  ];
}
