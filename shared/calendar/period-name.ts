import { monthOf, dayOfMonth, yearOf } from 'shared/calendar/date';
import { readPeriod, type Period } from 'shared/calendar/period';
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
      return { zh: `${period.year}年`, en: String(period.year) };
    case 'quarter':
      return {
        zh: `${period.year}年${quarters[period.quarter - 1] ?? ''}季度`,
        en: `Q${period.quarter} ${period.year}`,
      };
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

/** The name of a key; a key that is none stands for itself. */
export function periodKeyName(key: string): PeriodName {
  const period = readPeriod(key);
  return isRefused(period) ? { zh: key, en: key } : periodName(period);
}
