import { rowsIn, type Cells } from 'shared/plan/document';
import { handedIn, kept, sketch, type Rows } from 'tests/fakes/stored-plans';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { bothWays, prepared } from 'tests/fakes/review-on-both-sides';

const quarter = 'QTR-D~BIZ1~2026Q1';
const form = (unit: string): string => `EVF~${unit}~2026Q1`;
const about = (kind: string, planNo: string, score = 16, more: Rows = {}): Rows => ({
  HEAD: [{ planNo, period: '2026Q1', kind, assessor: 'p-li', date: '2026-04-02' }],
  SCORE: [{ criterion: '结果：指标达成', full: 20, score }],
  ...more,
});
const conclusion: Rows = { CONCL: [{ conclusion: '总体达成，第二季度改进准时率' }] };
const task = (wbs: string): Cells => ({
  wbs,
  name: '季度任务',
  start: '2026-01-05',
  end: '2026-03-20',
  indCode: 'REV_CY',
});

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
  world.clock.moveTo('2026-04-02');
  const IND = [
    { indCode: 'REV_CY', target: 300, owner: 'BIZ1' },
    { indCode: 'CSAT', target: 5, owner: 'BIZ1' },
  ];
  await kept(world, quarter, { IND, TASK: [task('1'), task('2')] });
});

/** Three months: 210 of 300 earned, a satisfaction nobody can add up, half of the tasks done on time. */
const reported = async (months: number): Promise<void> => {
  for (let month = 1; month <= months; month += 1) {
    await kept(world, `SMO~BIZ1~2026M0${month}`, {
      ACTUAL: [
        { indCode: 'REV_CY', plan: 100, actual: 70 },
        { indCode: 'CSAT', plan: 5, actual: 4.5 },
      ],
      WORK: [
        { wbs: '1', name: '按时', end: '2026-03-20', status: 'done', actEnd: '2026-03-19' },
        { wbs: '2', name: '迟了', end: '2026-03-20', status: 'done', actEnd: '2026-03-25' },
      ],
    });
  }
};
// 15 + 15 + 15 + 15 + 10 for the plan, 5 of 10 on time, 14 of 20 attained.
const dataScore = 89;

const self = (score: number, more: Rows = {}) => ({
  planId: form('BIZ1'),
  by: 'p-li',
  document: sketch(form('BIZ1'), about('self', quarter, score, more)),
});
const superior = {
  planId: form('SC'),
  by: 'p-qin',
  document: sketch(form('SC'), about('superior', quarter, 16, conclusion)),
};

describe('an evaluation', () => {
  test('concludes once all sides and the figures have spoken', async () => {
    const missing = async () => (await bothWays(world, 'V-EVA-01', superior)).inPane[0]?.facts['missing'];
    expect(await missing()).toEqual(['self', 'mutual', 'data']);
    await handedIn(world, form('BIZ1'), self(16).document);
    await reported(3);
    expect(await missing()).toEqual(['mutual']);
    await handedIn(world, form('MKT1'), sketch(form('MKT1'), about('mutual', 'QTR-BIZ1-2026Q1-v1')));
    expect(await missing()).toBeUndefined();
  });

  test('of one side waits for nobody', async () => {
    expect((await bothWays(world, 'V-EVA-01', self(16))).inPane).toEqual([]);
  });

  test('about another plan is none about this one', async () => {
    await kept(world, 'QTR-D~MKT1~2026Q1', { TASK: [task('1')] });
    await handedIn(world, form('MKT1'), sketch(form('MKT1'), about('self', 'QTR-D~MKT1~2026Q1')));
    const { inPane, submitting } = await bothWays(world, 'V-EVA-01', self(16, conclusion));
    expect(inPane).toMatchObject([{ facts: { missing: ['mutual', 'superior', 'data'] } }]);
    expect(submitting).toEqual(inPane);
  });

  test('of oneself that is far from the figures is found, once every month was reported', async () => {
    await reported(2);
    expect((await bothWays(world, 'V-EVA-09', self(20))).inPane).toEqual([]);
    await reported(3);
    expect((await prepared(world, 'p-li', form('BIZ1'))).planned.scores).toEqual({ data: dataScore });
    expect((await bothWays(world, 'V-EVA-09', self(14.6))).inPane).toMatchObject([
      { facts: { self: 73, data: dataScore } },
    ]);
    expect((await bothWays(world, 'V-EVA-09', self(15))).inPane).toEqual([]);
  });

  test('that others gave is told to who judges the plan, and to nobody who may not read it', async () => {
    await reported(3);
    await handedIn(world, form('BIZ1'), self(14.6).document);
    expect((await bothWays(world, 'V-EVA-09', superior)).inPane).toMatchObject([{ facts: { self: 73 } }]);
    const mutual = sketch(form('MKT1'), about('mutual', quarter));
    const { planned } = await prepared(world, 'p-liu', form('MKT1'), mutual);
    expect(planned).toMatchObject({ counterparts: ['BIZ1'] });
    expect([planned.scores, planned.evaluations]).toEqual([{ data: expect.any(Number) as number }, ['data']]);
  });

  test('between departments is of the other one', async () => {
    const by = async (unit: string, person: string, planNo: string) => {
      const planId = form(unit);
      const document = sketch(planId, about('mutual', planNo));
      return bothWays(world, 'V-EVA-04', { planId, by: person, document });
    };
    const own = await by('BIZ1', 'p-li', quarter);
    expect(own.inPane).toMatchObject([{ at: { block: 'HEAD', column: 'planNo' }, facts: { unit: 'BIZ1' } }]);
    expect(own.submitting).toEqual(own.inPane);
    expect((await by('MKT1', 'p-liu', quarter)).inPane).toEqual([]);
    expect((await by('MKT2', 'p-ma', quarter)).inPane).toHaveLength(1);
  });

  test('begins as one’s own, and may choose among the plans it can be about', async () => {
    const second = 'QTR-D~BIZ1~2026Q2';
    await kept(world, second, { TASK: [task('1')] });
    const begun = (unit: string, person: string) => prepared(world, person, `EVF~${unit}~2026Q2`);
    const { document, lists } = await begun('BIZ1', 'p-li');
    expect(rowsIn(document, 'HEAD').map(({ cells }) => cells)).toMatchObject([{ planNo: second, kind: 'self' }]);
    const offers = (offered: typeof lists): boolean => offered['plans']?.some(({ code }) => code === second) === true;
    expect(offers(lists)).toBe(true);
    expect(offers((await begun('MKT1', 'p-liu')).lists)).toBe(true);
    expect(offers((await begun('MKT2', 'p-ma')).lists)).toBe(false);
  });
});
