import type { PlanDocument } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';

/** Between the number of a plan and the number of a task of it: `MON-MKT1-2026M03-v1/1.2`. */
const separator = '/';

export const referencesOtherPlan = (predecessor: string): boolean => predecessor.includes(separator);

/** The plan a predecessor of another plan is said to stand in. */
export const planReferencedBy = (predecessor: string): string =>
  predecessor.slice(0, predecessor.lastIndexOf(separator)).trim();

export const wbsNamedBy = (predecessor: string): string =>
  predecessor.slice(predecessor.lastIndexOf(separator) + 1).trim();

export const taskNameIn = (plan: string, wbs: string): string => `${plan}${separator}${wbs}`;

/** Other plans that the tasks of a document wait for (V-DEP-01), each once, in the order they are first named. */
const plansWaitedFor = (document: Pick<PlanDocument, 'blocks'>): readonly string[] => [
  ...new Set(
    (document.blocks['TASK'] ?? []).flatMap(({ cells }) =>
      textsIn(cells['pred'] ?? null)
        .filter(referencesOtherPlan)
        .map(planReferencedBy),
    ),
  ),
];

/** The plan an evaluation judges, as its head names it. */
const planJudged = ({ blocks }: Pick<PlanDocument, 'blocks'>): readonly string[] =>
  (blocks['HEAD'] ?? []).flatMap(({ cells }) => textsIn(cells['planNo'] ?? null)).slice(0, 1);

/** All that has to be looked up of what a document names. */
export const referencedPlansIn = (document: Pick<PlanDocument, 'blocks'>): readonly string[] => [
  ...planJudged(document),
  ...plansWaitedFor(document),
];
