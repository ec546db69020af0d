import { wrong, type Difference } from 'shared/decomposition/difference';
import type { IsoDate } from 'shared/calendar/date';
import { readPeriod, weekOf, type Period, type PeriodKind } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { contains } from 'shared/calendar/period-parts';
import { isRefused } from 'shared/quantity/refusal';

/** DR-19: how precisely a plan of this kind must say when and who. */
export interface Precision {
  /** The longest period that still counts as a due date. */
  readonly due: Exclude<PeriodKind, 'span' | 'year' | 'week'>;
  readonly owner: 'department' | 'person';
  /** Exactly one person rather than at least one. */
  readonly single: boolean;
}

export const precisions: Readonly<Record<'year' | 'quarter' | 'month' | 'week', Precision>> = {
  year: { due: 'quarter', owner: 'department', single: false },
  quarter: { due: 'month', owner: 'department', single: false },
  month: { due: 'day', owner: 'person', single: false },
  week: { due: 'day', owner: 'person', single: true },
};

const finest: readonly PeriodKind[] = ['quarter', 'month', 'week', 'day'];

/** DR-19 for one task: its due date as typed (`2026Q2`, `2026M05`, `2026-05-20`), its owning persons and departments. */
export function checkPrecision(
  planKind: keyof typeof precisions,
  task: string,
  due: string,
  owners: { readonly persons: readonly string[]; readonly departments: readonly string[] },
): readonly Difference[] {
  const precision = precisions[planKind];
  const period = readPeriod(due);
  const vague = isRefused(period) || finest.indexOf(period.kind) < finest.indexOf(precision.due);
  const count = owners.persons.length + (precision.owner === 'department' ? owners.departments.length : 0);
  return [
    ...(vague ? [wrong('DR-19', 'due-too-vague', { task, due, needed: precision.due })] : []),
    ...(count === 0 ? [wrong('DR-19', 'no-owner', { task, needed: precision.owner })] : []),
    ...(precision.single && count > 1 ? [wrong('DR-19', 'several-owners', { task, owners: owners.persons })] : []),
  ];
}

/** DR-62: a plan's dates lie in its period; in a month's plan also in the weeks that count in the month (DR-61). */
export function isInPlan(date: IsoDate, plan: Period): boolean {
  const within = firstDay(plan) <= date && date <= lastDay(plan);
  return within || (plan.kind === 'month' && contains(plan, weekOf(date)));
}
