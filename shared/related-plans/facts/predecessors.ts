import { taskNameIn } from 'shared/related-plans/referenced-plans';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { tasksIn } from 'shared/related-plans/stored-plan';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import { plannedTask } from 'shared/related-plans/facts/planned-task';
import type { Planned } from 'shared/related-plans/planned';

/**
 * V-DEP-01, V-DEP-05: tasks of the plans that predecessors name. Another department has confirmed a task once its plan
 * is in force, or where it names this unit as collaborator itself.
 */
export function predecessorFacts(
  { key: { unit } }: KnownContext,
  { named }: RelatedPlans,
): Pick<Planned, 'named' | 'elsewhere'> {
  if (named.length === 0) return {};
  const elsewhere = named.flatMap(({ name, plan }) =>
    (plan === null ? [] : tasksIn(plan)).map((task) => ({
      ...plannedTask(task),
      ref: taskNameIn(name, task.wbs),
      confirmed: plan?.inForce === true || task.unit === unit || task.coop.includes(unit),
    })),
  );
  return { named: named.map(({ name }) => name), elsewhere };
}
