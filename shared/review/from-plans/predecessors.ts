import { taskNameIn } from 'shared/plan/around/plans-named';
import type { PlansAround } from 'shared/plan/around/plans-around';
import { tasksIn } from 'shared/plan/around/stored-plan';
import type { KnownBeside } from 'shared/review/from-plans/known-beside';
import { plannedTask } from 'shared/review/from-plans/planned-task';
import type { Planned } from 'shared/review/planned';

/**
 * V-DEP-01, V-DEP-05: tasks of the plans that predecessors name. Another department has confirmed a task once its plan
 * is in force, or where it names this unit as collaborator itself.
 */
export function predecessorsIn(
  { key: { unit } }: KnownBeside,
  { named }: PlansAround,
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
