import fc from 'fast-check';
import { addDays, type IsoDate } from 'shared/calendar/date';
import { day, inFiscalYear, isPeriodKey, readPeriod, weekOf, weeksInYear } from 'shared/calendar/period';
import { anchorDay, calendarDaysIn, firstDay, lastDay } from 'shared/calendar/period-bounds';
import { enclosing } from 'shared/calendar/period-parts';
import { period, someDay } from 'tests/shared/calendar/periods';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

test.each(['2026-2031', '2026', '2026Q1', '2026M03', '2026W05', '2026W53', '2026-01-26'])('%s is a period', (key) => {
  expect(readPeriod(key)).toMatchObject({ key });
  expect(isPeriodKey(key)).toBe(true);
});

test.each([
  ['2026M13', 'not-a-period'],
  ['2026Q5', 'not-a-period'],
  ['2026M3', 'not-a-period'],
  ['2026W00', 'not-a-period'],
  ['2026-02-30', 'not-a-period'],
  ['一月', 'not-a-period'],
  ['', 'not-a-period'],
  ['2025W53', 'no-such-week'],
  ['2031-2026', 'span-backwards'],
  ['2026-2056', 'span-too-long'],
  ['0026', 'not-a-period'],
  ['1800', 'year-out-of-range'],
  ['2026-9999', 'year-out-of-range'],
])('%j is refused: %s', (key, code) => {
  expect(readPeriod(key)).toMatchObject({ refused: { code, key } });
});

test('FX-09: 2026W05 is 26 January to 1 February and counts in January, 2026W27 counts in July', () => {
  const [fifth, twentySeventh] = [period('2026W05'), period('2026W27')];
  expect([firstDay(fifth), lastDay(fifth)]).toEqual(['2026-01-26', '2026-02-01']);
  expect([firstDay(twentySeventh), lastDay(twentySeventh)]).toEqual(['2026-06-29', '2026-07-05']);
  expect([fifth, twentySeventh].map((week) => enclosing(week, 'month').key)).toEqual(['2026M01', '2026M07']);
});

test('DR-63: 2026 has 53 weeks, 2025 and 2027 have 52', () => {
  expect([2025, 2026, 2027].map(weeksInYear)).toEqual([52, 53, 52]);
  expect(lastDay(period('2026W53'))).toBe('2027-01-03');
});

test('first and last days of every kind of period', () => {
  const bounds = (key: string) => [firstDay(period(key)), lastDay(period(key))];
  expect(bounds('2026-2031')).toEqual(['2026-01-01', '2031-12-31']);
  expect(bounds('2028')).toEqual(['2028-01-01', '2028-12-31']);
  expect(bounds('2026Q3')).toEqual(['2026-07-01', '2026-09-30']);
  expect(bounds('2028M02')).toEqual(['2028-02-01', '2028-02-29']);
  expect(bounds('2026-01-26')).toEqual(['2026-01-26', '2026-01-26']);
  expect(calendarDaysIn(period('2028'))).toBe(366);
});

test('with a fiscal year from April, 2026 ends in March 2027 and its first quarter begins in April', () => {
  const fromApril = { firstMonth: 4 };
  expect([firstDay(inFiscalYear(period('2026'), fromApril)), lastDay(inFiscalYear(period('2026'), fromApril))]).toEqual(
    ['2026-04-01', '2027-03-31'],
  );
  expect([
    firstDay(inFiscalYear(period('2026Q4'), fromApril)),
    lastDay(inFiscalYear(period('2026Q4'), fromApril)),
  ]).toEqual(['2027-01-01', '2027-03-31']);
  expect(enclosing(inFiscalYear(period('2027M02'), fromApril), 'quarter').key).toBe('2026Q4');
  expect(enclosing(inFiscalYear(period('2027M02'), fromApril), 'year').key).toBe('2026');
});

test(`every day lies in exactly the ISO week that its Thursday names, and its key reads back (seed ${seed})`, () => {
  fc.assert(
    fc.property(someDay, (date) => {
      const week = weekOf(date);
      expect(firstDay(week) <= date && date <= lastDay(week)).toBe(true);
      expect(anchorDay(week).slice(0, 4)).toBe(String(week.year));
      expect(readPeriod(week.key)).toEqual(week);
      expect(readPeriod(date)).toEqual(day(date));
      expect(weekOf(addDays(lastDay(week), 1) as IsoDate)).not.toEqual(week);
    }),
    thousandCases,
  );
});
