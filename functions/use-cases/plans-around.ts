import type { PlanDocument } from 'shared/plan/document';
import type { PlanAbove, PlansAround } from 'shared/plan/around/plans-around';
import { nothingAround } from 'shared/plan/around/plans-around';
import type { StoredPlan } from 'shared/plan/around/stored-plan';
import { planIdOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { parentKeysOf, parentNamed } from 'shared/sign-off/parents';
import { inForceOf, versionOf, type SignOff } from 'shared/sign-off/sign-off';
import type { Lists } from 'shared/template/list';
import type { Plans } from 'functions/ports/plans';
import type { Surroundings } from 'functions/ports/surroundings';
import type { Caller } from 'functions/use-cases/caller';
import { keysAround, periodOf } from 'functions/use-cases/keys-around';
import { standingOf } from 'functions/use-cases/standing';

type Ports = Pick<Surroundings, 'plans'>;

/**
 * The stored plans around one plan: one read for where each stands, one more for its content the first time. All at
 * once, and at most as many as `usualMostAround` and the kinds of parents allow.
 */
export async function plansAround(
  ports: Ports,
  caller: Caller,
  key: PlanKey,
  { parentNo, lists }: { readonly parentNo: string; readonly lists: Lists },
): Promise<PlansAround> {
  const period = periodOf(key);
  if (period === null) return nothingAround;
  const keys = keysAround(key, period, caller.at);
  const one = (of: PlanKey | null, which = onItsWay): Promise<StoredPlan | null> =>
    of === null ? Promise.resolve(null) : storedPlan(ports, of, which);
  const several = async (of: readonly PlanKey[]): Promise<readonly StoredPlan[]> =>
    (await Promise.all(of.map((each) => one(each)))).filter((plan) => plan !== null);
  const [above, before, report, yearAgo, covered, sources, counterparts, beside, below] = await Promise.all([
    planAbove(ports, parentKeysOf(key, caller.view), parentNo, lists),
    one(keys.before),
    one(keys.report),
    one(keys.yearAgo),
    one(keys.covered, onlyInForce),
    several(keys.sources),
    several(keys.counterparts),
    several(keys.beside),
    several(keys.below ?? []),
  ]);
  const isWhole = keys.below !== null && below.length === keys.below.length;
  return { above, before, report, yearAgo, covered, sources, counterparts, beside, below: isWhole ? below : null };
}

/** Which version of a plan counts for others; null where none does. */
type Which = (signOff: SignOff) => number | null;

const onlyInForce: Which = (signOff) => inForceOf(signOff)?.version ?? null;

/** What came back or was taken back is not said any more. */
const onItsWay: Which = (signOff) =>
  inForceOf(signOff)?.version ??
  (signOff.at === 'pending' || signOff.at === 'waiting' ? signOff.submission.version : null);

/** A plan that was sent back exists, and those below it wait for its next version. */
const everSubmitted: Which = (signOff) =>
  signOff.at === 'unsubmitted' || signOff.at === 'void' ? null : (inForceOf(signOff)?.version ?? versionOf(signOff));

/** The plan the header names; the nearest there is where it names none. */
async function planAbove(
  ports: Ports,
  candidates: readonly PlanKey[],
  parentNo: string,
  { plans = [], parentTasks = [] }: Lists,
): Promise<PlanAbove> {
  if (candidates.length === 0) return { at: 'not-needed' };
  const elsewhere = (planId: string): PlanAbove | null => {
    const kept = plans.find(({ code }) => code === planId);
    const tasks = parentTasks.map(({ code }) => code).filter((code) => code.startsWith(`${planId}#`));
    return kept === undefined ? null : { at: 'elsewhere', planId, planNo: kept.zh, tasks };
  };
  const named = parentNo === '' ? null : (parentNamed(parentNo, candidates) ?? parentNo);
  const among = candidates.filter((key) => named === null || planIdOf(key) === named);
  const stored = await Promise.all(among.map((key) => storedPlan(ports, key, everSubmitted)));
  for (const [index, key] of among.entries()) {
    const plan = stored[index];
    const found = plan ? ({ at: 'here', plan } as const) : elsewhere(planIdOf(key) ?? '');
    if (found !== null) return found;
  }
  return (named === null ? null : elsewhere(named)) ?? { at: 'missing' };
}

async function storedPlan({ plans }: Ports, key: PlanKey, which: Which): Promise<StoredPlan | null> {
  const planId = planIdOf(key);
  if (planId === null) return null;
  const { signOff } = standingOf(planId, await plans.open(planId, null));
  const version = which(signOff);
  if (version === null) return null;
  const document = await keptContent(plans, planId, version);
  if (document === null) return null;
  const inForce = inForceOf(signOff)?.version === version;
  return { planId, planNo: planNoOf(key, version), key, inForce, document };
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
