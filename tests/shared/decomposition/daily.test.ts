import fc from 'fast-check';
import { catchUp, dailyActivity, dailyTargets, daysOf, type ActivityFactors } from 'shared/decomposition/daily';
import { month } from 'shared/calendar/period';
import { statutoryCalendar } from 'shared/calendar/working-days';
import { shownNumber } from 'shared/quantity/decimal';
import { fenOf, type Fen } from 'shared/quantity/money';
import type { Ratio } from 'shared/quantity/ratio';
import { answered, exactly, wan } from 'tests/shared/decomposition/figures';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const factors: ActivityFactors = {
  averageOrder: wan(2),
  ordersPerVisit: exactly(0.25),
  visitsPerAppointment: exactly(0.8),
  appointmentsPerCall: exactly(0.1),
  keepRate: exactly(0.2),
};
const shownWan = (fen: Ratio): number => shownNumber({ ...fen, denominator: fen.denominator * 1_000_000n }, 2);

test('FX-06: 120万 in 30 days are 4万 a day: 2 orders, 8 visits, 10 appointments, 100 calls, 10 gross orders', () => {
  const { value, doubts, ...activity } = answered(dailyActivity(wan(120), 30, factors));
  expect(shownWan(value)).toBe(4);
  expect(activity).toEqual({ orders: 2, visits: 8, appointments: 10, calls: 100, grossOrders: 10 });
  expect(doubts).toEqual([]);
});

test('what is needed is rounded up at every step', () => {
  const { orders, visits } = answered(dailyActivity(wan(121), 30, factors));
  expect([orders, visits]).toEqual([3, 12]);
});

test('more calls and visits than a person can make are doubts', () => {
  const { doubts } = answered(dailyActivity(wan(480), 30, factors));
  expect(doubts).toMatchObject([
    { code: 'too-many-calls', facts: { calls: 400, most: 120 } },
    { code: 'too-many-visits', facts: { visits: 32, most: 20 } },
  ]);
});

test.each([
  ['no days', dailyActivity(wan(120), 0, factors), 'no-days'],
  ['a negative target', dailyActivity(wan(-1), 30, factors), 'negative-target'],
  ['an average order of zero', dailyActivity(wan(120), 30, { ...factors, averageOrder: wan(0) }), 'no-order-value'],
  ['a zero rate', dailyActivity(wan(120), 30, { ...factors, ordersPerVisit: exactly(0) }), 'rate-out-of-range'],
  ['a rate of 120 %', dailyActivity(wan(120), 30, { ...factors, keepRate: exactly(1.2) }), 'rate-out-of-range'],
  [
    'rates nobody can work by',
    dailyActivity(wan(120), 30, { ...factors, appointmentsPerCall: exactly(1e-300) }),
    'too-large',
  ],
  ['no day left', catchUp(wan(120), wan(50), 30, 30), 'no-days-left'],
  ['more days passed than there are', catchUp(wan(120), wan(50), 30, 31), 'no-days'],
])('%s is refused', (_, answer, code) => {
  expect(answer).toMatchObject({ refused: { code } });
});

test('FX-07: with 50 of 120万 after 15 of 30 days 4.67万 a day remain, 1.17 times the first, no alert', () => {
  const { aDay, ofOriginal, alert } = answered(catchUp(wan(120), wan(50), 30, 15));
  expect(shownWan(aDay)).toBe(4.67);
  expect(shownNumber(ofOriginal as Ratio, 2)).toBe(1.17);
  expect(alert).toBe(false);
});

test('before the first day the whole target is still ahead, at the first day target', () => {
  const { aDay, ofOriginal } = answered(catchUp(wan(120), 0, 30, 0));
  expect([shownWan(aDay), shownNumber(ofOriginal as Ratio, 2)]).toEqual([4, 1]);
});

test('RM-14: more than half again as much a day is an alert, exactly half is not', () => {
  expect(answered(catchUp(wan(120), wan(20), 30, 15)).alert).toBe(true);
  expect(answered(catchUp(wan(120), wan(30), 30, 15)).alert).toBe(false);
});

test('a target that is reached leaves nothing a day, on the last day too', () => {
  expect(answered(catchUp(wan(120), wan(130), 30, 30))).toMatchObject({ aDay: { numerator: 0n }, alert: false });
});

test('AM-15: October 2026 has 31 calendar days and 18 working days', () => {
  expect(daysOf(month(2026, 10), 'calendar', statutoryCalendar)).toEqual({ value: 31, unannouncedYears: [] });
  expect(daysOf(month(2026, 10), 'working', statutoryCalendar)).toEqual({ value: 18, unannouncedYears: [] });
  expect(daysOf(month(2027, 10), 'working', statutoryCalendar).unannouncedYears).toEqual([2027]);
});

test(`the days of a month give the month, on either basis (seed ${seed})`, () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(fenOf);
  fc.assert(
    fc.property(
      amount,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('calendar', 'working'),
      (target: Fen, of, basis) => {
        const days = answered(dailyTargets(target, month(2026, of), basis as 'calendar', statutoryCalendar));
        expect([...days.values()].reduce((sum, value) => sum + value, 0)).toBe(target);
        expect(days.size).toBe(daysOf(month(2026, of), basis as 'calendar', statutoryCalendar).value);
      },
    ),
    thousandCases,
  );
});
