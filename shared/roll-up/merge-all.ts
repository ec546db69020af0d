import { nothing, type FigureState, type KeyedAmount, type Quotes } from 'shared/roll-up/figure-state';
import { merge, sameKey, settledMerged, type StateOf } from 'shared/roll-up/merge';

/** The same as merging one after another, without a new state for every step on the way. */
export function mergeAll(states: readonly FigureState[]): FigureState {
  const counting = states.filter(({ kind }) => kind !== 'nothing');
  const [first, second] = counting;
  if (first === undefined || second === undefined) return first ?? nothing;
  switch (first.kind) {
    case 'sum':
      return summed(only('sum', counting));
    case 'keyed':
      return gathered(only('keyed', counting));
    case 'ratio':
      return termByTerm(only('ratio', counting));
    case 'weighted':
      return weighed(only('weighted', counting));
    case 'dated':
      return ofTheDay(only('dated', counting));
    case 'settled':
      throw settledMerged();
    case 'nothing':
    case 'measured':
    case 'max':
    case 'single':
    case 'mean':
      return counting.reduce(merge);
  }
}

function only<Kind extends FigureState['kind']>(kind: Kind, states: readonly FigureState[]): readonly StateOf<Kind>[] {
  const same = states.filter((state): state is StateOf<Kind> => state.kind === kind);
  if (same.length < states.length) throw new TypeError(`only ${kind} figures merge with a ${kind} figure`);
  return same;
}

function summed(states: readonly StateOf<'sum'>[]): FigureState {
  let total = 0n;
  for (const state of states) total += state.total;
  return { kind: 'sum', total };
}

function gathered(states: readonly StateOf<'keyed'>[]): FigureState {
  const keys = new Map<string, KeyedAmount>();
  let rest = 0n;
  for (const state of states) {
    rest += state.rest;
    for (const [key, amount] of state.keys) {
      const there = keys.get(key);
      keys.set(key, there === undefined ? amount : sameKey(there, amount));
    }
  }
  return { kind: 'keyed', keys, rest };
}

function termByTerm(states: readonly StateOf<'ratio'>[]): FigureState {
  const terms = (side: 'numerator' | 'denominator'): readonly FigureState[] =>
    Array.from({ length: Math.max(...new Set(states.map((state) => state[side].length))) }, (_, term) =>
      mergeAll(states.map((state) => state[side][term] ?? nothing)),
    );
  return { kind: 'ratio', numerator: terms('numerator'), denominator: terms('denominator'), ...behind(states) };
}

function weighed(states: readonly StateOf<'weighted'>[]): FigureState {
  let [product, weight] = [0n, 0n];
  for (const state of states) {
    product += state.product;
    weight += state.weight;
  }
  return { kind: 'weighted', product, weight, ...behind(states) };
}

/** There are at least two, so no quote stands alone. */
function behind(states: readonly { readonly based: number; readonly quotes: Quotes }[]): {
  readonly based: number;
  readonly quotes: Quotes;
} {
  let [based, count] = [0, 0];
  for (const state of states) {
    based += state.based;
    count += state.quotes.count;
  }
  return { based, quotes: { count, alone: null } };
}

function ofTheDay(states: readonly StateOf<'dated'>[]): FigureState {
  const { which, at: firstDay } = states[0] ?? { which: 'last', at: '' };
  const isBetter = (day: string, than: string): boolean => (which === 'last' ? day > than : day < than);
  const at = states.reduce((best, state) => (isBetter(state.at, best) ? state.at : best), firstDay);
  return { kind: 'dated', which, at, of: mergeAll(states.filter((state) => state.at === at).map(({ of }) => of)) };
}
