import fc from 'fast-check';
import {
  checkMixDelivers,
  checkMixWithin,
  checkOneCategory,
  checkPackage,
  splitByMix,
  type MixPackage,
} from 'shared/decomposition/product-mix';
import { fenOf } from 'shared/quantity/money';
import { answered, exactly, wan } from 'tests/shared/decomposition/figures';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const share = (least: number, target: number, most: number) => ({
  least: exactly(least),
  target: exactly(target),
  most: exactly(most),
});
const growth: MixPackage = {
  name: '扩张套餐',
  phase: 'growth',
  shares: {
    fighter: share(0.1, 0.2, 0.3),
    volume: share(0.3, 0.4, 0.5),
    profit: share(0.2, 0.3, 0.4),
    image: share(0, 0.1, 0.2),
  },
};
const withShares = (more: Partial<MixPackage['shares']>): MixPackage => ({
  ...growth,
  shares: { ...growth.shares, ...more },
});

test('DR-21: 20/40/30/10 is a whole mix, 20/40/30 is not', () => {
  expect(checkPackage(growth)).toEqual([]);
  expect(checkPackage(withShares({ image: share(0, 0, 0.2) }))).toMatchObject([
    { rule: 'DR-21', code: 'mix-not-100', facts: { sum: 0.9 } },
  ]);
  expect(checkPackage(withShares({ image: share(0, 0.1009, 0.2) }))).toEqual([]);
});

test('DR-40: a target share outside its own limits', () => {
  expect(checkPackage(withShares({ image: share(0.2, 0.1, 0.3) }))).toMatchObject([
    { code: 'target-outside-limits', facts: { category: 'image' } },
  ]);
});

test('a mature company that plans less profit than volume products is a doubt', () => {
  expect(checkPackage({ ...growth, phase: 'mature' })).toMatchObject([
    { code: 'phase-not-favoured', severity: 'warning', facts: { category: 'profit' } },
  ]);
});

test('real shares against the limits, within a tenth of a point', () => {
  const actual = { fighter: exactly(0.2), volume: exactly(0.5009), profit: exactly(0.19), image: exactly(0.1091) };
  expect(checkMixWithin(growth, actual)).toMatchObject([{ facts: { category: 'profit', share: 0.19 } }]);
});

test('DR-40: the categories cover the sales target and profit products deliver the gross profit', () => {
  const plan = (profit: number) => ({
    fighter: { value: wan(200), margin: exactly(0.1) },
    volume: { value: wan(400), margin: exactly(0.15) },
    profit: { value: wan(profit), margin: exactly(0.4) },
    image: { value: wan(100), margin: exactly(0.3) },
  });
  expect(checkMixDelivers(plan(300), wan(1000), wan(120))).toEqual([]);
  expect(checkMixDelivers(plan(290), wan(1000), wan(120))).toMatchObject([
    { code: 'volume-below-sales', severity: 'error' },
    { code: 'profit-below-plan', severity: 'warning' },
  ]);
});

test('DR-41: a product is of exactly one category a year', () => {
  const entry = (product: string, category: 'volume' | 'profit' | null) => ({ product, year: 2026, category });
  expect(checkOneCategory([entry('A', 'volume'), entry('A', 'volume')])).toEqual([]);
  expect(
    checkOneCategory([entry('A', 'volume'), entry('A', 'profit'), entry('B', null)]).map(({ code }) => code),
  ).toEqual(['several-categories', 'no-category']);
});

test(`the categories give the sales target (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }).map(fenOf), (sales) => {
      const split = answered(splitByMix(sales, growth));
      expect(Object.values(split).reduce((sum, value) => sum + value, 0)).toBe(sales);
    }),
    thousandCases,
  );
});
