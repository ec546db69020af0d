import fc from 'fast-check';
import { addDays, daysBetween, readDate, weekday } from 'shared/calendar/date';
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

test(`days added to a date are the days between (seed ${seed})`, () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
    thousandCases,
  );
});
