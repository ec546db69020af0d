import { addDays, dateOf, datesFrom, monthOf, yearOf, type IsoDate } from 'shared/calendar/date';
import {
  day,
  fiscalYearOf,
  inFiscalYear,
  month,
  periodKinds,
  quarter,
  weekOf,
  year,
  type FiscalYear,
  type Period,
  type PeriodKind,
  type PeriodOf,
} from 'shared/calendar/period';
import { anchorDay, firstDay, lastDay } from 'shared/calendar/period-bounds';

/**
 * Whether the inner period counts in the outer one. A week counts in the month, quarter and year of its Thursday
 * (DR-61); a day counts in the month of its date and in its ISO week. A period contains itself. The outer one's year is
 * that of both.
 */
export function contains(outer: Period, other: Period): boolean {
  const inner = inFiscalYear(other, fiscalYearOf(outer));
  if (outer.key === inner.key) return true;
  if (rank(inner) < rank(outer) || (inner.kind === outer.kind && inner.kind !== 'span')) return false;
  const begins = anchorDay(inner) >= firstDay(outer);
  const end = inner.kind === 'week' ? anchorDay(inner) : lastDay(inner);
  return begins && end <= lastDay(outer);
}

/** The one period of a longer kind in which this one counts: `2026W05` → `2026M01`. */
export function enclosing<Kind extends Exclude<PeriodKind, 'span' | 'day'>>(period: Period, kind: Kind): PeriodOf<Kind>;
export function enclosing(period: Period, kind: Exclude<PeriodKind, 'span' | 'day'>): Period {
  return period.kind === kind ? period : like(period, around(period, kind));
}

function around(period: Period, kind: Exclude<PeriodKind, 'span' | 'day'>): Period {
  const [anchor, fiscal] = [anchorDay(period), fiscalYearOf(period)];
  switch (kind) {
    case 'year':
      return year(yearFrom(anchor, fiscal));
    case 'quarter':
      return quarter(yearFrom(anchor, fiscal), Math.floor(monthInYear(anchor, fiscal) / 3) + 1);
    case 'month':
      return month(yearOf(anchor), monthOf(anchor));
    case 'week':
      return weekOf(anchor);
  }
}

/** The shorter periods that count in this one, in order; the weeks of a month are those whose Thursday is in it. */
export function partsOf<Kind extends Exclude<PeriodKind, 'span'>>(
  period: Period,
  kind: Kind,
): readonly PeriodOf<Kind>[];
export function partsOf(period: Period, kind: Exclude<PeriodKind, 'span'>): readonly Period[] {
  if (period.kind === kind) return [period];
  return periodKinds.indexOf(kind) < rank(period) ? [] : within(period, kind).map((part) => like(period, part));
}

function within(period: Period, kind: Exclude<PeriodKind, 'span'>): readonly Period[] {
  const [first, last] = [firstDay(period), lastDay(period)];
  switch (kind) {
    case 'year':
      return steps(first, last, 12).map((date) => year(yearFrom(date, fiscalYearOf(period))));
    case 'quarter':
      return steps(first, last, 3).map((date) => enclosing(like(period, day(date)), 'quarter'));
    case 'month':
      return steps(first, last, 1).map((date) => month(yearOf(date), monthOf(date)));
    case 'week':
      return weeksBetween(first, last);
    case 'day':
      return datesFrom(first, last).map(day);
  }
}

/** The kind a target is broken down into next: year → quarter → month → week → day (DR-03 … DR-06). */
export const nextKind = (kind: PeriodKind): Exclude<PeriodKind, 'span'> | null =>
  (periodKinds[periodKinds.indexOf(kind) + 1] as Exclude<PeriodKind, 'span'> | undefined) ?? null;

const rank = (period: Period): number => periodKinds.indexOf(period.kind);

const monthInYear = (date: IsoDate, { firstMonth }: FiscalYear): number => (monthOf(date) - firstMonth + 12) % 12;

const like = (period: Period, other: Period): Period => inFiscalYear(other, fiscalYearOf(period));

const yearFrom = (date: IsoDate, { firstMonth }: FiscalYear): number =>
  yearOf(date) - (monthOf(date) < firstMonth ? 1 : 0);

function steps(first: IsoDate, last: IsoDate, months: number): readonly IsoDate[] {
  const count = (yearOf(last) - yearOf(first)) * 12 + monthOf(last) - monthOf(first) + 1;
  return Array.from({ length: Math.ceil(count / months) }, (_, index) =>
    dateOf(yearOf(first), monthOf(first) + index * months, 1),
  );
}

function weeksBetween(first: IsoDate, last: IsoDate): readonly PeriodOf<'week'>[] {
  const weeks: PeriodOf<'week'>[] = [];
  for (let thursday = anchorDay(weekOf(first)); thursday <= last; thursday = addDays(thursday, 7)) {
    if (thursday >= first) weeks.push(weekOf(thursday));
  }
  return weeks;
}
