import type { FiscalYear } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import { exactFrom } from 'shared/quantity/decimal';
import { isDate, type IsoDate } from 'shared/calendar/date';
import type { WorkingCalendar } from 'shared/calendar/working-days';
import type { ReadRows } from 'shared/follow-through/reminders/task-reminders';
import type { Rectification } from 'shared/follow-through/rectification/rectification';
import type { PlanRow } from 'shared/plan/document';
import type { Ratio } from 'shared/quantity/ratio';
import type { ReviewSettings } from 'shared/review/settings';
import type { UnitFigures } from 'shared/roll-up/unit-figures';
import type { PlanState } from 'shared/sign-off/state';
import { workingDaysSince } from 'shared/sign-off/overdue';
import type { TemplateId } from 'shared/template/template';

/** A plan that is owed or on its way, as the read models know it. */
export interface PlanFacts {
  readonly planId: string;
  readonly template: TemplateId;
  readonly person: string | null;
  readonly period: string;
  /** The last day in time; null where nobody has to hand it in. */
  readonly due: IsoDate | null;
  /** Null: never handed in. */
  readonly state: PlanState | null;
  readonly waitingFor: readonly string[];
  /** The day since which it waits. */
  readonly since: IsoDate | null;
  readonly isInForce: boolean;
}

export type OpenRectification = Pick<Rectification, 'unit' | 'owner' | 'title' | 'due'> & { readonly id: string };

/** What the service stores about one unit, as far as reminders look at it. */
export interface UnitFacts {
  readonly unit: string;
  readonly today: IsoDate;
  readonly fiscal: FiscalYear;
  readonly calendar: WorkingCalendar;
  readonly settings: ReviewSettings;
  readonly plans: readonly PlanFacts[];
  /** Of plans in force. */
  readonly rows: readonly ReadRows[];
  /** The month that was closed last, the one before it, and the year so far. */
  readonly figures: Readonly<Record<'month' | 'before' | 'year', UnitFigures | null>>;
  /** Key of the month that was closed last. */
  readonly closedMonth: string;
  /** Share of the year that is over at the end of that month. */
  readonly elapsed: Ratio;
  /** The unit's rectifications that are not settled. */
  readonly rectifications: readonly OpenRectification[];
  /** Who sells and is at home here. */
  readonly sellers: readonly string[];
}

export interface FactRow {
  readonly plan: ReadRows;
  readonly row: PlanRow;
  text(column: string): string;
  date(column: string): IsoDate | null;
  number(column: string): Ratio | null;
}

/** Rows of a block, each once: of a row that stands in several plans of the unit the one of the latest plan. */
export function rowsOfBlock({ rows }: UnitFacts, block: string, key: string | null = null): readonly FactRow[] {
  const all = rows.filter((each) => each.block === block).flatMap((plan) => plan.rows.map((row) => rowOf(plan, row)));
  if (key === null) return all;
  const latest = new Map<string, FactRow>();
  for (const each of all.toSorted((one, other) => (one.plan.period < other.plan.period ? -1 : 1))) {
    if (each.text(key) !== '') latest.set(`${each.plan.person ?? ''}|${each.text(key)}`, each);
  }
  return [...latest.values()];
}

function rowOf(plan: ReadRows, row: PlanRow): FactRow {
  const text = (column: string): string => String(row.cells[column] ?? '').trim();
  return {
    ...{ plan, row, text },
    date: (column) => {
      const written = text(column);
      return isDate(written) ? written : null;
    },
    number: (column) => {
      const value = row.cells[column];
      const exact = typeof value === 'number' ? exactFrom(value) : null;
      return exact === null || isRefused(exact) ? null : exact;
    },
  };
}

/** Working days since a day; below zero before it. */
export const workingDegree = ({ today, calendar }: UnitFacts, day: IsoDate): number =>
  day >= today ? -workingDaysSince(today, day, calendar) : workingDaysSince(day, today, calendar);
