import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { planIdOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { inForceOf, versionOf } from 'shared/sign-off/sign-off';
import type { ListEntry } from 'shared/template/list';
import type { Surroundings } from 'functions/ports/surroundings';
import { restoredLine } from 'functions/use-cases/plan-line';

export interface ParentPlan {
  readonly planNo: string;
  /** Tasks a plan below may hang its own on, by number. */
  readonly tasks: readonly ListEntry[];
}

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
    return { planNo: planNoOf(candidate, version), tasks: text === null ? [] : tasksIn(text) };
  }
  return null;
}

const tasksIn = (text: string): readonly ListEntry[] =>
  rowsIn(JSON.parse(text) as PlanDocument, 'TASK').flatMap(({ cells }) => {
    const [code, name] = [String(cells['wbs'] ?? ''), String(cells['name'] ?? '')];
    return code === '' ? [] : [{ code, zh: `${code} ${name}`, en: `${code} ${name}` }];
  });
