import { canonical } from 'shared/plan/canonical';
import type { PlanDocument } from 'shared/plan/document';
import type { PlanEvent, Signature, Weighed } from 'shared/sign-off/event';
import { materialChanges } from 'shared/sign-off/materiality';
import { signsFor } from 'shared/sign-off/transition';

/**
 * Whether what was weighed can be weighed again from the record alone: each signature that stays was given as it says,
 * on a version that took effect; what it was given for did not change beyond the thresholds; level 1 and a seat above it
 * sign anew. `before`: the events up to it; `contents`: canonical text by version, where a missing one speaks for itself.
 */
export function keepsRightly(
  { version, seats, kept, thresholds }: Weighed,
  before: readonly PlanEvent[],
  contents: ReadonlyMap<number, string>,
): boolean {
  const staying = seats.filter(({ keeps }) => keeps !== null);
  if (staying.length !== kept.length) return false;
  if (staying.some(({ level }) => level === 1)) return false;
  if (staying.length > 0 && !seats.some(({ level, keeps }) => level > 1 && keeps === null)) return false;
  return staying.every(({ keeps, level, holder }) => {
    const given = before[(keeps ?? 0) - 1];
    const signature = kept.find((each) => signsFor(each, holder, level));
    if (given?.event !== 'decided' || signature === undefined) return false;
    if (!isSame(given.signature, signature) || signature.decision !== 'approve') return false;
    if (!before.some((event) => event.event === 'took-effect' && event.version === signature.version)) return false;
    const [signed, now] = [documentIn(contents.get(signature.version)), documentIn(contents.get(version))];
    return signed === null || now === null || materialChanges(signed, now, thresholds).length === 0;
  });
}

const isSame = (one: Signature, other: Signature): boolean => canonical(one) === canonical(other);

function documentIn(text: string | undefined): PlanDocument | null {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as PlanDocument;
  } catch {
    // A content that no longer reads is found by its hash.
    return null;
  }
}
