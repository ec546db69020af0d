import fc from 'fast-check';
import { addDays, dateOf, daysBetween, readDate, weekday } from 'shared/calendar/date';
import { dateFromSerial, serialFromDate } from 'shared/calendar/excel-serial';
import { someDay } from 'tests/shared/calendar/periods';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

test.each(['3月中旬', '2026-2-3', '2026-02-29', '2026-13-01', '', '2026-01-26T00:00', '0000-01-01'])(
  '%j is no date',
  (text) => {
    expect(readDate(text)).toEqual({ refused: { code: 'not-a-date', text } });
  },
);

test('Monday is 1 and Sunday is 7, also before 1970', () => {
  expect(['2026-01-26', '2026-02-01', '1969-12-31'].map((text) => weekday(readDate(text) as never))).toEqual([1, 7, 3]);
});

test('Excel serials: 1 is 1 January 1900, 61 is 1 March 1900, 46048 is 26 January 2026', () => {
  expect([1, 59, 61, 46048, 46048.75].map(dateFromSerial)).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2026-01-26',
    '2026-01-26',
  ]);
});

test('the first day Excel can hold is 1 January 1900', () => {
  expect(serialFromDate(dateOf(1900, 1, 1))).toBe(1);
});

test('29 February 1900, zero, negatives and text that became NaN are no dates', () => {
  for (const serial of [60, 0, -5, NaN, Infinity, 2_958_466]) {
    expect(dateFromSerial(serial)).toEqual({ refused: { code: 'not-a-date', serial } });
  }
  expect(serialFromDate(dateOf(1899, 12, 31))).toMatchObject({ refused: { code: 'before-excel' } });
});

test(`a date written into a cell reads back as the same date (seed ${seed})`, () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      expect(dateFromSerial(serialFromDate(date) as number)).toBe(date);
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
    thousandCases,
  );
});
