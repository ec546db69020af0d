import { addDays, dateOf, daysBetween, weekday, type IsoDate } from 'shared/calendar/date';
import { fiscalYearOf, type Period } from 'shared/calendar/period';

/** A week's own Monday, so weeks at the edge of a month reach over it (DR-61, DR-62). */
export function firstDay(period: Period): IsoDate {
  const { firstMonth } = fiscalYearOf(period);
  switch (period.kind) {
    case 'span':
      return dateOf(period.firstYear, firstMonth, 1);
    case 'year':
      return dateOf(period.year, firstMonth, 1);
    case 'quarter':
      return dateOf(period.year, firstMonth + 3 * (period.quarter - 1), 1);
    case 'month':
      return dateOf(period.year, period.month, 1);
    case 'week':
      return addDays(mondayOfWeekOne(period.year), 7 * (period.week - 1));
    case 'day':
      return period.date;
  }
}

export function lastDay(period: Period): IsoDate {
  const { firstMonth } = fiscalYearOf(period);
  switch (period.kind) {
    case 'span':
      return dateOf(period.lastYear + 1, firstMonth, 0);
    case 'year':
      return dateOf(period.year + 1, firstMonth, 0);
    case 'quarter':
      return dateOf(period.year, firstMonth + 3 * period.quarter, 0);
    case 'month':
      return dateOf(period.year, period.month + 1, 0);
    case 'week':
      return addDays(mondayOfWeekOne(period.year), 7 * period.week - 1);
    case 'day':
      return period.date;
  }
}

export const calendarDaysIn = (period: Period): number => daysBetween(firstDay(period), lastDay(period)) + 1;

/** Where a period counts: a week counts where its Thursday lies (DR-61), all else where it begins. */
export const anchorDay = (period: Period): IsoDate =>
  period.kind === 'week' ? addDays(firstDay(period), 3) : firstDay(period);

/** 4 January is always in week one. */
function mondayOfWeekOne(of: number): IsoDate {
  const fourth = dateOf(of, 1, 4);
  return addDays(fourth, 1 - weekday(fourth));
}
