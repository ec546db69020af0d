import { doubtful, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { splitEvenly, type SplitRefusal } from 'shared/decomposition/split';
import type { PeriodOf } from 'shared/calendar/period';
import { calendarDaysIn, firstDay, lastDay } from 'shared/calendar/period-bounds';
import { datesFrom, type IsoDate } from 'shared/calendar/date';
import { isWorkingDay, workingDaysIn, type Reckoned, type WorkingCalendar } from 'shared/calendar/working-days';
import type { Fen } from 'shared/quantity/money';
import { compareRatios, one, over, times, whole, wholeFrom, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { up } from 'shared/quantity/rounding';

/** AM-15: a month's target is spread over its calendar days, or over its working days. */
export type DayBasis = 'calendar' | 'working';

/** How many days a month's target is spread over, and which year's holidays that assumes. */
export const daysOf = (month: PeriodOf<'month'>, basis: DayBasis, calendar: WorkingCalendar): Reckoned<number> =>
  basis === 'working' ? workingDaysIn(calendar, month) : { value: calendarDaysIn(month), unannouncedYears: [] };

/** The target of every day, so that the days give the month (DR-06). Days that do not count have none. */
export function dailyTargets(
  target: number,
  month: PeriodOf<'month'>,
  basis: DayBasis,
  calendar: WorkingCalendar,
): ReadonlyMap<IsoDate, number> | SplitRefusal {
  const dates = datesFrom(firstDay(month), lastDay(month));
  const counted = basis === 'calendar' ? dates : dates.filter((date) => isWorkingDay(calendar, date));
  const split = splitEvenly(target, counted.length);
  return isRefused(split) ? split : new Map(counted.map((date, index) => [date, split[index] ?? 0]));
}

/** What a day's money takes (DR-24). Rates above 0 and up to 1; `averageOrder` is the value of one order. */
export interface ActivityFactors {
  readonly averageOrder: Fen;
  readonly ordersPerVisit: Ratio;
  readonly visitsPerAppointment: Ratio;
  readonly appointmentsPerCall: Ratio;
  /** Share of gross orders that remain (AM-14). */
  readonly keepRate: Ratio;
}

export interface DailyActivity {
  /** Exact 分 a day. */
  readonly value: Ratio;
  readonly orders: number;
  readonly visits: number;
  readonly appointments: number;
  readonly calls: number;
  readonly grossOrders: number;
  readonly doubts: readonly Difference[];
}

export type DailyRefusal = Refused<
  'no-days' | 'no-order-value' | 'rate-out-of-range' | 'negative-target' | 'too-large'
>;

/**
 * DR-24, 目标分解法: month ÷ days, then orders, visits, appointments and calls, each rounded up and the next
 * calculated from the rounded one, as a planner does on paper.
 */
export function dailyActivity(
  monthTarget: Fen,
  days: number,
  factors: ActivityFactors,
  settings: DecompositionSettings = defaultSettings,
): DailyActivity | DailyRefusal {
  const refusal = refusalOf(monthTarget, days, factors);
  if (refusal !== null) return refusal;
  const value = exactQuotient(whole(monthTarget), whole(days));
  const needed = (of: Ratio, per: Ratio): Ratio => whole(wholeFrom(exactQuotient(of, per), up));
  const orders = needed(value, whole(factors.averageOrder));
  const visits = needed(orders, factors.ordersPerVisit);
  const appointments = needed(visits, factors.visitsPerAppointment);
  const calls = needed(appointments, factors.appointmentsPerCall);
  const grossOrders = needed(orders, factors.keepRate);
  const activity = {
    orders: Number(orders.numerator),
    visits: Number(visits.numerator),
    appointments: Number(appointments.numerator),
    calls: Number(calls.numerator),
    grossOrders: Number(grossOrders.numerator),
  };
  if (!Object.values(activity).every(Number.isSafeInteger)) return refuse('too-large');
  return { value, ...activity, doubts: beyondCapacity(activity.calls, activity.visits, settings) };
}

function refusalOf(target: Fen, days: number, factors: ActivityFactors): DailyRefusal | null {
  if (target < 0) return refuse('negative-target');
  if (!Number.isSafeInteger(days) || days < 1) return refuse('no-days', { days });
  if (factors.averageOrder <= 0) return refuse('no-order-value');
  const rates = ['ordersPerVisit', 'visitsPerAppointment', 'appointmentsPerCall', 'keepRate'] as const;
  const wrong = rates.find((rate) => compareRatios(factors[rate], zero) <= 0 || compareRatios(factors[rate], one) > 0);
  return wrong === undefined ? null : refuse('rate-out-of-range', { rate: wrong });
}

/** V-SUM-14: more than a person can do in a day. */
const beyondCapacity = (calls: number, visits: number, settings: DecompositionSettings): readonly Difference[] => [
  ...(calls > settings.mostCallsADay
    ? [doubtful('DR-24', 'too-many-calls', { calls, most: settings.mostCallsADay })]
    : []),
  ...(visits > settings.mostVisitsADay
    ? [doubtful('DR-24', 'too-many-visits', { visits, most: settings.mostVisitsADay })]
    : []),
];

export interface CatchUp {
  /** Exact 分 (or pieces) a day for the rest of the month; zero once the target is reached. */
  readonly aDay: Ratio;
  /** Against the first day target; null where that was zero. */
  readonly ofOriginal: Ratio | null;
  /** RM-14. */
  readonly alert: boolean;
}

/** What remains to be done a day: (M − actual) ÷ remaining days. Refuses when no day remains and something is open. */
export function catchUp(
  monthTarget: number,
  actual: number,
  days: number,
  daysPassed: number,
  { catchUpAlert }: DecompositionSettings = defaultSettings,
): CatchUp | Refused<'no-days' | 'no-days-left'> {
  const possible = [days, daysPassed].every(Number.isSafeInteger) && days >= 1 && daysPassed >= 0 && daysPassed <= days;
  if (!possible) return refuse('no-days', { days, daysPassed });
  const open = Math.max(0, monthTarget - actual);
  if (open > 0 && daysPassed === days) return refuse('no-days-left', { open });
  const aDay = open === 0 ? zero : exactQuotient(whole(open), whole(days - daysPassed));
  const ofOriginal = over(aDay, exactQuotient(whole(monthTarget), whole(days)));
  return isRefused(ofOriginal)
    ? { aDay, ofOriginal: null, alert: false }
    : { aDay, ofOriginal, alert: compareRatios(ofOriginal, catchUpAlert) > 0 };
}

/** For divisors that have been checked. */
const exactQuotient = (of: Ratio, by: Ratio): Ratio =>
  times(of, { numerator: by.denominator, denominator: by.numerator });
