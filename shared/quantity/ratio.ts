import { refuse, type Refused } from 'shared/quantity/refusal';
import { half, type Rounding } from 'shared/quantity/rounding';

/** An exact number: a fraction in lowest terms, the denominator above zero. Stays exact until it is shown. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Refuses a zero denominator: a rate without a base is a gap, not a zero. */
export function ratioOf(numerator: bigint | number, denominator: bigint | number): Ratio | Refused<'zero-denominator'> {
  const bottom = BigInt(denominator);
  return bottom === 0n ? refuse('zero-denominator') : fraction(BigInt(numerator), bottom);
}

/** For denominators that are known: powers of ten, lengths above zero. A zero one is a fault of the caller. */
export function fraction(numerator: bigint, denominator: bigint): Ratio {
  if (denominator === 0n) throw new RangeError('fraction with a zero denominator');
  const shared = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / shared, denominator: denominator / shared };
}

export const whole = (value: bigint | number): Ratio => ({ numerator: BigInt(value), denominator: 1n });

export const zero: Ratio = whole(0);
export const one: Ratio = whole(1);

export const plus = (a: Ratio, b: Ratio): Ratio =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, negated(b));

export const times = (a: Ratio, b: Ratio): Ratio => fraction(a.numerator * b.numerator, a.denominator * b.denominator);

export const over = (a: Ratio, b: Ratio): Ratio | Refused<'zero-denominator'> =>
  ratioOf(a.numerator * b.denominator, a.denominator * b.numerator);

export const negated = (a: Ratio): Ratio => ({ numerator: -a.numerator, denominator: a.denominator });

export const magnitude = (a: Ratio): Ratio => (a.numerator < 0n ? negated(a) : a);

export const sumOf = (ratios: readonly Ratio[]): Ratio => ratios.reduce(plus, zero);

/** Below zero, zero or above zero, like a comparator of `sort`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const wholeFrom = (a: Ratio, rounding: Rounding = half): bigint => rounding(a.numerator, a.denominator);

/** Rounded to a multiple of a step, e.g. to whole 100 元. */
export const toStep = (a: Ratio, step: Ratio, rounding: Rounding = half): Ratio =>
  times(whole(rounding(a.numerator * step.denominator, a.denominator * step.numerator)), step);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
