import type { Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import type { PlansAround } from 'shared/plan/around/plans-around';
import { givenFromAbove } from 'shared/plan/around/prefill-from-plans';
import { targetsIn, tasksIn, type StoredPlan, type StoredTask } from 'shared/plan/around/stored-plan';
import type { PlanKey } from 'shared/plan/plan-id';
import type { KnownBeside } from 'shared/review/from-plans/known-beside';
import { plannedTask } from 'shared/review/from-plans/planned-task';
import { strategyFor } from 'shared/review/from-plans/strategy';
import type { Planned, PlannedTask } from 'shared/review/planned';

export function parentIn({ above }: PlansAround): Pick<Planned, 'parent'> {
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
export function aboveIn({ key, period, issued }: KnownBeside, around: PlansAround): Planned {
  const { above } = around;
  const given = givenFromAbove(around, period, key.person);
  const split = given.filter(({ indicator }) => issued.every((each) => each.indicator !== indicator));
  const fromAbove = [...issued, ...split.map(({ indicator, target }) => ({ indicator, target }))];
  const isKnown = fromAbove.length > 0 || above.at === 'here';
  if (above.at !== 'here') {
    const namedAbove = above.at === 'elsewhere' ? { namedAbove: above.tasks } : {};
    return { ...(isKnown ? { fromAbove } : {}), ...namedAbove };
  }
  const tasks = tasksIn(above.plan);
  return {
    fromAbove,
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
