import type { FigureReply, VerifiedVersion } from 'shared/contract/answers';
import { planIdOf, planNoOf } from 'shared/plan/plan-id';
import { plansNamed } from 'shared/plan/plan-no';
import { approvalsOf } from 'shared/sign-off/two-persons';
import type { PlanEvent, Signature } from 'shared/sign-off/event';
import { stateOfVersion } from 'shared/sign-off/sign-off';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { Refused } from 'functions/use-cases/caller/refusal';
import { namesOf } from 'functions/use-cases/answers/names';
import { examinePlan, placed, type Examined, type VerifyPorts } from 'functions/use-cases/sign-off/verify-plan';
import { eventsOf, submissionOf } from 'functions/use-cases/commands/replay-plan';

/** Looks into one plan; a request asks for the same plan once, however it spells it. */
export type Examine = (planId: string) => Promise<Examined | Refused>;

export function examineOncePerPlan(ports: VerifyPorts, caller: Caller): Examine {
  const examined = new Map<string, Promise<Examined | Refused>>();
  return (planId) => {
    const before = examined.get(planId) ?? examinePlan(ports, caller, planId, 'once');
    examined.set(planId, before);
    return before;
  };
}

/** The plans that texts name: one is quoted by its id, and by its number with any version. */
export const plansMeant = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => plansNamed(text.trim()).slice(0, 1)).map(({ key }) => planIdOf(key) ?? ''));

/** PLAN.VERIFY: who signed a version, when, and whether what is kept is what they signed. */
export async function verifiedVersion(examine: Examine, caller: Caller, plan: string): Promise<FigureReply> {
  for (const { key, version } of plansNamed(plan.trim())) {
    const planId = planIdOf(key);
    const examined = planId === null ? null : await examine(planId);
    if (examined === null || 'refused' in examined) continue;
    const shown = version ?? examined.kept.head?.version ?? 0;
    const submission = submissionOf(shown, examined.kept.journal);
    if (planId === null || submission === null) return { refused: 'unknown-version' };
    return { verified: { planId, contentHash: submission.contentHash, ...verifiedOf(examined, shown, caller) } };
  }
  return { refused: 'unknown-plan' };
}

function verifiedOf(
  { key, told, kept, mismatches }: Examined,
  version: number,
  caller: Caller,
): Omit<VerifiedVersion, 'planId' | 'contentHash'> {
  const names = namesOf(caller.organisation);
  return {
    planNo: planNoOf(key, version),
    version,
    // A record that tells no story has no state to show beside what is wrong with it.
    state: told === null ? 'draft' : stateOfVersion(told.signOff, version),
    signers: signaturesOf(eventsOf(kept.journal), version).map((signature) => ({
      person: names.person(signature.person),
      onBehalfOf: signature.onBehalfOf === null ? null : names.person(signature.onBehalfOf),
      version: signature.version,
      time: signature.time,
    })),
    mismatches: mismatches.map(placed).map(({ code, at }) => `${code} ${at}`),
  };
}

/** Signatures that stayed with the version, then those given for it. */
const signaturesOf = (events: readonly PlanEvent[], version: number): readonly Signature[] => [
  ...events.flatMap((event) => (event.event === 'weighed' && event.version === version ? event.kept : [])),
  ...approvalsOf(events, version),
];
