import { numberOf, textOf } from 'shared/administration/cell-of';
import { found } from 'shared/administration/check/found';
import type { DueForm } from 'shared/administration/content/due-days';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { isDate } from 'shared/calendar/date';
import type { Finding } from 'shared/review/finding';

type Bounds = Readonly<Partial<Record<string, readonly [least: number, most: number]>>>;

/** Which cells each form needs, and between which values; the others stay blank. */
const wanted: Readonly<Record<DueForm, Bounds>> = {
  before: { days: [0, 60] },
  within: { days: [-30, 30] },
  after: { days: [1, 60] },
  date: { month: [1, 12], day: [1, 31], years: [-1, 1] },
};

const cells = ['days', 'month', 'day', 'years'] as const;

/** Deadlines that can be reckoned in every year. */
export const dueFindings = (rows: AdministrationRows): readonly Finding[] =>
  rowsOf(rows, 'DUE').flatMap((row, at) => {
    const form = textOf(row, 'when') as DueForm;
    const single = cells.flatMap((key): readonly Finding[] => {
      const [value, bounds] = [numberOf(row, key), wanted[form][key]];
      const where = ['DUE', at, key] as const;
      if (bounds === undefined) return value === null ? [] : [found('not-wanted-here', 'error', where, { value })];
      if (value === null) return [found('blank', 'error', where)];
      if (!Number.isInteger(value)) return [found('not-whole', 'error', where, { value })];
      const [least, most] = bounds;
      const isNoDay = form === 'within' && value === 0;
      return value < least || value > most || isNoDay
        ? [found('out-of-range', 'error', where, { value, least, most })]
        : [];
    });
    return single.length === 0 && form === 'date' ? dayFindings(row, at) : single;
  });

/** Of a common year, so that it is there in each. */
function dayFindings(row: Parameters<typeof numberOf>[0], at: number): readonly Finding[] {
  const two = (key: string): string => String(numberOf(row, key) ?? 0).padStart(2, '0');
  const day = `${two('month')}-${two('day')}`;
  return isDate(`2026-${day}`) ? [] : [found('no-such-day', 'error', ['DUE', at, 'day'], { day })];
}
