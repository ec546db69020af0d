import type { IsoDate } from 'shared/calendar/date';
import { deadlineOf, type DeadlineRule } from 'shared/calendar/deadline';
import type { Period } from 'shared/calendar/period';
import { next } from 'shared/calendar/period-order';
import type { WorkingCalendar } from 'shared/calendar/working-days';
import type { TemplateId } from 'shared/template/template';

/** When a kind of plan is due: counted from its own period, or for what looks back from the one that follows. */
export interface DueDay {
  readonly of: 'period' | 'next-period';
  readonly rule: DeadlineRule;
}

const beforehand = (workingDays: number): DueDay => ({ of: 'period', rule: { kind: 'before', workingDays } });
const afterwards = (nth: number): DueDay => ({ of: 'next-period', rule: { kind: 'working-day', nth } });
const onDate = (month: number, day: number, years: number): DueDay => ({
  of: 'period',
  rule: { kind: 'date', month, day, years },
});

export type DueDays = Readonly<Partial<Record<TemplateId, DueDay>>>;

/** Duties calendar of domain/09 9.1. A kind that is not named is due on no certain day. */
export const usualDueDays: DueDays = {
  'T-WEK-D': beforehand(1),
  'T-WEK-P': beforehand(1),
  'T-MON-D': beforehand(1),
  'T-MON-P': beforehand(1),
  'T-QTR-D': beforehand(5),
  'T-QTR-P': beforehand(5),
  'T-ANN-D': onDate(12, 20, -1),
  'T-ANN-P': onDate(1, 10, 0),
  'T-STR': onDate(10, 31, -1),
  'T-SWK': { of: 'period', rule: { kind: 'working-day', nth: -1 } },
  'T-SMO': afterwards(3),
  'T-SQU': afterwards(10),
  'T-SAN': onDate(1, 10, 1),
};

/** V-HDR-07: the last day a plan is in time; null where none is set. */
export function dueDayOf(
  template: TemplateId,
  period: Period,
  calendar: WorkingCalendar,
  dueDays: DueDays = usualDueDays,
): IsoDate | null {
  const due = dueDays[template];
  if (due === undefined) return null;
  return deadlineOf(due.rule, due.of === 'period' ? period : next(period), calendar).value;
}
