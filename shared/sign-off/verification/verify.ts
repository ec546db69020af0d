import { hashOf } from 'shared/plan/content-hash';
import { timeOf, type PlanEvent } from 'shared/sign-off/event';
import { attestationHash } from 'shared/sign-off/gates/attestation';
import { beforeTheFirst, entryOf, sealedText, wantsSeal, type JournalEntry, type Seal } from 'shared/sign-off/journal';
import { unsubmitted, type SignOff } from 'shared/sign-off/sign-off';
import { after, openSeatsOf } from 'shared/sign-off/transition';
import { twoPersonRule } from 'shared/sign-off/two-persons';
import { chainRuleOf } from 'shared/sign-off/chains';
import { keepsRightly } from 'shared/sign-off/verification/kept';
import { planKeyOf } from 'shared/plan/plan-id';

/** What does not agree with itself, and where. */
export type Mismatch =
  | { readonly code: 'entry-missing'; readonly sequence: number }
  /** Kept, but its bytes can no longer be read. */
  | { readonly code: 'entry-undecodable'; readonly sequence: number }
  | { readonly code: 'entry-of-another-plan'; readonly sequence: number }
  | { readonly code: 'chain-broken'; readonly sequence: number }
  | { readonly code: 'entry-changed'; readonly sequence: number }
  | { readonly code: 'seal-missing'; readonly sequence: number }
  | { readonly code: 'seal-false'; readonly sequence: number }
  | { readonly code: 'key-unknown'; readonly sequence: number; readonly keyId: string }
  | { readonly code: 'signed-other-content'; readonly sequence: number }
  /** By somebody who submitted a version since the last that took effect (SO-10). */
  | { readonly code: 'signed-own-plan'; readonly sequence: number }
  /** Nobody was asked for that signature: not that person, or not at that level, or not then. */
  | { readonly code: 'signed-unasked'; readonly sequence: number }
  /** Dated before the entry it follows. */
  | { readonly code: 'time-backwards'; readonly sequence: number }
  /** A signature stayed with a revision although it was never given, or although what it was given for changed. */
  | { readonly code: 'kept-wrongly'; readonly sequence: number }
  /** The words a signer declared are not those whose hash the signature holds. */
  | { readonly code: 'attestation-differs'; readonly sequence: number }
  | { readonly code: 'content-missing'; readonly version: number }
  | { readonly code: 'content-changed'; readonly version: number }
  | { readonly code: 'two-persons-missing'; readonly version: number }
  | { readonly code: 'story-impossible' }
  | { readonly code: 'head-differs' };

/** What is to be verified: everything an export holds. */
export interface PlanRecord {
  readonly planId: string;
  readonly journal: readonly JournalEntry[];
  /** Canonical text by version. */
  readonly contents: ReadonlyMap<number, string>;
  /** Number and hash of the last entry as they are kept apart from the journal; null when nobody kept them. */
  readonly last: { readonly sequence: number; readonly hash: string } | null;
}

/** Checks one ES256 signature; null where the key is not known. */
export type CheckSeal = (text: string, seal: Seal) => Promise<boolean | null>;

/** Recomputes hash chain, seals, content hashes, the story itself and the two-person rule. Empty: nothing disagrees. */
export async function mismatchesOf(record: PlanRecord, checkSeal: CheckSeal): Promise<readonly Mismatch[]> {
  const disfigured = record.journal.flatMap((entry, index): readonly Mismatch[] =>
    hasForm(entry) ? [] : [{ code: 'entry-changed', sequence: index + 1 }],
  );
  // What no longer has the form of an entry cannot be asked anything else.
  if (disfigured.length > 0) return disfigured;
  const { journal } = record;
  const seals = await Promise.all(journal.map((entry) => sealMismatch(entry, checkSeal)));
  const chain = chainMismatches(record);
  return [
    ...headMismatches(record),
    ...chain,
    ...seals.flat(),
    ...[contentMismatches, keptMismatches, timeMismatches, ruleMismatches].flatMap((told) =>
      toldBy(told, record, chain),
    ),
  ];
}

/** An entry that was changed may lack what its story is told from; that it was changed is named already. */
function toldBy(
  told: (record: PlanRecord) => readonly Mismatch[],
  record: PlanRecord,
  chain: readonly Mismatch[],
): readonly Mismatch[] {
  try {
    return told(record);
  } catch (fault) {
    if (chain.length === 0) throw fault;
    return [];
  }
}

