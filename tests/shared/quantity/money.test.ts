import fc from 'fast-check';
import { fraction } from 'shared/quantity/ratio';
import {
  fenFrom,
  fenOf,
  largestAmount,
  shareOf,
  shownIn,
  typedIn,
  type Fen,
  type MoneyUnit,
} from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const amount = fc.integer({ min: -largestAmount, max: largestAmount }).map(fenOf);
const unit = fc.constantFrom<MoneyUnit>('万元', '元');

test('123.4567 万元 is 123,456,700 分, shown as 123.46 万元 or 1,234,567 元', () => {
  const read = fenFrom(123.4567, '万元') as Fen;
  expect(read).toBe(123_456_700);
  expect(shownIn(read, '万元')).toBe(123.46);
  expect(shownIn(read, '元')).toBe(1_234_567);
});

test('an amount is taken by its decimal text, so 1.005 元 is 101 分 and 0.29 元 is 29 分', () => {
  expect(fenFrom(1.005, '元')).toBe(101);
  expect(fenFrom(0.29, '元')).toBe(29);
  expect(Object.is(fenFrom(-0, '元'), 0)).toBe(true);
});

test('an amount no plan can hold is refused, a stored fraction of a 分 is a fault', () => {
  expect(fenFrom(1e12, '万元')).toEqual({ refused: { code: 'too-large', largest: 10_000_000, unit: '万元' } });
  expect(fenFrom(NaN, '元')).toEqual({ refused: { code: 'not-a-number' } });
  expect(() => fenOf(0.5)).toThrow(RangeError);
});

test('a share of an amount is rounded to the 分, half away from zero', () => {
  expect(shareOf(fenOf(101), fraction(1n, 2n))).toBe(51);
  expect(shareOf(fenOf(-101), fraction(1n, 2n))).toBe(-51);
});

test(`what is written into a cell reads back as the same 分 (seed ${seed})`, () => {
  fc.assert(
    fc.property(amount, unit, (fen, in_) => {
      const read = fenFrom(typedIn(fen, in_), in_);
      expect(isRefused(read)).toBe(false);
      expect(read).toBe(fen);
    }),
    thousandCases,
  );
});
