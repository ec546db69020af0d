import fc from 'fast-check';
import { dateOf, datesFrom, type IsoDate } from 'shared/calendar/date';
import { readPeriod, type Period } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';

/** The period of a key that is known to be one. */
export function period(key: string): Period {
  const read = readPeriod(key);
  if (isRefused(read)) throw new Error(`${key}: ${read.refused.code}`);
  return read;
}

/** Any day of 2020 to 2035. */
export const someDay: fc.Arbitrary<IsoDate> = fc.constantFrom(...datesFrom(dateOf(2020, 1, 1), dateOf(2035, 12, 31)));

export const someYear: fc.Arbitrary<number> = fc.integer({ min: 2020, max: 2035 });
