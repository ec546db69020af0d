import type { IsoDate } from 'shared/calendar/date';
import { workingDaysBetween, type WorkingCalendar } from 'shared/calendar/working-days';

/** Working days a signature may wait: RM-04 reminds the signer, SO-24 and RM-05 their delegate or superior. Never approves. */
export interface WaitingPolicy {
  readonly remindAfter: number;
  readonly escalateAfter: number;
}

export const usualWaitingPolicy: WaitingPolicy = { remindAfter: 1, escalateAfter: 3 };

/** Working days something has waited, and after how many whoever it waits for is late. */
export interface Lateness {
  readonly days: number;
  readonly after: number;
}

export type Urgency = 'in-time' | 'remind' | 'escalate';

export function urgencyOf(workingDays: number, policy: WaitingPolicy = usualWaitingPolicy): Urgency {
  if (workingDays > policy.escalateAfter) return 'escalate';
  return workingDays > policy.remindAfter ? 'remind' : 'in-time';
}

/** Working days since a day, that day not counted; 0 for today and for days to come. */
export const workingDaysSince = (day: IsoDate, today: IsoDate, calendar: WorkingCalendar): number =>
  day >= today ? 0 : workingDaysBetween(calendar, day, today).value - workingDaysBetween(calendar, day, day).value;

/** Working days before and after a due day on which whoever owes is reminded (RM-01, RM-02); then others chase it (RM-03). */
export interface DuePolicy {
  readonly remindBefore: number;
  readonly remindUntil: number;
}

export const usualDuePolicy: DuePolicy = { remindBefore: 2, remindUntil: 5 };

export const isRemindedOf = (
  due: IsoDate,
  today: IsoDate,
  calendar: WorkingCalendar,
  { remindBefore, remindUntil }: DuePolicy = usualDuePolicy,
): boolean =>
  due >= today
    ? workingDaysSince(today, due, calendar) <= remindBefore
    : workingDaysSince(due, today, calendar) <= remindUntil;
