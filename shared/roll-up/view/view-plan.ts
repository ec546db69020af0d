import { isDate, type IsoDate } from 'shared/calendar/date';
import { contains } from 'shared/calendar/period-parts';
import { fiscalYearOf, periodKinds, readPeriod, type Period } from 'shared/calendar/period';
import { money } from 'shared/indicator/declare';
import type { Unit } from 'shared/indicator/indicator';
import type { PlanState } from 'shared/sign-off/state';
import type { Cell, PlanRow } from 'shared/plan/document';
import type { MoneyUnit } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { grouped } from 'shared/roll-up/grouped';
import { stepsOf, stepsPerOne } from 'shared/roll-up/steps';
import type { TemplateId } from 'shared/template/template';

/** One version of a plan whose rows a view may show, with its content. */
export interface ViewPlan {
  readonly planId: string;
  readonly planNo: string;
  readonly version: number;
  readonly state: PlanState;
  readonly template: TemplateId;
  readonly unit: string;
  readonly person: string | null;
  readonly period: string;
  readonly moneyUnit: MoneyUnit;
  /** Rows by block id; a block without rows may be absent. */
  readonly blocks: Readonly<Record<string, readonly PlanRow[]>>;
}

/** A row of a plan, its cells read by what they should hold; what does not fit is not there. */
export interface ViewPlanRow {
  readonly plan: ViewPlan;
  readonly id: string;
  text(column: string): string;
  /** In 分. */
  money(column: string): number | null;
  number(column: string): number | null;
  /** A figure of an indicator: money in 分, rates as shares of one, all else in its unit. */
  figure(column: string, unit: Unit): number | null;
  flag(column: string): boolean;
  date(column: string): IsoDate | null;
}

const textIn = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim());

function viewPlanRow(plan: ViewPlan, { id, cells }: PlanRow): ViewPlanRow {
  const figure = (column: string, unit: Unit): number | null => {
    const steps = stepsOf(cells[column], unit, plan.moneyUnit);
    return isRefused(steps) ? null : Number(steps) / Number(stepsPerOne(unit));
  };
  const text = (column: string): string => textIn(cells[column]);
  return {
    plan,
    id,
    text,
    figure,
    money: (column) => figure(column, money),
    number: (column) => {
      const cell = cells[column];
      return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
    },
    flag: (column) => cells[column] === true,
    date: (column) => (isDate(text(column)) ? (text(column) as IsoDate) : null),
  };
}

/** The rows of a block, those that hold nothing left out. */
export const viewRowsIn = (plan: ViewPlan, block: string): readonly ViewPlanRow[] =>
  (plan.blocks[block] ?? [])
    .filter(({ cells }) => Object.values(cells).some((cell) => textIn(cell) !== ''))
    .map((row) => viewPlanRow(plan, row));

const holdsRows =
  (block: string) =>
  (plan: ViewPlan): boolean =>
    viewRowsIn(plan, block).length > 0;

/**
 * Rows of a block as each unit plans for a period: of its own plans, failing that of its people's; of the period
 * itself, failing that of the longest shorter ones, failing that of the shortest longer one. So no row that was broken
 * down into another plan is shown twice.
 */
export function plannedRows(
  plans: readonly ViewPlan[],
  period: Period,
  block: string,
  templates: readonly TemplateId[],
): readonly ViewPlanRow[] {
  const candidates = plans.filter(({ template }) => templates.includes(template)).filter(holdsRows(block));
  return [...grouped(candidates, ({ unit }) => unit).values()].flatMap((own) => {
    const ofUnit = own.filter(({ person }) => person === null);
    return bestGrain(ofUnit.length > 0 ? ofUnit : own, period).flatMap((plan) => viewRowsIn(plan, block));
  });
}

/** Rows of a block of every plan inside the period: reports and records, each of which stands for itself. */
export const reportedRows = (
  plans: readonly ViewPlan[],
  period: Period,
  block: string,
  templates: readonly TemplateId[],
): readonly ViewPlanRow[] =>
  plans
    .filter(({ template, period: key }) => templates.includes(template) && isInside(period, key))
    .flatMap((plan) => viewRowsIn(plan, block));

const isInside = (period: Period, key: string): boolean => {
  const own = readPeriod(key);
  return !isRefused(own) && contains(period, own);
};

function bestGrain(plans: readonly ViewPlan[], period: Period): readonly ViewPlan[] {
  const read = plans.flatMap((plan) => {
    const own = readPeriod(plan.period, fiscalYearOf(period));
    return isRefused(own) ? [] : [{ plan, own }];
  });
  const own = periodKinds.indexOf(period.kind);
  const shorter = periodKinds.slice(own);
  const longer = periodKinds.slice(0, own).reverse();
  for (const kind of shorter) {
    const inside = read.filter((each) => each.own.kind === kind && contains(period, each.own));
    if (inside.length > 0) return inside.map(({ plan }) => plan);
  }
  for (const kind of longer) {
    const around = read.filter((each) => each.own.kind === kind && contains(each.own, period));
    if (around.length > 0) return around.map(({ plan }) => plan);
  }
  return [];
}
