import fc from 'fast-check';
import { day, inFiscalYear, month, quarter, week, weeksInYear, year, type Period } from 'shared/calendar/period';
import { contains, enclosing, nextKind, partsOf } from 'shared/calendar/period-parts';
import { period, someDay, someYear } from 'tests/shared/calendar/periods';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const keys = (periods: readonly Period[]): string[] => periods.map(({ key }) => key);

test('the weeks of January 2026 are those whose Thursday lies in January', () => {
  expect(keys(partsOf(month(2026, 1), 'week'))).toEqual(['2026W01', '2026W02', '2026W03', '2026W04', '2026W05']);
});

test('a span is made of its years, a year of its quarters, a quarter of its three months (DR-63)', () => {
  expect(keys(partsOf(period('2026-2028'), 'year'))).toEqual(['2026', '2027', '2028']);
  expect(keys(partsOf(year(2026), 'quarter'))).toEqual(['2026Q1', '2026Q2', '2026Q3', '2026Q4']);
  expect(keys(partsOf(quarter(2026, 2), 'month'))).toEqual(['2026M04', '2026M05', '2026M06']);
  expect(partsOf(week(2026, 5), 'day')).toHaveLength(7);
  expect(partsOf(month(2026, 1), 'quarter')).toEqual([]);
});

test('with a fiscal year from April the year still has twelve months, the last is March', () => {
  const months = keys(partsOf(inFiscalYear(year(2026), { firstMonth: 4 }), 'month'));
  expect([months.length, months[0], months[11]]).toEqual([12, '2026M04', '2027M03']);
  expect(contains(inFiscalYear(year(2026), { firstMonth: 4 }), month(2027, 3))).toBe(true);
  expect(contains(inFiscalYear(year(2026), { firstMonth: 4 }), month(2026, 3))).toBe(false);
});

test('a day counts by its date in the month and by its Monday in the week', () => {
  expect(contains(month(2026, 2), period('2026-02-01'))).toBe(true);
  expect(contains(week(2026, 5), period('2026-02-01'))).toBe(true);
  expect(contains(month(2026, 2), week(2026, 5))).toBe(false);
  expect(contains(week(2026, 5), month(2026, 1))).toBe(false);
  expect(contains(period('2026-2031'), period('2027-2029'))).toBe(true);
});

test('targets go year, quarter, month, week, day', () => {
  expect(['span', 'year', 'quarter', 'month', 'week', 'day'].map((kind) => nextKind(kind as Period['kind']))).toEqual([
    'year',
    'quarter',
    'month',
    'week',
    'day',
    null,
  ]);
});

test(`DR-61: week figures added up by month give the year, in every year 2020–2035 (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      someYear,
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 53, maxLength: 53 }),
      (of, figures) => {
        const weeks = Array.from({ length: weeksInYear(of) }, (_, index) => week(of, index + 1));
        const figure = (key: string): number => figures[weeks.findIndex((each) => each.key === key)] ?? NaN;
        const byMonth = partsOf(year(of), 'month').map((each) =>
          partsOf(each, 'week').reduce((sum, { key }) => sum + figure(key), 0),
        );
        const direct = weeks.reduce((sum, { key }) => sum + figure(key), 0);
        expect(byMonth.reduce((sum, value) => sum + value, 0)).toBe(direct);
        expect(keys(partsOf(year(of), 'month').flatMap((each) => partsOf(each, 'week')))).toEqual(keys(weeks));
      },
    ),
    thousandCases,
  );
});

test(`a period contains exactly its parts, for any first month of the year (seed ${seed})`, () => {
  const kinds = fc.constantFrom('year', 'quarter', 'month', 'week');
  const inner = fc.constantFrom('quarter', 'month', 'week', 'day');
  fc.assert(
    fc.property(someDay, kinds, inner, fc.integer({ min: 1, max: 12 }), (date, outerKind, innerKind, firstMonth) => {
      const fiscal = { firstMonth };
      const outer = enclosing(inFiscalYear(day(date), fiscal), outerKind as 'year');
      const parts = partsOf(outer, innerKind as 'day');
      expect(parts.every((part) => contains(outer, part))).toBe(true);
      const here = innerKind === 'day' ? day(date) : enclosing(inFiscalYear(day(date), fiscal), innerKind as 'week');
      expect(keys(parts).includes(here.key)).toBe(contains(outer, here));
    }),
    thousandCases,
  );
});
