import type { Verification } from 'shared/contract/answers';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { mayDo, relationsOf } from 'shared/sign-off/access';
import type { JournalEntry } from 'shared/sign-off/journal';
import { stateOf, versionOf } from 'shared/sign-off/sign-off';
import { ImpossibleEvent } from 'shared/sign-off/transition';
import { mismatchesOf, type Mismatch, type PlanRecord } from 'shared/sign-off/verification/verify';
import type { OpenedPlan } from 'functions/ports/plans';
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
  readonly opened: OpenedPlan;
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
  const opened = await ports.plans.open(planId, null);
  const told = storyOf(planId, opened);
  const people = told === null ? { key, preparer: null, signers: [] } : peopleOf(told);
  const relations = relationsOf(caller.person, people, caller.view);
  if (opened.journal.length === 0 || !mayDo('see', relations, key)) return refuse('unknown-plan');
  if (!mayDo('verify', relations, key)) return refuse('may-not-see');

  const examine = async (): Promise<readonly Mismatch[]> => [
    ...(await mismatchesOf(await recordOf(ports, planId, opened), ports.checkSeal(await ports.signer.publicKeys()))),
    ...(told === null ? [] : headMismatch(told, opened)),
  ];
  const mismatches =
    how === 'once'
      ? await examinedOnce(ports.plans, planId, opened.etag, examine)
      : await examinedAnew(ports.plans, examine);
  return { key, opened, told, mismatches };
}

export async function verifyPlan(ports: VerifyPorts, caller: Caller, planId: string): Promise<Verification | Refused> {
  const examined = await examinePlan(ports, caller, planId);
  if ('refused' in examined) return examined;
  const { opened, mismatches } = examined;
  return {
    planId,
    version: opened.head?.version ?? 0,
    contentHash: opened.head?.contentHash ?? '',
    sound: mismatches.length === 0,
    signatures: signaturesIn(opened.journal, mismatches, namesOf(caller.organisation)),
    mismatches: mismatches.map(placed),
  };
}

function storyOf(planId: string, opened: OpenedPlan): LoadedPlan | null {
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

/** What an export holds, as `mismatchesOf` reads it. */
export async function recordOf(
  { plans }: Pick<Dependencies, 'plans'>,
  planId: string,
  { head, journal }: OpenedPlan,
): Promise<PlanRecord> {
  const versions = journal.flatMap(({ event }) => (event.event === 'submitted' ? [event.version] : []));
  const texts = await Promise.all(
    versions.map(async (version) => [version, await plans.content(planId, version)] as const),
  );
  return {
    planId,
    journal,
    contents: new Map(texts.flatMap(([version, text]) => (text === null ? [] : [[version, text] as const]))),
    last: head === null ? null : { sequence: head.sequence, hash: head.lastHash },
  };
}

function headMismatch({ signOff }: LoadedPlan, { head }: OpenedPlan): readonly Mismatch[] {
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
