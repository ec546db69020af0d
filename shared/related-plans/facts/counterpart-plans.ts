import { rowsIn } from 'shared/plan/document';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { numberIn, tasksIn, textIn } from 'shared/related-plans/stored-plan';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import { plannedTask } from 'shared/related-plans/facts/planned-task';
import type { Planned } from 'shared/related-plans/planned';

/** What departments beside this one do and claim. */
export function counterpartFacts(
  { key: { unit: own } }: KnownContext,
  { counterparts, beside: context }: RelatedPlans,
): Planned {
  const rows = [...counterparts, ...context].flatMap(({ key, document }) =>
    ['OPP', 'CUS'].flatMap((block) => rowsIn(document, block).map(({ cells }) => ({ unit: key.unit, cells }))),
  );
  return {
    ...(counterparts.length === 0 ? {} : { counterpartTasks: counterparts.flatMap(tasksIn).map(plannedTask) }),
    claims: rows.flatMap(({ unit, cells }) => {
      const key = textIn(cells, 'oppId') ?? textIn(cells, 'custId');
      const claimant = textIn(cells, 'dept') ?? unit;
      return key === null || claimant === own ? [] : [{ key, unit: claimant, share: numberIn(cells, 'share') ?? 1 }];
    }),
    opportunities: rows.flatMap(({ cells }) => {
      const [id, customer, project] = [textIn(cells, 'oppId'), textIn(cells, 'customer'), textIn(cells, 'project')];
      return id === null || customer === null || project === null ? [] : [{ id, customer, project }];
    }),
  };
}
