import { nothing, type FigureState, type KeyedAmount, type Quotes } from 'shared/roll-up/figure-state';

/**
 * Two figures of one indicator made one. Associative and commutative, `nothing` is its identity.
 * Figures of different indicators do not merge: that is a fault of the caller.
 */
export function merge(a: FigureState, b: FigureState): FigureState {
  if (a.kind === 'nothing') return b;
  if (a.kind === 'settled' && b.kind !== 'nothing') throw settledMerged();
  switch (b.kind) {
    case 'nothing':
      return a;
    case 'sum':
      return { ...b, total: as('sum', a).total + b.total };
    case 'measured':
      return { ...b, totals: joined(as('measured', a).totals, b.totals, (left, right) => left + right) };
    case 'keyed': {
      const { keys, rest } = as('keyed', a);
      return { ...b, keys: joined(keys, b.keys, sameKey), rest: rest + b.rest };
    }
    case 'settled':
      throw settledMerged();
    case 'ratio': {
      const left = as('ratio', a);
      return {
        ...b,
        numerator: termByTerm(left.numerator, b.numerator),
        denominator: termByTerm(left.denominator, b.denominator),
        ...behind(left, b),
      };
    }
    case 'weighted': {
      const left = as('weighted', a);
      return { ...b, product: left.product + b.product, weight: left.weight + b.weight, ...behind(left, b) };
    }
    case 'max':
      return { ...b, value: larger(as('max', a).value, b.value) };
    case 'single': {
      const { count, low, high } = as('single', a);
      return { ...b, count: count + b.count, low: smaller(low, b.low), high: larger(high, b.high) };
    }
    case 'dated':
      return mergeDated(as('dated', a), b);
    case 'mean': {
      const left = as('mean', a);
      return { ...b, of: merge(left.of, b.of), periods: new Set([...left.periods, ...b.periods]) };
    }
  }
}

/** Without its keys nobody knows what two of them have in common. */
export const settledMerged = (): TypeError => new TypeError('a settled figure does not merge: its keys are needed');

export type StateOf<Kind extends FigureState['kind']> = Extract<FigureState, { readonly kind: Kind }>;

function as<Kind extends FigureState['kind']>(kind: Kind, state: FigureState): StateOf<Kind> {
  if (state.kind !== kind) throw new TypeError(`a ${state.kind} figure does not merge with a ${kind} figure`);
  return state as StateOf<Kind>;
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

export const sameKey = (a: KeyedAmount, b: KeyedAmount): KeyedAmount => ({
  amount: larger(a.amount, b.amount),
  lowest: smaller(a.lowest, b.lowest),
  credit: a.credit + b.credit,
});

function joined<Value>(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
  both: (a: Value, b: Value) => Value,
): ReadonlyMap<string, Value> {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const all = new Map(a);
  for (const [key, value] of b) {
    const there = all.get(key);
    all.set(key, there === undefined ? value : both(there, value));
  }
  return all;
}

const termByTerm = (a: readonly FigureState[], b: readonly FigureState[]): readonly FigureState[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, term) => merge(a[term] ?? nothing, b[term] ?? nothing));

interface Behind {
  readonly based: number;
  readonly quotes: Quotes;
}

/** A quote stays usable only while there is nothing else, quoted or based. */
const behind = (a: Behind, b: Behind): Behind => ({
  based: a.based + b.based,
  quotes: { count: a.quotes.count + b.quotes.count, alone: null },
});

function mergeDated(a: StateOf<'dated'>, b: StateOf<'dated'>): FigureState {
  if (a.at === b.at) return { ...b, of: merge(a.of, b.of) };
  const aCounts = b.which === 'last' ? a.at > b.at : a.at < b.at;
  return aCounts ? a : b;
}
