import type { Cells } from 'shared/plan/document';
import { withdrawing } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { handedIn, kept, sketch } from 'tests/fakes/stored-plans';
import { bothWays, prepared } from 'tests/fakes/review-on-both-sides';

const planId = 'MON-D~BIZ1~2026M03';
const task = (wbs: string, more: Cells = {}): Cells => ({
  ...{ wbs, name: '标准确认', kind: 'new', goal: '3月20日前完成标准确认', ownerDept: 'BIZ1', owner: 'p-li' },
  ...{ start: '2026-03-16', end: '2026-03-20', indCode: 'REV_CY', taskType: 'standard', ...more },
});
const waitingFor = (pred: string) => ({
  planId,
  by: 'p-li',
  document: sketch(planId, { TASK: [task('1', { pred })] }),
});

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const ofMarketing = { ownerDept: 'MKT1', owner: 'p-liu', start: '2026-03-02', end: '2026-03-06' };

describe('a predecessor in another plan', () => {
  test('is found by the number of its plan or by the plan’s id, in whatever version', async () => {
    await kept(world, 'MON-D~MKT1~2026M03', { TASK: [task('1.2', ofMarketing)] });
    for (const name of ['MON-MKT1-2026M03-v1/1.2', 'MON-D~MKT1~2026M03/1.2', 'MON-MKT1-2026M03-v2 / 1.2'])
      expect(await bothWays(world, 'V-DEP-01', waitingFor(name))).toEqual({ inPane: [], submitting: [] });
  });

  test('that its plan does not have, or of a plan nobody has, is found in the pane and by submitting', async () => {
    await kept(world, 'MON-D~MKT1~2026M03', { TASK: [task('1.2', ofMarketing)] });
    for (const name of ['MON-MKT1-2026M03-v1/9', 'MON-MKT2-2026M03-v1/1', '市场部计划/1']) {
      const { inPane, submitting } = await bothWays(world, 'V-DEP-01', waitingFor(name));
      expect(inPane).toMatchObject([{ at: { row: 'TASK-1', column: 'pred' }, facts: { predecessors: [name] } }]);
      expect(submitting).toEqual(inPane);
    }
  });

  test('of a plan that was taken back is none', async () => {
    const theirs = 'MON-D~MKT1~2026M03';
    await handedIn(world, theirs, sketch(theirs, { TASK: [task('1', ofMarketing)] }));
    const found = async () => (await bothWays(world, 'V-DEP-01', waitingFor('MON-MKT1-2026M03-v1/1'))).inPane;
    expect(await found()).toEqual([]);
    await withdrawing(world, 'p-liu', theirs, 1);
    expect(await found()).toHaveLength(1);
  });

  test('that ends after the task starts is in its way', async () => {
    await kept(world, 'MON-D~MKT1~2026M03', { TASK: [task('1', { ...ofMarketing, end: '2026-03-20' })] });
    const { inPane, submitting } = await bothWays(world, 'V-DEP-03', waitingFor('MON-MKT1-2026M03-v1/1'));
    expect(inPane).toMatchObject([{ at: { column: 'start' }, facts: { end: '2026-03-20' } }]);
    expect(submitting).toEqual(inPane);
  });

  test('is confirmed once its plan is in force, or where it names this department', async () => {
    const confirmed = async () => {
      const { document } = waitingFor('MON-MKT1-2026M03-v1/1');
      return (await prepared(world, 'p-li', planId, document)).planned.elsewhere?.map((each) => each.confirmed);
    };
    const onItsWay = (coop: string | null) =>
      sketch('MON-D~MKT1~2026M03', { TASK: [task('1', { ...ofMarketing, coop })] });
    await handedIn(world, 'MON-D~MKT1~2026M03', onItsWay(null));
    expect(await confirmed()).toEqual([false]);
    const { document } = waitingFor('MON-MKT1-2026M03-v1/1');
    expect((await bothWays(world, 'V-DEP-05', { planId, by: 'p-li', document })).inPane).toMatchObject([
      { facts: { predecessors: ['MON-MKT1-2026M03-v1/1 (MKT1)'] } },
    ]);
    const other = await testDependencies();
    world = other;
    await handedIn(world, 'MON-D~MKT1~2026M03', onItsWay('BIZ1'));
    expect(await confirmed()).toEqual([true]);
    world = await testDependencies();
    await kept(world, 'MON-D~MKT1~2026M03', { TASK: [task('1', ofMarketing)] });
    expect(await confirmed()).toEqual([true]);
  });

  test('of a plan one may not read is answered as if it did not exist', async () => {
    await kept(world, 'MON-P~BIZ1~2026M03~p-xu', { TASK: [task('1', { owner: 'p-xu', goal: '保密目标' })] });
    const named = waitingFor('MON-BIZ1-2026M03-p-xu-v1/1').document;
    const mine = await prepared(world, 'p-li', planId, named);
    expect(mine.planned).toMatchObject({ named: ['MON-BIZ1-2026M03-p-xu-v1'], elsewhere: [] });
    const heads = await prepared(world, 'p-chen', planId, named);
    expect(heads.planned.elsewhere).toHaveLength(1);
    expect(JSON.stringify(heads.planned.elsewhere)).not.toContain('保密目标');
  });

  test('costs one read a plan named, and no more than eight are looked up', async () => {
    const trips = async (count: number): Promise<number> => {
      const TASK = Array.from({ length: count }, (_, at) => task(String(at), { pred: `MON-D~HR~2026M0${at % 9}/1` }));
      const names = TASK.map(({ pred }) => String(pred).replace('/1', ''));
      world.tables.requests.length = 0;
      const document = sketch(planId, { TASK });
      const { planned } = await prepared(world, 'p-li', planId, document);
      expect(planned.named ?? []).toEqual([...new Set(names)].slice(0, 8));
      return world.tables.requests.filter(({ table }) => table === 'plans').length;
    };
    const none = await trips(0);
    expect(await trips(3)).toBeLessThanOrEqual(none + 3);
    expect(await trips(20)).toBeLessThanOrEqual(none + 8);
  });
});

