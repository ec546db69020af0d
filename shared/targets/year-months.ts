import type { FiscalYear } from 'shared/calendar/period';
import { readPeriod } from 'shared/calendar/period';
import { partsOf } from 'shared/calendar/period-parts';
import { isRefused } from 'shared/quantity/refusal';

/** Keys of a planning year's months in order: of 2027 in a company whose year begins in April, `2027M04` … `2028M03`. */
export const monthKeysOf = (year: string, fiscal: FiscalYear | undefined): readonly string[] =>
  keysOf(year, fiscal, 'month');

export const quarterKeysOf = (year: string, fiscal: FiscalYear | undefined): readonly string[] =>
  keysOf(year, fiscal, 'quarter');

function keysOf(year: string, fiscal: FiscalYear | undefined, kind: 'month' | 'quarter'): readonly string[] {
  const period = readPeriod(year, fiscal);
  return isRefused(period) ? [] : partsOf(period, kind).map(({ key }) => key);
}
