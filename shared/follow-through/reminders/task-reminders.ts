import { daysBetween, isDate, type IsoDate } from 'shared/calendar/date';
import type { PlanRow } from 'shared/plan/document';
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
const keyOf = (unit: string, row: PlanRow): string => `${unit}|${textIn(row, 'wbs')}`;

/**
 * RM-07 and RM-09 of the tasks of these plans, the longest late first. A report that says done or cancelled closes it;
 * of a task that stands in several plans of one unit and person the one of the shortest period counts.
 */
export function taskReminders(plans: readonly ReadRows[], today: IsoDate): readonly TaskReminder[] {
  const reports = plans.filter(({ block }) => block === 'WORK');
  const isOver = new Set(
    [...grouped(linesOf(reports), ({ plan, row }) => keyOf(plan.unit, row))].flatMap(([key, lines]) =>
      lines.some(({ row }) => over.includes(textIn(row, 'status'))) ? [key] : [],
    ),
  );
  const tasks = linesOf(plans.filter(({ block }) => block === 'TASK'));
  const found = new Map<string, TaskReminder>();
  // Longer keys are those of shorter periods: 2026, 2026Q1, 2026M03.
  for (const { plan, row } of [...tasks].sort((one, other) => one.plan.period.length - other.plan.period.length)) {
    const key = `${keyOf(plan.unit, row)}|${plan.person ?? ''}|${textIn(row, 'name')}`;
    const reminder = isOver.has(keyOf(plan.unit, row)) ? null : reminderOf(plan, row, today);
    if (reminder === null) found.delete(key);
    else found.set(key, reminder);
  }
  return [...found.values()].sort((one, other) => other.daysLate - one.daysLate);
}

interface Line {
  readonly plan: ReadRows;
  readonly row: PlanRow;
}

const linesOf = (plans: readonly ReadRows[]): readonly Line[] =>
  plans.flatMap((plan) => plan.rows.map((row) => ({ plan, row })));

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
