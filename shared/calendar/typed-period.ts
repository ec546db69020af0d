import { dateFromSerial } from 'shared/calendar/excel-serial';
import { isDate, yearOf, type IsoDate } from 'shared/calendar/date';
import { enclosing } from 'shared/calendar/period-parts';
import {
  calendarYear,
  day,
  inFiscalYear,
  month,
  quarter,
  readPeriod,
  span,
  week,
  year,
  type FiscalYear,
  type Period,
} from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';

const chineseDigits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const twoDigits = (text: string): string => text.padStart(2, '0');
const digitOf = (text: string): number => chineseDigits[text] ?? Number(text);

/** A way people write a period; numbers are what the pattern's groups hold. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[], thisYear: number, planningYear: number) => Period | null;
}

const existing = (key: string): Period | null => {
  const period = readPeriod(key);
  return isRefused(period) ? null : period;
};

const monthIn = (of: number, number: number): Period | null =>
  number >= 1 && number <= 12 ? existing(month(of, number).key) : null;

const dayIn = (text: string): Period | null => (isDate(text) ? existing(day(text).key) : null);

const forms: readonly Form[] = [
  // 2026-03-05, 2026/3/5, 2026年3月5日
  {
    pattern: /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
    read: ([of = '', on = '', at = '']) => dayIn(`${of}-${twoDigits(on)}-${twoDigits(at)}`),
  },
  // 2026-2031, 2026~2031年
  {
    pattern: /^(\d{4})年?[-~—–至到](\d{4})年?$/,
    read: ([from = '', to = '']) => existing(span(Number(from), Number(to)).key),
  },
  { pattern: /^(\d{4})年?度?$/, read: ([of = '']) => existing(year(Number(of)).key) },
  // 2026Q1, 2026-Q1, 2026年Q1, Q1 2026
  { pattern: /^(\d{4})年?[-/ ]?Q([1-4])$/, read: ([of = '', number = '']) => quarter(Number(of), Number(number)) },
  { pattern: /^Q([1-4])[-/ ]?(\d{4})$/, read: ([number = '', of = '']) => quarter(Number(of), Number(number)) },
  // 2026年一季度, 2026年第1季度, 一季度
  {
    pattern: /^(?:(\d{4})年?)?第?([1-4一二三四])季度?$/,
    read: ([of = '', number = ''], _, planningYear) => quarter(Number(of) || planningYear, digitOf(number)),
  },
  // 2026M03, 2026-03, 2026/3, 2026.3, 2026年3月, 202603
  { pattern: /^(\d{4})(?:M|[-/.]|年)(\d{1,2})月?$/, read: ([of = '', on = '']) => monthIn(Number(of), Number(on)) },
  { pattern: /^(\d{4})(0[1-9]|1[0-2])$/, read: ([of = '', on = '']) => monthIn(Number(of), Number(on)) },
  { pattern: /^(\d{1,2})月份?$/, read: ([on = ''], thisYear) => monthIn(thisYear, Number(on)) },
  // March 2026, Mar 2026
  {
    pattern: /^([A-Z]{3})[A-Z]*[. -]*(\d{4})$/,
    read: ([name = '', of = '']) => monthIn(Number(of), monthNames.indexOf(name) + 1),
  },
  // 2026W10, 2026-W10, 2026年第10周, 第10周
  {
    pattern: /^(\d{4})[-/ ]?W(\d{1,2})$/,
    read: ([of = '', number = '']) => existing(week(Number(of), Number(number)).key),
  },
  {
    pattern: /^(?:(\d{4})年?)?第?(\d{1,2})周$/,
    read: ([of = '', number = ''], thisYear) => existing(week(Number(of) || thisYear, Number(number)).key),
  },
];

/** Serial numbers of days from 1954 to 2199; a shorter number is a year or nothing. */
const serial = /^(\d{5})(?:\.0*)?$/;

/**
 * A period as people type it: its key, or in words, in any case and width, of this year where no year is named. A date
 * that a cell holds (its serial number) is the month it lies in, for nobody asks for the figures of one day so. Null
 * where it is no period.
 */
export function typedPeriod(typed: string, today: IsoDate, fiscal: FiscalYear = calendarYear): Period | null {
  const period = periodTyped(typed, today, fiscal);
  return period === null ? null : inFiscalYear(period, fiscal);
}

function periodTyped(typed: string, today: IsoDate, fiscal: FiscalYear): Period | null {
  const text = typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
  const known = readPeriod(text);
  if (!isRefused(known)) return known;
  const [, number] = serial.exec(text) ?? [];
  if (number !== undefined) return monthOfSerial(Number(number));
  const compact = text.replace(/(?<=[\d年月第季度周Q]) (?=[\d年月第季度周日Q一二三四])/g, '');
  for (const { pattern, read } of forms) {
    const match = pattern.exec(compact);
    if (match !== null)
      return read(
        match.slice(1).map((group) => group ?? ''),
        yearOf(today),
        enclosing(inFiscalYear(day(today), fiscal), 'year').year,
      );
  }
  return null;
}

function monthOfSerial(number: number): Period | null {
  const date = dateFromSerial(number);
  return isRefused(date) ? null : enclosing(day(date), 'month');
}
