import fc from 'fast-check';
import { splitBothWays } from 'shared/decomposition/split-both-ways';
import { splitByWeight, splitEvenly, splitLastAbsorbs, splitRest } from 'shared/decomposition/split';
import { whole, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { answered, exactly, wan } from 'tests/shared/decomposition/figures';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
const weigh = (weights: readonly number[]): readonly Ratio[] => weights.map(whole);

test('100万 in three months are 33.34, 33.33 and 33.33万, as cells with two decimals show them', () => {
  expect(splitEvenly(wan(100), 3, wan(0.01))).toEqual([wan(33.34), wan(33.33), wan(33.33)]);
});

test('ten customers for weights 1, 1, 1 go 4, 3, 3; for weights 5, 3, 1 they go 6, 3, 1', () => {
  expect(splitEvenly(10, 3)).toEqual([4, 3, 3]);
  expect(splitByWeight(10, weigh([5, 3, 1]))).toEqual([6, 3, 1]);
});

test('what the step leaves over goes to the last part', () => {
  expect(splitEvenly(wan(1) + 7, 2, wan(0.01))).toEqual([wan(0.5), wan(0.5) + 7]);
});

test('where the last part absorbs, six customers in twelve months do not leave minus five for December', () => {
  expect(splitLastAbsorbs(wan(100), weigh([1, 1, 1]), wan(0.01))).toEqual([wan(33.33), wan(33.33), wan(33.34)]);
  expect(splitLastAbsorbs(6, weigh(Array<number>(12).fill(1)))).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
});

test('what is typed stays and the rest is spread over the blanks', () => {
  expect(splitRest(100, [40, null, null])).toEqual([40, 30, 30]);
  expect(splitRest(100, [40, null, null], weigh([9, 1, 2]))).toEqual([40, 20, 40]);
  expect(splitRest(100, [100, null])).toEqual([100, 0]);
  expect(splitRest(100, [0, null])).toEqual([0, 100]);
});

test.each([
  ['no parts', splitEvenly(10, 0), 'no-parts'],
  ['half a customer', splitEvenly(2.5, 2), 'not-whole'],
  ['a negative target', splitEvenly(-3, 2), 'negative-target'],
  ['a negative weight', splitByWeight(3, weigh([1, -1])), 'negative-weight'],
  ['weights that are all zero', splitByWeight(3, weigh([0, 0])), 'no-weight'],
  ['a negative count typed', splitRest(10, [-1, null]), 'negative-part'],
  ['more typed than the target', splitRest(10, [8, 4, null]), 'typed-exceed-target'],
  ['all typed and the sum is short', splitRest(10, [8, 1]), 'typed-miss-target'],
  ['margins that differ', splitBothWays([5, 5], [4, 5]), 'margins-differ'],
])('%s is refused', (_, answer, code) => {
  expect(answer).toMatchObject({ refused: { code } });
});

const target = fc.integer({ min: 0, max: 1_000_000_000_000 });
const step = fc.constantFrom(1, 100, 10_000, 1_000_000);
const weights = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 53 })
  .filter((each) => sum(each) > 0);

test(`every way of splitting closes, nothing is negative, and all but the last part keep the step (seed ${seed})`, () => {
  fc.assert(
    fc.property(target, weights, step, (whole_, drawn, by) => {
      const typed = drawn.map((weight, index) =>
        weight % 3 === 0 ? Math.floor(whole_ / drawn.length / (index + 1)) : null,
      );
      const ways = [
        splitByWeight(whole_, weigh(drawn), by),
        splitEvenly(whole_, drawn.length, by),
        splitLastAbsorbs(whole_, weigh(drawn), by),
      ].map(answered);
      for (const parts of ways) {
        expect(sum(parts)).toBe(whole_);
        expect(parts.every((part) => part >= 0 && Number.isSafeInteger(part))).toBe(true);
        expect(parts.slice(0, -1).every((part) => part % by === 0)).toBe(true);
      }
      const rest = splitRest(whole_, typed, weigh(drawn), by);
      if (!isRefused(rest)) {
        expect(sum(rest)).toBe(whole_);
        expect(typed.every((value, index) => value === null || value === rest[index])).toBe(true);
      }
    }),
    thousandCases,
  );
});

test(`no part is further than one step from its exact share (seed ${seed})`, () => {
  fc.assert(
    fc.property(target, weights, (whole_, drawn) => {
      const parts = answered(splitByWeight(whole_, weigh(drawn)));
      const all = BigInt(sum(drawn));
      parts.forEach((part, index) => {
        const off = BigInt(part) * all - BigInt(whole_) * BigInt(drawn[index] ?? 0);
        expect(off < all && -off < all).toBe(true);
      });
    }),
    thousandCases,
  );
});

test(`a matrix split both ways closes in every row and every column (seed ${seed})`, () => {
  const cells = fc.integer({ min: 0, max: 1_000_000_000 });
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 12 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(matrix, (drawn) => {
      const rows = drawn.map(sum);
      const columns = (drawn[0] ?? []).map((_, column) => sum(drawn.map((row) => row[column] ?? 0)));
      const split = answered(splitBothWays(rows, columns));
      expect(split.map(sum)).toEqual(rows);
      expect(columns.map((_, column) => sum(split.map((row) => row[column] ?? 0)))).toEqual(columns);
      expect(split.flat().every((cell) => cell >= 0)).toBe(true);
    }),
    thousandCases,
  );
});

test('a weight may be any exact share', () => {
  expect(splitByWeight(1000, [exactly(0.333), exactly(0.667)])).toEqual([333, 667]);
});
