import type { Formula, Indicator, Term } from 'shared/indicator/indicator';
import { fraction, minus, over, plus, whole, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { indicatorOf } from 'shared/indicator/catalogue';
import { countedAmount, type FigureState, type Quotes } from 'shared/roll-up/figure-state';
import type { GapReason } from 'shared/roll-up/gap';
import { stepsPerOne } from 'shared/roll-up/steps';

/** Numerator and denominator as they were added up, before division. */
export interface Parts {
  readonly numerator: Ratio;
  readonly denominator: Ratio;
}

/** A figure, exact: money in 分, rates as shares of one, all else in its unit. Or the reason why there is none. */
export type Figure =
  | { readonly kind: 'known'; readonly value: Ratio; readonly parts?: Parts }
  | { readonly kind: 'gap'; readonly reason: GapReason };

export const known = (value: Ratio): Figure => ({ kind: 'known', value });
export const gap = (reason: GapReason): Figure => ({ kind: 'gap', reason });

export function quotientOf(parts: Parts): Figure {
  const value = over(parts.numerator, parts.denominator);
  return isRefused(value) ? gap('zero-denominator') : { kind: 'known', value, parts };
}

/** What a state says once everything has been merged into it. */
export function figureOf(state: FigureState, entry: Indicator): Figure {
  const perOne = stepsPerOne(entry.unit);
  const inOnes = (steps: bigint): Figure => known(fraction(steps, perOne));
  switch (state.kind) {
    case 'nothing':
      return gap('not-planned');
    case 'sum':
      return inOnes(state.total);
    case 'measured':
      return state.totals.size === 1 ? inOnes(total(state.totals.values())) : gap('mixed-units');
    case 'keyed':
      return inOnes(countedOnce(state, entry));
    case 'settled':
      return inOnes(state.total);
    case 'max':
      return inOnes(state.value);
    case 'single':
      return state.count === 1 || (state.inherited && state.low === state.high)
        ? inOnes(state.low)
        : gap('not-adding-up');
    case 'weighted':
      return (
        quotedFigure(state.based, state.quotes, perOne, 'no-weight') ??
        (state.weight === 0n
          ? gap('no-weight')
          : quotientOf({ numerator: fraction(state.product, perOne), denominator: whole(state.weight) }))
      );
    case 'ratio':
      return quotedFigure(state.based, state.quotes, perOne, 'no-denominator') ?? ratioFigure(state, entry.formula);
    case 'dated':
      return figureOf(state.of, entry);
    case 'mean': {
      const all = figureOf(state.of, entry);
      return all.kind === 'gap' ? all : quotientOf({ numerator: all.value, denominator: whole(state.periods.size) });
    }
  }
}

const total = (values: Iterable<bigint>): bigint => [...values].reduce((sum, value) => sum + value, 0n);

type Keyed = Extract<FigureState, { readonly kind: 'keyed' }>;

export const countedOnce = ({ keys, rest }: Keyed, entry: Indicator): bigint =>
  total([...keys.values()].map((each) => countedAmount(each, entry))) + rest;

/** Keys for which units stated different amounts; the larger one is counted. */
export const disputedKeys = ({ keys }: Keyed): readonly string[] =>
  [...keys].filter(([, { amount, lowest }]) => amount !== lowest).map(([key]) => key);

/** The one quoted value, or the gap that quoting leaves in a sum; null where all contributions have their base. */
function quotedFigure(based: number, quotes: Quotes, perOne: bigint, reason: GapReason): Figure | null {
  if (quotes.count === 0) return based === 0 ? gap(reason) : null;
  return quotes.alone !== null ? known(fraction(quotes.alone, perOne)) : gap(reason);
}

type RatioState = Extract<FigureState, { readonly kind: 'ratio' }>;
type RatioFormula = Extract<Formula, { readonly is: 'ratio' }>;

function ratioFigure(state: RatioState, formula: Formula): Figure {
  if (formula.is !== 'ratio') return gap('not-adding-up');
  const numerator = termsTotal(state.numerator, formula.numerator);
  const denominator = termsTotal(state.denominator, formula.denominator);
  if (denominator === null || numerator === null) return gap('no-denominator');
  return quotientOf({ numerator: inForm(formula, numerator, denominator), denominator });
}

/** 1 − n ÷ d is (d − n) ÷ d, so that it stays one quotient of whole parts. */
function inForm({ form }: RatioFormula, numerator: Ratio, denominator: Ratio): Ratio {
  switch (form) {
    case 'plain':
      return numerator;
    case 'one-minus':
      return minus(denominator, numerator);
    case 'minus-one':
      return minus(numerator, denominator);
  }
}

function termsTotal(states: readonly FigureState[], terms: readonly Term[]): Ratio | null {
  let sum = zero;
  for (const [position, { code, sign }] of terms.entries()) {
    const entry = indicatorOf(code);
    const state = states[position];
    if (entry === undefined || state === undefined) return null;
    const figure = figureOf(state, entry);
    if (figure.kind === 'gap') return null;
    sum = sign === 1 ? plus(sum, figure.value) : minus(sum, figure.value);
  }
  return sum;
}
