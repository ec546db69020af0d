import { month, week, year, type Period } from 'shared/calendar/period';
import type { PlanDocument } from 'shared/plan/document';
import { rowsIn, withHeader } from 'shared/plan/document';
import { noRelatedPlans, type RelatedPlans } from 'shared/related-plans/related-plans';
import { withRelatedPlans } from 'shared/related-plans/prefill-from-plans';
import { splitFor, targetsIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import { planIdOf, planKeyOf, planNoOf } from 'shared/plan/plan-id';
import { prefill } from 'shared/plan/prefill';
import type { KnownBeforePlanning } from 'shared/plan/prefill-known';
import { templateOf } from 'shared/template/templates';
import type { Cells } from 'shared/plan/document';
import { planOf, rowsOf } from 'tests/fixtures/plans/plan-parts';
import { usualOffer } from 'tests/fixtures/plans/usual-offer';

const stored = (planId: string, rows: Readonly<Record<string, readonly Cells[]>>, more: Cells = {}): StoredPlan => {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  const document = planOf({ template: key.template, header: { org: key.unit, moneyUnit: 'wan', ...more }, rows });
  return { planId: planIdOf(key) ?? '', planNo: planNoOf(key, 1), key, inForce: true, document };
};

const known = (period: string, start: string, end: string, more: Partial<KnownBeforePlanning> = {}) => ({
  language: 'zh-CN' as const,
  offer: usualOffer,
  header: {
    ...{ unit: 'BIZ1', person: null, period, start, end, preparer: 'p-li', preparedOn: start },
    ...{ parentPlan: null, moneyUnit: 'wan' as const, title: null },
  },
  ...{ targets: [], history: [], carriedTasks: [], holders: {} },
  ...more,
});

let ids = 0;
function filled(
  template: string,
  before: KnownBeforePlanning,
  around: Partial<RelatedPlans>,
  period: Period = april,
): PlanDocument {
  const of = templateOf(template as `T-${string}`);
  if (of === undefined) throw new Error(template);
  const all = withRelatedPlans(before, { ...noRelatedPlans, ...around }, period, 'p-chen');
  return prefill(of, all, () => `r${++ids}`);
}
const cells = (document: PlanDocument, block: string): readonly Cells[] =>
  rowsIn(document, block).map((row) => row.cells);

const april = month(2026, 4);
const inApril = known('2026M04', '2026-04-01', '2026-04-30');
const task = (wbs: string, name: string, more: Cells = {}): Cells => ({
  ...{ wbs, name, kind: 'new', goal: name, start: '2026-03-02', end: '2026-03-27', owner: 'p-xu', ownerDept: 'BIZ1' },
  ...more,
});
const quarter = stored('QTR-D~BIZ1~2026Q2', {
  TASK: [task('1', '批产合同', { start: '2026-04-01', end: '2026-06-20' })],
  QMONTHS: [{ indCode: 'REV_CY', m1: 300, m2: 310, m3: 320 }],
});
const march = stored('MON-D~BIZ1~2026M03', {
  IND: [
    { indCode: 'REV_CY', target: 286.5, cumBefore: 548.2 },
    { indCode: 'CSAT', target: 4.6 },
  ],
  TASK: [task('1', '合同谈判', { parentTask: 'QTR-D~BIZ1~2026Q1#1' }), task('2', '客户走访')],
});
const summary = stored('SMO~BIZ1~2026M03', {
  WORK: [
    { wbs: '1', name: '合同谈判', status: 'doing' },
    { wbs: '2', name: '客户走访', status: 'done' },
  ],
});

describe('a plan begins with what other plans know', () => {
  test('a quarter’s split where nothing was issued, and what the year’s plans came to before', () => {
    const plan = filled('T-MON-D', inApril, { above: { at: 'here', plan: quarter }, before: march });
    expect(cells(plan, 'IND')).toMatchObject([{ indCode: 'REV_CY', target: 300, cumBefore: 834.7, owner: 'p-chen' }]);
  });

  test('a revision to explain where another value was issued (DR-64)', () => {
    const issued = { ...inApril, targets: [{ indicator: 'REV_CY', value: 280, owner: 'p-chen' }] };
    const plan = filled('T-MON-D', issued, { above: { at: 'here', plan: quarter } });
    expect(cells(plan, 'REV')).toEqual([{ rowRef: 'REV_CY', field: 'target', old: '300', new: '280' }]);
    expect(cells(plan, 'IND')).toMatchObject([{ target: 280 }]);
  });

  test('tasks the report does not call done, carried over from where they come', () => {
    const plan = filled('T-MON-D', inApril, { above: { at: 'here', plan: quarter }, before: march, report: summary });
    expect(cells(plan, 'TASK')).toEqual([
      expect.objectContaining({
        kind: 'carried',
        name: '合同谈判',
        start: '2026-04-01',
        parentTask: 'MON-D~BIZ1~2026M03#1',
      }),
    ]);
    expect(cells(plan, 'TASK')[0]).not.toHaveProperty('end');
    expect(cells(filled('T-MON-D', inApril, { before: march }), 'TASK')).toEqual([]);
  });

  test('what last week left, with its reason still to be given', () => {
    const period = week(2026, 11);
    const inWeek = known('2026W11', '2026-03-09', '2026-03-15');
    const before = { ...march, planId: 'WEK-P~BIZ1~2026W10~p-xu' };
    const plan = filled('T-WEK-P', inWeek, { before, report: summary }, period);
    expect(cells(plan, 'LEFT')).toEqual([{ taskRef: '合同谈判', action: 'carry' }]);
  });

  test('last year’s plan beside what came of it, and the figures that are always reviewed', () => {
    const before = stored('ANN-D~BIZ1~2025', { IND: [{ indCode: 'NEWCUST', target: 20 }] });
    const history = [{ indicator: 'NEWCUST', lastYears: [18, null, null] as const }];
    const inYear = known('2026', '2026-01-01', '2026-12-31', { history });
    const last = cells(filled('T-ANN-D', inYear, { before }, year(2026)), 'LAST');
    expect(last[0]).toEqual({ indCode: 'NEWCUST', lastTarget: 20, lastActual: 18 });
    expect(last.map(({ indCode }) => indCode).filter((code) => code === 'NEWCUST')).toHaveLength(1);
    expect(last.length).toBeGreaterThan(5);
  });

  test('the same month’s actual of the summary a year ago', () => {
    const yearAgo = stored(
      'SMO~BIZ1~2025M04',
      { ACTUAL: [{ indCode: 'REV_CY', actual: 2_500_000 }] },
      { moneyUnit: 'yuan' },
    );
    const plan = filled('T-MON-D', inApril, { above: { at: 'here', plan: quarter }, yearAgo });
    expect(cells(plan, 'IND')).toMatchObject([{ prevActual: 250, y1: 250 }]);
  });
});

describe('a report begins with the plan it is about', () => {
  test('an evaluation names it, an audit’s items rest on it', () => {
    const inQuarter = known('2026Q2', '2026-04-01', '2026-06-30');
    expect(cells(filled('T-EVF', inQuarter, { covered: quarter }), 'HEAD')).toEqual([
      { planNo: quarter.planId, period: '2026Q2', kind: 'self', assessor: 'p-li', date: '2026-04-01' },
    ]);
    const checks = cells(filled('T-SQU', inQuarter, { covered: quarter }), 'CHECK');
    expect(checks.length).toBeGreaterThan(3);
    expect(new Set(checks.map(({ basis }) => basis))).toEqual(new Set([quarter.planId]));
  });

  test('a week’s report has its tasks and its targets so far', () => {
    const covered = stored('WEK-P~BIZ1~2026W11~p-xu', {
      IND: [{ indCode: 'A_VISIT', target: 20, cumBefore: 180 }],
      TASK: [task('1', '走访客户')],
    });
    const report = filled('T-SWK', known('2026W11', '2026-03-09', '2026-03-15'), { covered }, week(2026, 11));
    expect(cells(report, 'WORK')).toEqual([{ wbs: '1', name: '走访客户', planEnd: '2026-03-27' }]);
    expect(cells(report, 'ACTUAL')).toEqual([{ indCode: 'A_VISIT', planW: 20, cumPlan: 200 }]);
  });

  test('a rectification has what summary, audit and evaluation ask for, numbered', () => {
    const sources = [
      stored('SMO~BIZ1~2026M04', {
        MISSED: [
          { rowRef: '1', dev: -0.1 },
          { rowRef: '2', dev: -0.4, analysis: '客户推迟' },
        ],
      }),
      stored('SQU~BIZ1~2026Q2', {
        CHECK: [
          { item: '签批', result: 'met' },
          { item: '周报', result: 'partly' },
        ],
      }),
      stored('EVF~BIZ1~2026Q2', { PROB: [{ problem: '走访不足', rect: 'task', advice: '每周2次' }] }),
    ];
    expect(cells(filled('T-REC', inApril, { sources }), 'REC')).toMatchObject([
      { recNo: 'REC-BIZ1-2026M04-1', srcType: 'summary', planRow: '2', srcId: 'SMO-BIZ1-2026M04-v1' },
      { recNo: 'REC-BIZ1-2026M04-2', srcType: 'audit', problem: '周报' },
      { recNo: 'REC-BIZ1-2026M04-3', srcType: 'evaluation', problem: '走访不足', measure: '每周2次' },
    ]);
  });
});

describe('figures of a stored plan', () => {
  test('come in 万元, owners together where they add up, parts by dimension left out', () => {
    const rows = rowsOf(
      'IND',
      { indCode: 'REV_CY', target: 3_000_000, owner: 'a' },
      { indCode: 'REV_CY', target: 1_000_000, owner: 'b' },
      { indCode: 'REV_CY', target: 5, dimRegion: 'EAST' },
      { indCode: 'CSAT', target: 4.6 },
    );
    const plan = stored('MON-D~BIZ1~2026M03', {});
    const document = withHeader({ ...plan.document, blocks: { IND: rows } }, 'moneyUnit', 'yuan');
    expect(targetsIn({ ...plan, document })).toEqual([
      { indicator: 'REV_CY', target: 400, before: null },
      { indicator: 'CSAT', target: 4.6, before: null },
    ]);
  });

  test('of a year are split to its months and quarters, by the way the indicator adds up', () => {
    const annual = stored('ANN-D~BIZ1~2026', {
      MONTHS: [
        { indCode: 'REV_CY', m04: 1, m05: 2, m06: 4 },
        { indCode: 'OPP_RPT', m04: 3, m05: 5, m06: 7 },
      ],
    });
    expect(splitFor(annual, april)).toMatchObject([{ target: 1 }, { target: 3 }]);
    const quarterly = splitFor(annual, { kind: 'quarter', key: '2026Q2', year: 2026, quarter: 2 });
    expect(quarterly[0]).toMatchObject({ indicator: 'REV_CY', target: 7 });
  });
});
