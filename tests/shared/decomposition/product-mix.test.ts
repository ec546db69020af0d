import { checkPackage, type MixPackage } from 'shared/decomposition/product-mix';
import { exactly } from 'tests/shared/decomposition/figures';

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
