import { daysBetween, isDate, type IsoDate } from 'shared/calendar/date';
import { calendarYear, readPeriod, type FiscalYear } from 'shared/calendar/period';
import { calendarDaysIn, firstDay, lastDay } from 'shared/calendar/period-bounds';
import type { PlanRow } from 'shared/plan/document';
import { isRefused } from 'shared/quantity/refusal';
import { grouped } from 'shared/roll-up/grouped';

/** RM-07: a task is due soon, today, or overdue. RM-09: a milestone was missed (domain/09 9.2). */
export type TaskReminderId = 'RM-07' | 'RM-09';

/** Rows of one block of one plan in force. */
export interface ReadRows {
  readonly planId: string;
  readonly unit: string;
  readonly person: string | null;
  readonly period: string;
  readonly block: string;
  readonly rows: readonly PlanRow[];
}

export interface TaskReminder {
  readonly id: TaskReminderId;
  readonly planId: string;
  readonly unit: string;
  readonly wbs: string;
  readonly task: string;
  readonly owner: string;
  readonly end: IsoDate;
  /** Calendar days since it should have been finished; below zero before that day. */
  readonly daysLate: number;
  /** Whether the head of the unit is told too. */
  readonly toHead: boolean;
}

/** Days before its end from which the owner of a task is reminded, and days after it beyond which the head is told. */
export const taskReminderPolicy = { before: 3, headAfter: 3 } as const;

const over: readonly string[] = ['done', 'cancelled'];
const textIn = (row: PlanRow, column: string): string => String(row.cells[column] ?? '').trim();
/** Numbers of tasks begin again with every plan. */
const keyOf = ({ plan, row }: Line): string => `${plan.unit}|${textIn(row, 'wbs')}`;

/**
 * RM-07 and RM-09 of the tasks of these plans, the longest late first. A report on days of the plan that says done or
 * cancelled closes it; of a task that stands in several plans of one unit and person the one of the shortest period counts.
 */
export function taskReminders(
  plans: readonly ReadRows[],
  today: IsoDate,
  fiscal: FiscalYear = calendarYear,
): readonly TaskReminder[] {
  const lines = plans.flatMap((plan) => linesOf(plan, fiscal));
  const reported = grouped(
    lines.filter(({ plan, row }) => plan.block === 'WORK' && over.includes(textIn(row, 'status'))),
    keyOf,
  );
  const tasks = [
    ...grouped(
      lines.filter(({ plan }) => plan.block === 'TASK'),
      keyOf,
    ),
  ];
  return tasks
    .flatMap(([key, own]) => own.filter((line) => !isSettled(line, own, reported.get(key) ?? [])))
    .flatMap(({ plan, row }) => reminderOf(plan, row, today) ?? [])
    .sort((one, other) => other.daysLate - one.daysLate);
}

function isSettled(line: Line, tasks: readonly Line[], reports: readonly Line[]): boolean {
  const isTold = (report: Line): boolean =>
    overlap(line, report) && ['', textIn(line.row, 'name')].includes(textIn(report.row, 'name'));
  const isNearer = (other: Line): boolean =>
    overlap(line, other) &&
    other.days < line.days &&
    other.plan.person === line.plan.person &&
    textIn(other.row, 'name') === textIn(line.row, 'name');
  return reports.some(isTold) || tasks.some(isNearer);
}

interface Line {
  readonly plan: ReadRows;
  readonly row: PlanRow;
  /** Of the plan's period. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly days: number;
}

const overlap = (one: Line, other: Line): boolean => one.first <= other.last && other.first <= one.last;

function linesOf(plan: ReadRows, fiscal: FiscalYear): readonly Line[] {
  const period = readPeriod(plan.period, fiscal);
  if (isRefused(period)) return [];
  const bounds = { first: firstDay(period), last: lastDay(period), days: calendarDaysIn(period) };
  return plan.rows.map((row) => ({ plan, row, ...bounds }));
}

function reminderOf({ planId, unit, person }: ReadRows, row: PlanRow, today: IsoDate): TaskReminder | null {
  const [end, task] = [textIn(row, 'end'), textIn(row, 'name')];
  if (!isDate(end) || task === '') return null;
  const daysLate = daysBetween(end, today);
  if (daysLate < -taskReminderPolicy.before) return null;
  const isMissed = row.cells['mile'] === true && daysLate > 0;
  return {
    ...{ id: isMissed ? 'RM-09' : 'RM-07', planId, unit, wbs: textIn(row, 'wbs'), task, end, daysLate },
    owner: textIn(row, 'owner') === '' ? (person ?? '') : textIn(row, 'owner'),
    toHead: isMissed || daysLate > taskReminderPolicy.headAfter,
  };
}
