import { noRelatedPlans, type LookedUp, type PlanAbove, type RelatedPlans } from 'shared/related-plans/related-plans';
import type { StoredPlan } from 'shared/related-plans/stored-plan';
import { planIdOf, type PlanKey } from 'shared/plan/plan-id';
import { plansNamed } from 'shared/plan/plan-no';
import { mayDo } from 'shared/sign-off/access';
import { parentKeysOf, parentNamed } from 'shared/sign-off/parents';
import type { Lists } from 'shared/template/list';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { relatedPlanKeys, periodOf, type RelatedPlanKeys } from 'functions/use-cases/related-plans/related-plan-keys';
import { relationsTo, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { loadYearToDate } from 'functions/use-cases/related-plans/load-year-to-date';
import {
  everSubmitted,
  onlyInForce,
  storedPlansIn,
  type StoredPlans,
} from 'functions/use-cases/related-plans/stored-plans';

type Ports = Pick<Dependencies, 'plans' | 'figures' | 'settings'>;

/** What the plan at hand says of others. */
export interface Naming {
  readonly parentNo: string;
  /** Plans it waits for or judges, as they are written there. */
  readonly named: readonly string[];
  readonly lists: Lists;
}

/**
 * The stored plans around one plan: one read for where each stands, one more for its content the first time. All at
 * once, and at most as many as `usualMostAround` and the kinds of parents allow.
 */
export async function loadRelatedPlans(
  ports: Ports,
  caller: Caller,
  key: PlanKey,
  naming: Naming,
): Promise<RelatedPlans> {
  const period = periodOf(key, caller.organisation);
  if (period === null) return noRelatedPlans;
  const keys = relatedPlanKeys(key, period, caller.at);
  const stored = storedPlansIn(ports);
  const [
    found,
    named,
    before,
    report,
    ownReports,
    yearAgo,
    covered,
    sources,
    counterparts,
    beside,
    allBelow,
    belowSoFar,
    register,
    year,
    following,
    summaries,
    days,
    spending,
    pipeline,
  ] = await Promise.all([
    plansAbove(stored, parentKeysOf(key, caller.view), naming),
    lookedUp(stored, caller, keys, naming.named),
    stored.one(keys.before),
    stored.one(keys.report),
    stored.several(keys.ownReports),
    stored.one(keys.yearAgo),
    stored.one(keys.covered, onlyInForce),
    stored.several(keys.sources),
    stored.several(keys.counterparts),
    stored.several(keys.beside),
    stored.several(keys.below ?? []),
    stored.several(keys.below ?? [], undefined, mayRead(caller)),
    stored.one(keys.register),
    loadYearToDate(ports, key, period, caller.at.date),
    stored.one(keys.following),
    stored.several(keys.summaries, onlyInForce),
    stored.several(keys.days),
    stored.one(keys.spending, onlyInForce),
    stored.one(keys.pipeline, onlyInForce),
  ]);
  const { policy } = await ports.settings.rules();
  // A sum over few is not a sum: what may not be read is not told by what is left of it.
  const unread = allBelow.length - belowSoFar.length;
  const isSum = unread === 0 || unread >= policy.leastContributors;
  const isWhole = keys.below !== null && allBelow.length === keys.below.length && isSum;
  return {
    ...{ ...found, named, before, report, ownReports, yearAgo, covered, sources, counterparts, beside },
    ...{ belowSoFar, register, year, following, summaries, days, spending, pipeline },
    below: isWhole ? allBelow : null,
  };
}

const mayRead =
  (caller: Caller) =>
  (standing: LoadedPlan): boolean =>
    mayDo('read', relationsTo(standing, caller), standing.key);

/** So many plans that a document names are looked up; of others nothing is known. */
const mostNamed = 8;

/** What the caller may not read is answered as if it did not exist; of departments beside one is told their tasks. */
async function lookedUp(
  stored: StoredPlans,
  caller: Caller,
  keys: RelatedPlanKeys,
  names: readonly string[],
): Promise<readonly LookedUp[]> {
  const besides = new Set([...keys.counterparts, ...keys.beside].map(({ unit }) => unit));
  const mayKnow = (standing: LoadedPlan): boolean =>
    (standing.key.person === null && besides.has(standing.key.unit)) || mayRead(caller)(standing);
  return Promise.all(
    names.slice(0, mostNamed).map(async (name): Promise<LookedUp> => {
      const found = await Promise.all(plansNamed(name).map(({ key }) => stored.one(key, undefined, mayKnow)));
      return { name, plan: found.find((plan) => plan !== null) ?? null };
    }),
  );
}

/** The plan the header names, the nearest there is where it names none; and those the way goes on by. */
async function plansAbove(
  { one }: StoredPlans,
  candidates: readonly PlanKey[],
  { parentNo, lists: { plans = [], parentTasks = [] } }: Naming,
): Promise<Pick<RelatedPlans, 'above' | 'higher'>> {
  if (candidates.length === 0) return { above: { at: 'not-needed' }, higher: [] };
  const elsewhere = (planId: string): PlanAbove | null => {
    const kept = plans.find(({ code }) => code === planId);
    const tasks = parentTasks.map(({ code }) => code).filter((code) => code.startsWith(`${planId}#`));
    return kept === undefined ? null : { at: 'elsewhere', planId, planNo: kept.zh, tasks };
  };
  const named = parentNo === '' ? null : (parentNamed(parentNo, candidates) ?? parentNo);
  const isMeant = (key: PlanKey): boolean => named === null || planIdOf(key) === named;
  // Of the kind the header names only that one; of kinds further up whatever there is.
  const kind = candidates.find(isMeant)?.template;
  const isWanted = (key: PlanKey): boolean => isMeant(key) || (kind !== undefined && key.template !== kind);
  const found = await Promise.all(candidates.map((key) => (isWanted(key) ? one(key, everSubmitted) : null)));
  for (const [index, key] of candidates.entries()) {
    if (!isMeant(key)) continue;
    const plan = found[index];
    const above = plan ? ({ at: 'here', plan } as const) : elsewhere(planIdOf(key) ?? '');
    if (above !== null) return { above, higher: found.slice(index + 1).filter(isStored) };
  }
  return { above: (named === null ? null : elsewhere(named)) ?? { at: 'missing' }, higher: found.filter(isStored) };
}

const isStored = (plan: StoredPlan | null): plan is StoredPlan => plan !== null;
