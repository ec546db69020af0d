import { rowsIn, type Cells } from 'shared/plan/document';
import { kept, sketch, type Rows } from 'tests/fakes/stored-plans';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { bothWays, prepared } from 'tests/fakes/review-on-both-sides';

const march = 'MON-D~BIZ1~2026M03';
const february = 'MON-D~BIZ1~2026M02';
const quarter = 'QTR-D~BIZ1~2026Q1';
const year = 'ANN-D~BIZ1~2026';

const opp = (oppId: string, more: Cells = {}): Cells => ({
  ...{ oppId, oppClass: 'OC-G', customer: 'C-HY', project: `${oppId}批产`, amount: 100, revCY: 60, revNY: 40 },
  ...{ stage: '3', targetStage: '4', stageDate: '2026-03-27', signDate: '2026-09-30', regDate: '2026-01-15' },
  ...{ nextAct: '3月13日前提交报价', owner: 'p-li', dept: 'BIZ1', share: 1, ...more },
});
const customer = (custId: string, more: Cells = {}): Cells => ({
  ...{
    custId,
    custName: `客户${custId}`,
    custType: 'new',
    planMonth: '2026M03',
    expFirst: 4,
    owner: 'p-li',
    dept: 'BIZ1',
  },
  ...more,
});
const proven = (evidDate: string): Cells => ({ evidType: 'EVD-CON', evidNo: 'HT-1', evidDate });
const expense = (quota: number, more: Cells = {}): Cells => ({
  ...{ purpose: 'cultivate', target: 'REV_CY', basis: '走访12家', effect: '新增意向客户3家', quota, ...more },
});

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const inMarch = (rows: Rows, header: Cells = {}) => ({
  planId: march,
  by: 'p-li',
  document: sketch(march, rows, header),
});

describe('opportunities', () => {
  test('one that no plan has seen move for over 30 days stands still', async () => {
    await kept(world, quarter, { OPP: [opp('O-1'), opp('O-2', { stage: '2' })] }, { prepDate: '2025-12-20' });
    await kept(world, february, { OPP: [opp('O-1'), opp('O-2')] }, { prepDate: '2026-01-30' });
    const { inPane } = await bothWays(world, 'V-OPP-09', inMarch({ OPP: [opp('O-1'), opp('O-2'), opp('O-3')] }));
    // 20 December to 27 February; O-2 moved in January and O-3 is new.
    expect(inPane).toMatchObject([{ at: { row: 'OPP-1', column: 'stage' }, facts: { days: 69, most: 30 } }]);
    const moved = await bothWays(world, 'V-OPP-09', inMarch({ OPP: [opp('O-1', { stage: '4' })] }));
    expect(moved.inPane).toEqual([]);
  });

  test('the number registered so far does not fall behind what plans list and the report counted', async () => {
    await kept(world, february, { OPP: [opp('O-1'), opp('O-2'), opp('O-3', { regDate: '2025-11-02' })] });
    const of = (target: number) => inMarch({ IND: [{ indCode: 'OPP_RPT', target, owner: 'p-li' }] });
    const { inPane, submitting } = await bothWays(world, 'V-OPP-11', of(1));
    expect(inPane).toMatchObject([{ at: { block: 'IND', column: 'target' }, facts: { value: 1, before: 2 } }]);
    expect(submitting).toEqual(inPane);
    expect((await bothWays(world, 'V-OPP-11', of(2))).inPane).toEqual([]);
    await kept(world, 'SMO~BIZ1~2026M02', { ACTUAL: [{ indCode: 'OPP_RPT', plan: 6, actual: 7 }] });
    expect((await bothWays(world, 'V-OPP-11', of(6))).inPane).toMatchObject([{ facts: { before: 7 } }]);
  });

  test('what was registered is compared in 元 by a plan in 元', async () => {
    await kept(world, february, { OPP: [opp('O-1')] });
    const of = (target: number) =>
      inMarch({ IND: [{ indCode: 'OPP_RPT_AMT', target, owner: 'p-li' }] }, { moneyUnit: 'yuan' });
    expect((await bothWays(world, 'V-OPP-11', of(999_999))).inPane).toMatchObject([{ facts: { before: 1_000_000 } }]);
    expect((await bothWays(world, 'V-OPP-11', of(1_000_000))).inPane).toEqual([]);
  });

  test('a conversion target far beyond last year’s funnel is found, once enough went through it', async () => {
    const stages = ['1', '2', '2', '3', '3', '3', '0', '6'];
    const lastYear = (count: number) => ({ OPP: stages.slice(0, count).map((stage, at) => opp(`O-${at}`, { stage })) });
    const of = {
      planId: 'OPP~BIZ1~2026',
      by: 'p-li',
      document: sketch('OPP~BIZ1~2026', {
        FUN: [
          { stage: '2', convTarget: 0.95 },
          { stage: '3', convTarget: 0.9 },
        ],
      }),
    };
    expect((await bothWays(world, 'V-OPP-12', of)).inPane).toEqual([]);
    await kept(world, 'OPP~BIZ1~2025', lastYear(8));
    const told = await prepared(world, 'p-li', of.planId);
    // 8 leads, 6 of them contacted, 4 of those analysed: too few for what came after.
    expect(told.planned.conversion).toEqual({ '1': 6 / 8, '2': 4 / 6 });
    expect((await bothWays(world, 'V-OPP-12', of)).inPane).toMatchObject([
      { at: { row: 'FUN-1' }, facts: { percent: 95, history: 67 } },
    ]);
  });
});

