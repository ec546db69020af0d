import { rowsIn } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { targetsIn, textIn, wbsIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import { blocksOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import type { Planned } from 'shared/related-plans/planned';
import { hasColumns } from 'shared/template/block-columns';

/** V-SMR-06: of the plan in force, what this kind of report has a table for. */
export function effectiveFacts({ key }: KnownContext, { covered }: RelatedPlans): Planned {
  const template = templateOf(key.template);
  if (covered === null || template === undefined) return {};
  const reportsOn = (...columns: string[]): boolean => blocksOf(template).some((block) => hasColumns(block, columns));
  const tasks = reportsOn('wbs', 'status') ? rowsIn(covered.document, 'TASK') : [];
  const indicators = reportsOn('indCode', 'plan', 'actual') ? targetsIn(covered) : [];
  const rows = [
    ...tasks.flatMap(({ cells }) => {
      const wbs = textIn(cells, 'wbs');
      return wbs === null ? [] : [{ ref: wbs, name: textIn(cells, 'name') ?? '' }];
    }),
    ...indicators.map(({ indicator }) => ({ ref: indicator, name: '' })),
  ];
  const waiting = reportsOn('wbs', 'status') ? { waitsFor: waitsForIn(covered) } : {};
  return { ...(rows.length === 0 ? {} : { effectiveRows: rows }), ...waiting };
}

/** V-DEP-06: which task of the plan waits for which. */
const waitsForIn = ({ document }: StoredPlan): NonNullable<Planned['waitsFor']> =>
  Object.fromEntries(
    rowsIn(document, 'TASK').flatMap(({ cells }): readonly (readonly [string, readonly string[]])[] => {
      const [wbs, before] = [textIn(cells, 'wbs'), textsIn(cells['pred'] ?? null)];
      return wbs === null || before.length === 0 ? [] : [[wbs, before]];
    }),
  );

type Progress = NonNullable<Planned['progress']>;
type State = Progress[string];

const states: readonly string[] = ['open', 'doing', 'done', 'late', 'cancelled'] satisfies readonly State[];
const isState = (status: string): status is State => states.includes(status);

/** V-DEP-06: how far the tasks of this plan are, by what was reported on it last; the days of a week in their order. */
export function progressFacts({ ownReports }: RelatedPlans): Pick<Planned, 'progress'> {
  const said = ownReports
    .toSorted(
      ({ key: one }, { key: other }) => rank(one.period) - rank(other.period) || compare(one.period, other.period),
    )
    .flatMap((report) => [...statusesIn(report)]);
  return said.length === 0 ? {} : { progress: Object.fromEntries(said) };
}

/** Days first, so that the report on the whole has the last word. */
const rank = (period: string): number => (/^[0-9]{4}-[0-9]{2}-/.test(period) ? 0 : 1);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By the number of the task: a report has it, a day names the task of its week. */
function statusesIn({ document }: StoredPlan): readonly (readonly [string, State])[] {
  const said = [
    ...rowsIn(document, 'WORK').map(({ cells }) => [textIn(cells, 'wbs'), textIn(cells, 'status')] as const),
    ...rowsIn(document, 'DAY').map(({ cells }) => [wbsIn(textIn(cells, 'weekTask')), textIn(cells, 'status')] as const),
  ];
  return said.flatMap(([wbs, status]) => (wbs === null || status === null || !isState(status) ? [] : [[wbs, status]]));
}
