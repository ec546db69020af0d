import { readDate, type IsoDate } from 'shared/calendar/date';
import { calendarYear } from 'shared/calendar/period';
import { statutoryCalendar } from 'shared/calendar/working-days';
import { remindersOf, unitsToldOf } from 'shared/follow-through/reminders/remind';
import { reminderRules } from 'shared/follow-through/reminders/reminder-rules';
import { reminderIds, type ReminderId } from 'shared/follow-through/reminders/reminder';
import type { PlanFacts, UnitFacts } from 'shared/follow-through/reminders/unit-facts';
import { indicatorOf } from 'shared/indicator/catalogue';
import { organisationAt } from 'shared/organisation/organisation-at';
import type { Cells } from 'shared/plan/document';

import { fraction } from 'shared/quantity/ratio';
import { reviewSettings } from 'shared/review/settings';
import { stepsPerOne } from 'shared/roll-up/steps';
import { figureKey, type FigureKey, type OwnFigure, type UnitFigures } from 'shared/roll-up/unit-figures';
import { organisationView } from 'shared/sign-off/organisation-view';
import { demoOrganisation } from 'functions/local/demo/organisation';

const on = (text: string): IsoDate => {
  const date = readDate(text);
  if (typeof date !== 'string') throw new Error(text);
  return date;
};

const at = organisationAt(demoOrganisation, on('2026-03-16'));
const organised = { at, view: organisationView(at) };

/** A Monday; the month that was closed last is February. */
const nothing: UnitFacts = {
  ...{ unit: 'BIZ1', today: on('2026-03-16'), fiscal: calendarYear, calendar: statutoryCalendar },
  ...{ settings: reviewSettings, plans: [], rows: [], figures: { month: null, before: null, year: null } },
  ...{ closedMonth: '2026M02', elapsed: fraction(59n, 365n), rectifications: [], sellers: [] },
};

const plan = (more: Partial<PlanFacts>): Partial<UnitFacts> => ({
  plans: [
    {
      ...{ planId: 'MON-D~BIZ1~2026M04', template: 'T-MON-D', person: null, period: '2026M04', due: null },
      ...{ state: null, waitingFor: [], since: null, isInForce: false },
      ...more,
    },
  ],
});

const rows = (block: string, ...cells: readonly Cells[]): Partial<UnitFacts> => ({
  rows: [
    {
      ...{ planId: 'MON-D~BIZ1~2026M03', unit: 'BIZ1', person: null, period: '2026M03', block },
      rows: cells.map((each, index) => ({ id: `r${index + 1}`, cells: each })),
    },
  ],
});

type Given = readonly (readonly [lane: 'plan' | 'actual', code: string, value: number])[];

/** Each figure as its unit stated it. */
function figures(...given: Given): UnitFigures {
  const own = new Map<FigureKey, OwnFigure>();
  for (const [lane, code, value] of given) {
    const entry = indicatorOf(code);
    if (entry === undefined) throw new Error(code);
    const steps = BigInt(Math.round(value * Number(stepsPerOne(entry.unit))));
    const state = { kind: 'single', inherited: false, count: 1, low: steps, high: steps } as const;
    own.set(figureKey(lane, code), { state, plan: 0, parts: null });
  }
  const coverage = { expected: 0, effective: 0, submitted: 0, parts: null, unverified: 0 };
  return { own, below: null, ofPersons: false, coverage, plans: [], claims: [] };
}

const month = (...given: Given): Partial<UnitFacts> => ({
  figures: { month: figures(...given), before: null, year: null },
});
const year = (...given: Given): Partial<UnitFacts> => ({
  figures: { month: null, before: null, year: figures(...given) },
});

const said = (more: Partial<UnitFacts>, id: ReminderId): readonly string[] =>
  remindersOf({ ...nothing, ...more }, organised)
    .filter((each) => each.id === id)
    .map(({ degree, told }) => [degree, ...told.map(({ person, as }) => `${as}=${person}`)].join(' '));

const task = { wbs: '1', name: '拜访客户', owner: 'p-xu', end: '2026-03-12' };
const risk = { rno: 'R1', rType: 'data', desc: '客户资料外泄', measure: '每季检查', owner: 'p-xu', freq: 'quarterly' };

