import { addDays, dateOf, monthOf, yearOf, type IsoDate } from 'shared/calendar/date';
import { fiscalYearOf, type Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
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
 * `date`: a day of the planning year's first, second … month, in the year the period is in or so many years before
 * (day 20 of the twelfth month of the year before: −1). In a calendar year the twelfth month is December.
 */
export type DeadlineRule =
  | { readonly kind: 'working-day'; readonly nth: number }
  | { readonly kind: 'calendar-day'; readonly nth: number }
  | { readonly kind: 'before'; readonly workingDays: number }
  | { readonly kind: 'date'; readonly month: number; readonly day: number; readonly years: number };

export function deadlineOf(rule: DeadlineRule, period: Period, calendar: WorkingCalendar): Reckoned<IsoDate> {
  const [first, last] = [firstDay(period), lastDay(period)];
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
      return workingDayOnOrBefore(calendar, dateInYear(rule, period));
  }
}

function dateInYear({ month, day, years }: Extract<DeadlineRule, { readonly kind: 'date' }>, period: Period): IsoDate {
  const { firstMonth } = fiscalYearOf(period);
  const first = firstDay(period);
  const of = yearOf(first) - (monthOf(first) < firstMonth ? 1 : 0) + years;
  const [date, last] = [dateOf(of, firstMonth - 1 + month, day), dateOf(of, firstMonth + month, 0)];
  return date > last ? last : date;
}
