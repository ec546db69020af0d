import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { planIdOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { inForceOf, versionOf } from 'shared/sign-off/sign-off';
import type { ListEntry, Lists } from 'shared/template/list';
import type { Surroundings } from 'functions/ports/surroundings';
import { restoredLine } from 'functions/use-cases/plan-line';

export interface ParentPlan {
  readonly planId: string;
  readonly planNo: string;
  /** Tasks a plan below may hang its own on: `<plan id>#<wbs>`. */
  readonly tasks: readonly ListEntry[];
}

/**
 * Plans that were in force before the company began to sign here: an administrator keeps them as a list. A plan that
 * hangs from one of them has nothing to wait for.
 */
export const isKeptElsewhere = (planId: string, { plans = [] }: Lists): boolean =>
  plans.some(({ code }) => code === planId);

/** A unit has no more plans than this whose line would have to be looked at. */
const mostLines = 200;

/** The nearest plan above that has been submitted: the version in force, or failing that the latest. */
export async function parentOnTheWay(
  { lists, plans }: Pick<Surroundings, 'lists' | 'plans'>,
  candidates: readonly PlanKey[],
): Promise<ParentPlan | null> {
  const units = [...new Set(candidates.map(({ unit }) => unit))];
  const pages = await Promise.all(units.map((unit) => lists.page('unit', unit, null, mostLines)));
  const submitted = new Map(
    pages.flatMap(({ lines }) => lines.map(restoredLine)).map((line) => [line.planId, line.signOff]),
  );
  for (const candidate of candidates) {
    const planId = planIdOf(candidate);
    const signOff = planId === null ? undefined : submitted.get(planId);
    if (planId === null || signOff === undefined || signOff.at === 'void') continue;
    const version = inForceOf(signOff)?.version ?? versionOf(signOff);
    const text = await plans.content(planId, version);
    return { planId, planNo: planNoOf(candidate, version), tasks: text === null ? [] : tasksIn(planId, text) };
  }
  return null;
}

const tasksIn = (planId: string, text: string): readonly ListEntry[] =>
  rowsIn(JSON.parse(text) as PlanDocument, 'TASK').flatMap(({ cells }) => {
    const [wbs, name] = [String(cells['wbs'] ?? ''), String(cells['name'] ?? '')];
    return wbs === '' ? [] : [{ code: `${planId}#${wbs}`, zh: `${wbs} ${name}`, en: `${wbs} ${name}` }];
  });
