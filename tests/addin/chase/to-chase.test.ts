import { countsOf, toChase } from 'addin/chase/to-chase';
import { dateOf } from 'shared/calendar/date';
import type { OutstandingPlan } from 'shared/contract/outstanding';

const named = (id: string) => ({ id, zh: id, en: id });

const aPlan = (of: string, but: Partial<OutstandingPlan>): OutstandingPlan => ({
  ...{ template: 'T-MON-D', unit: named(of), person: null, period: '2026M03', planId: of, planNo: null, state: null },
  ...{ due: dateOf(2026, 2, 28), daysLate: 0, waitingFor: [], daysWaiting: 0, urgency: 'in-time' },
  ...but,
});

const late = aPlan('late', { daysLate: 2 });
const later = aPlan('later', { daysLate: 5, state: 'returned' });
const waiting = aPlan('waiting', { state: 'pending-2', waitingFor: [named('p-lin')], daysWaiting: 4 });
const next = aPlan('next', { due: dateOf(2026, 4, 3) });
const soon = aPlan('soon', {});
const done = aPlan('done', { state: 'effective' });
const all = [done, next, soon, waiting, late, later];

test('P21 the longest late comes first, then what waits longest, then what is due next; what is in force is not chased', () => {
  expect(toChase(all).map(({ unit }) => unit.id)).toEqual(['later', 'late', 'waiting', 'soon', 'next']);
});

test('every plan owed is counted once', () => {
  expect(countsOf(all)).toEqual({ owed: 6, settled: 1, waiting: 1, open: 4, late: 2 });
});
