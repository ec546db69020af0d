import type { TargetVerification } from 'shared/contract/targets';
import { mayWithTargets } from 'shared/targets/access';
import { targetMismatches, type TargetMismatch } from 'shared/targets/verification';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { namesOf } from 'functions/use-cases/answers/names';
import { targetsNamed } from 'functions/use-cases/targets/load-targets';
import { namedNode } from 'functions/use-cases/targets/named-node';

type VerifyPorts = Pick<Dependencies, 'targets' | 'signer' | 'checkSeal'>;

/** A unit's targets of a year recomputed from what is kept: chain, seals, letters, the story, and what plans start with. */
export async function verifyTargets(
  { targets, signer, checkSeal }: VerifyPorts,
  caller: Caller,
  unit: string,
  period: string,
): Promise<TargetVerification | Refused> {
  const of = targetsNamed(caller, unit, period);
  if ('refused' in of) return of;
  if (!mayWithTargets('see', caller.person, of, caller.view)) return refuse('may-not-see');
  const [{ head, journal }, formal] = await Promise.all([targets.open(of, null), targets.formal([of.unit], of.year)]);
  const keys = await signer.publicKeys(journal.flatMap(({ seal }) => (seal === null ? [] : [seal.keyId])));
  const last = head === null ? null : { sequence: head.sequence, hash: head.lastHash };
  const mismatches = await targetMismatches({ of, journal, last, formal }, checkSeal(keys));
  const names = namesOf(caller.organisation);
  const isSound = (sequence: number): boolean =>
    !mismatches.some((mismatch) => 'sequence' in mismatch && mismatch.sequence === sequence);
  return {
    unit: names.unit(unit),
    year: of.year,
    sequence: journal.length,
    sound: mismatches.length === 0,
    signatures: journal.flatMap(({ event }, index) => {
      if (event.event !== 'signed') return [];
      const { node, side, acting, time, letterHash } = event;
      const signed = { node, name: namedNode(names, node, unit), side, person: names.person(acting.by) };
      return [{ ...signed, time, letterHash, sequence: index + 1, sound: isSound(index + 1) }];
    }),
    mismatches: mismatches.map((mismatch) => ({ code: mismatch.code, at: placeOf(mismatch) })),
  };
}

const placeOf = (mismatch: TargetMismatch): string =>
  'sequence' in mismatch ? `entry ${mismatch.sequence}` : mismatch.code === 'formal-differs' ? 'formal' : 'head';
