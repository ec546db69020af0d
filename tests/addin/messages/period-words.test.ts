import fc from 'fast-check';
import {
  dayWords,
  daysOfPeriod,
  nearDayWords,
  partWords,
  periodWords,
  weekdayWords,
} from 'addin/messages/period-words';
import { dateOf } from 'shared/calendar/date';
import { month, quarter, week, year } from 'shared/calendar/period';

describe('P12: periods in words', () => {
  test.each([
    ['2026-2031', '2026–2031年', '2026–2031'],
    ['2026', '2026年', '2026'],
    ['2026Q1', '2026年一季度', 'Q1 2026'],
    ['2026M03', '2026年3月', 'March 2026'],
    ['2026W09', '2026年第9周（2月23日–3月1日）', 'Week 9, 2026 (23 Feb – 1 Mar)'],
    ['2026W10', '2026年第10周（3月2日–3月8日）', 'Week 10, 2026 (2–8 Mar)'],
    ['2026-03-02', '2026年3月2日', '2 Mar 2026'],
  ])('%s', (key, zh, en) => {
    expect([periodWords(key, 'zh-CN'), periodWords(key, 'en-US')]).toEqual([zh, en]);
  });

  test('no key of any kind is left in the words of any period', () => {
    const anyPeriod = fc.oneof(
      fc.integer({ min: 1990, max: 2100 }).map((of) => year(of)),
      fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 4 })).map(([of, no]) => quarter(of, no)),
      fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 })).map(([of, no]) => month(of, no)),
      fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 52 })).map(([of, no]) => week(of, no)),
    );
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom('zh-CN' as const, 'en-US' as const), (period, language) => {
        const words = periodWords(period.key, language);
        expect(words).not.toMatch(/\d{4}[MWQ]\d/);
        expect(partWords(period, language)).not.toMatch(/\d{4}[MWQ]\d/);
        expect(daysOfPeriod(period, language)).toMatch(/\d/);
      }),
    );
  });

  test('days by their date, and near ones by name', () => {
    const today = dateOf(2026, 2, 27);
    expect([dayWords('2026-02-27', 'zh-CN'), dayWords('2026-02-27', 'en-US')]).toEqual(['2月27日', '27 Feb']);
    expect([weekdayWords(today, 'zh-CN'), weekdayWords(today, 'en-US')]).toEqual(['2月27日 周五', 'Fri 27 Feb']);
    expect(nearDayWords('2026-02-27', today, 'zh-CN')).toBe('今天');
    expect(nearDayWords('2026-02-28', today, 'en-US')).toBe('tomorrow');
    expect(nearDayWords('2026-03-05', today, 'zh-CN')).toBe('3月5日');
    expect(nearDayWords('soon', today, 'zh-CN')).toBe('soon');
  });
});
