import fc from 'fast-check';
import { addDays, dateOf, dayNumber, dayOfMonth, monthOf, yearOf } from 'shared/calendar/date';
import { dateFromNumber, dateFromText } from 'shared/calendar/written-date';

const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays(dateOf(1990, 1, 1), after));

test('every day is read however it is written', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [y, m, d] = [yearOf(day), monthOf(day), dayOfMonth(day)];
      const fullWidth = `${y}/${m}/${d}`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      for (const text of [
        day,
        `${y}年${m}月${d}日`,
        `${y}/${m}/${d} 9:30`,
        `${y}.${m}.${d}`,
        fullWidth,
        day.replaceAll('-', ''),
      ])
        expect([text, dateFromText(text)]).toEqual([text, day]);
      expect(dateFromText(`${m}月${d}日`, y)).toBe(day);
      expect(dateFromNumber(dayNumber(day) + 25_569)).toBe(day);
    }),
  );
});

test.each(['2026-13-45', '2026-02-30', '2026.3', '3月中旬', '26-3-5', '3/5/2026', '', '约3月5日', '12345678'])(
  'R21 %s is no day, or could be two',
  (text) => expect(dateFromText(text, 2026)).toBeNull(),
);

test.each([2026.3, 2026, -1, 0, NaN, Infinity, 202603])('R6 the number %d is no day', (value) =>
  expect(dateFromNumber(value)).toBeNull(),
);

test.each([
  ['15/3/2026', '2026-03-15'],
  ['3/15/2026', '2026-03-15'],
  ['March 15th, 2026', '2026-03-15'],
  ['二〇二六年三月十五日', '2026-03-15'],
  ['二零二六年十二月三十一号', '2026-12-31'],
])('%s is one day only', (text, day) => expect(dateFromText(text)).toBe(day));
