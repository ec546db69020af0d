import { indicatorOf } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import { overBlock, overRows, type Found, type Rule } from 'shared/review/rule';
import { keysOf } from 'shared/template/block-columns';
import { number, text, type RowView } from 'shared/review/row-view';
import { addsUp, dimensions, round, targets, targetSplitBy, toleranceOf } from 'shared/review/families/sums';

const indicatorIn = (row: RowView): Indicator | undefined => indicatorOf(text(row, 'indCode') ?? '');

const monthColumns = Array.from({ length: 12 }, (_, at) => `m${String(at + 1).padStart(2, '0')}`);
const quarterMonths = ['m1', 'm2', 'm3'];

const monthsIn = (row: RowView): readonly string[] => {
  const own = keysOf(row.block);
  return own.has('m01') ? monthColumns.filter((key) => own.has(key)) : quarterMonths.filter((key) => own.has(key));
};

/** What the sub-periods come to, by the indicator's own way through time; null where that is no plain number. */
function overTime(row: RowView, months: readonly string[]): number | null {
  const values = months.map((key) => number(row, key));
  if (values.every((value) => value === null)) return null;
  switch (indicatorIn(row)?.acrossTime) {
    case 'sum':
    case 'distinct':
      return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    case 'last':
      return values.findLast((value) => value !== null) ?? null;
    default:
      return null;
  }
}

const splitRow = ['indCode', 'm01', 'm12'];
const cumulativeColumns = ['planCumN', 'planCumAmt', 'cum'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** V-SUM through time: months make a year, days a week, what is cumulative does not fall. */
export const sumsOverTime: readonly Rule[] = [
  ...[splitRow, ['indCode', ...quarterMonths]].map((columns) =>
    overRows({
      id: 'V-SUM-03',
      severity: 'error',
      looksAt: { reach: 'row', columns, also: [...monthColumns, ...dimensions], elsewhere: [targets] },
      check: (row, context) => {
        const code = text(row, 'indCode') ?? '';
        const months = monthsIn(row);
        const sum = overTime(row, months);
        const target = targetSplitBy(row, context);
        if (sum === null || target === null || indicatorOf(code)?.acrossTime === 'last') return null;
        const within = Math.abs(sum - target) <= toleranceOf(indicatorOf(code), months.length, context.settings);
        return within ? null : { column: columns[1] ?? '', facts: { indicator: code, sum: round(sum), target } };
      },
    }),
  ),
  ...cumulativeColumns.map((column) =>
    overBlock({
      id: 'V-SUM-08',
      severity: 'error',
      looksAt: { reach: 'block', columns: ['month', column] },
      check: (rows) => fallsIn(rows.map((row) => ({ row, column, value: number(row, column) }))),
    }),
  ),
  overRows({
    id: 'V-SUM-08',
    severity: 'error',
    looksAt: { reach: 'row', columns: splitRow, also: monthColumns },
    check: (row) =>
      indicatorIn(row)?.acrossTime === 'last' && indicatorIn(row)?.direction !== 'down'
        ? fallsIn(monthsIn(row).map((column) => ({ row, column, value: number(row, column) })))
        : null,
  }),
  overRows({
    id: 'V-SUM-08',
    severity: 'error',
    looksAt: { reach: 'row', blocks: ['IND'], columns: ['indCode', 'target'] },
    check: (row, { planned: { cumulativeBefore } }) => {
      const [indicator, value] = [indicatorIn(row), number(row, 'target')];
      if (indicator?.acrossTime !== 'last' || indicator.direction === 'down' || value === null) return null;
      const before = cumulativeBefore?.find((each) => each.indicator === indicator.code)?.target;
      return before !== undefined && value < before ? { column: 'target', facts: { value, before } } : null;
    },
  }),
  overRows({
    id: 'V-SUM-09',
    severity: 'error',
    looksAt: { reach: 'row', columns: splitRow, also: [...monthColumns, ...dimensions], elsewhere: [targets] },
    check: (row, context) => {
      const code = text(row, 'indCode') ?? '';
      if (indicatorOf(code)?.acrossTime !== 'last') return null;
      const value = overTime(row, monthsIn(row));
      const target = targetSplitBy(row, context);
      return value === null || target === null || value === target
        ? null
        : { column: 'm12', facts: { indicator: code, value, target } };
    },
  }),
  overRows({
    id: 'V-SUM-13',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['indCode', 'mon', 'sun'], also: weekdays, elsewhere: [targets] },
    check: (row, context) => {
      const { settings } = context;
      const [target, days] = [targetSplitBy(row, context), weekdays.flatMap((key) => number(row, key) ?? [])];
      const sum = days.reduce((all, each) => all + each, 0);
      if (target === null || days.length === 0 || !addsUp(indicatorIn(row))) return null;
      const within = Math.abs(sum - target) <= toleranceOf(indicatorIn(row), days.length, settings);
      return within ? null : { column: 'mon', facts: { sum: round(sum), target } };
    },
  }),
  overRows({
    id: 'V-SUM-17',
    severity: 'warning',
    looksAt: { reach: 'row', columns: splitRow, also: monthColumns },
    check: (row, { template, settings: { pacedIndicators } }) => {
      const code = text(row, 'indCode') ?? '';
      if (template.level !== 'person' || !pacedIndicators.includes(code)) return null;
      const idle = monthColumns.filter((key) => (number(row, key) ?? 0) === 0);
      const [first] = idle;
      return first === undefined ? null : { column: first, facts: { months: idle.map((key) => key.slice(1)) } };
    },
  }),
];

function fallsIn(
  series: readonly { readonly row: RowView; readonly column: string; readonly value: number | null }[],
): readonly Found[] {
  let before: number | null = null;
  return series.flatMap(({ row, column, value }): readonly Found[] => {
    const falls = value !== null && before !== null && value < before;
    const found = falls ? [{ row: row.id, column, facts: { value, before: before ?? 0 } }] : [];
    if (value !== null) before = value;
    return found;
  });
}
