import type { Indicator } from 'shared/indicator/indicator';
import { half } from 'shared/quantity/rounding';

/** One opportunity, customer, person or region behind a figure, all numbers in whole steps (`steps.ts`). */
export interface KeyedAmount {
  /** 1 for counts. Where units state different amounts for one key, the larger; `lowest` keeps the other end. */
  readonly amount: bigint;
  readonly lowest: bigint;
  /**
   * Share of the credit, in millionths: of an amount that is counted once, only this share counts. Over all units that
   * list the key it should be 1,000,000; what is claimed beyond that counts nothing.
   */
  readonly credit: bigint;
}

/** Figures stated without what lies behind them: good alone, useless in a sum. */
export interface Quotes {
  readonly count: number;
  /** The value in steps while it is the only one, otherwise null. */
  readonly alone: bigint | null;
}

/**
 * What a contribution carries, by its indicator's declaration, so that merging is exact, and the same in every order
 * and grouping. Whole numbers only; nothing is divided before it is shown.
 */
export type FigureState =
  /** No contribution: merging it changes nothing. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sum'; readonly total: bigint }
  /** By measure (件, 台 …); a total exists while there is one. */
  | { readonly kind: 'measured'; readonly totals: ReadonlyMap<string, bigint> }
  /** Each key once; `rest` is what was stated beyond the listed keys and may be below zero. */
  | { readonly kind: 'keyed'; readonly keys: ReadonlyMap<string, KeyedAmount>; readonly rest: bigint }
  /** A keyed figure whose keys are kept elsewhere: it is shown, and never merged with another. */
  | { readonly kind: 'settled'; readonly total: bigint }
  /** Terms of the formula in its order; each adds up by its own indicator's declaration. */
  | {
      readonly kind: 'ratio';
      readonly numerator: readonly FigureState[];
      readonly denominator: readonly FigureState[];
      readonly based: number;
      readonly quotes: Quotes;
    }
  /** Σ(v·w) and Σw. */
  | {
      readonly kind: 'weighted';
      readonly product: bigint;
      readonly weight: bigint;
      readonly based: number;
      readonly quotes: Quotes;
    }
  | { readonly kind: 'max'; readonly value: bigint }
  /** Adds up to nothing; `inherited` values are one value wherever they are repeated. */
  | {
      readonly kind: 'single';
      readonly inherited: boolean;
      readonly count: number;
      readonly low: bigint;
      readonly high: bigint;
    }
  /** Only the contributions of the latest (or earliest) day count; those of one day merge as across units. */
  | { readonly kind: 'dated'; readonly which: 'last' | 'first'; readonly at: string; readonly of: FigureState }
  /** Mean of the sub-periods: what they add up to, divided by how many there are. */
  | { readonly kind: 'mean'; readonly of: FigureState; readonly periods: ReadonlySet<string> };

export type StateKind = FigureState['kind'];

export const nothing: FigureState = { kind: 'nothing' };

export const noQuotes: Quotes = { count: 0, alone: null };
export const quoted = (value: bigint): Quotes => ({ count: 1, alone: value });

export const fullCredit = 1_000_000n;

/**
 * What one key adds. Of an amount of money the claimed share counts, never more than all of it, rounded to a whole step;
 * a customer or person counts one, however many share them.
 */
export const countedAmount = (
  { amount, credit }: KeyedAmount,
  { acrossUnits }: Pick<Indicator, 'acrossUnits'>,
): bigint => (acrossUnits.by !== 'once' || credit >= fullCredit ? amount : half(amount * credit, fullCredit));
