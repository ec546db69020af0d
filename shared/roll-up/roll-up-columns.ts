import type { PlanState } from 'shared/sign-off/state';
import { entryOf, figureIn, type Cell } from 'shared/roll-up/cell';
import { compared } from 'shared/roll-up/compared';
import type { Figure } from 'shared/roll-up/figure';
import { answerOf, type FigureAnswer } from 'shared/roll-up/figure-answer';
import type { GapReason } from 'shared/roll-up/gap';

/** Anything shown by a name in either language. */
export interface UnitName {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * One figure of every unit, in the order of the units; a single letter or null where all of them are that gap, or there
 * is nothing of the kind (no unit below, no money to verify).
 */
export type Vector = string | null | readonly (Cell | null)[];

/** By indicator, in the order of the indicators. */
export type Column = readonly Vector[];

/** How complete what is below a unit is: expected, effective, submitted; known months and months there should be. */
export type CoverageCells = readonly [
  expected: number,
  effective: number,
  submitted: number,
  known: number | null,
  of: number | null,
];

/** A roll-up as it crosses the wire: units once, indicators once, numbers in arrays, gaps as letters. */
export interface RollUpColumns {
  readonly unit: UnitName;
  readonly period: string;
  /** UTC, ISO 8601. */
  readonly asOf: string;
  /** The unit itself first, then units below, parents before children. */
  readonly units: readonly UnitName[];
  /** Place of each unit's parent among the units; null for the first. */
  readonly parents: readonly (number | null)[];
  /** Places of units that ended inside the period, and stay under their last parent (已撤销). */
  readonly ended: readonly number[];
  /** Places of units below which there are more than are shown. */
  readonly hasMore: readonly number[];
  readonly indicators: readonly string[];
  readonly columns: {
    /** The unit's own signed target. */
    readonly plan: Column;
    /** 分解合计: what its sub-units' signed plans add up to (DR-20); null where nobody is below. */
    readonly composed: Column;
    /** The same with what is on its way; null where nothing is. */
    readonly submitted: Column;
    /** As the unit itself reported; failing that, what the level below adds up to. */
    readonly actual: Column;
    /** The verified part of the actual; null where it is no money or unknown. */
    readonly verified: Column;
    /** From the year's beginning to the end of the period; empty unless asked for. */
    readonly planToDate: Column;
    readonly actualToDate: Column;
    /** The same period a year before; empty unless asked for. */
    readonly planLastYear: Column;
    readonly actualLastYear: Column;
  };
  /** By unit: its plans the targets stand in. */
  readonly plans: readonly (readonly (readonly [planNo: string, version: number])[])[];
  /** By indicator and unit: place of the plan a target stands in, among the unit's plans; null where it stands in none. */
  readonly planOf: readonly (readonly (number | null)[] | number | null)[];
  readonly coverage: readonly CoverageCells[];
  /** Units at the lowest level without a plan in force. */
  readonly gaps: readonly RollUpGap[];
  /** Amounts of money reported by the unit and all below it of which not all is verified. */
  readonly unverified: number;
  /** Opportunities whose shares below do not make one; `share` of one. */
  readonly claims: readonly { readonly indicator: string; readonly key: string; readonly share: number }[];
  /** A change of the organisation has not reached all figures yet. */
  readonly isReorganising: boolean;
}

export interface RollUpGap {
  readonly unit: UnitName;
  readonly reason: GapReason;
  readonly state: PlanState | null;
}

/** One unit and indicator, as people read them. */
export interface RollUpLine {
  readonly unit: UnitName;
  readonly indicator: string;
  readonly plan: FigureAnswer;
  readonly composed: FigureAnswer | null;
  readonly planNo: string | null;
  readonly version: number | null;
  readonly actual: FigureAnswer;
  readonly verified: FigureAnswer | null;
  /** Against the unit's own target; where it has none, against what those below have taken on. */
  readonly deviation: FigureAnswer;
  readonly completion: FigureAnswer;
  readonly planToDate: FigureAnswer | null;
  readonly actualToDate: FigureAnswer | null;
  readonly planLastYear: FigureAnswer | null;
  readonly actualLastYear: FigureAnswer | null;
  /** Share of the target that is signed below, by value; null where nobody is below or it does not add up. */
  readonly signedShare: number | null;
}

/** A roll-up in lines: unit by unit, every indicator that any of them has. */
export interface RollUpTable extends Omit<RollUpColumns, 'columns' | 'plans' | 'planOf'> {
  readonly lines: readonly RollUpLine[];
}

export const vectorOf = (cells: readonly (Cell | null)[]): Vector => {
  const [first] = cells;
  const isOne = first === null || (typeof first === 'string' && /^[a-z]$/.test(first));
  return first !== undefined && isOne && cells.every((cell) => cell === first) ? first : cells;
};

const cellAt = (column: Column, indicator: number, unit: number): Cell | null => {
  const vector = column[indicator] ?? null;
  return typeof vector === 'object' && vector !== null ? (vector[unit] ?? null) : vector;
};

export function rollUpTable(rollUp: RollUpColumns): RollUpTable {
  const { columns: _, plans: __, planOf: ___, ...rest } = rollUp;
  return {
    ...rest,
    lines: rollUp.units.flatMap((_name, unit) =>
      rollUp.indicators.flatMap((_code, indicator) => lineOf(rollUp, unit, indicator)),
    ),
  };
}

function lineOf(
  { units, indicators, columns, plans, planOf }: RollUpColumns,
  unit: number,
  indicator: number,
): readonly RollUpLine[] {
  const [name, code] = [units[unit], indicators[indicator]];
  const entry = code === undefined ? null : entryOf(code);
  if (name === undefined || code === undefined || entry === null) return [];
  const figureAt = (column: Column): Figure | null => {
    const cell = cellAt(column, indicator, unit);
    return cell === null ? null : figureIn(cell, entry);
  };
  const answerAt = (column: Column): FigureAnswer | null => {
    const figure = figureAt(column);
    return figure === null ? null : answerOf(figure, entry.unit);
  };
  const place = planOf[indicator];
  const source = plans[unit]?.[(typeof place === 'object' ? place?.[unit] : place) ?? -1];
  const [plan, composed, actual] = [figureAt(columns.plan), figureAt(columns.composed), figureAt(columns.actual)];
  const target = (plan?.kind === 'known' ? plan : null) ?? (composed?.kind === 'known' ? composed : plan);
  return [
    {
      unit: name,
      indicator: code,
      plan: plan === null ? { kind: 'gap', reason: 'not-planned' } : answerOf(plan, entry.unit),
      composed: composed === null ? null : answerOf(composed, entry.unit),
      planNo: source?.[0] ?? null,
      version: source?.[1] ?? null,
      ...compared(entry, target ?? { kind: 'gap', reason: 'not-planned' }, actual),
      verified: answerAt(columns.verified),
      planToDate: answerAt(columns.planToDate),
      actualToDate: answerAt(columns.actualToDate),
      planLastYear: answerAt(columns.planLastYear),
      actualLastYear: answerAt(columns.actualLastYear),
      signedShare: signedShare(plan, composed, figureAt(columns.submitted)),
    },
  ];
}

/** Of the unit's own target; where it has none, of what is signed or on its way. */
export function signedShare(plan: Figure | null, composed: Figure | null, submitted: Figure | null): number | null {
  if (composed?.kind !== 'known') return null;
  const whole = plan?.kind === 'known' ? plan : (submitted ?? composed);
  if (whole.kind !== 'known' || whole.value.numerator <= 0n) return null;
  const { value } = composed;
  return (
    Number((value.numerator * whole.value.denominator * 10_000n) / (value.denominator * whole.value.numerator)) / 10_000
  );
}
