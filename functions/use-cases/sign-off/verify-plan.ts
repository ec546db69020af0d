import type { Verification } from 'shared/contract/answers';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { mayDo, relationsOf } from 'shared/sign-off/access';
import type { JournalEntry } from 'shared/sign-off/journal';
import { stateOf, versionOf } from 'shared/sign-off/sign-off';
import { ImpossibleEvent } from 'shared/sign-off/transition';
import { mismatchesOf, type Mismatch, type PlanRecord } from 'shared/sign-off/verification/verify';
import type { InspectedPlan, OpenedPlan } from 'functions/ports/plans';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf, type Names } from 'functions/use-cases/answers/names';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { examinedAnew, examinedOnce } from 'functions/use-cases/sign-off/examination-cache';
import { peopleOf, replayPlan, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';

export type VerifyPorts = Pick<Dependencies, 'plans' | 'signer' | 'checkSeal'>;

/** A plan with everything that does not agree about it. */
export interface Examined {
  readonly key: PlanKey;
  readonly kept: InspectedPlan;
  /** Null where the journal tells what cannot have happened. */
  readonly told: LoadedPlan | null;
  readonly mismatches: readonly Mismatch[];
}

/**
 * Everything about a plan recomputed from what is kept: hashes, seals, the two-person rule, the story itself.
 * A record too damaged to tell where the plan stands is still verified, for those its id alone lets in.
 * `once`: what was found with the same head holds; cells that verify are calculated over and over.
 */
export async function examinePlan(
  ports: VerifyPorts,
  caller: Caller,
  planId: string,
  how: 'anew' | 'once' = 'anew',
): Promise<Examined | Refused> {
  const key = planKeyOf(planId);
  if (key === null) return refuse('unknown-plan');
  const kept = await ports.plans.inspect(planId);
  const told = kept.damaged.length > 0 ? null : storyOf(planId, kept);
  const people = told === null ? { key, preparer: null, signers: [] } : peopleOf(told);
  const relations = relationsOf(caller.person, people, caller.view);
  const isThere = kept.journal.length + kept.damaged.length > 0;
  if (!isThere || !mayDo('see', relations, key)) return refuse('unknown-plan');
  if (!mayDo('verify', relations, key)) return refuse('may-not-see');

  const examine = async (): Promise<readonly Mismatch[]> => [
    ...kept.damaged.map((sequence) => ({ code: 'entry-undecodable', sequence }) as const),
    ...(await mismatchesOf(
      await inspectedRecord(ports, planId, kept),
      ports.checkSeal(await ports.signer.publicKeys(keyIdsIn(kept.journal))),
    )),
    ...(told === null ? [] : headMismatch(told, kept)),
  ];
  const mismatches =
    how === 'once'
      ? await examinedOnce(ports.plans, planId, kept.etag, examine)
      : await examinedAnew(ports.plans, examine);
  return { key, kept, told, mismatches };
}

const keyIdsIn = (journal: readonly JournalEntry[]): readonly string[] =>
  journal.flatMap(({ seal }) => (seal === null ? [] : [seal.keyId]));

export async function verifyPlan(ports: VerifyPorts, caller: Caller, planId: string): Promise<Verification | Refused> {
  const examined = await examinePlan(ports, caller, planId);
  if ('refused' in examined) return examined;
  const { kept, mismatches } = examined;
  return {
    planId,
    version: kept.head?.version ?? 0,
    contentHash: kept.head?.contentHash ?? '',
    sound: mismatches.length === 0,
    signatures: signaturesIn(kept.journal, mismatches, namesOf(caller.organisation)),
    mismatches: mismatches.map(placed),
  };
}

function storyOf(planId: string, opened: Pick<OpenedPlan, 'journal'>): LoadedPlan | null {
  try {
    return replayPlan(planId, opened);
  } catch (fault) {
    if (fault instanceof ImpossibleEvent) return null;
    throw fault;
  }
}

const signaturesIn = (
  journal: readonly JournalEntry[],
  mismatches: readonly Mismatch[],
  names: Names,
): Verification['signatures'] =>
  journal.flatMap(({ event, sequence }) => {
    if (event.event !== 'decided') return [];
    const { person, onBehalfOf, level, decision, version, time } = event.signature;
    const sound = !mismatches.some((mismatch) => 'sequence' in mismatch && mismatch.sequence === sequence);
    const representing = onBehalfOf === null ? null : names.person(onBehalfOf);
    return [{ person: names.person(person), onBehalfOf: representing, level, decision, version, time, sound }];
  });

/** A content that can no longer be decoded is another text than was signed. */
async function inspectedRecord(
  { plans }: Pick<Dependencies, 'plans'>,
  planId: string,
  { head, journal }: InspectedPlan,
): Promise<PlanRecord> {
  const texts = await Promise.all(
    versionsIn(journal).map(async (version) => [version, await plans.inspectContent(planId, version)] as const),
  );
  return recordWith(planId, { head, journal }, texts);
}

const versionsIn = (journal: readonly JournalEntry[]): readonly number[] =>
  journal.flatMap(({ event }) => (event?.event === 'submitted' ? [event.version] : []));

const recordWith = (
  planId: string,
  { head, journal }: Pick<OpenedPlan, 'head' | 'journal'>,
  texts: readonly (readonly [number, string | null])[],
): PlanRecord => ({
  planId,
  journal,
  contents: new Map(texts.flatMap(([version, text]) => (text === null ? [] : [[version, text] as const]))),
  last: head === null ? null : { sequence: head.sequence, hash: head.lastHash },
});

/** What an export holds, as `mismatchesOf` reads it. */
export async function recordOf(
  { plans }: Pick<Dependencies, 'plans'>,
  planId: string,
  { head, journal }: OpenedPlan,
): Promise<PlanRecord> {
  const texts = await Promise.all(
    versionsIn(journal).map(async (version) => [version, await plans.content(planId, version)] as const),
  );
  return recordWith(planId, { head, journal }, texts);
}

function headMismatch({ signOff }: LoadedPlan, { head }: Pick<OpenedPlan, 'head'>): readonly Mismatch[] {
  const told = signOff.at === 'unsubmitted' ? '' : signOff.submission.contentHash;
  const agrees = head?.state === stateOf(signOff) && head.version === versionOf(signOff) && head.contentHash === told;
  return agrees ? [] : [{ code: 'head-differs' }];
}

export const placed = (mismatch: Mismatch): Verification['mismatches'][number] => ({
  code: mismatch.code,
  at: placeOf(mismatch),
});

const placeOf = (mismatch: Mismatch): string =>
  'sequence' in mismatch ? `entry ${mismatch.sequence}` : 'version' in mismatch ? `v${mismatch.version}` : 'plan';
