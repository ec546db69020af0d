import type { Preparation } from 'shared/contract/answers';
import type { Cells } from 'shared/plan/document';
import type { ServiceCells } from 'shared/service-columns/producer';
import { producersFor } from 'shared/service-columns/service-cells';
import { allTemplates } from 'shared/template/templates';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { aKey } from 'tests/fakes/sign-off-commands';
import { handedIn, kept, keyOf, sketch, type Rows } from 'tests/fakes/stored-plans';

let world: TestDependencies;
/** `T-SMO ACTUAL.band`: columns some answer has filled. */
const filled = new Set<string>();

function noted(planId: string, shown: ServiceCells | undefined): ServiceCells {
  const { template } = keyOf(planId);
  for (const [block, rows] of Object.entries(shown ?? {}))
    for (const { cells } of rows) for (const key of Object.keys(cells)) filled.add(`${template} ${block}.${key}`);
  return shown ?? {};
}

/** What service columns of a plan in force show somebody. */
async function shownOf(planId: string, as: string): Promise<ServiceCells> {
  const { status, body, text } = await send(world, { path: `plans/${planId}?with=document`, as });
  if (status !== 200) throw new Error(text);
  return noted(planId, body.shown);
}

async function preparedBy(as: string, planId: string): Promise<Preparation> {
  const { status, body, text } = await send(world, { path: 'preparations', as, body: keyOf(planId) });
  if (status !== 200) throw new Error(text);
  noted(planId, body.shown);
  return body as Preparation;
}

const cellsIn = (shown: ServiceCells, block: string): readonly Cells[] =>
  (shown[block] ?? []).map(({ cells }) => cells);
const rowsIn = ({ document }: Preparation, block: string): readonly Cells[] =>
  (document.blocks[block] ?? []).map(({ cells }) => cells);

const task = (wbs: string, more: Cells = {}): Cells => ({
  ...{ wbs, name: `任务${wbs}`, goal: `完成任务${wbs}`, owner: 'p-xu', ownerDept: 'BIZ1' },
  ...{ start: '2026-02-02', end: `2026-02-1${wbs}`, ...more },
});
const target = (indCode: string, value: number): Cells => ({ indCode, target: value, owner: 'p-xu' });
const month: Rows = {
  IND: [target('REV_CY', 100), target('NEWCUST', 2)],
  TASK: [task('1', { mile: true }), task('2')],
  OPP: [{ oppId: 'O-1', project: '环控', stage: '3', targetStage: '5', stageDate: '2026-02-20' }],
  EXP: [
    { purpose: 'travel', quota: 3, applied: 3, verified: 2.5 },
    { purpose: 'visit', quota: 1 },
  ],
};
const actual = (indCode: string, plan: number, done: number): Cells => ({ indCode, plan, actual: done });

beforeEach(async () => {
  world = await testDependencies();
});

