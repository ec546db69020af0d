import fc from 'fast-check';
import { day } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import { aYearAgo, comparePeriods, next, previous, shifted } from 'shared/calendar/period-order';
import { period, someDay } from 'tests/shared/calendar/periods';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

test.each([
  ['2026-2031', '2032-2037'],
  ['2026', '2027'],
  ['2026Q4', '2027Q1'],
  ['2026M12', '2027M01'],
  ['2026W53', '2027W01'],
  ['2025W52', '2026W01'],
  ['2028-02-29', '2028-03-01'],
])('after %s comes %s', (key, following) => {
  expect(next(period(key)).key).toBe(following);
  expect(previous(period(following)).key).toBe(key);
});

test('the same period a year ago, and none where there was none', () => {
  expect(['2026', '2026Q2', '2026M03', '2026W05', '2026-03-15'].map((key) => aYearAgo(period(key)))).toMatchObject([
    { key: '2025' },
    { key: '2025Q2' },
    { key: '2025M03' },
    { key: '2025W05' },
    { key: '2025-03-15' },
  ]);
  expect(aYearAgo(period('2026W53'))).toEqual({ refused: { code: 'no-counterpart', key: '2026W53' } });
  expect(aYearAgo(period('2028-02-29'))).toEqual({ refused: { code: 'no-counterpart', key: '2028-02-29' } });
});

test('periods sort by time, the longer first', () => {
  const sorted = ['2026', '2026Q1', '2026M01', '2026-01-01', '2026M02', '2026W06', '2027'];
  expect(
    [...sorted]
      .reverse()
      .map(period)
      .sort((a, b) => comparePeriods(a, b))
      .map(({ key }) => key),
  ).toEqual(sorted);
});

test('of spans from the same year the longer comes first, and a period equals itself', () => {
  const [long, short] = [period('2026-2031'), period('2026-2028')];
  expect([comparePeriods(long, short), comparePeriods(short, long), comparePeriods(long, long)]).toEqual([-1, 1, 0]);
});

test(`going forth and back arrives at the same period (seed ${seed})`, () => {
  const kind = fc.constantFrom('year', 'quarter', 'month', 'week');
  fc.assert(
    fc.property(someDay, kind, fc.integer({ min: -80, max: 80 }), (date, of, by) => {
      const here = enclosing(day(date), of as 'month');
      const there = shifted(here, by);
      expect(shifted(there, -by)).toEqual(here);
      expect(Math.sign(comparePeriods(here, there))).toBe(Math.sign(-by) + 0);
    }),
    thousandCases,
  );
});
