import announced from 'chinese-days/dist/chinese-days.json';
import { dateOf, datesFrom, weekday, type IsoDate } from 'shared/calendar/date';

/** What makes a year differ from Monday to Friday: weekdays that are off, weekend days that are worked (调休). */
export interface YearDays {
  readonly year: number;
  readonly holidays: readonly IsoDate[];
  readonly makeUpDays: readonly IsoDate[];
}

/**
 * The State Council's announcement for a year as `chinese-days` carries it, or `null` for years it does not (before
 * 2004, and the years not announced yet). The one place that touches the package.
 */
export function statutoryDays(year: number): YearDays | null {
  const known = remembered.get(year);
  if (known !== undefined) return known;
  const days = isAnnounced(year) ? announcedDays(year) : null;
  remembered.set(year, days);
  return days;
}

const remembered = new Map<number, YearDays | null>();

const isAnnounced = (year: number): boolean => dateOf(year, 10, 1) in announced.holidays;

function announcedDays(year: number): YearDays {
  const dates = datesFrom(dateOf(year, 1, 1), dateOf(year, 12, 31));
  return {
    year,
    holidays: dates.filter((date) => weekday(date) <= 5 && date in announced.holidays),
    makeUpDays: dates.filter((date) => weekday(date) > 5 && date in announced.workdays),
  };
}
