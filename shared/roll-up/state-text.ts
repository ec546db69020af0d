import type { FigureState, KeyedAmount, Quotes } from 'shared/roll-up/figure-state';

/**
 * A state as plain JSON, for keeping: whole numbers as text, maps as lists. The same state always gives the same JSON.
 */
export type StoredState =
  | readonly ['nothing']
  | readonly ['sum', string]
  | readonly ['max', string]
  | readonly ['measured', readonly (readonly [measure: string, total: string])[]]
  | readonly ['settled', string]
  | readonly ['keyed', rest: string, keys: readonly StoredKey[]]
  | readonly ['ratio', numerator: readonly StoredState[], denominator: readonly StoredState[], ...StoredBehind]
  | readonly ['weighted', product: string, weight: string, ...StoredBehind]
  | readonly ['single', inherited: boolean, count: number, low: string, high: string]
  | readonly ['dated', which: 'last' | 'first', at: string, of: StoredState]
  | readonly ['mean', periods: readonly string[], of: StoredState];

type StoredKey = readonly [key: string, amount: string, lowest: string, credit: string];
type StoredBehind = readonly [based: number, quotes: number, alone: string | null];

const inOrder = <Value>(entries: Iterable<readonly [string, Value]>): readonly (readonly [string, Value])[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

const behind = (based: number, { count, alone }: Quotes): StoredBehind => [
  based,
  count,
  alone === null ? null : String(alone),
];

export function storedState(state: FigureState): StoredState {
  switch (state.kind) {
    case 'nothing':
      return ['nothing'];
    case 'sum':
      return ['sum', String(state.total)];
    case 'settled':
      return ['settled', String(state.total)];
    case 'max':
      return ['max', String(state.value)];
    case 'measured':
      return ['measured', inOrder(state.totals).map(([measure, total]) => [measure, String(total)] as const)];
    case 'keyed':
      return ['keyed', String(state.rest), inOrder(state.keys).map(([key, each]) => storedKey(key, each))];
    case 'ratio':
      return [
        'ratio',
        state.numerator.map(storedState),
        state.denominator.map(storedState),
        ...behind(state.based, state.quotes),
      ];
    case 'weighted':
      return ['weighted', String(state.product), String(state.weight), ...behind(state.based, state.quotes)];
    case 'single':
      return ['single', state.inherited, state.count, String(state.low), String(state.high)];
    case 'dated':
      return ['dated', state.which, state.at, storedState(state.of)];
    case 'mean':
      return ['mean', [...state.periods].sort(), storedState(state.of)];
  }
}

const storedKey = (key: string, { amount, lowest, credit }: KeyedAmount): StoredKey => [
  key,
  String(amount),
  String(lowest),
  String(credit),
];

/** Only for what `storedState` wrote; anything else is a fault of the store. */
export function restoredState(stored: StoredState): FigureState {
  switch (stored[0]) {
    case 'nothing':
      return { kind: 'nothing' };
    case 'sum':
      return { kind: 'sum', total: BigInt(stored[1]) };
    case 'settled':
      return { kind: 'settled', total: BigInt(stored[1]) };
    case 'max':
      return { kind: 'max', value: BigInt(stored[1]) };
    case 'measured':
      return { kind: 'measured', totals: new Map(stored[1].map(([measure, total]) => [measure, BigInt(total)])) };
    case 'keyed':
      return { kind: 'keyed', rest: BigInt(stored[1]), keys: new Map(stored[2].map(restoredKey)) };
    case 'ratio':
      return {
        kind: 'ratio',
        numerator: stored[1].map(restoredState),
        denominator: stored[2].map(restoredState),
        based: stored[3],
        quotes: restoredQuotes(stored[4], stored[5]),
      };
    case 'weighted':
      return {
        kind: 'weighted',
        product: BigInt(stored[1]),
        weight: BigInt(stored[2]),
        based: stored[3],
        quotes: restoredQuotes(stored[4], stored[5]),
      };
    case 'single':
      return {
        kind: 'single',
        inherited: stored[1],
        count: stored[2],
        low: BigInt(stored[3]),
        high: BigInt(stored[4]),
      };
    case 'dated':
      return { kind: 'dated', which: stored[1], at: stored[2], of: restoredState(stored[3]) };
    case 'mean':
      return { kind: 'mean', periods: new Set(stored[1]), of: restoredState(stored[2]) };
  }
}

const restoredKey = ([key, amount, lowest, credit]: StoredKey): [string, KeyedAmount] => [
  key,
  { amount: BigInt(amount), lowest: BigInt(lowest), credit: BigInt(credit) },
];

const restoredQuotes = (count: number, alone: string | null): Quotes => ({
  count,
  alone: alone === null ? null : BigInt(alone),
});
