import {
  calendarYear,
  inFiscalYear,
  month,
  quarter,
  readPeriod,
  span,
  week,
  weeksInYear,
  year,
  type FiscalYear,
  type Period,
} from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';

/** What a period is chosen by: a 3+3 span, a year, its quarters, months or weeks. */
export type GridKind = 'span' | 'year' | 'quarter' | 'month' | 'week';

export const gridKinds: readonly GridKind[] = ['span', 'year', 'quarter', 'month', 'week'];

/** The periods offered for a year. */
export const periodsOf = (kind: GridKind, of: number, fiscal: FiscalYear = calendarYear): readonly Period[] =>
  offeredOf(kind, of).map((period) => inFiscalYear(period, fiscal));

function offeredOf(kind: GridKind, of: number): readonly Period[] {
  switch (kind) {
    case 'span':
      return [span(of, of + 5)];
    case 'year':
      return [year(of - 1), year(of), year(of + 1)];
    case 'quarter':
      return [1, 2, 3, 4].map((number) => quarter(of, number));
    case 'month':
      return Array.from({ length: 12 }, (_, index) => month(of, index + 1));
    case 'week':
      return Array.from({ length: weeksInYear(of) }, (_, index) => week(of, index + 1));
  }
}

/** The year a key begins with, and its kind; this month's where it is no key. */
export function gridOf(key: string, thisYear: number): { readonly kind: GridKind; readonly year: number } {
  const period = readPeriod(key);
  if (isRefused(period) || period.kind === 'day') return { kind: 'month', year: thisYear };
  return { kind: period.kind, year: period.kind === 'span' ? period.firstYear : period.year };
}
