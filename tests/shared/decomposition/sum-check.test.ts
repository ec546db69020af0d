import fc from 'fast-check';
import { checkCumulative, increments } from 'shared/decomposition/cumulative';
import { checkMatrix, type TargetMatrix } from 'shared/decomposition/matrix';
import { checkRatioTargets, impliedRatio, type RatioPart } from 'shared/decomposition/ratio-target';
import { splitBothWays } from 'shared/decomposition/split-both-ways';
import { splitEvenly } from 'shared/decomposition/split';
import { besideChildren, checkAllocation, checkEqualSplit, type Part } from 'shared/decomposition/sum-check';
import { shownNumber } from 'shared/quantity/decimal';
import type { Ratio } from 'shared/quantity/ratio';
import { answered, exactly, wan } from 'tests/shared/decomposition/figures';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const parts = (...values: readonly (number | null)[]): readonly Part[] =>
  values.map((value, index) => ({ key: `P${index + 1}`, value }));

test('FX-03: departments of 600 and 390 under a company of 1000 leave 10万 unallocated', () => {
  expect(checkAllocation('DR-01', 'money', wan(1000), parts(wan(600), wan(390)), 0)).toEqual([
    {
      rule: 'DR-01',
      code: 'under-allocated',
      severity: 'error',
      facts: { parent: wan(1000), sum: wan(990), difference: wan(-10), tolerance: wan(0.02) },
    },
  ]);
});

test('DR-02: the department’s reserve counts, and what is exactly carried is enough', () => {
  expect(checkAllocation('DR-02', 'money', wan(1000), parts(wan(600), wan(390)), wan(10))).toEqual([]);
  expect(checkAllocation('DR-02', 'count', 10, parts(5, 5), 0)).toEqual([]);
  expect(checkAllocation('DR-02', 'count', 10, parts(5, 4), 0)).toMatchObject([{ code: 'under-allocated' }]);
});

test('DR-11: up to 110 % is stretch, above it a doubt', () => {
  const over = (sum: number) => checkAllocation('DR-01', 'money', wan(1000), parts(sum), 0);
  expect(over(wan(1100))).toEqual([]);
  expect(over(wan(1100.01))).toMatchObject([{ rule: 'DR-11', code: 'over-allocated', severity: 'warning' }]);
});

test('DR-10: rounding of 100 元 a child is allowed for money, nothing for counts', () => {
  const quarters = parts(wan(250), wan(250), wan(250), wan(249.96));
  expect(checkEqualSplit('DR-03', 'money', wan(1000), quarters)).toEqual([]);
  expect(checkEqualSplit('DR-03', 'money', wan(1000) + 1, quarters)).toMatchObject([{ code: 'sum-below' }]);
  expect(checkEqualSplit('DR-03', 'count', 10, parts(3, 3, 3))).toMatchObject([
    { code: 'sum-below', facts: { difference: -1 } },
  ]);
  expect(checkEqualSplit('DR-03', 'count', 10, parts(4, 4, 4))).toMatchObject([{ code: 'sum-above' }]);
});

test('a blank part is named and never taken for zero, a negative one is refused', () => {
  expect(checkEqualSplit('DR-04', 'count', 10, parts(5, 5, null))).toMatchObject([
    { code: 'blank-parts', facts: { parts: ['P3'] } },
  ]);
  expect(checkEqualSplit('DR-04', 'count', 10, parts(15, -5))).toMatchObject([
    { code: 'negative-parts', facts: { parts: ['P2'] } },
  ]);
  expect(checkEqualSplit('DR-04', 'count', 10, [])).toMatchObject([{ code: 'not-broken-down' }]);
  expect(checkEqualSplit('DR-04', 'count', 10, parts(Number.MAX_SAFE_INTEGER, 1))).toMatchObject([
    { code: 'too-large' },
  ]);
});

test('DR-20: a node’s own target and its children’s stand side by side', () => {
  expect(besideChildren(1000, 990)).toEqual({ own: 1000, decomposed: 990, unallocated: 10, overallocated: 0 });
  expect(besideChildren(1000, 1050)).toEqual({ own: 1000, decomposed: 1050, unallocated: 0, overallocated: 50 });
});

const row = (key: string, ...values: readonly (number | null)[]) => ({
  key,
  total: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  values,
});
const quarters: TargetMatrix = {
  measure: 'money',
  indicator: 'REV_CY',
  into: 'quarter',
  periods: ['2026Q1', '2026Q2', '2026Q3', '2026Q4'],
  across: 'departments',
  parent: row('C', wan(250), wan(250), wan(250), wan(250)),
  rows: [row('B', wan(150), wan(150), wan(150), wan(150)), row('M', wan(100), wan(100), wan(100), wan(100))],
  reserve: null,
};

test('DR-07: a matrix that closes both ways is silent', () => {
  expect(checkMatrix(quarters)).toEqual([]);
});

test('DR-07: moving 20万 from one quarter to another is wrong in the quarter that lost it, though the year still closes', () => {
  const moved = {
    ...quarters,
    rows: [row('B', wan(130), wan(170), wan(150), wan(150)), row('M', wan(100), wan(100), wan(100), wan(100))],
  };
  expect(checkMatrix(moved)).toMatchObject([
    { rule: 'DR-01', code: 'under-allocated', facts: { period: '2026Q1', difference: wan(-20) } },
  ]);
});

