import fc from 'fast-check';
import { monthTarget, type MonthFactors } from 'shared/decomposition/month-target';
import { seasonality, splitBySeason, type PastYear } from 'shared/decomposition/seasonality';
import { defaultSettings } from 'shared/decomposition/settings';
import { exactIn, fenOf, shownIn, type Fen } from 'shared/quantity/money';
import { shownNumber } from 'shared/quantity/decimal';
import { compareRatios, fraction, one, sumOf, type Ratio } from 'shared/quantity/ratio';
import { answered, exactly, wan } from 'tests/shared/decomposition/figures';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const march: MonthFactors = {
  budget: wan(125),
  history: [wan(108), wan(96), wan(80)],
  industryGrowth: exactly(0.08),
  benchmarkGrowth: exactly(0.15),
};
const inWan = (fen: Ratio, decimals = 2): number =>
  shownNumber(fraction(fen.numerator, fen.denominator * 1_000_000n), decimals);

test('FX-08: budget 125, sales of 80, 96 and 108, growth of 8 % and 15 % give a target of 123.26万元', () => {
  const { initial, ownGrowth, reference, historyMean, ofBudget, doubts } = answered(monthTarget(march));
  expect(shownIn(initial, '万元')).toBe(123.26);
  expect(shownNumber(ownGrowth, 4)).toBe(0.1619);
  expect(Object.values(reference).map((each) => inWan(each))).toEqual([125, 125.48, 116.64, 124.2]);
  expect(inWan(historyMean as Ratio, 1)).toBe(98.8);
  expect(shownNumber(ofBudget as Ratio, 3)).toBe(0.986);
  expect(doubts).toEqual([]);
});

test('a target is a whole number of 100 元', () => {
  expect(answered(monthTarget(march)).initial % defaultSettings.moneyStep).toBe(0);
});

test('without the year before last the growth is over the one year that is known, without both there is none', () => {
  const growth = (history: MonthFactors['history']): number =>
    shownNumber(answered(monthTarget({ ...march, history })).ownGrowth, 4);
  expect(growth([wan(108), wan(96), null])).toBe(0.125);
  expect(growth([wan(108), null, wan(80)])).toBe(0.1619);
  expect(growth([wan(108), null, null])).toBe(0);
  expect(growth([wan(108), null, wan(0)])).toBe(0);
});

test('with a year missing the history mean raises the other weights to one', () => {
  const { historyMean } = answered(monthTarget({ ...march, history: [wan(108), null, wan(80)] }));
  expect(inWan(historyMean as Ratio)).toBe(100);
});

test('far from its budget a target is a doubt', () => {
  const { doubts } = answered(monthTarget({ ...march, budget: wan(60) }));
  expect(doubts).toMatchObject([{ rule: 'DR-30', code: 'far-from-budget', severity: 'warning' }]);
});

test('without a budget there is no comparison with it', () => {
  expect(answered(monthTarget({ ...march, budget: wan(0) })).ofBudget).toBeNull();
});

const weighing = (budget: number, ownTrend: number) => ({
  ...defaultSettings,
  coefficients: { ...defaultSettings.coefficients, budget: exactly(budget), ownTrend: exactly(ownTrend) },
});

test.each([
  ['weights of 110 %', monthTarget(march, weighing(0.5, 0.2)), { code: 'weights-not-one', sum: 1.1 }],
  ['a negative weight', monthTarget(march, weighing(0.7, -0.1)), { code: 'negative-weight' }],
  ['last year’s month missing', monthTarget({ ...march, history: [null, wan(96), wan(80)] }), { code: 'no-last-year' }],
  ['negative sales', monthTarget({ ...march, history: [wan(-1), null, null] }), { code: 'negative-history' }],
  ['a negative budget', monthTarget({ ...march, budget: wan(-1) }), { code: 'negative-budget' }],
])('%s is refused', (_, answer, refused) => {
  expect(answer).toEqual({ refused });
});

test(`weights of the same growth leave the target at the grown figure (seed ${seed})`, () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map((value) => fenOf(value * 10_000));
  fc.assert(
    fc.property(amount, (sales) => {
      const factors = {
        ...march,
        budget: sales,
        history: [sales, sales, sales],
        industryGrowth: exactly(0),
        benchmarkGrowth: exactly(0),
      } as const;
      expect(answered(monthTarget(factors)).initial).toBe(sales);
    }),
    thousandCases,
  );
});

const year = (of: number, months: readonly (number | null)[]): PastYear => ({
  year: of,
  months: months.map((each) => (each === null ? null : wan(each))),
});
const rising = Array.from({ length: 12 }, (_, index) => index + 1);

test('the shares of the months are those of all complete years together', () => {
  const { shares, leftOut } = answered(
    seasonality([
      year(2024, rising),
      year(
        2025,
        rising.map(() => 1),
      ),
      year(2023, [1, null]),
    ]),
  );
  expect(leftOut).toEqual([2023]);
  expect(shownNumber(shares[11] as Ratio, 6)).toBe(0.144444);
  expect(compareRatios(sumOf(shares), one)).toBe(0);
});

test.each([
  ['no history at all', [], 'no-complete-year'],
  ['a year with a month missing', [year(2025, [...rising.slice(1), null])], 'no-complete-year'],
  ['negative sales', [year(2025, [-1, ...rising.slice(1)])], 'negative-history'],
  [
    'years without sales',
    [
      year(
        2025,
        rising.map(() => 0),
      ),
    ],
    'no-sales',
  ],
])('%s gives no seasonality', (_, years, code) => {
  expect(seasonality(years)).toMatchObject({ refused: { code } });
});

test(`an annual target split by season gives the annual target again (seed ${seed})`, () => {
  const months = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 12, maxLength: 12 });
  const target = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(fenOf);
  fc.assert(
    fc.property(
      target,
      fc.array(
        months.filter((each) => each.some((value) => value > 0)),
        { minLength: 1, maxLength: 3 },
      ),
      (amount, years) => {
        const found = answered(seasonality(years.map((each, index) => year(2023 + index, each))));
        const split = answered(splitBySeason(amount, found));
        expect(split.reduce((sum, part) => sum + part, 0)).toBe(amount);
      },
    ),
    thousandCases,
  );
});

test('an exact amount in 万元 stays exact', () => {
  expect(exactIn(1_234_567 as Fen, '万元')).toEqual({ numerator: 1_234_567n, denominator: 1_000_000n });
});
