import { refuse, type Refused } from 'shared/quantity/refusal';

/**
 * The sum of whole numbers (分, counts, steps), the same in every order.
 * Amounts above and below zero are added apart: each of the two only grows, so a sum that leaves what stays exact is
 * seen whatever the order, and refused instead of being a little wrong.
 */
export function sumWhole<Whole extends number>(values: readonly Whole[]): Whole | Refused<'too-large'> {
  let above = 0;
  let below = 0;
  for (const value of values) {
    if (value > 0) above += value;
    else below += value;
  }
  const sum = above + below;
  return above <= Number.MAX_SAFE_INTEGER && below >= Number.MIN_SAFE_INTEGER
    ? (sum as Whole)
    : refuse('too-large', { largest: Number.MAX_SAFE_INTEGER });
}

/** Two whole numbers. Beyond what stays exact it throws: amounts read from cells are far below (`largestAmount`). */
export function addWhole<Whole extends number>(a: Whole, b: Whole): Whole {
  const sum = a + b;
  if (sum > Number.MAX_SAFE_INTEGER || sum < Number.MIN_SAFE_INTEGER) throw new RangeError('sum beyond exact numbers');
  return sum as Whole;
}

export const subtractWhole = <Whole extends number>(a: Whole, b: Whole): Whole => addWhole(a, -b as Whole);