/** Rule, what is stored, who is told of it; and the same with one thing changed, after which nobody is. */
const cases: readonly (readonly [ReminderId, Partial<UnitFacts>, string, Partial<UnitFacts>])[] = [
  ['RM-01', plan({ due: on('2026-03-18') }), '-2 preparer=p-li', plan({ due: on('2026-03-19') })],
  [
    'RM-02',
    plan({ due: on('2026-03-13') }),
    '1 preparer=p-li head=p-chen R-GMO=p-tang R-GMO=p-fang',
    plan({ due: on('2026-03-13'), state: 'pending-1' }),
  ],
  ['RM-03', plan({ due: on('2026-03-11') }), '3 leader=p-han', plan({ due: on('2026-03-12') })],
  [
    'RM-04',
    plan({ state: 'pending-1', waitingFor: ['p-chen'], since: on('2026-03-12') }),
    '2 signer=p-chen',
    plan({ state: 'pending-1', waitingFor: ['p-chen'], since: on('2026-03-13') }),
  ],
  [
    'RM-05',
    plan({ state: 'pending-1', waitingFor: ['p-chen'], since: on('2026-03-10') }),
    '4 signer=p-chen superior=p-qin',
    plan({ state: 'effective', since: on('2026-03-10') }),
  ],
  ['RM-06', plan({ state: 'returned' }), '0 preparer=p-li', plan({ state: 'withdrawn' as 'draft' })],
  ['RM-07', rows('TASK', task), '4 owner=p-xu head=p-chen', rows('TASK', { ...task, end: '2026-03-20' })],
  [
    'RM-08',
    rows('TASK', task, { wbs: '2', name: '签约', owner: 'p-li', end: '2026-03-30', pred: '1' }),
    '4 owner=p-li',
    rows('TASK', task, { wbs: '2', name: '签约', owner: 'p-li', end: '2026-03-30', pred: '3' }),
  ],
  ['RM-09', rows('TASK', { ...task, mile: true }), '4 owner=p-xu head=p-chen', rows('TASK', task)],
  [
    'RM-10',
    rows('OPP', { oppId: 'O1', project: '电缆', stage: '3', targetStage: '5', stageDate: '2026-03-06', owner: 'p-xu' }),
    '10 owner=p-xu',
    rows('OPP', { oppId: 'O1', project: '电缆', stage: '5', targetStage: '5', stageDate: '2026-03-06', owner: 'p-xu' }),
  ],
  [
    'RM-11',
    month(['plan', 'A_VISIT', 10], ['actual', 'A_VISIT', 7]),
    '3 preparer=p-li head=p-chen leader=p-han',
    month(['plan', 'A_VISIT', 10], ['actual', 'A_VISIT', 10]),
  ],
  [
    'RM-12',
    month(['plan', 'REV_CY', 100], ['actual', 'REV_CY', 99]),
    '1 head=p-chen R-PLAN=p-fang',
    { ...month(['plan', 'REV_CY', 100], ['actual', 'REV_CY', 99]), ...plan({ template: 'T-GAP', isInForce: true }) },
  ],
  [
    'RM-13',
    year(['plan', 'REV_CY', 100], ['actual', 'REV_CY', 10]),
    '6 head=p-chen R-LEAD=p-zhou',
    year(['plan', 'REV_CY', 100], ['actual', 'REV_CY', 12]),
  ],
  ['RM-15', month(['actual', 'CSAT', 4.4]), '1 R-CS=p-cao head=p-chen', month(['actual', 'CSAT', 4.5])],
  ['RM-16', month(['actual', 'CYCLE', 31]), '1 head=p-chen', month(['actual', 'CYCLE', 30])],
  ['RM-17', year(['actual', 'COST_SAVE', 0.1]), '6 R-FIN=p-he head=p-chen', year(['actual', 'COST_SAVE', 0.2])],
  [
    'RM-18',
    month(['plan', 'TRAIN_COV', 0.8], ['actual', 'TRAIN_COV', 0.6]),
    '25 R-HR=p-deng',
    month(['plan', 'TRAIN_COV', 0.8], ['actual', 'TRAIN_COV', 0.8]),
  ],
  [
    'RM-19',
    rows('EXP', { expNo: 'E1', quota: 1, approved: 0.9 }),
    '0 owner=p-chen',
    rows('EXP', { expNo: 'E1', quota: 1, approved: 0.89 }),
  ],
  [
    'RM-20',
    rows('EXP', { expNo: 'E1', actDate: '2026-02-28' }),
    '1 preparer=p-li R-FIN=p-he',
    rows('EXP', { expNo: 'E1', actDate: '2026-02-28', verDate: '2026-03-10' }),
  ],
  [
    'RM-21',
    { ...rows('RSK', { ...risk, trigInd: 'CSAT', trigVal: 4.5 }), ...month(['actual', 'CSAT', 4.4]) },
    '0 owner=p-xu head=p-chen',
    { ...rows('RSK', { ...risk, trigInd: 'CSAT', trigVal: 4.5 }), ...month(['actual', 'CSAT', 4.6]) },
  ],
  [
    'RM-22',
    rows('RSK', { ...risk, state: 'triggered', lastCheck: '2026-03-10' }),
    '1 leader=p-han',
    rows('RSK', { ...risk, state: 'triggered', lastCheck: '2026-03-10', log: '已约谈' }),
  ],
  [
    'RM-23',
    { rectifications: [{ id: 'REC-1', unit: 'BIZ1', owner: 'p-xu', title: '补交周报', due: on('2026-03-10') }] },
    '6 owner=p-xu R-GMO=p-tang R-GMO=p-fang leader=p-han',
    { rectifications: [{ id: 'REC-1', unit: 'BIZ1', owner: 'p-xu', title: '补交周报', due: on('2026-03-20') }] },
  ],
  [
    'RM-24',
    plan({ template: 'T-SMO', planId: 'SMO~BIZ1~2026M02', due: on('2026-03-13') }),
    '1 head=p-chen R-GMO=p-tang R-GMO=p-fang',
    plan({ template: 'T-SMO', planId: 'SMO~BIZ1~2026M02', due: on('2026-03-16') }),
  ],
  ['RM-25', rows('TASK', task), '1 R-GMO=p-tang R-GMO=p-fang', rows('TASK', { ...task, end: '2026-03-18' })],
  [
    'RM-26',
    rows('FEED', { date: '2026-03-05', text: '表格太多' }),
    '11 R-GMO=p-tang R-GMO=p-fang',
    rows('FEED', { date: '2026-03-05', text: '表格太多', reply: '已合并' }),
  ],
  [
    'RM-30',
    { ...rows('RSK', risk), today: on('2026-03-18') },
    '-10 R-IT=p-admin',
    { ...rows('RSK', { ...risk, lastCheck: '2026-02-02' }), today: on('2026-03-18') },
  ],
  [
    'RM-33',
    plan({ template: 'T-SQU', planId: 'SQU~BIZ1~2026Q1', due: on('2026-03-18') }),
    '-2 R-AUD=p-he',
    plan({ template: 'T-SQU', planId: 'SQU~BIZ1~2026Q1', due: on('2026-03-18'), state: 'effective' }),
  ],
  [
    'RM-35',
    { sellers: ['p-xu'] },
    '0 head=p-chen',
    { sellers: ['p-xu'], ...plan({ person: 'p-xu', period: '2026M03', isInForce: true }) },
  ],
];

