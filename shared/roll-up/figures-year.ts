import { calendarYear, type FiscalYear } from 'shared/calendar/period-bounds';
import { enclosing } from 'shared/calendar/period-parts';
import type { Period } from 'shared/calendar/period';

/** The year whose figures a period counts in, so that a year, its quarters, months and weeks are kept together. */
export function figuresYear(period: Period, fiscal: FiscalYear = calendarYear): string {
  if (period.kind === 'span') return String(period.firstYear);
  if (period.kind === 'week') return enclosing(enclosing(period, 'month', fiscal), 'year', fiscal).key;
  return enclosing(period, 'year', fiscal).key;
}
