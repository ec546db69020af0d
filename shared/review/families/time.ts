import { addDays, daysBetween, weekday, type IsoDate } from 'shared/calendar/date';
import { weekOf } from 'shared/calendar/period';
import { isWorkingDay, workingDaysBetween, type WorkingCalendar } from 'shared/calendar/working-days';
import { indexBy, rowsBy } from 'shared/review/row-index';
import { overBlock, overGroups, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import { date, flag, has, oneOrNone, number, text, texts, type RowView } from 'shared/review/row-view';
import { cell } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';

const span = ['start', 'end'];
const taskSpan = ['name', ...span];

/** Shared with no other block: the header's own start and end follow from the period. */
const dated = { reach: 'row', columns: span } as const;

/** V-TIM-03/04: planned ÷ standard duration, in working days. */
function pressure(
  row: RowView,
  { knowledge: { workingDays } }: ReviewContext,
): { readonly planned: number; readonly standard: number } | null {
  const [start, end, standard] = [date(row, 'start'), date(row, 'end'), number(row, 'stdDur')];
  if (start === null || end === null || end < start || standard === null || standard <= 0) return null;
  return { planned: workingDaysBetween(workingDays, start, end).value, standard };
}

/** DR-62: a week's task may lie in the neighbouring month when its week belongs to the plan's month. */
function isInside(day: IsoDate, { period, template }: ReviewContext): boolean {
  if (period === null || (period.first <= day && day <= period.last)) return true;
  if (template.grain !== 'month') return false;
  const thursday = addDays(day, 4 - weekday(day));
  return period.first <= thursday && thursday <= period.last;
}

const precisionOf: Readonly<Record<string, 'day' | 'month'>> = {
  month: 'day',
  week: 'day',
  day: 'day',
  quarter: 'month',
  year: 'month',
  span: 'month',
};
/** A time that is no day: 3月, 2026Q1, 第10周, 3月中旬. What is no time at all is V-DAT-02's. */
const isCoarse = /[月季周旬]|^\d{4}(?:[-/.M]\d{1,2}|Q[1-4]|W\d{1,2})?$/;
const isMonth = /^\d{4}[-M]\d{2}$/;

const worked = new WeakMap<WorkingCalendar, Map<IsoDate, boolean>>();

/** A plan asks the same few days again and again. */
function isWorked(calendar: WorkingCalendar, day: IsoDate): boolean {
  const known = worked.get(calendar) ?? new Map<IsoDate, boolean>();
  worked.set(calendar, known);
  const answer = known.get(day) ?? isWorkingDay(calendar, day);
  known.set(day, answer);
  return answer;
}

type Effort = readonly (readonly [week: string, effort: number])[];

const efforts = new WeakMap<RowView, Effort>();

function effortByWeek(row: RowView, context: ReviewContext): Effort {
  const known = efforts.get(row) ?? spreadEffort(row, context);
  efforts.set(row, known);
  return known;
}

/** Effort of a task by week, spread evenly over its working days. */
function spreadEffort(row: RowView, { knowledge: { workingDays } }: ReviewContext): Effort {
  const [start, end, effort] = [date(row, 'start'), date(row, 'end'), number(row, 'effort')];
  if (start === null || end === null || effort === null || end < start || daysBetween(start, end) > 400) return [];
  const days: IsoDate[] = [];
  for (let day = start; day <= end; day = addDays(day, 1)) if (isWorked(workingDays, day)) days.push(day);
  return days.map((day) => [weekOf(day).key, effort / days.length] as const);
}

const rowsByEnd = indexBy((row) => oneOrNone(date(row, 'end')));

const startsIn = (row: RowView): string | null => date(row, 'start')?.slice(0, 7) ?? null;
const endsIn = (row: RowView): string | null => date(row, 'end')?.slice(0, 7) ?? null;
const monthKey = (period: string | null): string | null => period?.replace('M', '-') ?? null;

/** A visit that did not take place is made another day (seed row S-185). */
const notMade: readonly string[] = ['moved', 'cancelled'];

/** V-TIM: dates are in order, inside the plan, neither tight nor loose. */
export const timeRules: readonly Rule[] = [
  overRows({
    id: 'V-TIM-01',
    severity: 'error',
    looksAt: dated,
    check: (row) => {
      const [start, end] = [date(row, 'start'), date(row, 'end')];
      return start !== null && end !== null && end < start ? { column: 'end', facts: { start, end } } : null;
    },
  }),
  overRows({
    id: 'V-TIM-02',
    severity: 'error',
    waivable: true,
    looksAt: { ...dated, header: ['period'] },
    check: (row, context) =>
      span.flatMap((column): readonly Found[] => {
        const day = date(row, column);
        if (day === null || context.period === null || isInside(day, context)) return [];
        return [{ column, facts: { value: day, first: context.period.first, last: context.period.last } }];
      }),
  }),
  overRows({
    id: 'V-TIM-03',
    severity: 'warning',
    looksAt: { reach: 'row', columns: [...taskSpan, 'stdDur'] },
    check: (row, context) => {
      const days = pressure(row, context);
      return days !== null && days.planned / days.standard <= context.settings.tight
        ? { column: 'end', facts: { ...days } }
        : null;
    },
  }),
  overRows({
    id: 'V-TIM-04',
    severity: 'warning',
    looksAt: { reach: 'row', columns: [...taskSpan, 'stdDur'] },
    check: (row, context) => {
      const days = pressure(row, context);
      return days !== null && days.planned / days.standard >= context.settings.loose
        ? { column: 'end', facts: { ...days } }
        : null;
    },
  }),
  overGroups({
    id: 'V-TIM-05',
    severity: 'warning',
    looksAt: {
      reach: 'group',
      columns: [...taskSpan, 'owner', 'effort'],
      key: (row) => (number(row, 'effort') === null ? null : text(row, 'owner')),
    },
    check: (rows, context) => {
      const weeks = new Map<string, { effort: number; row: RowView }>();
      for (const row of rows)
        for (const [week, effort] of effortByWeek(row, context))
          weeks.set(week, { effort: (weeks.get(week)?.effort ?? 0) + effort, row: weeks.get(week)?.row ?? row });
      const most = context.settings.personDaysAWeek;
      return [...weeks.entries()].flatMap(([week, { effort, row }]): readonly Found[] => {
        if (effort <= most + 1e-9) return [];
        const facts = { owner: text(row, 'owner') ?? '', week, effort: Math.round(effort * 10) / 10, most };
        return [{ row: row.id, column: 'effort', facts }];
      });
    },
  }),
  overRows({
    id: 'V-TIM-06',
    severity: 'warning',
    looksAt: { reach: 'row', columns: taskSpan },
    check: (row, { knowledge: { workingDays } }) => {
      const end = date(row, 'end');
      return end === null || isWorked(workingDays, end) ? null : { column: 'end', facts: { value: end } };
    },
  }),
  overRows({
    id: 'V-TIM-07',
    severity: 'warning',
    looksAt: { reach: 'row', columns: taskSpan, also: ['kind', 'status'] },
    check: (row, { knowledge: { today } }) => {
      if (text(row, 'kind') === 'carried' || has(row, 'status')) return null;
      return span.flatMap((column): readonly Found[] => {
        const day = date(row, column);
        return day !== null && day < today ? [{ column, facts: { value: day, today } }] : [];
      });
    },
  }),
  overRows({
    id: 'V-TIM-08',
    severity: 'error',
    looksAt: { reach: 'row', columns: taskSpan },
    check: (row, { template: { grain } }) => {
      const precision = precisionOf[grain] ?? 'day';
      return span.flatMap((column): readonly Found[] => {
        const value = cell(row, column);
        if (value === null || date(row, column) !== null || !isCoarse.test(String(value))) return [];
        return precision === 'month' && isMonth.test(String(value)) ? [] : [{ column, facts: { value, precision } }];
      });
    },
  }),
  overRows({
    id: 'V-TIM-09',
    severity: 'warning',
    looksAt: { reach: 'row', columns: [...taskSpan, 'mile'] },
    check: (row, { settings: { checkpointAfterDays } }) => {
      const [start, end] = [date(row, 'start'), date(row, 'end')];
      if (start === null || end === null || flag(row, 'mile') === true) return null;
      const days = daysBetween(start, end) + 1;
      return days > checkpointAfterDays ? { column: 'mile', facts: { days, most: checkpointAfterDays } } : null;
    },
  }),
  overBlock({
    id: 'V-TIM-10',
    severity: 'warning',
    looksAt: { reach: 'block', columns: taskSpan, header: ['period'] },
    check: (rows, { period, settings: { bunchedShare, bunchedLastDays, bunchedFrom } }) => {
      if (period === null) return null;
      const from = addDays(period.last, 1 - bunchedLastDays);
      const ends = rowsByEnd(rows);
      const countOf = (days: readonly string[]): number =>
        days.reduce((count, day) => count + (ends.get(day)?.length ?? 0), 0);
      const count = countOf(ends.keys());
      const late = countOf(ends.keys().filter((day) => from <= day && day <= period.last));
      if (count < bunchedFrom || late / count < bunchedShare) return null;
      return { facts: { late, count, from, last: period.last } };
    },
  }),
  overPlan({
    id: 'V-TIM-11',
    severity: 'error',
    looksAt: {
      reach: 'plan',
      elsewhere: [
        { columns: ['month', 'taskText', 'event', 'taskRef'] },
        { blocks: ['TASK'], columns: ['wbs', 'name', ...span] },
      ],
    },
    check: ({ rowsWith, rows }) =>
      rowsWith('month', 'taskText', 'event', 'taskRef').flatMap((row): readonly Found[] => {
        const ref = texts(row, 'taskRef')[0] ?? '';
        const task = rowsBy(rows('TASK'), 'wbs').get(ref)?.[0] ?? rowsBy(rows('TASK'), 'name').get(ref)?.[0];
        const month = monthKey(text(row, 'month'));
        const event = text(row, 'event');
        if (task === undefined || month === null) return [];
        const [first, last] = [startsIn(task), endsIn(task)];
        const contradicts =
          event === 'start'
            ? first !== null && first !== month
            : event === 'finish'
              ? last !== null && last !== month
              : (first !== null && month < first) || (last !== null && month > last);
        const facts = { task: text(task, 'name') ?? ref, month, start: first ?? '', end: last ?? '' };
        return contradicts ? [{ block: row.block.id, row: row.id, column: 'month', facts }] : [];
      }),
  }),
  overBlock({
    id: 'V-TIM-12',
    severity: 'warning',
    looksAt: { reach: 'block', columns: ['month', 'planNew', 'milestone'] },
    check: (rows, { settings: { paceDrift } }) => {
      let paced = 0;
      return rows.flatMap((row): readonly Found[] => {
        paced += number(row, 'planNew') ?? 0;
        const milestone = number(row, 'milestone');
        if (milestone === null || milestone === 0 || Math.abs(paced - milestone) / milestone <= paceDrift) return [];
        return [
          { row: row.id, column: 'milestone', facts: { value: milestone, paced, month: text(row, 'month') ?? '' } },
        ];
      });
    },
  }),
  overRows({
    id: 'V-TIM-13',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['outcome', 'again'], also: ['customer'], demands: ['again'] },
    check: (row) =>
      notMade.includes(text(row, 'outcome') ?? '') && !has(row, 'again')
        ? { column: 'again', facts: { value: text(row, 'customer') ?? '' }, open: true }
        : null,
  }),
];
