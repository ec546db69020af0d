import { enclosing } from 'shared/calendar/period-parts';
import type { Period } from 'shared/calendar/period';

/** The year whose figures a period counts in, so that a year, its quarters, months and weeks are kept together. */
export function figuresYear(period: Period): string {
  if (period.kind === 'span') return String(period.firstYear);
  if (period.kind === 'week') return enclosing(enclosing(period, 'month'), 'year').key;
  return enclosing(period, 'year').key;
}