test.each(cases)('%s tells whom it concerns, and nobody once its condition clears', (id, facts, expected, cleared) => {
  expect(said(facts, id)).toEqual([expected]);
  expect(said(cleared, id)).toEqual([]);
});

/** What these look at is stored nowhere yet: day targets, visits, complaints, other units' rows. May only shrink. */
const withoutSource: readonly ReminderId[] = ['RM-14', 'RM-27', 'RM-28', 'RM-29', 'RM-31', 'RM-32', 'RM-34'];

test('all 35 reminders are rows of one table, each with a case here or named as lacking its source', () => {
  expect(reminderRules.map(({ id }) => id)).toEqual(reminderIds);
  expect(reminderRules.filter(({ find }) => find === null).map(({ id }) => id)).toEqual(withoutSource);
  expect([...cases.map(([id]) => id), ...withoutSource].sort()).toEqual(reminderIds);
  for (const { tell } of reminderRules) expect(tell.length).toBeGreaterThan(0);
});

test('what nobody carries any more is told to the head, and nobody is told twice of one thing', () => {
  expect(said(rows('TASK', { ...task, owner: 'p-gone' }), 'RM-07')).toEqual(['4 owner=p-chen']);
  expect(said(rows('TASK', { ...task, owner: 'p-chen' }), 'RM-07')).toEqual(['4 owner=p-chen']);
});

test('everybody is told of home, of what they lead, and of what their office is for', () => {
  expect(unitsToldOf('p-li', organised)).toEqual(['BIZ1']);
  expect(unitsToldOf('p-chen', organised)).toEqual(['BIZ1']);
  expect(unitsToldOf('p-tang', organised)).toContain('MKT2');
  for (const [, facts] of cases) {
    for (const { told } of remindersOf({ ...nothing, ...facts }, organised)) {
      for (const { person } of told) {
        if (person !== 'p-xu')
          expect([person, unitsToldOf(person, organised).includes('BIZ1')]).toEqual([person, true]);
      }
    }
  }
});
