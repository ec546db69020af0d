import { addDays, dateOf, dayOfMonth, monthOf, yearOf } from 'shared/calendar/date';
import {
  day,
  fiscalYearOf,
  inFiscalYear,
  month,
  periodKinds,
  quarter,
  span,
  week,
  weekOf,
  weeksInYear,
  year,
  type Period,
} from 'shared/calendar/period';
import { anchorDay } from 'shared/calendar/period-bounds';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';

/** The period so many after (or, below zero, before) this one, of the same kind and length. */
export const shifted = (period: Period, by: number): Period => like(period, movedBy(period, by));

const like = (period: Period, other: Period): Period => inFiscalYear(other, fiscalYearOf(period));

function movedBy(period: Period, by: number): Period {
  switch (period.kind) {
    case 'span': {
      const years = by * (period.lastYear - period.firstYear + 1);
      return span(period.firstYear + years, period.lastYear + years);
    }
    case 'year':
      return year(period.year + by);
    case 'quarter': {
      const quarters = period.year * 4 + period.quarter - 1 + by;
      return quarter(Math.floor(quarters / 4), (((quarters % 4) + 4) % 4) + 1);
    }
    case 'month': {
      const first = dateOf(period.year, period.month + by, 1);
      return month(yearOf(first), monthOf(first));
    }
    case 'week':
      return weekOf(addDays(anchorDay(period), 7 * by));
    case 'day':
      return day(addDays(period.date, by));
  }
}

export const next = (period: Period): Period => shifted(period, 1);
export const previous = (period: Period): Period => shifted(period, -1);

/**
 * The same period so many years before. Refuses where there was none: week 53 against a year of 52 weeks,
 * 29 February against a common year. Comparing with a neighbour instead is the reader's decision, not ours.
 */
export function yearsAgo(period: Period, years: number): Period | Refused<'no-counterpart'> {
  const then = yearsBefore(period, years);
  return isRefused(then) ? then : like(period, then);
}

function yearsBefore(period: Period, years: number): Period | Refused<'no-counterpart'> {
  switch (period.kind) {
    case 'span':
      return span(period.firstYear - years, period.lastYear - years);
    case 'year':
      return year(period.year - years);
    case 'quarter':
      return quarter(period.year - years, period.quarter);
    case 'month':
      return month(period.year - years, period.month);
    case 'week':
      return period.week > weeksInYear(period.year - years)
        ? refuse('no-counterpart', { key: period.key })
        : week(period.year - years, period.week);
    case 'day': {
      const then = dateOf(yearOf(period.date) - years, monthOf(period.date), dayOfMonth(period.date));
      return dayOfMonth(then) === dayOfMonth(period.date) ? day(then) : refuse('no-counterpart', { key: period.key });
    }
  }
}

export const aYearAgo = (period: Period): Period | Refused<'no-counterpart'> => yearsAgo(period, 1);

/** By where they count in time, the longer first: `2026`, `2026Q1`, `2026M01`, `2026W01`, `2026-01-01`. */
export function comparePeriods(a: Period, b: Period): number {
  const [left, right] = [anchorDay(a), anchorDay(b)];
  if (left !== right) return left < right ? -1 : 1;
  const byKind = periodKinds.indexOf(a.kind) - periodKinds.indexOf(b.kind);
  return byKind !== 0 ? byKind : a.key < b.key ? 1 : a.key > b.key ? -1 : 0;
}
