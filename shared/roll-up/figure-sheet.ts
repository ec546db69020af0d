import type { Indicator } from 'shared/indicator/indicator';
import { indicatorOf } from 'shared/indicator/catalogue';
import { noQuotes, nothing, type FigureState } from 'shared/roll-up/figure-state';

/**
 * Many plans' figures as columns of whole numbers, for consolidating thousands of plans at once: one row a plan, one
 * or more lanes an indicator and period. Adding rows is adding lanes, so it costs what a loop over plain numbers
 * costs, and stays exact.
 */
export interface LaneLayout {
  readonly slots: readonly Slot[];
  readonly width: number;
}

export interface Slot {
  readonly indicator: Indicator;
  readonly period: string;
  /** First lane; the last one of a slot counts the contributions in it. */
  readonly lane: number;
  readonly lanes: number;
}

export interface FigureSheet {
  readonly layout: LaneLayout;
  readonly values: Float64Array;
}

/** Sums per lane: `high` × 2^52 + `low`, both whole. */
export interface LaneSums {
  readonly layout: LaneLayout;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A lane's value; larger ones are merged one by one instead (`merge.ts`). Allows `rowsBetweenCarries` sums of them. */
export const largestInLane = 2 ** 44;
const carryUnit = 2 ** 52;
/** 2^52 left by the last carry and 255 values of 2^44 stay below 2^53, where doubles stop being whole. */
const rowsBetweenCarries = 255;

/** Sums and quotients of sums fit into lanes; sets of keys and dated figures do not. Null for those. */
function valueLanes(entry: Indicator): number | null {
  const { formula, acrossUnits, acrossTime } = entry;
  if (acrossTime === 'last' || acrossTime === 'first') return null;
  if (acrossUnits.by === 'sum') return 1;
  if (acrossUnits.by === 'weighted') return 2;
  if (acrossUnits.by !== 'ratio' || formula.is !== 'ratio') return null;
  const terms = [...formula.numerator, ...formula.denominator];
  const adds = terms.every(({ code, overTime, basis }) => {
    const part = indicatorOf(code);
    return overTime === undefined && basis === undefined && part?.acrossUnits.by === 'sum' && part.acrossTime === 'sum';
  });
  return adds ? terms.length : null;
}

export const fitsLanes = (entry: Indicator): boolean => valueLanes(entry) !== null;

/** Slots for every indicator that fits, in each period. */
export function laneLayout(entries: readonly Indicator[], periods: readonly string[]): LaneLayout {
  const slots: Slot[] = [];
  let width = 0;
  for (const period of periods) {
    for (const entry of entries) {
      const lanes = valueLanes(entry);
      if (lanes === null) continue;
      slots.push({ indicator: entry, period, lane: width, lanes: lanes + 1 });
      width += lanes + 1;
    }
  }
  return { slots, width };
}

export const figureSheet = (layout: LaneLayout, rows: number): FigureSheet => ({
  layout,
  values: new Float64Array(layout.width * rows),
});

/** False where the state does not fit (a quoted rate, an amount beyond the lane): merge it on its own instead. */
export function putState(sheet: FigureSheet, row: number, slot: Slot, state: FigureState): boolean {
  const values = lanesOf(state);
  if (values === null || values.length !== slot.lanes - 1) return false;
  const numbers = values.map(Number);
  if (numbers.some((number) => Math.abs(number) > largestInLane)) return false;
  const start = row * sheet.layout.width + slot.lane;
  numbers.forEach((number, lane) => (sheet.values[start + lane] = number));
  sheet.values[start + slot.lanes - 1] = 1;
  return true;
}

function lanesOf(state: FigureState): readonly bigint[] | null {
  if (state.kind === 'sum') return [state.total];
  if (state.kind === 'weighted') return state.quotes.count === 0 ? [state.product, state.weight] : null;
  if (state.kind !== 'ratio' || state.quotes.count > 0) return null;
  const totals = [...state.numerator, ...state.denominator].map((part) => (part.kind === 'sum' ? part.total : null));
  return totals.every((total) => total !== null) ? totals : null;
}

/** All rows of the sheet, or those from `first` up to before `end`, added up lane by lane. */
export function sumRows(
  { layout, values }: FigureSheet,
  first = 0,
  end: number = layout.width === 0 ? 0 : values.length / layout.width,
): LaneSums {
  const { width } = layout;
  const low = new Float64Array(width);
  const high = new Float64Array(width);
  for (let from = first; from < end; from += rowsBetweenCarries) {
    const last = Math.min(end, from + rowsBetweenCarries);
    for (let row = from; row < last; row++) addRow(low, values, row * width);
    carry(low, high);
  }
  return { layout, low, high };
}

/** The lanes of one row; indices stay inside by construction, so a missing value counts as nothing. */
function addRow(low: Float64Array, values: Float64Array, start: number): void {
  const width = low.length;
  for (let lane = 0; lane < width; lane++) low[lane] = (low[lane] ?? 0) + (values[start + lane] ?? 0);
}

function carry(low: Float64Array, high: Float64Array): void {
  for (let lane = 0; lane < low.length; lane++) {
    const value = low[lane] ?? 0;
    const carried = Math.trunc(value / carryUnit);
    if (carried === 0) continue;
    low[lane] = value - carried * carryUnit;
    high[lane] = (high[lane] ?? 0) + carried;
  }
}

/** The slot's figure, the same as merging the rows' states one by one. */
export function stateAt(sums: LaneSums, { indicator, lane, lanes }: Slot): FigureState {
  const total = (offset: number): bigint =>
    BigInt(sums.high[lane + offset] ?? 0) * BigInt(carryUnit) + BigInt(sums.low[lane + offset] ?? 0);
  const count = Number(total(lanes - 1));
  if (count === 0) return nothing;
  if (indicator.acrossUnits.by === 'sum') return { kind: 'sum', total: total(0) };
  if (indicator.acrossUnits.by === 'weighted') {
    return { kind: 'weighted', product: total(0), weight: total(1), based: count, quotes: noQuotes };
  }
  const tops = indicator.formula.is === 'ratio' ? indicator.formula.numerator.length : 0;
  const parts = Array.from({ length: lanes - 1 }, (_, offset): FigureState => ({ kind: 'sum', total: total(offset) }));
  return {
    kind: 'ratio',
    numerator: parts.slice(0, tops),
    denominator: parts.slice(tops),
    based: count,
    quotes: noQuotes,
  };
}