test('DR-07: a row that does not give its own total is wrong in time', () => {
  const wrongTotal = {
    ...quarters,
    rows: [
      { ...row('B', wan(150), wan(150), wan(150), wan(150)), total: wan(610) },
      row('M', wan(100), wan(100), wan(100), wan(100)),
    ],
  };
  expect(checkMatrix(wrongTotal)).toMatchObject([
    { rule: 'DR-03', code: 'sum-below', facts: { of: 'B', difference: wan(-10) } },
  ]);
});

test('days that miss their week are a doubt, persons carry with the reserve', () => {
  const week: TargetMatrix = {
    ...quarters,
    measure: 'count',
    into: 'day',
    across: 'persons',
    periods: ['2026-01-26', '2026-01-27'],
    parent: { key: 'B', total: 10, values: [5, 5] },
    rows: [{ key: 'li', total: 9, values: [4, 4] }],
    reserve: { key: 'reserve', total: 2, values: [1, 1] },
  };
  expect(checkMatrix(week)).toMatchObject([{ rule: 'DR-06', severity: 'warning', facts: { of: 'li' } }]);
});

test(`a matrix proposed from its margins is silent, and one unit moved out of it is not (seed ${seed})`, () => {
  const total = fc.integer({ min: 12, max: 1_000_000_000 });
  fc.assert(
    fc.property(total, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }), (target, units, months) => {
      const [rows, columns] = [answered(splitEvenly(target, units)), answered(splitEvenly(target, months))];
      const cells = answered(splitBothWays(rows, columns));
      const matrix: TargetMatrix = {
        ...quarters,
        measure: 'count',
        into: 'month',
        periods: columns.map((_, index) => `M${index}`),
        parent: { key: 'C', total: target, values: columns },
        rows: cells.map((values, index) => ({ key: `U${index}`, total: rows[index] ?? 0, values })),
      };
      expect(checkMatrix(matrix)).toEqual([]);
      const [first, ...others] = matrix.rows;
      const lost = {
        ...first,
        key: 'U0',
        total: first?.total ?? 0,
        values: (first?.values ?? []).map((each, index) => (index === 0 ? (each ?? 0) - 1 : each)),
      };
      expect(checkMatrix({ ...matrix, rows: [lost, ...others] }).length).toBeGreaterThanOrEqual(2);
    }),
    thousandCases,
  );
});

test(`the order of the parts never matters (seed ${seed})`, () => {
  const values = fc.array(fc.integer({ min: 0, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 20 });
  const shuffled = values.chain((drawn) =>
    fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 0, max: 1_000_000_000_000 }), ([drawn, other], parent) => {
      const check = (each: readonly number[]) => checkAllocation('DR-01', 'money', parent, parts(...each), 0);
      expect(check(other)).toEqual(check(drawn));
    }),
    thousandCases,
  );
});

const rate = (key: string, target: number | null, over: RatioPart['over'] = null): RatioPart => ({
  key,
  target: target === null ? null : exactly(target),
  over,
});

test('DR-12: 80/100 and 10/40 imply 64.3 %, which is below 65 %', () => {
  const collected = [
    rate('A', 0.8, { numerator: 80, denominator: 100 }),
    rate('B', 0.25, { numerator: 10, denominator: 40 }),
  ];
  expect(checkRatioTargets(exactly(0.643), 'up', collected)).toEqual([]);
  expect(checkRatioTargets(exactly(0.65), 'up', collected)).toMatchObject([
    { rule: 'DR-12', code: 'implied-worse', facts: { implied: 0.642857 } },
  ]);
});

test('DR-12: without figures every child is at least as good, within a tenth of a point', () => {
  expect(checkRatioTargets(exactly(0.95), 'up', [rate('A', 0.95), rate('B', 0.949)])).toEqual([]);
  expect(checkRatioTargets(exactly(0.95), 'up', [rate('A', 0.95), rate('B', 0.9)])).toMatchObject([
    { code: 'part-worse', facts: { of: 'B' } },
  ]);
  expect(checkRatioTargets(exactly(0.1), 'down', [rate('A', 0.12)])).toMatchObject([{ code: 'part-worse' }]);
  expect(checkRatioTargets(exactly(0.1), 'down', [rate('A', 0.08)])).toEqual([]);
  expect(checkRatioTargets(exactly(0.1), 'up', [rate('A', null)])).toMatchObject([{ code: 'blank-parts' }]);
});

test('DR-12: denominators of zero are named, never NaN', () => {
  expect(checkRatioTargets(exactly(0.1), 'up', [rate('A', 0.1, { numerator: 0, denominator: 0 })])).toMatchObject([
    { code: 'zero-denominator' },
  ]);
  expect(impliedRatio([])).toBeNull();
  expect(
    shownNumber(
      impliedRatio([
        { numerator: 92, denominator: 20 },
        { numerator: 20, denominator: 5 },
      ]) as Ratio,
      2,
    ),
  ).toBe(4.48);
});

test('DR-13: opportunities reported 5, 8, 12 end at 12 and grow by 3 and 4', () => {
  expect(checkCumulative(12, parts(5, 8, 12))).toEqual([]);
  expect(increments([5, 8, 12])).toEqual([5, 3, 4]);
});

test('DR-13: a cumulative figure neither falls nor misses its end', () => {
  expect(checkCumulative(12, parts(5, 8, 7))).toMatchObject([
    { code: 'falls', facts: { period: 'P3', value: 7, before: 8 } },
    { code: 'last-misses', facts: { parent: 12, last: 7 } },
  ]);
  expect(checkCumulative(12, parts(5, null, 12))).toMatchObject([{ code: 'blank-parts' }]);
  expect(checkCumulative(12, [])).toMatchObject([{ code: 'not-broken-down' }]);
});