describe('the gap to the year’s revenue (FX-05)', () => {
  const gapPlan = 'GAP~BIZ1~2026';
  const supplement = (revCY: number, prob: number, at: number): Cells =>
    opp(`S-${at}`, { oppClass: 'OC-S', amount: revCY, revCY, revNY: 0, prob });
  const of = (...shares: readonly (readonly [number, number])[]) => ({
    planId: gapPlan,
    by: 'p-li',
    document: sketch(gapPlan, {
      GAP: [{ asOf: '2026-02-27', backlog: 800 }],
      OPP: shares.map(([revCY, prob], at) => supplement(revCY, prob, at)),
    }),
  });

  beforeEach(async () => {
    await kept(world, year, {
      IND: [{ indCode: 'REV_CY', target: 3000, owner: 'BIZ1' }],
      OPP: [opp('G-1', { revCY: 500, prob: 0.8 }), opp('N-1', { oppClass: 'OC-N', revCY: 900 })],
    });
    await kept(world, 'SMO~BIZ1~2026M01', { ACTUAL: [{ indCode: 'REV_CY', plan: 1500, actual: 1450 }] });
  });

  test('is worked out of the annual plan, what was reported and what the sheet says is signed', async () => {
    const { inPane, submitting } = await bothWays(world, 'V-OPP-08', of([300, 0.5], [300, 0.5]));
    expect(inPane).toMatchObject([{ facts: { gap: 350, cover: 300, short: 50 } }]);
    expect(submitting).toEqual(inPane);
    expect((await bothWays(world, 'V-OPP-08', of([300, 0.6], [400, 0.5], [250, 0.4]))).inPane).toEqual([]);
  });

  test('begins in the sheet with what is known, and leaves the rest to its planner', async () => {
    const { document } = await prepared(world, 'p-li', gapPlan);
    expect(rowsIn(document, 'GAP').map(({ cells }) => cells)).toEqual([
      { asOf: '2026-02-27', dept: 'BIZ1', target: 3000, ytd: 1450, gOpp: 400 },
    ]);
  });

  test('is not known while a month that is over was not reported', async () => {
    world.clock.moveTo('2026-03-02');
    expect((await prepared(world, 'p-li', gapPlan)).planned.gap).toBeUndefined();
    await kept(world, 'SMO~BIZ1~2026M02', { ACTUAL: [{ indCode: 'REV_CY', plan: 100, actual: 50 }] });
    expect((await prepared(world, 'p-li', gapPlan)).planned.gap).toEqual({
      ...{ target: 3000, toDate: 1500, guaranteed: 400 },
    });
  });
});