describe('how far tasks are', () => {
  test('a revision knows from the summary on its way what is done', async () => {
    const TASK = [task('1'), task('2', { pred: '1', start: '2026-03-23', end: '2026-03-27' })];
    await kept(world, planId, { TASK });
    const found = async (first: string) => {
      const WORK = [
        { wbs: '1', name: '标准确认', status: first },
        { wbs: '2', name: '标准确认', status: 'doing' },
      ];
      await handedIn(world, 'SMO~BIZ1~2026M03', sketch('SMO~BIZ1~2026M03', { WORK }));
      const { inPane } = await bothWays(world, 'V-DEP-06', { planId, by: 'p-li', document: sketch(planId, { TASK }) });
      return inPane;
    };
    expect(await found('late')).toMatchObject([{ at: { row: 'TASK-2' }, facts: { predecessors: ['1'] } }]);
    await withdrawing(world, 'p-li', 'SMO~BIZ1~2026M03', 1);
    expect(await found('done')).toEqual([]);
  });

  test('a week knows from its days', async () => {
    const week = 'WEK-P~BIZ1~2026W10~p-xu';
    const tasks = [task('1'), task('2', { pred: '1' })].map((each) => ({
      ...each,
      start: '2026-03-02',
      end: '2026-03-06',
      owner: 'p-xu',
    }));
    await kept(world, 'DAY~BIZ1~2026-03-02~p-xu', { DAY: [{ weekTask: `${week}#1`, status: 'doing' }] });
    await kept(world, 'DAY~BIZ1~2026-03-03~p-xu', { DAY: [{ weekTask: `${week}#2`, status: 'doing' }] });
    const of = { planId: week, by: 'p-xu', document: sketch(week, { TASK: tasks }) };
    const { inPane } = await bothWays(world, 'V-DEP-06', of);
    expect(inPane).toMatchObject([{ at: { row: 'TASK-2', column: 'pred' }, facts: { predecessors: ['1'] } }]);
    await kept(world, 'DAY~BIZ1~2026-03-04~p-xu', { DAY: [{ weekTask: `${week}#1`, status: 'done' }] });
    expect((await bothWays(world, 'V-DEP-06', of)).inPane).toEqual([]);
  });

  test('a summary finds a task that was begun before the one it waits for was done', async () => {
    await kept(world, planId, { TASK: [task('1'), task('2', { pred: '1' })] });
    const summary = 'SMO~BIZ1~2026M03';
    const told = (first: string) =>
      sketch(summary, {
        WORK: [
          { wbs: '1', name: '标准确认', status: first },
          { wbs: '2', name: '标准确认', status: 'doing' },
        ],
      });
    const found = async (first: string) =>
      bothWays(world, 'V-DEP-06', { planId: summary, by: 'p-li', document: told(first) });
    expect((await found('doing')).inPane).toMatchObject([
      { at: { block: 'WORK', row: 'WORK-2', column: 'status' }, facts: { predecessors: ['1'] } },
    ]);
    expect((await found('done')).inPane).toEqual([]);
  });
});
