import { dateOf, dayNumber, readDate, weekday, yearOf, type IsoDate } from 'shared/calendar/date';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';

/**
 * When the planning year begins. With `firstMonth` 4 the year 2026 runs from April 2026 to March 2027 and `2026Q1` is
 * April to June 2026; months, weeks and days keep their names.
 */
export interface FiscalYear {
  readonly firstMonth: number;
}

/** AM-39: January where nothing else is set. */
export const calendarYear: FiscalYear = { firstMonth: 1 };

/** Every period of a company knows in which year it counts, so that nobody has to say it twice; absent: `calendarYear`. */
interface InFiscalYear {
  readonly fiscal?: FiscalYear;
}

/**
 * A planning period (DR-60). `key` is its text and its identity:
 * span `2026-2031`, year `2026`, quarter `2026Q1`, month `2026M03`, week `2026W05`, day `2026-01-26`.
 * Years and quarters are fiscal; months, weeks and days are those of the wall calendar.
 */
export type Period = InFiscalYear &
  (
    | { readonly kind: 'span'; readonly key: string; readonly firstYear: number; readonly lastYear: number }
    | { readonly kind: 'year'; readonly key: string; readonly year: number }
    | { readonly kind: 'quarter'; readonly key: string; readonly year: number; readonly quarter: number }
    | { readonly kind: 'month'; readonly key: string; readonly year: number; readonly month: number }
    | { readonly kind: 'week'; readonly key: string; readonly year: number; readonly week: number }
    | { readonly kind: 'day'; readonly key: string; readonly date: IsoDate }
  );

export type PeriodKind = Period['kind'];
export type PeriodOf<Kind extends PeriodKind> = Extract<Period, { readonly kind: Kind }>;

/** From the longest to the shortest. */
export const periodKinds: readonly PeriodKind[] = ['span', 'year', 'quarter', 'month', 'week', 'day'];

/** Years a plan may speak of; beyond them dates no longer have four digits or Excel serials. */
export const firstPlanYear = 1901;
export const lastPlanYear = 9998;
/** Years in a span; AM-01 leaves its length open, a slip of the key is longer. */
export const longestSpan = 30;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

export const span = (firstYear: number, lastYear: number): PeriodOf<'span'> => ({
  kind: 'span',
  key: `${firstYear}-${lastYear}`,
  firstYear,
  lastYear,
});
export const year = (of: number): PeriodOf<'year'> => ({ kind: 'year', key: String(of), year: of });
export const quarter = (of: number, number: number): PeriodOf<'quarter'> => ({
  kind: 'quarter',
  key: `${of}Q${number}`,
  year: of,
  quarter: number,
});
export const month = (of: number, number: number): PeriodOf<'month'> => ({
  kind: 'month',
  key: `${of}M${twoDigits(number)}`,
  year: of,
  month: number,
});
export const week = (of: number, number: number): PeriodOf<'week'> => ({
  kind: 'week',
  key: `${of}W${twoDigits(number)}`,
  year: of,
  week: number,
});
export const day = (date: IsoDate): PeriodOf<'day'> => ({ kind: 'day', key: date, date });

/** The period of this key in a company whose year begins when `fiscal` says. */
export function inFiscalYear<Of extends Period>(period: Of, fiscal: FiscalYear): Of {
  if (fiscal.firstMonth === (period.fiscal ?? calendarYear).firstMonth) return period;
  return { ...period, fiscal };
}

export const fiscalYearOf = ({ fiscal = calendarYear }: Period): FiscalYear => fiscal;

const forms: readonly { readonly pattern: RegExp; readonly period: (first: number, second: number) => Period }[] = [
  { pattern: /^([1-9]\d{3})-(\d{4})$/, period: span },
  { pattern: /^([1-9]\d{3})$/, period: year },
  { pattern: /^([1-9]\d{3})Q([1-4])$/, period: quarter },
  { pattern: /^([1-9]\d{3})M(0[1-9]|1[0-2])$/, period: month },
  { pattern: /^([1-9]\d{3})W(0[1-9]|[1-4]\d|5[0-3])$/, period: week },
];

export type PeriodRefusal = Refused<
  'not-a-period' | 'no-such-week' | 'span-backwards' | 'span-too-long' | 'year-out-of-range'
>;

/**
 * Reads a key. Refuses what is no key (`2026M13`, `一月`), week 53 of a year without one, and a span that ends before it
 * begins or has no end in sight. `fiscal` matters to whoever asks for its days, or for the quarter or year around it.
 */
export function readPeriod(key: string, fiscal: FiscalYear = calendarYear): Period | PeriodRefusal {
  const read = periodOfKey(key);
  return isRefused(read) ? read : inFiscalYear(read, fiscal);
}

function periodOfKey(key: string): Period | PeriodRefusal {
  const date = readDate(key);
  if (!isRefused(date)) return inRange(yearOf(date)) ? day(date) : refuse('year-out-of-range', { key });
  for (const { pattern, period } of forms) {
    const [match, first, second] = pattern.exec(key) ?? [];
    if (match !== undefined) return existing(period(Number(first), Number(second)));
  }
  return refuse('not-a-period', { key });
}

export const isPeriodKey = (key: string): boolean => !isRefused(readPeriod(key));

function existing(period: Period): Period | PeriodRefusal {
  const { key } = period;
  if (!yearsOf(period).every(inRange)) return refuse('year-out-of-range', { key });
  if (period.kind === 'span' && period.lastYear < period.firstYear) return refuse('span-backwards', { key });
  if (period.kind === 'span' && period.lastYear - period.firstYear >= longestSpan)
    return refuse('span-too-long', { key });
  if (period.kind === 'week' && period.week > weeksInYear(period.year)) return refuse('no-such-week', { key });
  return period;
}

const inRange = (of: number): boolean => of >= firstPlanYear && of <= lastPlanYear;

const yearsOf = (period: Period): readonly number[] =>
  period.kind === 'span'
    ? [period.firstYear, period.lastYear]
    : [period.kind === 'day' ? yearOf(period.date) : period.year];

/** 52 or 53 (DR-63): a year has 53 weeks when its first or last day is a Thursday. */
export const weeksInYear = (of: number): number =>
  weekday(dateOf(of, 1, 1)) === 4 || weekday(dateOf(of, 12, 31)) === 4 ? 53 : 52;

/** The ISO week a day lies in; it is of the year of its Thursday. */
export function weekOf(date: IsoDate): PeriodOf<'week'> {
  const thursday = dayNumber(date) - weekday(date) + 4;
  const of = new Date(thursday * 86_400_000).getUTCFullYear();
  return week(of, Math.floor((thursday - dayNumber(dateOf(of, 1, 1))) / 7) + 1);
}
