import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import type { Period } from 'shared/calendar/period';
import { indicatorOf, indicators } from 'shared/indicator/catalogue';
import type { Formula, Indicator, Term } from 'shared/indicator/indicator';
import { allPartsOf } from 'shared/indicator/parts';
import {
  countedAmount,
  fullCredit,
  noQuotes,
  quoted,
  type FigureState,
  type KeyedAmount,
  type Quotes,
} from 'shared/roll-up/figure-state';

/** One figure as somebody stated it, in steps of its indicator's unit. */
export interface StatedFigure {
  readonly steps: bigint;
  /** 件, 台 or a product line, for indicators that add up in one measure only. */
  readonly measure?: string;
}

export interface ListedKey {
  readonly key: string;
  /** In steps; 1 for counts. */
  readonly amount: bigint;
  /** In millionths; all of it where nothing is said. */
  readonly credit?: bigint;
}

/** Everything one unit or person says about one period: what is stated, and which keyed rows stand behind it. */
export interface FigureSource {
  readonly stated: ReadonlyMap<string, readonly StatedFigure[]>;
  readonly listed: ReadonlyMap<string, readonly ListedKey[]>;
}

export interface When {
  readonly period: Period;
}

/** By code, the indicators its figure can bring about: itself, and what is made of it. */
const madeOf = new Map<string, Set<string>>();
for (const entry of indicators) {
  for (const code of [entry.code, ...allPartsOf(entry)])
    madeOf.set(code, (madeOf.get(code) ?? new Set()).add(entry.code));
}

/** Every figure the source says something about, in the catalogue's order. */
export function statesOf(source: FigureSource, when: When): readonly (readonly [Indicator, FigureState])[] {
  const codes = new Set(
    [...source.stated.keys(), ...source.listed.keys()].flatMap((code) => [...(madeOf.get(code) ?? [])]),
  );
  return indicators
    .filter(({ code }) => codes.has(code))
    .flatMap((entry) => {
      const state = stateOf(entry, source, when);
      return state === null ? [] : [[entry, state] as const];
    });
}

/** The figure's state, tagged with its period so that periods merge by the same operation as units. */
export function stateOf(entry: Indicator, source: FigureSource, when: When): FigureState | null {
  const state = acrossUnits(entry, source, when);
  return state === null ? null : acrossTime(entry, state, when);
}

function acrossUnits(entry: Indicator, source: FigureSource, when: When): FigureState | null {
  const stated = source.stated.get(entry.code) ?? [];
  switch (entry.acrossUnits.by) {
    case 'sum': {
      const total = stated.length > 0 ? sumOf(stated) : totalOfParts(entry.formula, source);
      return total === null ? null : { kind: 'sum', total };
    }
    case 'sum-of-one-measure':
      return stated.length === 0 ? null : { kind: 'measured', totals: byMeasure(stated) };
    case 'distinct':
    case 'once':
      return keyedState(entry, stated, source.listed.get(entry.code) ?? []);
    case 'weighted':
      return weightedState(stated, source.stated.get(entry.acrossUnits.weight));
    case 'ratio':
      return ratioState(entry.formula, stated, source, when);
    case 'max':
      return stated.length === 0 ? null : { kind: 'max', value: highest(stated) };
    case 'none':
    case 'derived':
      return singleState(stated, false);
    case 'reference':
      return singleState(stated, true);
  }
}

function acrossTime(entry: Indicator, state: FigureState, { period }: When): FigureState {
  switch (entry.acrossTime) {
    case 'last':
      return { kind: 'dated', which: 'last', at: lastDay(period), of: state };
    case 'first':
      return { kind: 'dated', which: 'first', at: firstDay(period), of: state };
    case 'sum':
      return state.kind === 'keyed' ? { ...state, keys: keysOfPeriod(state.keys, period) } : state;
    case 'distinct':
    case 'weighted':
    case 'ratio':
    case 'max':
    case 'none':
    case 'reference':
    case 'derived':
      return state;
  }
}

/** A key that counts once a period, but in each: the period becomes part of the key. */
const keysOfPeriod = (keys: ReadonlyMap<string, KeyedAmount>, { key }: Period): ReadonlyMap<string, KeyedAmount> =>
  new Map([...keys].map(([each, amount]) => [`${key}|${each}`, amount]));

