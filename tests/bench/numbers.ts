/**
 * Consolidating 10,000 plans × 30 indicators × 12 months, exactly, beside a plain floating-point loop over the same
 * arrays (the floor) and beside decimal.js.
 */
import Decimal from 'decimal.js';
import { month } from 'shared/calendar/period';
import { indicators } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import { figureOf } from 'shared/roll-up/figure';
import { fitsLanes, figureSheet, laneLayout, stateAt, sumRows, type FigureSheet } from 'shared/roll-up/figure-sheet';
import { fullCredit, type FigureState, type KeyedAmount } from 'shared/roll-up/figure-state';
import { mergeAll } from 'shared/roll-up/merge-all';
import type { BenchRow } from 'tests/bench/bench-row';

const plans = 10_000;
const months = Array.from({ length: 12 }, (_, index) => month(2026, index + 1).key);
const repeats = 7;

/** Thirty indicators that add up by sums, quotients and weighted means, in the mix of a department's plan. */
function thirty(): readonly Indicator[] {
  const of = (by: Indicator['acrossUnits']['by'], count: number): readonly Indicator[] =>
    indicators.filter((entry) => entry.acrossUnits.by === by && fitsLanes(entry)).slice(0, count);
  return [...of('sum', 20), ...of('ratio', 7), ...of('weighted', 3)];
}

/** The same figures on every run: a small congruential sequence, up to 1,000 万元 in 分. */
function filled(rows: number): FigureSheet {
  const sheet = figureSheet(laneLayout(thirty(), months), rows);
  let seed = 20_261_121;
  for (let index = 0; index < sheet.values.length; index++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    sheet.values[index] = seed % 1_000_000_000;
  }
  for (const slot of sheet.layout.slots) {
    for (let row = 0; row < rows; row++) sheet.values[row * sheet.layout.width + slot.lane + slot.lanes - 1] = 1;
  }
  return sheet;
}

function floatLoop(values: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let start = 0; start < values.length; start += width) {
    for (let lane = 0; lane < width; lane++) sums[lane] = (sums[lane] ?? 0) + (values[start + lane] ?? 0);
  }
  return sums;
}

function decimalSums(values: Float64Array, width: number, rows: number): readonly Decimal[] {
  const none = new Decimal(0);
  const sums: Decimal[] = [];
  for (let row = 0; row < rows; row++) {
    for (let lane = 0; lane < width; lane++) sums[lane] = (sums[lane] ?? none).plus(values[row * width + lane] ?? 0);
  }
  return sums;
}

/** Median of several runs, in milliseconds. */
function timed(work: () => unknown): number {
  work();
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[repeats >> 1] ?? 0;
}

const shown = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;
const times = (ours: number, beside: number): string => `${(ours / beside).toFixed(2)}×`;
const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

const consolidate = (sheet: FigureSheet): readonly unknown[] => {
  const sums = sumRows(sheet);
  return sheet.layout.slots.map((slot) => figureOf(stateAt(sums, slot), slot.indicator));
};

/** One month of the thirty indicators as the states contributions carry: a list an indicator, a state a plan. */
function stateColumns({ layout, values }: FigureSheet): readonly (readonly FigureState[])[] {
  return layout.slots
    .filter(({ period }) => period === months[0])
    .map((slot) =>
      Array.from({ length: plans }, (_, row) => {
        const from = row * layout.width;
        return stateAt(sumRows({ layout, values: values.subarray(from, from + layout.width) }), slot);
      }),
    );
}

/** Every key twice: what two departments list, and a rest beyond it. */
function keyedStates(rows: number): readonly FigureState[] {
  const amount: KeyedAmount = { amount: 1n, lowest: 1n, credit: fullCredit };
  return Array.from({ length: rows }, (_, row) => ({
    kind: 'keyed',
    keys: new Map(Array.from({ length: 3 }, (_, key) => [`C${(row >> 1) * 3 + key}`, amount])),
    rest: 2n,
  }));
}

export async function bench(): Promise<BenchRow[]> {
  const sheet = filled(plans);
  const { width } = sheet.layout;
  const exact = timed(() => consolidate(sheet));
  const floor = timed(() => floatLoop(sheet.values, width));

  const few = 200;
  const fewValues = sheet.values.slice(0, few * width);
  const fewSheet: FigureSheet = { layout: sheet.layout, values: fewValues };
  const exactFew = timed(() => consolidate(fewSheet));
  const decimal = timed(() => decimalSums(fewValues, width, few));

  const monthly = stateColumns(sheet);
  const merged = timed(() => monthly.map(mergeAll));
  const monthlyValues = sheet.values.slice(0, monthly.length * plans);
  const monthlyFloor = timed(() => floatLoop(monthlyValues, monthly.length));

  const doubled = filled(2 * plans);
  const exactDoubled = timed(() => consolidate(doubled));

  const states = keyedStates(plans);
  const keyed = timed(() => mergeAll(states));
  const keyLists = states.map((state) => (state.kind === 'keyed' ? [...state.keys.keys()] : []));
  const plainSet = timed(() => {
    const seen = new Set<string>();
    for (const keys of keyLists) for (const key of keys) seen.add(key);
    return seen;
  });

  const cells = `${plans.toLocaleString('en-US')} plans × 30 indicators × 12 months`;
  return [
    {
      operation: `consolidate ${cells} (sums, quotients, means; ${width} lanes)`,
      ours: `${shown(exact)}, columns ${megabytes(sheet.values.byteLength)}, result ${megabytes(width * 16)}`,
      beside: `${shown(floor)}, columns ${megabytes(sheet.values.byteLength)}`,
      peer: 'floating-point loop over the same arrays (not exact)',
      ratio: times(exact, floor),
    },
    {
      operation: `the same for ${few} plans`,
      ours: shown(exactFew),
      beside: shown(decimal),
      peer: 'decimal.js sums',
      ratio: times(exactFew, decimal),
    },
    {
      operation: 'twice as many plans',
      ours: shown(exactDoubled),
      beside: shown(exact),
      peer: `ourselves at ${plans.toLocaleString('en-US')} plans`,
      ratio: times(exactDoubled, exact),
    },
    {
      operation: `merge ${plans.toLocaleString('en-US')} plans × 30 indicators × 1 month as single states`,
      ours: shown(merged),
      beside: shown(monthlyFloor),
      peer: 'floating-point loop over as many numbers (not exact)',
      ratio: times(merged, monthlyFloor),
    },
    {
      operation: `customers listed by ${plans.toLocaleString('en-US')} plans, each counted once`,
      ours: shown(keyed),
      beside: shown(plainSet),
      peer: 'one Set of the keys, without amounts, shares or rests',
      ratio: times(keyed, plainSet),
    },
  ];
}
