import { daysBetween, monthOf, dayOfMonth, readDate, weekday, yearOf, type IsoDate } from 'shared/calendar/date';
import { calendarYear, fiscalYearOf, readPeriod, type FiscalYear, type Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { isRefused } from 'shared/quantity/refusal';
import type { Language } from 'shared/template/list';

// The one place where periods and days become words: nobody is shown `2026M03` or `2026-02-27`.

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const wholeMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const quarters = ['一', '二', '三', '四'];
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  'en-US': ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** `2月27日`, `27 Feb`. What is no date stays as it is. */
export function dayWords(day: string, language: Language): string {
  const date = readDate(day.slice(0, 10));
  if (isRefused(date)) return day;
  return language === 'zh-CN'
    ? `${monthOf(date)}月${dayOfMonth(date)}日`
    : `${dayOfMonth(date)} ${months[monthOf(date) - 1] ?? ''}`;
}

/** `2月27日 周五`, `Fri 27 Feb`. */
export function weekdayWords(date: IsoDate, language: Language): string {
  const name = weekdays[language][weekday(date) - 1] ?? '';
  const words = dayWords(date, language);
  return language === 'zh-CN' ? `${words} ${name}` : `${name} ${words}`;
}

const nearDays: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  'zh-CN': { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' },
  'en-US': { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** `今天`, `明天`, or the day by its date. */
export function nearDayWords(day: string, today: IsoDate, language: Language): string {
  const date = readDate(day.slice(0, 10));
  if (isRefused(date)) return day;
  return nearDays[language][daysBetween(today, date)] ?? dayWords(date, language);
}

/** The days of a period: `3月2日–3月8日`, `2–8 Mar`. */
export function daysOfPeriod(period: Period, language: Language): string {
  const [first, last] = [firstDay(period), lastDay(period)];
  if (language === 'zh-CN') return `${dayWords(first, language)}–${dayWords(last, language)}`;
  return monthOf(first) === monthOf(last)
    ? `${dayOfMonth(first)}–${dayWords(last, language)}`
    : `${dayWords(first, language)} – ${dayWords(last, language)}`;
}

/** Whoever plans by another year than the calendar's is told which months one is. */
const isFiscal = (period: Period): boolean => fiscalYearOf(period).firstMonth !== calendarYear.firstMonth;

function monthsOfPeriod(period: Period, language: Language): string {
  const words = (date: IsoDate): string =>
    language === 'zh-CN' ? `${yearOf(date)}年${monthOf(date)}月` : `${months[monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
  return `${words(firstDay(period))}–${words(lastDay(period))}`;
}

function chinese(period: Period): string {
  switch (period.kind) {
    case 'span':
      return `${period.firstYear}–${period.lastYear}${isFiscal(period) ? '年度' : '年'}`;
    case 'year':
      return isFiscal(period) ? `${period.year}年度（${monthsOfPeriod(period, 'zh-CN')}）` : `${period.year}年`;
    case 'quarter': {
      const number = quarters[period.quarter - 1] ?? '';
      return isFiscal(period)
        ? `${period.year}年度${number}季度（${monthsOfPeriod(period, 'zh-CN')}）`
        : `${period.year}年${number}季度`;
    }
    case 'month':
      return `${period.year}年${period.month}月`;
    case 'week':
      return `${period.year}年第${period.week}周（${daysOfPeriod(period, 'zh-CN')}）`;
    case 'day':
      return `${yearOf(period.date)}年${dayWords(period.date, 'zh-CN')}`;
  }
}

function english(period: Period): string {
  switch (period.kind) {
    case 'span':
      return `${isFiscal(period) ? 'FY' : ''}${period.firstYear}–${period.lastYear}`;
    case 'year':
      return isFiscal(period) ? `FY${period.year} (${monthsOfPeriod(period, 'en-US')})` : String(period.year);
    case 'quarter':
      return isFiscal(period)
        ? `Q${period.quarter} FY${period.year} (${monthsOfPeriod(period, 'en-US')})`
        : `Q${period.quarter} ${period.year}`;
    case 'month':
      return `${wholeMonths[period.month - 1] ?? ''} ${period.year}`;
    case 'week':
      return `Week ${period.week}, ${period.year} (${daysOfPeriod(period, 'en-US')})`;
    case 'day':
      return `${dayWords(period.date, 'en-US')} ${yearOf(period.date)}`;
  }
}

/** A period in words: `2026年3月`, `2026年第9周（2月23日–3月1日）`, `March 2026`. What is no period stays as it is. */
export function periodWords(key: string, language: Language, fiscal: FiscalYear = calendarYear): string {
  const period = readPeriod(key, fiscal);
  if (isRefused(period)) return key;
  return language === 'zh-CN' ? chinese(period) : english(period);
}

/** The name of one part of a year alone, for a grid of them: `3月`, `二季度`, `第9周`. */
export function partWords(period: Period, language: Language): string {
  switch (period.kind) {
    case 'quarter':
      return language === 'zh-CN' ? `${quarters[period.quarter - 1] ?? ''}季度` : `Q${period.quarter}`;
    case 'month':
      return language === 'zh-CN' ? `${period.month}月` : (months[period.month - 1] ?? '');
    case 'week':
      return language === 'zh-CN' ? `第${period.week}周` : `Week ${period.week}`;
    case 'span':
    case 'year':
    case 'day':
      return periodWords(period.key, language);
  }
}
