import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays, datesFrom, weekday, type IsoDate } from 'shared/calendar/date';
import { deadlineOf } from 'shared/calendar/deadline';
import { month, week, year } from 'shared/calendar/period';
import { statutoryDays } from 'shared/calendar/statutory-days';
import {
  addWorkingDays,
  announcedOnly,
  isWorkingDay,
  statutoryCalendar,
  workingCalendar,
  workingDayOnOrBefore,
  workingDaysBetween,
  workingDaysIn,
  type WorkingCalendar,
} from 'shared/calendar/working-days';
import { someDay } from 'tests/shared/calendar/periods';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const on = (text: string): IsoDate => text as IsoDate;
const works = (text: string): boolean => isWorkingDay(statutoryCalendar, on(text));

test('Spring Festival 2026 is off from 15 to 23 February, 14 and 28 February are worked', () => {
  expect(datesFrom(on('2026-02-15'), on('2026-02-23')).some((date) => works(date))).toBe(false);
  expect(['2026-02-14', '2026-02-28', '2026-02-24'].every(works)).toBe(true);
  expect(works('2026-02-22')).toBe(false);
});

test('September 2026 has 22 working days with its make-up Sunday, October 2026 has 18', () => {
  expect(workingDaysIn(statutoryCalendar, month(2026, 9)).value).toBe(22);
  expect(workingDaysIn(statutoryCalendar, month(2026, 10)).value).toBe(18);
});

test('the years from 2004 to 2026 are announced; 2027 is counted Monday to Friday and says so', () => {
  const announced = Array.from({ length: 40 }, (_, index) => 2000 + index).filter(
    (each) => statutoryDays(each) !== null,
  );
  expect([announced[0], announced.at(-1), announced.length]).toEqual([2004, 2026, 23]);
  const reckoned = workingDaysIn(statutoryCalendar, year(2027));
  expect(reckoned).toEqual({ value: 261, unannouncedYears: [2027] });
  expect(announcedOnly(reckoned)).toEqual({ refused: { code: 'holidays-not-announced', years: [2027] } });
  expect(announcedOnly(workingDaysIn(statutoryCalendar, year(2026)))).toBe(248);
});

test('an administrator enters 2027 or replaces 2026', () => {
  const tables = [{ year: 2027, holidays: [on('2027-01-01')], makeUpDays: [on('2027-01-02')] }];
  const entered = workingCalendar(tables) as WorkingCalendar;
  expect(isWorkingDay(entered, on('2027-01-01'))).toBe(false);
  expect(isWorkingDay(entered, on('2027-01-02'))).toBe(true);
  expect(workingDaysIn(entered, year(2027))).toEqual({ value: 261, unannouncedYears: [] });
});

test('a table that contradicts itself is refused', () => {
  const [newYear, stray] = [on('2027-01-01'), on('2026-01-01')];
  const table = { year: 2027, holidays: [newYear], makeUpDays: [] };
  expect(workingCalendar([table, table])).toEqual({ refused: { code: 'year-twice', year: 2027 } });
  expect(workingCalendar([{ ...table, makeUpDays: [newYear] }])).toMatchObject({
    refused: { code: 'both-off-and-worked' },
  });
  expect(workingCalendar([{ ...table, holidays: [stray] }])).toMatchObject({
    refused: { code: 'not-of-the-year', date: '2026-01-01' },
  });
});

test('three working days before October 2026 skip nothing, the first of October itself is 30 September', () => {
  expect(deadlineOf({ kind: 'before', workingDays: 3 }, month(2026, 10), statutoryCalendar).value).toBe('2026-09-28');
  expect(workingDayOnOrBefore(statutoryCalendar, on('2026-10-07')).value).toBe('2026-09-30');
});

test.each([
  ['the third working day', { kind: 'working-day', nth: 3 }, month(2026, 10), '2026-10-10'],
  ['the first working day', { kind: 'working-day', nth: 1 }, month(2026, 10), '2026-10-08'],
  ['the first day', { kind: 'calendar-day', nth: 1 }, month(2026, 9), '2026-09-01'],
  ['the last working day', { kind: 'working-day', nth: -1 }, month(2026, 10), '2026-10-30'],
  ['the last working day before', { kind: 'before', workingDays: 1 }, month(2026, 3), '2026-02-28'],
  ['Friday', { kind: 'calendar-day', nth: 5 }, week(2026, 40), '2026-09-30'],
  ['the last day but four', { kind: 'calendar-day', nth: -5 }, month(2026, 2), '2026-02-24'],
  ['day 31 of February', { kind: 'calendar-day', nth: 31 }, month(2026, 2), '2026-02-28'],
  ['20 December of the year before', { kind: 'date', month: 12, day: 20, years: -1 }, year(2026), '2025-12-19'],
] as const)('%s', (_, rule, period, expected) => {
  expect(deadlineOf(rule, period, statutoryCalendar)).toEqual({ value: expected, unannouncedYears: [] });
});

test('a deadline of next year names the year it assumes, one of this year does not', () => {
  expect(workingDayOnOrBefore(statutoryCalendar, on('2026-12-31')).unannouncedYears).toEqual([]);
  expect(deadlineOf({ kind: 'working-day', nth: 3 }, month(2027, 1), statutoryCalendar).unannouncedYears).toEqual([
    2027,
  ]);
});

test('more working days than any deadline has are a fault of the configuration', () => {
  const start = on('2026-01-01');
  expect(addWorkingDays(statutoryCalendar, start, 10_000).unannouncedYears.at(0)).toBe(2027);
  expect(() => addWorkingDays(statutoryCalendar, start, 10_001)).toThrow(RangeError);
  expect(() => addWorkingDays(statutoryCalendar, start, 0.5)).toThrow(RangeError);
});

test('every day of 24 years is what the package publishes as a table, in any time zone of the machine', () => {
  const table: unknown = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'));
  const { holidays, workdays } = table as Record<'holidays' | 'workdays', Record<string, string>>;
  const published = datesFrom(on('2004-01-01'), on('2027-12-31'))
    .map((date) => (date in workdays || (weekday(date) <= 5 && !(date in holidays)) ? 'w' : '-'))
    .join('');
  for (const TZ of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
    const program = ['--tsconfig', 'tsconfig.base.json', 'tests/shared/calendar/print-working-days.ts'];
    const env = { ...process.env, TZ };
    expect(execFileSync('node_modules/.bin/tsx', program, { env, encoding: 'utf8' })).toBe(published);
  }
});

test(`counting working days agrees with looking at every day (seed ${seed})`, () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 500 }), (first, length) => {
      const last = addDays(first, length);
      const byHand = datesFrom(first, last).filter((date) => works(date)).length;
      expect(workingDaysBetween(statutoryCalendar, first, last).value).toBe(byHand);
    }),
    thousandCases,
  );
});

test(`adding working days and counting them agree (seed ${seed})`, () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 60 }), (date, days) => {
      const later = addWorkingDays(statutoryCalendar, date, days).value;
      expect(workingDaysBetween(statutoryCalendar, addDays(date, 1), later).value).toBe(days);
      const earlier = addWorkingDays(statutoryCalendar, date, -days).value;
      expect(workingDaysBetween(statutoryCalendar, earlier, addDays(date, -1)).value).toBe(days);
    }),
    thousandCases,
  );
});
