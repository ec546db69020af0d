import { homeItems, urgencyOf, type HomeSources } from 'addin/home/home-items';
import { dateOf } from 'shared/calendar/date';
import type { PlanLine } from 'shared/contract/answers';
import type { OutstandingPlan } from 'shared/contract/outstanding';

const unit = { id: 'BIZ1', zh: '业务一部', en: 'Business department 1' };
/** A Friday. */
const today = dateOf(2026, 2, 27);

const line = (planId: string, traits: Partial<PlanLine> = {}): PlanLine => ({
  ...{ planId, planNo: planId, template: 'T-MON-D', unit, person: null, period: '2026M03', version: 1 },
  ...{ state: 'pending-1', waitingFor: [], openSteps: [], since: '2026-02-26T01:00:00Z', warnings: 0 },
  ...traits,
});
const owed = (planId: string, due: string, traits: Partial<OutstandingPlan> = {}): OutstandingPlan => ({
  ...{ planId, planNo: null, template: 'T-WEK-D', unit, person: null, period: '2026W10', state: null },
  ...{ due: due as OutstandingPlan['due'], daysLate: 0, waitingFor: [], daysWaiting: 0, urgency: 'in-time' },
  ...traits,
});

const nothing: HomeSources = {
  ...{ today, owed: [], mine: [], toSign: [], turns: [], drafts: [] },
  nameOf: ({ template, period }) => ({ template, period, unit, person: null }),
};
const shown = (sources: Partial<HomeSources>) =>
  homeItems({ ...nothing, ...sources }).map(({ kind, urgency }) => `${urgency} ${kind}`);

const returned = line('MON-D~BIZ1~2026M03', { state: 'returned', openSteps: ['submit'] });

test('what came back stands first, then what waits for a signature, then what is due', () => {
  const sources = {
    owed: [owed('WEK-D~BIZ1~2026W10', '2026-02-27'), owed('SMO~BIZ1~2026M02', '2026-03-04')],
    mine: [returned],
    toSign: [line('MON-P~BIZ1~2026M03~p-xu', { openSteps: ['approve'] })],
  };
  expect(shown(sources)).toEqual(['today returned', 'today sign', 'today owed', 'later owed']);
});

test('S-153 targets that wait for an answer stand among what is to be done, by their day', () => {
  const turn = {
    ...{ unit, year: '2027', node: 'person:p-xu' as const, name: unit, side: 'owner' as const, count: 3 },
    answerBy: '2026-02-26',
  };
  const sources = { owed: [owed('WEK-D~BIZ1~2026W10', '2026-02-27')], turns: [turn] };
  expect(shown(sources)).toEqual(['today target', 'today owed']);
  expect(shown({ turns: [{ ...turn, side: 'planner', answerBy: null }] })).toEqual(['week target']);
});

test('P19: a returned plan is not grey on the page of who prepared it, and stands there once', () => {
  const due = owed(returned.planId, '2026-02-27', { state: 'returned', template: 'T-MON-D', period: '2026M03' });
  expect(shown({ mine: [returned], owed: [due] })).toEqual(['today returned']);
});

test('P19: what was begun is continued, not begun again', () => {
  const plan = owed('WEK-D~BIZ1~2026W10', '2026-02-28');
  expect(shown({ owed: [plan], drafts: [{ planId: plan.planId, open: 9 }] })).toEqual(['week draft']);
  expect(shown({ drafts: [{ planId: 'MON-D~BIZ1~2026M05', open: null }] })).toEqual(['later draft']);
});

test('a plan that is on its way is nobody’s to do who prepared it', () => {
  expect(shown({ mine: [line('MON-D~BIZ1~2026M03')] })).toEqual([]);
});

test.each([
  ['2026-02-20', 'today'],
  ['2026-02-27', 'today'],
  ['2026-02-28', 'week'],
  ['2026-03-01', 'week'],
  ['2026-03-02', 'later'],
  ['soon', 'later'],
])('due %s on a Friday: %s', (due, urgency) => {
  expect(urgencyOf(due, today)).toBe(urgency);
});
