import { addDays, dateOf, dayOfMonth, monthOf, yearOf, type IsoDate } from 'shared/calendar/date';
import type { Column } from 'shared/template/column';

/** Smallest and largest number of a column; null where there is none. */
export interface NumberLimits {
  readonly least: number | null;
  readonly most: number | null;
}

/** What a column says of its numbers, else its type: amounts and counts from 0, shares from 0 to 1. */
export function numberLimitsOf({ type, least, most, signed }: Column): NumberLimits {
  const usual = type === 'percent' ? 1 : null;
  return { least: least ?? (signed === true ? null : 0), most: most ?? (signed === true ? null : usual) };
}

export interface DateLimits {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const yearsBack = { past: 10, planned: 1 };
const yearsAhead = 5;

/**
 * The days a plan of this period may name in the column. What has happened lies at most ten years back and not behind
 * both the period and today; what is planned lies within a year before the period and five years after it.
 */
export function dateLimitsOf({ past }: Column, period: DateLimits, today: IsoDate): DateLimits {
  return past === true
    ? { first: yearsLater(period.first, -yearsBack.past), last: today > period.last ? today : period.last }
    : { first: yearsLater(period.first, -yearsBack.planned), last: yearsLater(period.last, yearsAhead) };
}

/** 29 February of a common year is 28 February. */
function yearsLater(date: IsoDate, years: number): IsoDate {
  const then = dateOf(yearOf(date) + years, monthOf(date), dayOfMonth(date));
  return monthOf(then) === monthOf(date) ? then : addDays(then, -1);
}
