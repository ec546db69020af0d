import type { PlanDocument } from 'shared/plan/document';
import type { StoredPlan } from 'shared/related-plans/stored-plan';
import { planIdOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { inForceOf, versionOf, type SignOff } from 'shared/sign-off/sign-off';
import type { Plans } from 'functions/ports/plans';
import type { Dependencies } from 'functions/ports/dependencies';
import { replayPlan, submissionOf, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';

/** Which version of a plan counts for others; null where none does. */
export type Which = (signOff: SignOff) => number | null;

export const onlyInForce: Which = (signOff) => inForceOf(signOff)?.version ?? null;

/** What came back or was taken back is not said any more. */
export const onItsWay: Which = (signOff) =>
  inForceOf(signOff)?.version ??
  (signOff.at === 'pending' || signOff.at === 'waiting' ? signOff.submission.version : null);

/** A plan that was sent back exists, and those below it wait for its next version. */
export const everSubmitted: Which = (signOff) =>
  signOff.at === 'unsubmitted' || signOff.at === 'void' ? null : (inForceOf(signOff)?.version ?? versionOf(signOff));

/** Reads other plans; each at most once, however often it is asked for. */
export interface StoredPlans {
  /** Null where there is none, none that counts, or none that may be known. */
  one(key: PlanKey | null, which?: Which, mayKnow?: (standing: LoadedPlan) => boolean): Promise<StoredPlan | null>;
  several(
    keys: readonly PlanKey[],
    which?: Which,
    mayKnow?: (standing: LoadedPlan) => boolean,
  ): Promise<readonly StoredPlan[]>;
}

export function storedPlansIn({ plans }: Pick<Dependencies, 'plans'>): StoredPlans {
  const opened = new Map<string, Promise<LoadedPlan>>();
  const open = (planId: string): Promise<LoadedPlan> => {
    const known = opened.get(planId) ?? plans.open(planId, null).then((found) => replayPlan(planId, found));
    opened.set(planId, known);
    return known;
  };
  const one: StoredPlans['one'] = async (key, which = onItsWay, mayKnow = () => true) => {
    const planId = key === null ? null : planIdOf(key);
    if (key === null || planId === null) return null;
    const standing = await open(planId);
    const version = which(standing.signOff);
    if (version === null || !mayKnow(standing)) return null;
    const document = await keptContent(plans, planId, version);
    if (document === null) return null;
    const inForce = inForceOf(standing.signOff)?.version === version;
    const { reasons = [], waivers = [] } = submissionOf(version, standing.journal) ?? {};
    const stood = [...reasons, ...waivers].map(({ findingKey }) => findingKey);
    return { planId, planNo: planNoOf(key, version), key, inForce, document, stood };
  };
  return {
    one,
    several: async (keys, which, mayKnow) =>
      (await Promise.all(keys.map((each) => one(each, which, mayKnow)))).filter((plan) => plan !== null),
  };
}

/** A version never changes, so it is read once; so many are held. */
const mostKept = 300;
const kept = new WeakMap<Plans, Map<string, PlanDocument>>();

async function keptContent(plans: Plans, planId: string, version: number): Promise<PlanDocument | null> {
  const contents = kept.get(plans) ?? new Map<string, PlanDocument>();
  kept.set(plans, contents);
  const name = `${planId} ${version}`;
  const known = contents.get(name);
  if (known !== undefined) return known;
  const text = await plans.content(planId, version);
  if (text === null) return null;
  const document = JSON.parse(text) as PlanDocument;
  const [oldest] = contents.keys();
  if (contents.size >= mostKept && oldest !== undefined) contents.delete(oldest);
  contents.set(name, document);
  return document;
}
