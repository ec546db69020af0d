import fc from 'fast-check';
import { isRefused } from 'shared/quantity/refusal';
import { whole } from 'shared/quantity/ratio';
import { natureOf } from 'shared/targets/amount';
import { evenWeight, splitRows, splitYear, type RowToSplit } from 'shared/targets/split-rows';
import { seasonality } from 'shared/decomposition/seasonality';
import { fenOf } from 'shared/quantity/money';
import { answered, wan } from 'tests/shared/decomposition/figures';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const nature = (code: string) => {
  const found = natureOf(code);
  if (found === null) throw new Error(code);
  return found;
};
const blank = (key: string, weight = evenWeight): RowToSplit => ({
  ...{ key, weight },
  months: Array.from({ length: 12 }, () => null),
});
const sums = (rows: readonly { readonly months: readonly number[] }[]): readonly number[] =>
  Array.from({ length: 12 }, (_, month) => rows.reduce((sum, { months }) => sum + (months[month] ?? 0), 0));

interface Tree {
  readonly children: readonly { readonly weight: number; readonly below: Tree; readonly kept: readonly number[] }[];
}

/** Companies of up to three levels, with weights, and cells somebody has typed already: a share of the month in percent. */
const trees = (depth: number): fc.Arbitrary<Tree> =>
  fc
    .array(
      fc.record({
        weight: fc.integer({ min: 0, max: 1000 }),
        below: depth === 0 ? fc.constant({ children: [] }) : trees(depth - 1),
        kept: fc.array(fc.integer({ min: -60, max: 24 }), { minLength: 12, maxLength: 12 }),
      }),
      { minLength: depth === 0 ? 0 : 1, maxLength: 5 },
    )
    .map((children) => ({ children }));

/** What each leaf carries; null where what was typed leaves no room, which is refused and never rounded away. */
function leavesOf(code: string, given: readonly number[], { children }: Tree): readonly (readonly number[])[] | null {
  if (children.length === 0) return [given];
  // The first is left blank, so that what is typed beside it always leaves room.
  const rows = children.map(({ weight, kept }, key) => ({
    key: String(key),
    weight: whole(weight + 1),
    months: given.map((month, at) => {
      const percent = kept[at] ?? -1;
      return percent < 0 || key === 0 ? null : Math.floor((month * percent) / 100);
    }),
  }));
  const split = splitRows(nature(code), given, rows);
  if (isRefused(split)) {
    expect(['typed-exceed-target', 'typed-miss-target', 'falls']).toContain(split.refused.code);
    return null;
  }
  expect(sums(split)).toEqual(given);
  rows.forEach(({ months }, at) =>
    months.forEach((month, index) => {
      if (month !== null) expect(split[at]?.months[index]).toBe(month);
    }),
  );
  const below = split.map(({ months }, at) => leavesOf(code, months, children[at]?.below ?? { children: [] }));
  return below.some((each) => each === null) ? null : below.flatMap((each) => each ?? []);
}

test.each(['REV_CY', 'NEWCUST'])(
  `%s closes to the last step in every row and month of any tree (seed ${seed})`,
  (code) => {
    let closed = 0;
    fc.assert(
      fc.property(
        trees(2),
        fc.array(fc.integer({ min: 0, max: 900_000_000 }), { minLength: 12, maxLength: 12 }),
        (tree, given) => {
          const leaves = leavesOf(code, given, tree);
          if (leaves === null) return;
          closed += 1;
          expect(sums(leaves.map((months) => ({ months })))).toEqual(given);
        },
      ),
      { ...thousandCases, numRuns: 200 },
    );
    expect(closed).toBeGreaterThan(20);
  },
);

test('counts so far never fall in any row, and end at the year', () => {
  const given = [1, 1, 3, 4, 8, 8, 9, 12, 15, 15, 20, 21];
  const rows = answered(splitRows(nature('OPP_RPT'), given, [blank('a', whole(2)), blank('b')]));
  expect(sums(rows)).toEqual(given);
  for (const { months } of rows) expect([...months].sort((one, other) => one - other)).toEqual(months);
  expect(splitRows(nature('OPP_RPT'), [3, 2, ...given.slice(2)], [blank('a')])).toMatchObject({
    refused: { code: 'falls' },
  });
});

test('what is typed stays; where it leaves no room the month is named', () => {
  const given = Array.from({ length: 12 }, () => wan(100));
  const typed = { ...blank('b'), months: given.map((_, month) => (month === 2 ? wan(101) : null)) };
  expect(splitRows(nature('REV_CY'), given, [blank('a'), typed])).toMatchObject({
    refused: { code: 'typed-exceed-target', month: 3, by: wan(1) },
  });
  const kept = { ...typed, months: given.map((_, month) => (month === 2 ? wan(99) : null)) };
  const rows = answered(splitRows(nature('REV_CY'), given, [blank('a'), kept]));
  expect(rows.map(({ months }) => months.slice(1, 4))).toEqual([
    [wan(50), wan(1), wan(50)],
    [wan(50), wan(99), wan(50)],
  ]);
});

test('F04 a piece a month for three is four a year each, and money keeps whole hundreds of 元 in every cell', () => {
  const three = ['a', 'b', 'c'].map((key) => blank(key));
  const reserve = { ...blank('reserve'), months: Array.from({ length: 12 }, () => 0) };
  const years = (code: string, month: number) => {
    const rows = answered(
      splitRows(
        nature(code),
        Array.from({ length: 12 }, () => month),
        [...three, reserve],
      ),
    );
    expect(sums(rows)).toEqual(Array.from({ length: 12 }, () => month));
    return rows.map(({ months }) => ({ months, year: months.reduce((sum, each) => sum + each, 0) }));
  };
  expect(years('NEWCUST', 1).map(({ year }) => year)).toEqual([4, 4, 4, 0]);
  const money = years('REV_CY', wan(100));
  expect(money.map(({ year }) => year)).toEqual([wan(400), wan(400), wan(400), 0]);
  expect(money.flatMap(({ months }) => months).filter((cell) => cell % wan(0.01) !== 0)).toEqual([]);
});

test('a rate holds for everybody', () => {
  const given = Array.from({ length: 12 }, () => 8000);
  expect(answered(splitRows(nature('COLL_RATE'), given, [blank('a'), blank('b')])).map(({ months }) => months)).toEqual(
    [...[given, given]],
  );
});

test('a year follows its season, December takes what is left', () => {
  const months = [8, 6, 8, 9, 9, 8, 8, 7, 9, 10, 9, 9].map((part) => fenOf(part * 1_000_000));
  const season = answered(seasonality([{ year: 2026, months }]));
  const split = answered(splitYear(nature('REV_CY'), wan(1000), season));
  expect(split.reduce((sum, month) => sum + month, 0)).toBe(wan(1000));
  expect(split.slice(0, 2)).toEqual([wan(80), wan(60)]);
  expect(answered(splitYear(nature('NEWCUST'), 25, null))).toEqual([3, ...Array<number>(11).fill(2)]);
});

test('40 nodes and 13 indicators are split at once', () => {
  const given = Array.from({ length: 12 }, (_, month) => wan(1000 + month) + 7);
  const rows = Array.from({ length: 40 }, (_, at) => blank(String(at), whole(at + 1)));
  for (let indicator = 0; indicator < 13; indicator += 1)
    expect(sums(answered(splitRows(nature('REV_CY'), given, rows)))).toEqual(given);
});
