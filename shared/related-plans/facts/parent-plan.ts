import type { Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { givenFromAbove } from 'shared/related-plans/prefill-from-plans';
import { targetsIn, tasksIn, type StoredPlan, type StoredTask } from 'shared/related-plans/stored-plan';
import type { PlanKey } from 'shared/plan/plan-id';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import { plannedTask } from 'shared/related-plans/facts/planned-task';
import { strategyFor } from 'shared/related-plans/facts/strategy';
import type { Planned, PlannedTask } from 'shared/related-plans/planned';
import { plansIndicator } from 'shared/template/kinds';

export function parentStateFacts({ above }: RelatedPlans): Pick<Planned, 'parent'> {
  switch (above.at) {
    case 'here':
      return { parent: { planNo: above.plan.planNo, effective: above.plan.inForce } };
    case 'elsewhere':
      return { parent: { planNo: above.planNo, effective: true } };
    case 'missing':
      return { parent: null };
    case 'not-needed':
      return {};
  }
}

/** What the plan above expects of this one. */
export function parentPlanFacts({ key, period, issued }: KnownContext, related: RelatedPlans): Planned {
  const { above } = related;
  // What hangs from no plan takes up no targets.
  if (above.at === 'not-needed') return {};
  const isPlannedHere = plansIndicator(key.template);
  const given = givenFromAbove(related, period, key.person)
    .filter(({ indicator }) => isPlannedHere(indicator))
    .map(({ indicator, target }) => ({ indicator, target }));
  const split = given.filter(({ indicator }) => issued.every((each) => each.indicator !== indicator));
  const fromAbove = [...issued.filter(({ indicator }) => isPlannedHere(indicator)), ...split];
  const isKnown = fromAbove.length > 0 || above.at === 'here';
  if (above.at !== 'here') {
    const namedAbove = above.at === 'elsewhere' ? { namedAbove: above.tasks } : {};
    return { ...(isKnown ? { fromAbove } : {}), ...namedAbove };
  }
  const tasks = tasksIn(above.plan);
  return {
    fromAbove,
    ...(given.length === 0 ? {} : { splitAbove: given }),
    namedAbove: targetsIn(above.plan).map(({ indicator }) => indicator),
    tasksAbove: tasks.map(owedBy(key)),
    goalsFromAbove: assignedTo(key, above.plan, tasks, period),
    ...strategyFor(key, period, above.plan),
  };
}

/** V-ALN-03 is about what another unit's plan asks of this one; a unit's own plan is its own to break down. */
function assignedTo({ unit }: PlanKey, above: StoredPlan, tasks: readonly StoredTask[], period: Period) {
  if (above.key.unit === unit) return [];
  const [first, last] = [firstDay(period), lastDay(period)];
  return tasks
    .filter(({ ownerDept, start, end }) => ownerDept === unit && start <= last && first <= end)
    .map(({ ref, name }) => ({ ref, name }));
}

/** A salesperson may serve any task of the department, and owes those that are their own. */
const owedBy =
  ({ person }: PlanKey) =>
  (task: StoredTask): PlannedTask =>
    person === null || task.owner === person ? plannedTask(task) : { ...plannedTask(task), ofOthers: true };
