import { monthOf, dayOfMonth, yearOf, type IsoDate } from 'shared/calendar/date';
import { calendarYear, fiscalYearOf, readPeriod, type FiscalYear, type Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { isRefused } from 'shared/quantity/refusal';

/** A period as people call it. */
export interface PeriodName {
  readonly zh: string;
  readonly en: string;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;
const quarters = ['一', '二', '三', '四'] as const;

const monthName = (month: number): string => months[month - 1] ?? '';

export function periodName(period: Period): PeriodName {
  switch (period.kind) {
    case 'span': {
      const { firstYear, lastYear } = period;
      return { zh: `${firstYear}—${lastYear}年`, en: `${firstYear}–${lastYear}` };
    }
    case 'year':
      return isFiscal(period)
        ? within(period, { zh: `${period.year}年度`, en: `FY${period.year}` })
        : { zh: `${period.year}年`, en: String(period.year) };
    case 'quarter': {
      const number = quarters[period.quarter - 1] ?? '';
      return isFiscal(period)
        ? within(period, { zh: `${period.year}年度${number}季度`, en: `Q${period.quarter} FY${period.year}` })
        : { zh: `${period.year}年${number}季度`, en: `Q${period.quarter} ${period.year}` };
    }
    case 'month':
      return { zh: `${period.year}年${period.month}月`, en: `${monthName(period.month)} ${period.year}` };
    case 'week':
      return { zh: `${period.year}年第${period.week}周`, en: `Week ${period.week}, ${period.year}` };
    case 'day': {
      const [year, month, day] = [yearOf(period.date), monthOf(period.date), dayOfMonth(period.date)];
      return { zh: `${year}年${month}月${day}日`, en: `${day} ${monthName(month)} ${year}` };
    }
  }
}

const isFiscal = (period: Period): boolean => fiscalYearOf(period).firstMonth !== calendarYear.firstMonth;

/** With the months it is made of, which its number alone does not tell. */
function within(period: Period, { zh, en }: PeriodName): PeriodName {
  const [first, last] = [firstDay(period), lastDay(period)];
  const inChinese = (date: IsoDate): string => `${yearOf(date)}年${monthOf(date)}月`;
  const inEnglish = (date: IsoDate): string => `${monthName(monthOf(date)).slice(0, 3)} ${yearOf(date)}`;
  return {
    zh: `${zh}（${inChinese(first)}—${inChinese(last)}）`,
    en: `${en} (${inEnglish(first)}–${inEnglish(last)})`,
  };
}

/** The name of a key; a key that is none stands for itself. */
export function periodKeyName(key: string, fiscal: FiscalYear = calendarYear): PeriodName {
  const period = readPeriod(key, fiscal);
  return isRefused(period) ? { zh: key, en: key } : periodName(period);
}
