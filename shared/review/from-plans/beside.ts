import { rowsIn } from 'shared/plan/document';
import type { PlansAround } from 'shared/plan/around/plans-around';
import { numberIn, tasksIn, textIn } from 'shared/plan/around/stored-plan';
import type { KnownBeside } from 'shared/review/from-plans/known-beside';
import { plannedTask } from 'shared/review/from-plans/planned-task';
import type { Planned } from 'shared/review/planned';

/** What departments beside this one do and claim. */
export function besideIn({ key: { unit: own } }: KnownBeside, { counterparts, beside }: PlansAround): Planned {
  const rows = [...counterparts, ...beside].flatMap(({ key, document }) =>
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
