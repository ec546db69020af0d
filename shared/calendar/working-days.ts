import { addDays, dateOf, daysBetween, isDate, weekday, yearOf, type IsoDate } from 'shared/calendar/date';
import { calendarYear, type FiscalYear, type Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { statutoryDays, type YearDays } from 'shared/calendar/statutory-days';
import { refuse, type Refused } from 'shared/quantity/refusal';

/** Which days are worked: the years an administrator entered, and the statutory ones for all others. */
export interface WorkingCalendar {
  readonly entered: ReadonlyMap<number, YearDays>;
  /** In which month the year begins that quarters and years are counted in. */
  readonly fiscal: FiscalYear;
}

export const statutoryCalendar: WorkingCalendar = { entered: new Map(), fiscal: calendarYear };

/** What an administrator says of days and years. */
export interface CalendarSettings {
  readonly calendar: readonly YearDays[];
  readonly fiscal: FiscalYear;
}

/** A calendar with years that were checked when they were entered. */
export const enteredCalendar = ({ calendar, fiscal }: CalendarSettings): WorkingCalendar => ({
  entered: new Map(calendar.map((days) => [days.year, days])),
  fiscal,
});

export type TableRefusal = Refused<'year-twice' | 'not-of-the-year' | 'both-off-and-worked'>;

/** A calendar with an administrator's tables; a table replaces its year entirely. */
export function workingCalendar(tables: readonly YearDays[]): WorkingCalendar | TableRefusal {
  const entered = new Map<number, YearDays>();
  for (const table of tables) {
    const { year, holidays, makeUpDays } = table;
    if (entered.has(year)) return refuse('year-twice', { year });
    const stray = [...holidays, ...makeUpDays].find((date) => !isDate(date) || yearOf(date) !== year);
    if (stray !== undefined) return refuse('not-of-the-year', { year, date: stray });
    const both = holidays.find((date) => makeUpDays.includes(date));
    if (both !== undefined) return refuse('both-off-and-worked', { year, date: both });
    entered.set(year, table);
  }
  return { entered, fiscal: calendarYear };
}

/**
 * An answer that may rest on years nobody has announced yet; those are counted Monday to Friday and named here, so
 * that a deadline of next year can be shown before the State Council speaks, and checked when it has.
 */
export interface Reckoned<Value> {
  readonly value: Value;
  readonly unannouncedYears: readonly number[];
}

/** For answers that must not rest on an assumption. */
export const announcedOnly = <Value>({
  value,
  unannouncedYears,
}: Reckoned<Value>): Value | Refused<'holidays-not-announced'> =>
  unannouncedYears.length === 0 ? value : refuse('holidays-not-announced', { years: unannouncedYears });

const daysOf = (calendar: WorkingCalendar, year: number): YearDays | null =>
  calendar.entered.get(year) ?? statutoryDays(year);

/** The working day test; in a year not announced, Monday to Friday. */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  const days = daysOf(calendar, yearOf(date));
  if (weekday(date) > 5) return days?.makeUpDays.includes(date) ?? false;
  return !(days?.holidays.includes(date) ?? false);
}

/** How many working days from the first to the last, both included (NETWORKDAYS); 0 when the last comes first. */
export function workingDaysBetween(calendar: WorkingCalendar, first: IsoDate, last: IsoDate): Reckoned<number> {
  if (last < first) return { value: 0, unannouncedYears: [] };
  const within = (date: IsoDate): boolean => first <= date && date <= last;
  let value = weekdaysBetween(first, last);
  const unannouncedYears: number[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    const days = daysOf(calendar, year);
    if (days === null) unannouncedYears.push(year);
    else {
      const off = days.holidays.filter((date) => within(date) && weekday(date) <= 5).length;
      value += days.makeUpDays.filter((date) => within(date) && weekday(date) > 5).length - off;
    }
  }
  return { value, unannouncedYears };
}

export const workingDaysIn = (calendar: WorkingCalendar, period: Period): Reckoned<number> =>
  workingDaysBetween(calendar, firstDay(period), lastDay(period));

/** More would be no deadline but a slip of the key. */
export const mostWorkingDays = 10_000;

/** So many working days after (below zero: before) a date, the date itself not counted (WORKDAY). */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, days: number): Reckoned<IsoDate> {
  if (!Number.isInteger(days) || Math.abs(days) > mostWorkingDays) throw new RangeError(`no working days: ${days}`);
  const step = Math.sign(days);
  let at = date;
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return { value: at, unannouncedYears: yearsNotAnnounced(calendar, date, at) };
}

/** The date itself when it is worked, else the working day before it: how deadlines shift (domain/09 9.1). */
export function workingDayOnOrBefore(calendar: WorkingCalendar, date: IsoDate): Reckoned<IsoDate> {
  const { value, unannouncedYears } = addWorkingDays(calendar, addDays(date, 1), -1);
  return { value, unannouncedYears: unannouncedYears.filter((year) => year <= yearOf(date)) };
}

function yearsNotAnnounced(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): readonly number[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  return years.filter((year) => daysOf(calendar, year) === null);
}

/** Mondays to Fridays from the first day to the last. */
function weekdaysBetween(first: IsoDate, last: IsoDate): number {
  const monday = dateOf(1970, 1, 5);
  const weekdaysTo = (date: IsoDate): number => {
    const days = daysBetween(monday, date);
    const weeks = Math.floor(days / 7);
    return weeks * 5 + Math.min(days - weeks * 7, 5);
  };
  return weekdaysTo(addDays(last, 1)) - weekdaysTo(first);
}
