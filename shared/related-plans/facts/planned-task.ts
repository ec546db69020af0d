import type { StoredTask } from 'shared/related-plans/stored-plan';
import type { PlannedTask } from 'shared/related-plans/planned';

/** What is told of a task of another plan: its name, days, customer and collaborators. */
export const plannedTask = ({ ref, name, unit, start, end, custOpp, coop }: StoredTask): PlannedTask => ({
  ...{ ref, name, unit, start, end, custOpp, coop },
});
