import { readDate, yearOf, type IsoDate } from 'shared/calendar/date';
import { dateFromSerial } from 'shared/calendar/excel-serial';
import { isRefused } from 'shared/quantity/refusal';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const monthWord = `(${months.join('|')})[a-z]*\\.?`;
const timeOfDay = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/i;
const dashes = /[\u2010-\u2015\u2212\u30fc\uff0d~]/g;
const numerals = '〇一二三四五六七八九';

/** Years of a date somebody types; a serial number of Excel that is no such year was no date. */
const firstYear = 1990;
const lastYear = 2100;

type Parts = readonly [year: string | number, month: string | number, day: string | number];

const forms: readonly { readonly pattern: RegExp; readonly parts: (found: readonly string[]) => Parts | null }[] = [
  { pattern: /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/, parts: ([y = '', m = '', d = '']) => [y, m, d] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, parts: ([y = '', m = '', d = '']) => [y, m, d] },
  {
    // 15/3/2026 and 3/15/2026 say which is the day; 3/5/2026 does not.
    pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
    parts: ([a = '', b = '', y = '']) => (Number(a) > 12 ? [y, b, a] : Number(b) > 12 || a === b ? [y, a, b] : null),
  },
  {
    pattern: new RegExp(`^${monthWord} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    parts: ([m = '', d = '', y = '']) => [y, monthNumber(m), d],
  },
  {
    pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${monthWord},?[ -](\\d{4})$`),
    parts: ([d = '', m = '', y = '']) => [y, monthNumber(m), d],
  },
];

const monthNumber = (word: string): number => months.findIndex((month) => word.startsWith(month)) + 1;

/** A serial number left as text. */
const serial = /^\d{5}(?:\.\d+)?$/;
const withoutYear = /^(\d{1,2})(?:月|\/|-)(\d{1,2})[日号]?$/;

/**
 * The day people mean when they write it in their own way: `2026年3月5日`, `２０２６/3/5 9:00`, `20260305`, `15 Mar 2026`,
 * `二〇二六年三月五日`; with a year to complete it also `3月5日`. Null where it is no day (`2026-13-45`) or could be two.
 */
export function dateFromText(text: string, yearMeant: number | null = null): IsoDate | null {
  const plain = inDigits(text.normalize('NFKC').trim().replace(dashes, '-').toLowerCase())
    .replace(timeOfDay, '')
    .replace(/\s*([-/.年月日号])\s*/g, '$1')
    .trim();
  for (const { pattern, parts } of forms) {
    const [match, ...found] = pattern.exec(plain) ?? [];
    const written = match === undefined ? null : parts(found);
    if (written !== null) return existing(...written);
  }
  if (serial.test(plain)) return dateFromNumber(Number(plain));
  const [match, month = '', day = ''] = withoutYear.exec(plain) ?? [];
  return match === undefined || yearMeant === null ? null : existing(yearMeant, month, day);
}

/** A number that was pasted as text or into a cell that is no date: a serial number of Excel, or `20260305`. */
export function dateFromNumber(value: number): IsoDate | null {
  if (!Number.isFinite(value) || value < 0) return null;
  const date = dateFromSerial(value);
  return isRefused(date) ? dateFromText(String(value)) : withinYears(date);
}

const existing = (year: string | number, month: string | number, day: string | number): IsoDate | null => {
  const date = readDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return isRefused(date) ? null : withinYears(date);
};

const withinYears = (date: IsoDate): IsoDate | null =>
  yearOf(date) >= firstYear && yearOf(date) <= lastYear ? date : null;

/** 二〇二六年三月十五日 → 2026年3月15日: years digit by digit, months and days up to 三十一. */
function inDigits(text: string): string {
  const digit = (numeral: string): string => String(numerals.indexOf(numeral));
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/, (year) => [...year.replaceAll('零', '〇')].map(digit).join(''))
    .replace(/([二三]?)十([一二三四五六七八九]?)(?=[月日号])/g, (_, tens: string, ones: string) =>
      String((tens === '' ? 1 : Number(digit(tens))) * 10 + (ones === '' ? 0 : Number(digit(ones)))),
    )
    .replace(/[一二三四五六七八九](?=[月日号])/g, digit);
}
