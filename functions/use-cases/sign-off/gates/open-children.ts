import type { PackLine } from 'shared/contract/gates';
import { planIdOf, type PlanKey } from 'shared/plan/plan-id';
import { childrenWanted, standsAs, type Gates } from 'shared/sign-off/gates/gates';
import { stateOf } from 'shared/sign-off/sign-off';
import { templateOf } from 'shared/template/templates';
import type { Dependencies } from 'functions/ports/dependencies';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { replayPlan } from 'functions/use-cases/commands/replay-plan';

/** What is to be there before a plan is approved, with what is; no read where the company wants nothing of the kind. */
export async function packOf(
  { plans }: Pick<Dependencies, 'plans'>,
  { at, organisation }: Pick<Caller, 'at' | 'organisation'>,
  key: PlanKey,
  gates: Gates,
): Promise<readonly PackLine[]> {
  const names = namesOf(organisation);
  return Promise.all(
    childrenWanted(key, gates, at).map(async ({ standing, isRequired, ...child }): Promise<PackLine> => {
      const planId = planIdOf(child) ?? '';
      const { signOff } = replayPlan(planId, await plans.open(planId, null));
      return {
        ...{ planId, template: child.template, unit: names.unit(child.unit), standing, required: isRequired },
        person: child.person === null ? null : names.person(child.person),
        state: signOff.at === 'unsubmitted' ? null : stateOf(signOff),
        isThere: standsAs(standing, signOff),
      };
    }),
  );
}

/** Nobody reads more names than this in one sentence. */
const mostNamed = 8;

/** The refusal of an approval while something required is missing, with whose it is; null where nothing is. */
export function packRefusal(pack: readonly PackLine[]): Refused | null {
  const missing = pack.filter(({ required, isThere }) => required && !isThere);
  if (missing.length === 0) return null;
  const called = (language: 'zh' | 'en') =>
    missing.slice(0, mostNamed).map(({ template, unit, person }) => {
      const kind = templateOf(template)?.[language] ?? template;
      return `${(person ?? unit)[language]} ${kind}`;
    });
  return refuse('pack-incomplete', { n: missing.length, plansZh: called('zh'), plansEn: called('en') });
}