const sumOf = (stated: readonly StatedFigure[]): bigint => stated.reduce((sum, { steps }) => sum + steps, 0n);

const highest = (stated: readonly StatedFigure[]): bigint =>
  stated.reduce((most, { steps }) => (steps > most ? steps : most), stated[0]?.steps ?? 0n);

function totalOfParts(formula: Formula, source: FigureSource): bigint | null {
  if (formula.is !== 'total') return null;
  const parts = formula.terms.map((term) => ({ term, stated: source.stated.get(term.code) ?? [] }));
  if (parts.some(({ stated }) => stated.length === 0)) return null;
  return parts.reduce((sum, { term, stated }) => sum + BigInt(term.sign) * sumOf(stated), 0n);
}

function byMeasure(stated: readonly StatedFigure[]): ReadonlyMap<string, bigint> {
  const totals = new Map<string, bigint>();
  for (const { steps, measure = '' } of stated) totals.set(measure, (totals.get(measure) ?? 0n) + steps);
  return totals;
}

/** A stated target is the unit's own figure: what its keyed rows do not make up is the rest. */
function keyedState(
  entry: Indicator,
  stated: readonly StatedFigure[],
  listed: readonly ListedKey[],
): FigureState | null {
  if (stated.length === 0 && listed.length === 0) return null;
  const keys = new Map<string, KeyedAmount>();
  for (const { key, amount, credit = fullCredit } of listed) {
    const there = keys.get(key);
    keys.set(key, {
      amount: there === undefined || amount > there.amount ? amount : there.amount,
      lowest: there === undefined || amount < there.lowest ? amount : there.lowest,
      credit: (there?.credit ?? 0n) + credit,
    });
  }
  const listedTotal = [...keys.values()].reduce((sum, each) => sum + countedAmount(each, entry), 0n);
  return { kind: 'keyed', keys, rest: stated.length === 0 ? 0n : sumOf(stated) - listedTotal };
}

function weightedState(
  stated: readonly StatedFigure[],
  weights: readonly StatedFigure[] | undefined,
): FigureState | null {
  const [only] = stated;
  if (only === undefined) return null;
  const weight = weights === undefined || weights.length === 0 ? null : sumOf(weights);
  if (weight === null || stated.length > 1) {
    return { kind: 'weighted', product: 0n, weight: 0n, based: 0, quotes: quotesOf(stated) };
  }
  return { kind: 'weighted', product: only.steps * weight, weight, based: 1, quotes: noQuotes };
}

const quotesOf = (stated: readonly StatedFigure[]): Quotes =>
  stated.length === 1 && stated[0] !== undefined ? quoted(stated[0].steps) : { count: stated.length, alone: null };

function ratioState(
  formula: Formula,
  stated: readonly StatedFigure[],
  source: FigureSource,
  when: When,
): FigureState | null {
  if (formula.is !== 'ratio') return null;
  const numerator = partStates(formula.numerator, source, when);
  const denominator = partStates(formula.denominator, source, when);
  if (numerator !== null && denominator !== null) {
    return { kind: 'ratio', numerator, denominator, based: 1, quotes: noQuotes };
  }
  return stated.length === 0
    ? null
    : { kind: 'ratio', numerator: [], denominator: [], based: 0, quotes: quotesOf(stated) };
}

/** Null unless every part is reported; parts of another basis (target ÷ actual) meet only when both are known. */
function partStates(terms: readonly Term[], source: FigureSource, when: When): readonly FigureState[] | null {
  const states = terms.map((term) => {
    const entry = indicatorOf(term.code);
    if (entry === undefined || term.basis !== undefined) return null;
    if (term.overTime !== 'mean') return stateOf(entry, source, when);
    const state = acrossUnits(entry, source, when);
    return state === null ? null : ({ kind: 'mean', of: state, periods: new Set([when.period.key]) } as const);
  });
  return states.every((state) => state !== null) ? states : null;
}

const singleState = (stated: readonly StatedFigure[], inherited: boolean): FigureState | null =>
  stated.length === 0
    ? null
    : {
        kind: 'single',
        inherited,
        count: stated.length,
        low: -highest(stated.map(({ steps }) => ({ steps: -steps }))),
        high: highest(stated),
      };
