import fc from 'fast-check';
import {
  compareRatios,
  fraction,
  magnitude,
  minus,
  negated,
  one,
  over,
  plus,
  ratioOf,
  sumOf,
  times,
  toStep,
  whole,
  wholeFrom,
  zero,
  type Ratio,
} from 'shared/quantity/ratio';
import { down, half, up } from 'shared/quantity/rounding';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const some: fc.Arbitrary<Ratio> = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

test('a fraction is in lowest terms with the denominator above zero', () => {
  expect(fraction(-6n, -8n)).toEqual({ numerator: 3n, denominator: 4n });
  expect(fraction(6n, -8n)).toEqual({ numerator: -3n, denominator: 4n });
  expect(() => fraction(1n, 0n)).toThrow(RangeError);
});

test('dividing by zero is refused', () => {
  expect(ratioOf(5, 0)).toEqual({ refused: { code: 'zero-denominator' } });
  expect(over(one, zero)).toEqual({ refused: { code: 'zero-denominator' } });
});

test('rounding to whole 100 元', () => {
  expect(toStep(whole(12_345_678), whole(10_000))).toEqual(whole(12_350_000));
  expect(toStep(whole(12_345_678), whole(10_000), down)).toEqual(whole(12_340_000));
});

test(`adding is exact whatever the order, and what is added can be taken away (seed ${seed})`, () => {
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      expect(plus(a, plus(b, c))).toEqual(plus(plus(c, b), a));
      expect(minus(plus(a, b), b)).toEqual(a);
      expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
      expect(sumOf([a, b, c])).toEqual(sumOf([c, a, b]));
      expect(Math.sign(compareRatios(a, b))).toBe(Math.sign(-compareRatios(b, a)) + 0);
      expect(compareRatios(magnitude(a), zero)).toBeGreaterThanOrEqual(0);
    }),
    thousandCases,
  );
});

test(`rounding stays within half a step, up and down within one, and is the same on both sides of zero (seed ${seed})`, () => {
  fc.assert(
    fc.property(some, (value) => {
      const exact = (by: bigint): Ratio => minus(value, whole(by));
      expect(compareRatios(magnitude(exact(wholeFrom(value, half))), fraction(1n, 2n))).toBeLessThanOrEqual(0);
      expect(compareRatios(exact(wholeFrom(value, down)), zero)).toBeGreaterThanOrEqual(0);
      expect(compareRatios(exact(wholeFrom(value, down)), one)).toBeLessThan(0);
      expect(wholeFrom(value, up)).toBe(-wholeFrom(negated(value), down));
      expect(wholeFrom(negated(value), half)).toBe(-wholeFrom(value, half));
    }),
    thousandCases,
  );
});
