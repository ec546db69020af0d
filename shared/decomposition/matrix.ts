import type { DecompositionRule, Difference } from 'shared/decomposition/difference';
import { defaultSettings, type Additive, type DecompositionSettings } from 'shared/decomposition/settings';
import { checkAllocation, checkEqualSplit, type Part } from 'shared/decomposition/sum-check';
import type { PeriodKind } from 'shared/calendar/period';

/** One unit's or person's targets: for the whole period, and for its parts in the order of `periods`. */
export interface MatrixRow {
  readonly key: string;
  readonly total: number | null;
  readonly values: readonly (number | null)[];
}

/**
 * A target broken down both ways: across units (or persons) and across time. What somebody types in it is checked in
 * both directions at once (DR-07).
 */
export interface TargetMatrix {
  readonly measure: Additive;
  readonly indicator: string;
  /** What the columns are: quarters of a year, months of a quarter, weeks of a month, days of a week. */
  readonly into: Exclude<PeriodKind, 'span' | 'year'>;
  readonly periods: readonly string[];
  /** What stands above: the company (then rows are departments) or a department (then rows are persons). */
  readonly across: 'departments' | 'persons';
  readonly parent: MatrixRow;
  readonly rows: readonly MatrixRow[];
  /** 部门预留, by the same columns; blank where there is none. */
  readonly reserve: MatrixRow | null;
}

const timeRules: Readonly<Record<TargetMatrix['into'], DecompositionRule>> = {
  quarter: 'DR-03',
  month: 'DR-04',
  week: 'DR-05',
  day: 'DR-06',
};

const unitRules: Readonly<Record<TargetMatrix['across'], DecompositionRule>> = {
  departments: 'DR-01',
  persons: 'DR-02',
};

/** DR-07: every row gives its own total over time, every column carries the parent's target of that period. */
export function checkMatrix(
  matrix: TargetMatrix,
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const { parent, rows, reserve } = matrix;
  const lines = reserve === null ? [parent, ...rows] : [parent, ...rows, reserve];
  return [
    ...lines.flatMap((row) => checkRow(matrix, row, settings)),
    ...checkColumn(matrix, null, settings),
    ...matrix.periods.flatMap((_, column) => checkColumn(matrix, column, settings)),
  ];
}

function checkRow(matrix: TargetMatrix, row: MatrixRow, settings: DecompositionSettings): readonly Difference[] {
  if (row.total === null) return [];
  const { measure, into, indicator, periods } = matrix;
  const parts: readonly Part[] = periods.map((key, column) => ({ key, value: row.values[column] ?? null }));
  const rule = timeRules[into];
  const found = checkEqualSplit(rule, measure, row.total, parts, { indicator, of: row.key }, settings);
  return rule === 'DR-06' ? found.map((each) => ({ ...each, severity: 'warning' })) : found;
}

/** A column of the matrix, or with `null` its totals. Where the parent has no target there is nothing to carry. */
function checkColumn(
  matrix: TargetMatrix,
  column: number | null,
  settings: DecompositionSettings,
): readonly Difference[] {
  const { measure, indicator, across, parent, rows, reserve } = matrix;
  const value = (row: MatrixRow): number | null => (column === null ? row.total : (row.values[column] ?? null));
  const target = value(parent);
  if (target === null) return [];
  const period = column === null ? 'total' : (matrix.periods[column] ?? '');
  const parts = rows.map((row) => ({ key: row.key, value: value(row) }));
  const kept = reserve === null ? 0 : (value(reserve) ?? 0);
  const facts = { indicator, of: parent.key, period };
  return checkAllocation(unitRules[across], measure, target, parts, kept, facts, settings);
}
