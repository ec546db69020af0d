import type { Cells } from 'shared/plan/document';
import { freeNumber } from 'shared/review/families/tasks';
import type { PlannedTarget, PlannedTask } from 'shared/related-plans/planned';
import { indexBy } from 'shared/review/row-index';
import { overBlock, overRows, type Found, type Rule } from 'shared/review/rule';
import { keysOf } from 'shared/template/block-columns';
import { date, has, oneOrNone, number, text, texts, type RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';

const linked = { columns: ['name', 'parentTask'], also: ['kind', 'indCode'] } as const;

const byRef = new WeakMap<readonly PlannedTask[], ReadonlyMap<string, PlannedTask>>();

function taskAbove({ planned: { tasksAbove } }: ReviewContext, ref: string): PlannedTask | undefined {
  if (tasksAbove === undefined) return undefined;
  const known = byRef.get(tasksAbove) ?? new Map(tasksAbove.map((task) => [task.ref, task]));
  byRef.set(tasksAbove, known);
  return known.get(ref);
}

/** A task without a task above: none named, or none that exists there. What is carried over may name its origin. */
function isOrphan(row: RowView, context: ReviewContext): boolean {
  const refs = texts(row, 'parentTask');
  if (refs.length === 0) return true;
  const { tasksAbove, unfinished } = context.planned;
  if (tasksAbove === undefined) return false;
  const isOrigin = (ref: string): boolean => unfinished?.some((each) => each.ref === ref) === true;
  return refs.every((ref) => taskAbove(context, ref) === undefined && !isOrigin(ref));
}

const orphan = (row: RowView): Found => ({
  column: 'parentTask',
  facts: { task: text(row, 'name') ?? '', value: text(row, 'parentTask') ?? '' },
});

/** What the plan already carries: named as task above, or as the number it is carried under. */
const carriedIn = indexBy((row) => [
  ...texts(row, 'parentTask'),
  ...texts(row, 'taskRef'),
  ...oneOrNone(text(row, 'name')),
]);

/** 结转: the task as it was planned, from this period's first day on; when it will be done is to be said anew. */
function carriedOver(ref: string, { end, ...cells }: Cells, context: ReviewContext): Cells {
  const { parentTask } = cells;
  const isStillAbove = typeof parentTask === 'string' && taskAbove(context, parentTask) !== undefined;
  const first = context.period?.first;
  return {
    ...cells,
    // Numbers of the plan it comes from mean other tasks here.
    pred: null,
    kind: 'carried',
    parentTask: isStillAbove ? parentTask : ref,
    ...(first === undefined ? {} : { start: first }),
    ...(first !== undefined && typeof end === 'string' && end >= first ? { end } : {}),
  };
}

/** V-PER: week from month, month from quarter, quarter from year. */
export const periodChainRules: readonly Rule[] = [
  overRows({
    id: 'V-PER-01',
    severity: 'error',
    looksAt: { reach: 'row', ...linked },
    check: (row, context) => {
      if (context.template.grain !== 'week' || text(row, 'kind') === 'ad-hoc') return null;
      return isOrphan(row, context) ? orphan(row) : null;
    },
  }),
  overRows({
    id: 'V-PER-02',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', ...linked },
    check: (row, context) => {
      const { grain, level } = context.template;
      const from = context.planned.tasksAbove;
      if ((grain !== 'month' && grain !== 'quarter') || level === 'person' || from === undefined || from.length === 0)
        return null;
      return text(row, 'kind') !== 'ad-hoc' && isOrphan(row, context) ? orphan(row) : null;
    },
  }),
  overRows({
    id: 'V-PER-03',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', ...linked },
    check: (row, context) => {
      const from = context.planned.tasksAbove;
      if (
        context.template.level !== 'person' ||
        context.template.grain === 'week' ||
        from === undefined ||
        from.length === 0
      )
        return null;
      return text(row, 'kind') !== 'ad-hoc' && isOrphan(row, context) ? orphan(row) : null;
    },
  }),
  overBlock({
    id: 'V-PER-04',
    severity: 'warning',
    looksAt: { reach: 'block', blocks: ['TASK'], columns: ['name', 'parentTask'], header: ['period'] },
    check: (rows, { planned: { tasksAbove }, period }) => {
      if (tasksAbove === undefined || period === null) return null;
      const carried = carriedIn(rows);
      return tasksAbove
        .filter(
          ({ ref, name, end, ofOthers }) =>
            ofOthers !== true && period.first <= end && end <= period.last && !carried.has(ref) && !carried.has(name),
        )
        .map(({ ref, name, end }) => ({ facts: { ref, task: name, end } }));
    },
  }),
  overBlock({
    id: 'V-PER-05',
    severity: 'warning',
    looksAt: { reach: 'block', blocks: ['TASK'], columns: ['name', 'parentTask'], also: ['wbs'], header: ['period'] },
    check: (rows, context) => {
      const carried = carriedIn(rows);
      const left = (context.planned.unfinished ?? []).filter(
        ({ ref, name }) => !carried.has(ref) && !carried.has(name),
      );
      const wbs = left.length === 0 ? '' : String(freeNumber(rows));
      return left.map(({ ref, name, cells }): Found => {
        const facts = { ref, task: name };
        return cells === undefined
          ? { facts }
          : { facts, mend: { kind: 'add-row', cells: { ...carriedOver(ref, cells, context), wbs } } };
      });
    },
  }),
  overRows({
    id: 'V-PER-06',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['name', 'parentTask', 'end'] },
    check: (row, context) => {
      const end = date(row, 'end');
      const late = texts(row, 'parentTask')
        .flatMap((ref) => taskAbove(context, ref) ?? [])
        .find((above) => end !== null && end > above.end);
      return late === undefined || end === null
        ? null
        : { column: 'end', facts: { value: end, parent: late.ref, end: late.end } };
    },
  }),
  overRows({
    id: 'V-PER-07',
    severity: 'warning',
    looksAt: {
      reach: 'row',
      blocks: ['IND'],
      columns: ['indCode', 'target'],
      also: ['note', 'adjWhy', 'parentTarget', 'dimCat', 'dimLine', 'dimRegion', 'dimCust'],
      elsewhere: [{ columns: ['rowRef', 'field', 'reason'] }],
    },
    check: (row, { template, planned: { fromAbove, splitAbove }, rowsWith, settings }) => {
      if (template.grain !== 'month') return null;
      const code = text(row, 'indCode');
      const value = number(row, 'target');
      const isSplit = ['dimCat', 'dimLine', 'dimRegion', 'dimCust'].some(
        (key) => keysOf(row.block).has(key) && has(row, key),
      );
      const given = (from: readonly PlannedTarget[] | undefined): number | undefined =>
        isSplit ? undefined : from?.find(({ indicator }) => indicator === code)?.target;
      // DR-64: the quarter's own split first, which an issued value may differ from.
      const above = given(splitAbove) ?? number(row, 'parentTarget') ?? given(fromAbove);
      if (code === null || value === null || above === undefined || Math.abs(value - above) <= settings.moneyTolerance)
        return null;
      const explained =
        has(row, 'note') ||
        has(row, 'adjWhy') ||
        rowsWith('rowRef', 'field', 'reason').some(
          (each) => has(each, 'reason') && [row.id, code].includes(text(each, 'rowRef') ?? ''),
        );
      return explained ? null : { column: 'target', facts: { indicator: code, value, above } };
    },
  }),
];
