import { filled, idOf, numberOf, textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { readPeriod, type FiscalYear, type Period } from 'shared/calendar/period';
import { fiscalYearIn } from 'shared/administration/content/calendar';
import { enclosing } from 'shared/calendar/period-parts';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { Cells } from 'shared/plan/document';
import { fenFrom, fenOf, typedIn } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';

/** A target issued from above, or agreed in the target decomposition. */
export interface IssuedTarget {
  readonly indicator: string;
  readonly period: string;
  /** In the indicator's own unit; money in 分. */
  readonly target: number;
  /** Last year's actual, in the same unit. */
  readonly previous: number | null;
  /** Who answers for it; null: the unit's head. */
  readonly owner?: string | null;
  /** What a month's value is weighed from (DR-30); kept where sales of earlier years are known. */
  readonly history?: TargetHistory;
}

export interface TargetHistory {
  /** The same period one, two and three years ago, in the indicator's own unit. */
  readonly lastYears: readonly [number | null, number | null, number | null];
  readonly budget: number | null;
  /** Ratios: 0.08 is 8%. */
  readonly industryGrowth: number | null;
  readonly benchmarkGrowth: number | null;
}

/** Whom a target binds, for one planning year. */
export interface TargetsOf {
  readonly unit: string;
  readonly person: string | null;
  readonly year: number;
}

export const isMoney = (indicator: string): boolean => indicatorOf(indicator)?.unit.kind === 'money';

/** The year a period is planned in; a span's is its first. */
export const planningYear = (period: Period): number =>
  period.kind === 'span' ? period.firstYear : enclosing(period, 'year').year;

export function targetRow({ unit, person }: TargetsOf, target: IssuedTarget): Cells {
  const said = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : isMoney(target.indicator) ? typedIn(fenOf(value), '万元') : value;
  const { indicator, period, owner, history } = target;
  return filled({
    ...{ unit, person, period, indicator, owner },
    target: said(target.target),
    previous: said(target.previous),
    twoAgo: said(history?.lastYears[1]),
    threeAgo: said(history?.lastYears[2]),
    budget: said(history?.budget),
    industryGrowth: history?.industryGrowth,
    benchmarkGrowth: history?.benchmarkGrowth,
  });
}

export function targetIn(row: Cells): IssuedTarget {
  const indicator = textOf(row, 'indicator');
  const kept = (key: string): number | null => {
    const value = numberOf(row, key);
    if (value === null || !isMoney(indicator)) return value;
    const fen = fenFrom(value, '万元');
    return isRefused(fen) ? null : fen;
  };
  const previous = kept('previous');
  const history: TargetHistory = {
    lastYears: [previous, kept('twoAgo'), kept('threeAgo')],
    budget: kept('budget'),
    industryGrowth: numberOf(row, 'industryGrowth'),
    benchmarkGrowth: numberOf(row, 'benchmarkGrowth'),
  };
  const { lastYears, budget, industryGrowth, benchmarkGrowth } = history;
  const knows = [lastYears[1], lastYears[2], budget, industryGrowth, benchmarkGrowth].some((each) => each !== null);
  return {
    ...{ indicator, period: textOf(row, 'period'), target: kept('target') ?? 0, previous, owner: idOf(row, 'owner') },
    ...(knows ? { history } : {}),
  };
}

const keyOf = ({ unit, person, year }: TargetsOf): string => JSON.stringify([unit, person, year]);

export function targetsOfRow(row: Cells, fiscal: FiscalYear): TargetsOf | null {
  const period = readPeriod(textOf(row, 'period'), fiscal);
  return isRefused(period)
    ? null
    : { unit: textOf(row, 'unit'), person: idOf(row, 'person'), year: planningYear(period) };
}

/** Issued targets, found by whom they bind. */
export function targetsIn(rows: AdministrationRows): (of: TargetsOf) => readonly IssuedTarget[] {
  const issued = new Map<string, IssuedTarget[]>();
  const fiscal = fiscalYearIn(rows);
  for (const row of rowsOf(rows, 'TARGET')) {
    const of = targetsOfRow(row, fiscal);
    if (of === null) continue;
    const own = issued.get(keyOf(of)) ?? [];
    issued.set(keyOf(of), own);
    own.push(targetIn(row));
  }
  return (of) => issued.get(keyOf(of)) ?? [];
}

/** The rows with what is issued to one of them replaced. */
export const withTargets = (
  rows: AdministrationRows,
  of: TargetsOf,
  targets: readonly IssuedTarget[],
): AdministrationRows => ({
  TARGET: [
    ...rowsOf(rows, 'TARGET').filter((row) => {
      const own = targetsOfRow(row, fiscalYearIn(rows));
      return own === null || keyOf(own) !== keyOf(of);
    }),
    ...targets.map((target) => targetRow(of, target)),
  ],
});
