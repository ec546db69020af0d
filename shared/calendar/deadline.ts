import { addDays, dateOf, yearOf, type IsoDate } from 'shared/calendar/date';
import type { Period } from 'shared/calendar/period';
import { calendarYear, firstDay, lastDay, type FiscalYear } from 'shared/calendar/period-bounds';
import {
  addWorkingDays,
  workingDayOnOrBefore,
  type Reckoned,
  type WorkingCalendar,
} from 'shared/calendar/working-days';

/**
 * When something is due (domain/09 9.1). Days that turn out not to be worked shift to the working day before.
 * `working-day`: the third working day of the period is 3, the last −1.
 * `calendar-day`: day 20 is 20, the last but four −5; day 31 of a shorter month is its last day.
 * `before`: so many working days before the period begins; 1 is the last working day before it.
 * `date`: a month and day in the year the period begins, or so many years before (December 20 of the year before: −1).
 */
export type DeadlineRule =
  | { readonly kind: 'working-day'; readonly nth: number }
  | { readonly kind: 'calendar-day'; readonly nth: number }
  | { readonly kind: 'before'; readonly workingDays: number }
  | { readonly kind: 'date'; readonly month: number; readonly day: number; readonly years: number };

export function deadlineOf(
  rule: DeadlineRule,
  period: Period,
  calendar: WorkingCalendar,
  fiscal: FiscalYear = calendarYear,
): Reckoned<IsoDate> {
  const [first, last] = [firstDay(period, fiscal), lastDay(period, fiscal)];
  switch (rule.kind) {
    case 'working-day':
      return rule.nth > 0
        ? addWorkingDays(calendar, addDays(first, -1), rule.nth)
        : addWorkingDays(calendar, addDays(last, 1), rule.nth);
    case 'calendar-day': {
      const day = rule.nth > 0 ? addDays(first, rule.nth - 1) : addDays(last, rule.nth + 1);
      return workingDayOnOrBefore(calendar, day > last ? last : day < first ? first : day);
    }
    case 'before':
      return addWorkingDays(calendar, first, -rule.workingDays);
    case 'date':
      return workingDayOnOrBefore(calendar, dateOf(yearOf(first) + rule.years, rule.month, rule.day));
  }
}
