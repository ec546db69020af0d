import fc from 'fast-check';
import {
  decimalsOf,
  decimalText,
  exactFrom,
  exactFromDecimal,
  percentText,
  rounded,
  shownNumber,
  wholeStepsSaid,
} from 'shared/quantity/decimal';
import { fraction, times, whole, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { down, half, up } from 'shared/quantity/rounding';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const exact = (value: number): Ratio => {
  const read = exactFrom(value);
  if (isRefused(read)) throw new Error(read.refused.code);
  return read;
};

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.1 + 0.2, 2, 0.3],
  [1.45, 1, 1.5],
  [8.345, 2, 8.35],
  [1e21, 2, 1e21],
  [1e-7, 2, 0],
  [-0.001, 2, 0],
])('%d at %i decimals rounds half away from zero to %d', (value, places, expected) => {
  expect(rounded(value, places)).toBe(expected);
});

test('needs are rounded up and shares may be rounded down, also below zero', () => {
  const third = fraction(-7n, 3n);
  expect([up, down, half].map((way) => shownNumber(third, 0, way))).toEqual([-2, -3, -2]);
  expect(shownNumber(fraction(7n, 3n), 0, up)).toBe(3);
});

test('what is not a finite number is refused', () => {
  expect([NaN, Infinity, -Infinity].map(exactFrom).every(isRefused)).toBe(true);
  expect(exactFromDecimal('1e999999999')).toBeNull();
});

test('a cell with more than two decimals shows how many', () => {
  expect([12.3456, 12, 1e-7, 1.5e21].map(decimalsOf)).toEqual([4, 0, 7, 0]);
});

test(`parse(format(x)) = x for every number of a cell (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const places = Math.min(decimalsOf(value), 330);
      expect(Number(decimalText(exact(value), places))).toBe(value === 0 ? 0 : value);
    }),
    thousandCases,
  );
});

test(`rounding agrees with rounding by hand on the decimal digits (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (thousandths) => {
      const byHand = Math.sign(thousandths) * Math.floor((Math.abs(thousandths) + 5) / 10);
      expect(decimalText(exact(thousandths / 1000), 2)).toBe(decimalText(fraction(BigInt(byHand), 100n), 2));
    }),
    thousandCases,
  );
});

test('a cell that says whole steps is taken at its word, any other goes the exact way', () => {
  expect([12.34, 0.29, 1.005, -0, 1e16, NaN, Infinity].map((value) => wholeStepsSaid(value, 100))).toEqual([
    1234,
    29,
    null,
    0,
    null,
    null,
    null,
  ]);
});

test(`the quick way of taking a cell never differs from the exact one (seed ${seed})`, () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e13, max: 1e13 }),
    fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9 })).map(([digits, places]) => digits / 10 ** places),
    fc.maxSafeInteger().map((digits) => digits / 1_000_000),
  );
  fc.assert(
    fc.property(cell, fc.constantFrom(1, 100, 1000, 1_000_000), (value, steps) => {
      const quick = wholeStepsSaid(value, steps);
      const slow = times(exact(value), whole(steps));
      if (quick !== null) expect(slow).toEqual(whole(quick));
    }),
    { ...thousandCases, numRuns: 20_000 },
  );
});

test.each([
  [0.125, '12.5%'],
  [-0.07, '-7%'],
  [1.00005, '100.01%'],
  [1.7e306, '1.7e+308%'],
  [-1.7e307, '-1.7e+307'],
])('%p is shown as %s', (value, text) => expect(percentText(value)).toBe(text));