describe('new customers', () => {
  const intents = (count: number) =>
    inMarch({ CUS: Array.from({ length: count }, (_, at) => customer(`N-${at}`, { intent: true })) });

  test('fewer intent customers than the annual plan asks for next month', async () => {
    await kept(world, quarter, { QMONTHS: [{ indCode: 'NEWCUST', m1: 1, m2: 1, m3: 1 }] });
    expect((await prepared(world, 'p-li', march)).planned.newCustomersNextMonth).toBeUndefined();
    await kept(world, year, { MONTHS: [{ indCode: 'NEWCUST', m03: 1, m04: 3 }] });
    expect((await bothWays(world, 'V-CUS-05', intents(2))).inPane).toMatchObject([{ facts: { intent: 2, needed: 3 } }]);
    expect((await bothWays(world, 'V-CUS-05', intents(3))).inPane).toEqual([]);
  });

  test('or than the pace of the year’s plan for new customers', async () => {
    await kept(world, 'CUS~BIZ1~2026', { PACE: [{ month: '2026M04', planNew: 2, intent: 6 }] });
    expect((await bothWays(world, 'V-CUS-05', intents(1))).inPane).toMatchObject([{ facts: { intent: 1, needed: 2 } }]);
  });

  test('one that was proven earlier this year counts no second time', async () => {
    await kept(world, february, { CUS: [customer('N-1', proven('2026-02-10')), customer('N-2')] });
    await kept(world, 'CUS~BIZ1~2026', {
      EVID: [
        { custId: 'N-3', ...proven('2026-01-20') },
        { custId: 'N-4', ...proven('2026-03-02') },
      ],
    });
    const claimed = ['N-1', 'N-2', 'N-3', 'N-4'].map((id) => customer(id, proven('2026-03-05')));
    const { inPane, submitting } = await bothWays(world, 'V-CUS-06', inMarch({ CUS: claimed }));
    expect(inPane.map(({ at }) => at.row)).toEqual(['CUS-1', 'CUS-3']);
    expect(submitting).toEqual(inPane);
  });
});

describe('spending', () => {
  test('quotas below that come to more than the department’s, as one sum', async () => {
    await kept(world, 'MON-P~BIZ1~2026M03~p-xu', { EXP: [expense(8), expense(3.5)] });
    // The head reads the person's plan; to who may not, a sum of one would tell it (T12).
    const byHead = (quota: number) => ({ ...inMarch({ EXP: [expense(quota)] }), by: 'p-chen' });
    const { inPane, submitting } = await bothWays(world, 'V-EXP-03', byHead(10));
    expect(inPane).toMatchObject([{ facts: { lower: 11.5, quota: 10, over: 1.5 } }]);
    expect(submitting).toEqual(inPane);
    expect((await bothWays(world, 'V-EXP-03', byHead(12))).inPane).toEqual([]);
    expect((await prepared(world, 'p-chen', march)).planned.quotasBelow).toEqual([{ unit: 'BIZ1', quota: 11.5 }]);
    expect((await prepared(world, 'p-li', march)).planned.quotasBelow).toBeUndefined();
  });

  test('of expense plans the units below count', async () => {
    await kept(world, 'EXP~BIZ1~2026', { EXP: [expense(30)] });
    await kept(world, 'EXP~BIZ2~2026', { EXP: [expense(25)] });
    const planId = 'EXP~SC~2026';
    const of = (quota: number) => ({ planId, by: 'p-qin', document: sketch(planId, { EXP: [expense(quota)] }) });
    expect((await bothWays(world, 'V-EXP-03', of(50))).inPane).toMatchObject([{ facts: { lower: 55, quota: 50 } }]);
    expect((await bothWays(world, 'V-EXP-03', of(55))).inPane).toEqual([]);
  });

  test('that runs ahead of sales by more than 20 points of the year', async () => {
    await kept(world, year, { IND: [{ indCode: 'REV_CY', target: 1000, owner: 'BIZ1' }] });
    const spent = (verified: number) => ({ EXP: [expense(100, { applied: 90, approved: 90, verified })] });
    await kept(world, 'EXP~BIZ1~2026', spent(45));
    const of = inMarch({ EXP: [expense(5)] });
    expect((await prepared(world, 'p-li', march)).planned.pace).toBeUndefined();
    await kept(world, 'SMO~BIZ1~2026M01', { ACTUAL: [{ indCode: 'REV_CY', plan: 300, actual: 200 }] });
    expect((await bothWays(world, 'V-EXP-09', of)).inPane).toMatchObject([{ facts: { spent: 45, revenue: 20 } }]);
    await kept(world, 'EXP~BIZ1~2026', spent(40));
    expect((await bothWays(world, 'V-EXP-09', of)).inPane).toEqual([]);
  });
});