const eventNames: ReadonlySet<string> = new Set<PlanEvent['event']>([
  'submitted',
  'weighed',
  'decided',
  'withdrawn',
  'seat-reassigned',
  'parent-in-force',
  'took-effect',
  'closed',
  'void-proposed',
  'void-asked',
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

/** A journal comes from a file or a store that somebody may have had in hand. */
function hasForm({ planId, sequence, previous, event, seal, hash }: Partial<JournalEntry>): boolean {
  const isText = [planId, previous, hash].every((each) => typeof each === 'string');
  const isEvent = typeof event === 'object' && event !== null && eventNames.has(event.event);
  const isSigned = event?.event !== 'decided' || (typeof event.signature === 'object' && event.signature !== null);
  const isSeal = seal === null || (typeof seal === 'object' && [seal.keyId, seal.value].every(isString));
  return isText && Number.isInteger(sequence) && isEvent && isSigned && isSeal;
}

const isString = (value: unknown): boolean => typeof value === 'string';

function headMismatches({ journal, last }: PlanRecord): readonly Mismatch[] {
  if (last === null) return [];
  const end = journal.at(-1);
  const agrees = last.sequence === (end?.sequence ?? 0) && last.hash === (end?.hash ?? beforeTheFirst);
  return agrees ? [] : [{ code: 'head-differs' }];
}

function chainMismatches({ planId, journal }: PlanRecord): readonly Mismatch[] {
  const found: Mismatch[] = [];
  let previous = beforeTheFirst;
  let sequence = 0;
  for (const entry of journal) {
    const { planId: of, sequence: number, previous: before, event, seal, hash } = entry;
    if (number !== sequence + 1) found.push({ code: 'entry-missing', sequence: sequence + 1 });
    if (of !== planId) found.push({ code: 'entry-of-another-plan', sequence: number });
    if (before !== previous) found.push({ code: 'chain-broken', sequence: number });
    if (entryOf({ planId: of, sequence: number, previous: before, event }, seal).hash !== hash) {
      found.push({ code: 'entry-changed', sequence: number });
    }
    previous = hash;
    sequence = number;
  }
  return found;
}

async function sealMismatch(entry: JournalEntry, checkSeal: CheckSeal): Promise<readonly Mismatch[]> {
  const { planId, sequence, previous, event, seal } = entry;
  if (seal === null) return wantsSeal(event) ? [{ code: 'seal-missing', sequence }] : [];
  const sound = await checkSeal(sealedText({ planId, sequence, previous, event }), seal);
  if (sound === null) return [{ code: 'key-unknown', sequence, keyId: seal.keyId }];
  return sound ? [] : [{ code: 'seal-false', sequence }];
}

function contentMismatches({ journal, contents }: PlanRecord): readonly Mismatch[] {
  const found: Mismatch[] = [];
  const submitted = new Map<number, string>();
  for (const { event, sequence } of journal) {
    if (event.event === 'submitted') {
      submitted.set(event.version, event.contentHash);
      const content = contents.get(event.version);
      if (content === undefined) found.push({ code: 'content-missing', version: event.version });
      else if (hashOf(content) !== event.contentHash) found.push({ code: 'content-changed', version: event.version });
    }
    if (event.event === 'decided' && submitted.get(event.signature.version) !== event.signature.contentHash) {
      found.push({ code: 'signed-other-content', sequence });
    }
    const attested = event.event === 'decided' ? event.signature.attested : undefined;
    if (attested !== undefined && attestationHash(attested) !== attested.hash) {
      found.push({ code: 'attestation-differs', sequence });
    }
  }
  return found;
}

function keptMismatches({ journal, contents }: PlanRecord): readonly Mismatch[] {
  const events = journal.map(({ event }) => event);
  return journal.flatMap(({ event, sequence }): readonly Mismatch[] =>
    event.event === 'weighed' && !keepsRightly(event, events.slice(0, sequence - 1), contents)
      ? [{ code: 'kept-wrongly', sequence }]
      : [],
  );
}

/** V-SGN-01: whatever took effect must have had its levels and persons. */
function ruleMismatches({ planId, journal }: PlanRecord): readonly Mismatch[] {
  const events: readonly PlanEvent[] = journal.map((entry) => entry.event);
  const key = planKeyOf(planId);
  const needed = (key && chainRuleOf(key.template)?.atLeast) ?? 2;
  const found: Mismatch[] = [];
  events.forEach((event, index) => {
    if (event.event !== 'took-effect') return;
    if (!twoPersonRule(events.slice(0, index), event.version, needed).holds) {
      found.push({ code: 'two-persons-missing', version: event.version });
    }
  });
  return [...found, ...storyMismatches(journal)];
}

/** The story told once more, step by step: who signed was asked then and there, and had written nothing of it. */
function storyMismatches(journal: readonly JournalEntry[]): readonly Mismatch[] {
  const found: Mismatch[] = [];
  let signOff: SignOff = unsubmitted;
  try {
    for (const { event, sequence } of journal) {
      if (event.event === 'decided') {
        const { person, onBehalfOf, level } = event.signature;
        const isAsked =
          signOff.at === 'pending' &&
          signOff.level === level &&
          openSeatsOf(signOff).some(({ holder }) => holder === (onBehalfOf ?? person));
        if (!isAsked) found.push({ code: 'signed-unasked', sequence });
        if (signOff.at !== 'unsubmitted' && signOff.submission.authors.includes(person)) {
          found.push({ code: 'signed-own-plan', sequence });
        }
      }
      signOff = after(signOff, event);
    }
  } catch {
    found.push({ code: 'story-impossible' });
  }
  return found;
}

/** Times are UTC and written alike, so that they compare as text. */
function timeMismatches({ journal }: PlanRecord): readonly Mismatch[] {
  return journal.flatMap(({ event, sequence }, index): readonly Mismatch[] => {
    const before = journal[index - 1];
    return before !== undefined && timeOf(event) < timeOf(before.event) ? [{ code: 'time-backwards', sequence }] : [];
  });
}