describe('K10 what a user finds filled', () => {
  test('K10 a monthly summary: bands, completion, budget by purpose and stages of opportunities', async () => {
    await kept(world, 'MON-D~BIZ1~2026M02', month);
    const next = { OPP: [{ oppId: 'O-1', project: '环控', stage: '4', targetStage: '6' }] };
    await kept(world, 'MON-D~BIZ1~2026M03', next);
    const summary: Rows = {
      ACTUAL: [actual('REV_CY', 100, 70), actual('NEWCUST', 2, 2)],
      SUCCESS: [{ rowRef: 'NEWCUST', practice: '走访', copy: '走访' }],
    };
    await kept(world, 'SMO~BIZ1~2026M02', summary);
    const shown = await shownOf('SMO~BIZ1~2026M02', 'p-chen');
    expect(cellsIn(shown, 'ACTUAL')).toEqual([{ band: 'serious' }, { band: 'normal' }]);
    expect(cellsIn(shown, 'SUCCESS')).toEqual([{ rate: 1 }]);
    expect(cellsIn(shown, 'BUDGET')).toEqual([
      { line: 'travel', plan: 3, actual: 2.5, dev: -0.5, rate: 2.5 / 3 },
      { line: 'visit', plan: 1 },
    ]);
    expect(cellsIn(shown, 'OPPS')).toEqual([{ line: 'O-1 环控', plan: 5, actual: 4, dev: -1, rate: 0.8 }]);
  });

  test('K10 a weekly report: actuals so far, visits of its days, the tasks of next week', async () => {
    for (const [week, done] of [
      ['2026W07', 3],
      ['2026W08', 4],
    ] as const)
      await kept(world, `SWK~BIZ1~${week}~p-xu`, { ACTUAL: [{ indCode: 'A_VISIT', planW: 5, actW: done }] });
    await kept(world, 'WEK-P~BIZ1~2026W10~p-xu', { TASK: [task('1', { goal: '走访5家', end: '2026-03-05' })] });
    await kept(world, 'DAY~BIZ1~2026-02-24~p-xu', {
      VIS: [
        { customer: '甲', intent: 'high' },
        { customer: '甲', intent: 'mid' },
        { customer: '乙', intent: 'low' },
      ],
    });
    await kept(world, 'SWK~BIZ1~2026W09~p-xu', { ACTUAL: [{ indCode: 'A_VISIT', planW: 5, actW: 6 }] });
    const shown = await shownOf('SWK~BIZ1~2026W09~p-xu', 'p-xu');
    expect(cellsIn(shown, 'ACTUAL')).toEqual([{ cumAct: 13 }]);
    expect(cellsIn(shown, 'VISITS')).toEqual([{ person: 'p-xu', n: 3, intent: 1 }]);
    expect(cellsIn(shown, 'NEXT')).toEqual([{ wbs: '1', goal: '走访5家', owner: 'p-xu', end: '2026-03-05' }]);
  });

  test('K10 a day: what the week asks of it, and what is left for each day that is left', async () => {
    const targets = [target('REV_CY', 10), target('A_VISIT', 12), target('A_CALL', 50)];
    const header = { start: '2026-02-23', end: '2026-03-01' };
    const split = [{ indCode: 'A_CALL', mon: 20, tue: 15, wed: 5 }];
    await kept(world, 'WEK-P~BIZ1~2026W09~p-xu', { IND: targets, DAYS: split }, header);
    await kept(world, 'DAY~BIZ1~2026-02-23~p-xu', { ACTIV: [{ amountPlan: 2, amount: 1 }] });
    const prepared = await preparedBy('p-xu', 'DAY~BIZ1~2026-02-24~p-xu');
    expect(rowsIn(prepared, 'ACTIV')).toEqual([{ amountPlan: 2, visitsPlan: 3, callsPlan: 15 }]);
    // 10 − 1 over the four days from Tuesday to Friday.
    expect(cellsIn(prepared.shown ?? {}, 'ACTIV')).toEqual([{ remainDay: 2.25 }]);
  });

  test('K10 an annual summary: attainment, lines, what each person brought', async () => {
    const year: Rows = {
      IND: [target('REV_CY', 1000), { ...target('REV_CY', 400), dimLine: 'L-1' }],
      PERSONS: [{ indCode: 'REV_CY', person: 'p-xu', value: 400 }],
    };
    await kept(world, 'ANN-D~BIZ1~2025', year);
    await kept(world, 'SMO~BIZ1~2025M01', { ACTUAL: [actual('REV_CY', 80, 90)] });
    await kept(world, 'SMO~BIZ1~2025M02', { ACTUAL: [actual('REV_CY', 80, 60)] });
    await kept(world, 'SWK~BIZ1~2025W10~p-xu', { ACTUAL: [{ indCode: 'REV_CY', planW: 5, actW: 6.5 }] });
    expect(rowsIn(await preparedBy('p-li', 'SAN~BIZ1~2025'), 'LINES')).toEqual([
      { dimLine: 'L-1', indCode: 'REV_CY', split: 400 },
    ]);
    await kept(world, 'SAN~BIZ1~2025', { TEAM: [{ person: 'p-xu', skill: 4, coop: 4 }] });
    const shown = await shownOf('SAN~BIZ1~2025', 'p-chen');
    expect(cellsIn(shown, 'ATTAIN')).toEqual([{ line: 'REV_CY', plan: 1000, actual: 150, dev: -850, rate: 0.15 }]);
    expect(cellsIn(shown, 'TEAM')).toEqual([{ contrib: 6.5 }]);
  });

  test('K10 an evaluation: figures compared, points of the system by criterion', async () => {
    await kept(world, 'QTR-D~BIZ1~2025Q4', { IND: [target('REV_CY', 300)], TASK: [task('1'), task('2')] });
    for (const each of ['2025M10', '2025M11', '2025M12']) {
      const work = [{ wbs: '1', end: '2025-10-20', status: 'done', actEnd: '2025-10-18', pct: 1 }];
      await kept(world, `SMO~BIZ1~${each}`, { ACTUAL: [actual('REV_CY', 100, 90)], WORK: work });
    }
    const prepared = await preparedBy('p-li', 'EVF~BIZ1~2025Q4');
    const { shown = {} } = prepared;
    expect(cellsIn(shown, 'COMPARE')).toEqual([{ line: 'REV_CY', plan: 300, actual: 270, dev: -30, rate: 0.9 }]);
    expect(cellsIn(shown, 'SCORE').map(({ auto }) => auto)).toEqual([15, 15, 15, 15, 10, 10, 18]);
  });

  test('K10 an opportunity plan: days in a stage, who came and went, days behind', async () => {
    const opportunity = (id: string, stage: string): Cells => ({ oppId: id, stage, project: id, targetStage: '6' });
    const earlier = [opportunity('O-1', '3'), opportunity('O-2', '4')];
    await kept(world, 'OPP~BIZ1~2026M01', { OPP: earlier }, { prepDate: '2026-01-08', start: '2026-01-01' });
    const rows: Rows = {
      OPP: [opportunity('O-1', '4'), opportunity('O-2', '4')],
      FUN: [{ stage: '3' }, { stage: '4' }],
      MILES: [{ oppId: 'O-1', m01: '5' }],
    };
    await kept(world, 'OPP~BIZ1~2026M02', rows, { prepDate: '2026-02-10', start: '2026-02-01', end: '2026-02-28' });
    const shown = await shownOf('OPP~BIZ1~2026M02', 'p-li');
    expect(cellsIn(shown, 'OPP')).toEqual([{ daysInStage: 0 }, { daysInStage: 50 }]);
    expect(cellsIn(shown, 'FUN')).toEqual([
      { in: 0, out: 1 },
      { in: 1, out: 0 },
    ]);
    // From the end of January to 27 February.
    expect(cellsIn(shown, 'MILES')).toEqual([{ late: 27 }]);
  });

  test('K10 K12 expenses: who applied, approved and verified on both levels, each by signing; execution', async () => {
    const expense = { expNo: 'E-1', purpose: 'travel', quota: 3, applied: 2, approved: 1.8 };
    let view = await handedIn(world, 'EXP~BIZ1~2026M02', sketch('EXP~BIZ1~2026M02', { EXP: [expense] }));
    for (const as of ['p-chen', 'p-qin']) {
      const { planId, version, contentHash } = view;
      const body = { decision: 'approve', version, contentHash, comment: '按批复金额执行', remarks: [] };
      view = (await send(world, { path: `plans/${planId}/decisions`, as, body, key: aKey() })).body;
    }
    await world.backgroundWork.settled();
    const steps = (shown: ServiceCells) =>
      cellsIn(shown, 'APPR').map(({ lvl, step, person, amount }) => [lvl, step, person, amount]);
    const approved = [
      ['2', 'apply', 'p-li', 2],
      ['2', 'approve', 'p-chen', 1.8],
      ['1', 'apply', 'p-chen', 2],
      ['1', 'approve', 'p-qin', 1.8],
    ];
    expect(steps(await shownOf('EXP~BIZ1~2026M02', 'p-li'))).toEqual(approved);
    await kept(world, 'EXP~BIZ1~2026M02', { EXP: [{ ...expense, verified: 1.7 }] });
    const shown = await shownOf('EXP~BIZ1~2026M02', 'p-li');
    expect(steps(shown)).toEqual([...approved, ['2', 'verify', 'p-qin', 1.7], ['1', 'verify', 'p-he', 1.7]]);
    expect(cellsIn(shown, 'EXEC')).toEqual([
      { indCode: 'BUD_EXEC', plan: 3, actual: 1.7 },
      { indCode: 'EXP_RATE', actual: 1.7 },
    ]);
  });

  test('K10 a commitment: offered from the targets, signed by both with their own click', async () => {
    const row = { indCode: 'REV_CY', value: 200, content: '完成收入200万元', period: '2026' };
    const share = { IND: [target('REV_CY', 1000)], PERSONS: [{ indCode: 'REV_CY', person: 'p-xu', value: 200 }] };
    await kept(world, 'ANN-D~BIZ1~2026', share);
    const prepared = await preparedBy('p-xu', 'ANN-P~BIZ1~2026~p-xu');
    expect(rowsIn(prepared, 'PLEDGE')).toEqual([
      { indCode: 'REV_CY', value: 200, period: '2026', person: 'p-xu', head: 'p-chen' },
    ]);
    await kept(world, 'ANN-P~BIZ1~2026~p-xu', { PLEDGE: [{ ...row, person: 'p-xu', head: 'p-chen' }] });
    const [signed] = cellsIn(await shownOf('ANN-P~BIZ1~2026~p-xu', 'p-xu'), 'PLEDGE');
    expect(String(signed?.['pSign']) < String(signed?.['hSign'])).toBe(true);
    await kept(world, 'DEC~BIZ1~2026', {
      PLEDGE: [{ ...row, person: 'p-chen', head: 'p-han' }],
      TALKS: [
        { indCode: 'REV_CY', issued: 100 },
        { indCode: 'NEWCUST', issued: 5, feedback: 4, agreed: 4 },
      ],
    });
    const shown = await shownOf('DEC~BIZ1~2026', 'p-fang');
    expect(cellsIn(shown, 'TALKS')).toEqual([
      { status: 'accepted', round: 1, formal: 100 },
      { status: 'agreed', round: 2, formal: 4 },
    ]);
    expect(Object.keys(cellsIn(shown, 'PLEDGE')[0] ?? {})).toEqual(['pSign', 'hSign']);
  });

  test('K10 a calendar, in the annual plan and as a part of it: tasks by day, milestones marked', async () => {
    await kept(world, 'ANN-D~BIZ1~2026', { TASK: [task('2'), task('1', { mile: true })] });
    const lines = [
      { when: '2026-02-11', person: 'p-xu', dept: 'BIZ1', item: '任务1', mark: '★' },
      { when: '2026-02-12', person: 'p-xu', dept: 'BIZ1', item: '任务2' },
    ];
    expect(cellsIn(await shownOf('ANN-D~BIZ1~2026', 'p-li'), 'CAL')).toEqual(lines);
    expect(cellsIn((await preparedBy('p-li', 'CAL~BIZ1~2026')).shown ?? {}, 'CAL')).toEqual(lines);
  });

  test('K10 records: expected attendance, confirmation by both, states, ranking, inspection', async () => {
    await kept(world, 'TRN~BIZ1~2026M03', { TRN: [{ topic: '谈判', who: 'MKT1;p-xu' }] });
    expect(cellsIn(await shownOf('TRN~BIZ1~2026M03', 'p-li'), 'TRN')).toEqual([{ due: 3 }]);

    const handover = { cust: 'C-KY', from: 'p-li', to: 'p-xu', witness: 'p-chen' };
    await kept(world, 'HAND~BIZ1~2026M03', { HAND: [handover] });
    expect(cellsIn(await shownOf('HAND~BIZ1~2026M03', 'p-li'), 'HAND')).toEqual([{ sign: true }]);

    await kept(world, 'CUS~BIZ1~2026M03', { EVID: [{ custId: '1', evidNo: 'HT', verified: 'verified' }] });
    expect(cellsIn(await shownOf('CUS~BIZ1~2026M03', 'p-li'), 'EVID')).toEqual([{ verBy: 'p-chen' }]);

    await kept(world, 'REC~BIZ1~2026M03', { REC: [{ measure: '整改', owner: 'p-xu', proof: '记录' }] });
    expect(cellsIn(await shownOf('REC~BIZ1~2026M03', 'p-li'), 'REC')).toEqual([{ state: 'verifying' }]);

    await kept(world, 'FEED~BIZ1~2026M03', { FEED: [{ text: '流程慢', reply: '已简化', replier: 'p-chen' }] });
    expect(cellsIn(await shownOf('FEED~BIZ1~2026M03', 'p-li'), 'FEED')).toEqual([{ state: 'answered' }]);

    await kept(world, 'MON-P~BIZ1~2026M03~p-xu', { IND: [target('REV_CY', 20)] });
    await kept(world, 'SWK~BIZ1~2026W09~p-xu', { ACTUAL: [{ indCode: 'REV_CY', planW: 5, actW: 4 }] });
    await kept(world, 'SWK~BIZ1~2026W11~p-xu', { ACTUAL: [{ indCode: 'REV_CY', planW: 5, actW: 5 }] });
    await kept(world, 'RANK~BIZ1~2026M03', { STORY: [{ person: 'p-xu', kind: 'news', experience: '多走访' }] });
    expect(cellsIn(await shownOf('RANK~BIZ1~2026M03', 'p-chen'), 'RANKING')).toEqual([
      { rank: 1, name: 'p-xu', value: 5, rate: 0.25, change: 0.25, highlight: '多走访' },
    ]);
  });

  test('K10 an inspection: written for the office with what each department owes, left undone and missed', async () => {
    await kept(world, 'SMO~BIZ1~2026M01', {
      ACTUAL: [actual('REV_CY', 100, 50)],
      WORK: [{ wbs: '1', name: '任务1', status: 'late' }],
    });
    const prepared = await preparedBy('p-tang', 'INSP~GMO~2026W09');
    const at = rowsIn(prepared, 'INSP').findIndex(({ dept }) => dept === 'BIZ1');
    expect(rowsIn(prepared, 'INSP')[at]).toMatchObject({ week: '2026W09', inspector: 'p-tang', time: '2026-02-27' });
    const shown = cellsIn(prepared.shown ?? {}, 'INSP')[at];
    expect(shown).toMatchObject({ late: '1 任务1', abnormal: 'REV_CY' });
    expect(shown?.['missing']).toContain('WEK-BIZ1-2026W09');
  });

  test('K10 finance’s books: what was reported and what was booked before stand beside every amount', async () => {
    await kept(world, 'SMO~BIZ1~2026M01', { ACTUAL: [actual('REV_CY', 100, 50)] });
    await kept(world, 'ACT~FIN~2026M01', { BOOKED: [{ dept: 'BIZ1', indCode: 'REV_CY', amount: 48 }] });
    const prepared = await preparedBy('p-he', 'ACT~FIN~2026M01');
    expect(cellsIn(prepared.shown ?? {}, 'BOOKED')).toEqual([{ reported: 50, before: 48 }]);
  });

  test('K10 acceptance stands beside every issued target', async () => {
    const answered = { indCode: 'REV_CY', parentTarget: 100, target: 90 };
    for (const [planId, as] of [
      ['MON-D~BIZ1~2026M03', 'p-li'],
      ['MON-P~BIZ1~2026M03~p-xu', 'p-xu'],
      ['QTR-D~BIZ1~2026Q2', 'p-li'],
      ['QTR-P~BIZ1~2026Q2~p-xu', 'p-xu'],
      ['ANN-D~BIZ1~2026', 'p-li'],
      ['ANN-P~BIZ1~2026~p-xu', 'p-xu'],
      ['WEK-D~BIZ1~2026W10', 'p-li'],
      ['WEK-P~BIZ1~2026W10~p-xu', 'p-xu'],
      ['CUS~BIZ1~2026M03', 'p-li'],
    ] as const) {
      const opportunity = { oppId: 'O-1', stage: '3' };
      await kept(world, planId, { IND: [answered], ...(/^(CUS|WEK)/.test(planId) ? {} : { OPP: [opportunity] }) });
      expect(cellsIn(await shownOf(planId, as), 'IND')).toEqual([{ accept: 'objected' }]);
    }
    await kept(world, 'GAP~BIZ1~2026M03', { OPP: [{ oppId: 'O-1', stage: '3' }] });
    await shownOf('GAP~BIZ1~2026M03', 'p-li');
  });
});

test('K10 every service column of every kind has been seen filled in an answer above', () => {
  const all = allTemplates.flatMap((template) =>
    producersFor(template).flatMap(({ block, columns }) => columns.map((key) => `${template.id} ${block}.${key}`)),
  );
  process.stdout.write(`${filled.size} of ${all.length} service columns filled\n`);
  expect(all.filter((each) => !filled.has(each))).toEqual([]);
});