describe('where the strategy leads', () => {
  const task = (name: string): Cells => ({ wbs: '1', name, goal: '3月20日前完成推广2场', indCode: 'REV_CY' });

  test('an annual plan hears the actions of the 3+3 plan in force', async () => {
    const of = { planId: year, by: 'p-li', document: sketch(year, { TASK: [task('低价产品推广')] }) };
    const actions = [{ actNo: 'A1', year: 2026, ownerDept: 'MKT1', goal: '高端产品收入占比达到60%' }];
    await kept(world, 'STR~SC~2026-2031', { ACTION: actions });
    expect((await bothWays(world, 'V-ALN-02', of)).inPane).toMatchObject([
      { at: { block: 'TASK', column: 'goal' }, facts: { conflict: '低价' } },
    ]);
    const ofNextYear = await testDependencies();
    await kept(ofNextYear, 'STR~SC~2026-2031', { ACTION: actions.map((each) => ({ ...each, year: 2027 })) });
    expect((await bothWays(ofNextYear, 'V-ALN-02', of)).inPane).toEqual([]);
  });

  test('a month hears the annual plan, and keeps to its mix of categories', async () => {
    const part = (dimCat: string, target: number): Cells => ({ indCode: 'REV_CY', dimCat, target, owner: 'BIZ1' });
    await kept(world, quarter, { TASK: [task('季度任务')] });
    await kept(world, year, {
      PACKAGE: [
        { pkg: '成长', cat: 'F', tgt: 0.4 },
        { pkg: '成长', cat: 'P', tgt: 0.6 },
      ],
      STRAT: [{ strat: 'product', focus: '以高端产品为主', target: '主机厂' }],
    });
    const of = inMarch({ IND: [part('F', 60), part('P', 40)], TASK: [task('低价备件推广')] });
    expect((await bothWays(world, 'V-ALN-02', of)).inPane).toMatchObject([
      { at: { block: 'IND', column: 'dimCat' }, facts: { conflict: 'F', share: 60, wanted: 40 } },
      { at: { block: 'IND', column: 'dimCat' }, facts: { conflict: 'P', share: 40, wanted: 60 } },
      { at: { block: 'TASK' }, facts: { conflict: '低价' } },
    ]);
    const within = inMarch({ IND: [part('F', 45), part('P', 55)], TASK: [task('高端备件推广')] });
    expect((await bothWays(world, 'V-ALN-02', within)).inPane).toEqual([]);
  });
});

describe('risks that were triggered', () => {
  const risk = (rno: string, more: Cells = {}): Cells => ({ rno, rType: 'market', desc: '主机厂推迟批产', ...more });
  const triggered = { state: 'triggered', lastCheck: '2026-02-10' };

  test('in last month’s plan and not answered within three working days', async () => {
    await kept(world, february, { RSK: [risk('R1', triggered), risk('R2', { ...triggered, log: '已约客户面谈' })] });
    const { inPane, submitting } = await bothWays(world, 'V-RSK-05', inMarch({ TASK: [] }));
    expect(inPane).toMatchObject([{ severity: 'error', at: { block: null }, facts: { risk: 'R1', most: 3 } }]);
    expect(submitting).toEqual(inPane);
    const again = await bothWays(world, 'V-RSK-05', inMarch({ RSK: [risk('R1')] }));
    expect(again.inPane).toMatchObject([{ at: { block: 'RSK', row: 'RSK-1', column: 'log' } }]);
    const answered = inMarch({ RSK: [risk('R1', { state: 'answered', log: '2月27日与客户确认新节点' })] });
    expect((await bothWays(world, 'V-RSK-05', answered)).inPane).toEqual([]);
  });

  test('and the latest word on one is what counts', async () => {
    await kept(world, quarter, { RSK: [risk('R1', triggered)] });
    await kept(world, february, { RSK: [risk('R1', { state: 'closed', lastCheck: '2026-02-20' })] });
    expect((await bothWays(world, 'V-RSK-05', inMarch({ TASK: [] }))).inPane).toEqual([]);
  });

  test('a person answers their own, and reports ask for none', async () => {
    await kept(world, march, {
      RSK: [risk('R1', { ...triggered, owner: 'p-li' }), risk('R2', { ...triggered, owner: 'p-xu' })],
    });
    const { planned } = await prepared(world, 'p-xu', 'MON-P~BIZ1~2026M03~p-xu');
    expect(planned.triggered).toMatchObject([{ rno: 'R2' }]);
    expect((await prepared(world, 'p-li', 'SMO~BIZ1~2026M03')).planned.triggered).toBeUndefined();
  });
});
