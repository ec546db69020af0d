import type { PlanView } from 'shared/contract/answers';
import { withCell, type PlanDocument } from 'shared/plan/document';
import { answerFigures } from 'functions/use-cases/figures/answer-figures';
import { readPlan } from 'functions/use-cases/plans/read-plan';
import { submitPlan } from 'functions/use-cases/sign-off/submit-plan';
import { verifyPlan } from 'functions/use-cases/sign-off/verify-plan';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { aKey, deciding, inForce, isRefused, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { importing } from 'tests/fakes/administrator';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const revised = async (document: PlanDocument, baseVersion = 1): Promise<PlanView> =>
  viewIn(await submitting(world, { baseVersion, document }));

const slight = withCell(businessOneMonth, 'IND', 'IND-11', 'target', 62);
const ownGoal = withCell(businessOneMonth, 'TASK', 'TASK-2', 'goal', '完成A型综合显示单元商务条款谈判3轮');

const ask = async () =>
  (
    await answerFigures(world, world.caller('p-zhou'), [
      { ask: 'status', unit: 'BIZ1', period: '2026M03', template: 'T-MON-D' },
      { ask: 'value', unit: 'BIZ1', indicator: 'A_VISIT', period: '2026M03' },
    ])
  ).map((reply) => ('figure' in reply ? reply.figure : reply));

const staying = (on: boolean) =>
  importing(world, 'sign-off', {
    SWITCH: [
      { key: 'annualApproval', on: true },
      { key: 'signaturesStay', on },
    ],
  });

describe('a revision of a plan in force, where the company lets signatures stay', () => {
  beforeEach(() => staying(true));

  test('that changes little leaves signatures; who keeps one is told so, and it is on record', async () => {
    await inForce(world);
    let view = await revised(slight);
    expect(view.weighed?.seats.map(({ person, keeps, because }) => [person.id, keeps, because])).toEqual([
      ['p-chen', false, 'first-level'],
      ['p-han', false, 'second-voice'],
      ['p-lin', true, 'unchanged'],
    ]);
    const kept = view.path[1]?.signers.find(({ person }) => person?.id === 'p-lin');
    expect(kept).toMatchObject({ decision: 'approve', keptFrom: 1 });
    expect(view.history.map(({ event, by }) => `${event} ${by.id}`)).toContain('kept p-lin');
    view = viewIn(await deciding(world, 'p-chen', view));
    expect(view.path[1]?.signers.map(({ decision }) => decision)).toEqual([null, 'approve']);
    view = viewIn(await deciding(world, 'p-han', view));
    expect([view.state, view.version, view.effectiveVersion]).toEqual(['effective', 2, 2]);
    expect(await verifyPlan(world, world.caller('p-he'), month)).toMatchObject({ sound: true, mismatches: [] });
  });

  test('that changes more is signed by everybody again', async () => {
    await inForce(world);
    const view = await revised(ownGoal);
    expect(view.weighed?.seats.filter(({ keeps }) => !keeps).map(({ person }) => person.id)).toEqual([
      ...['p-chen', 'p-han', 'p-lin'],
    ]);
  });

  test('leaves figures and status as they are until it takes effect', async () => {
    await inForce(world);
    const before = await ask();
    let view = await revised(withCell(businessOneMonth, 'IND', 'IND-11', 'target', 66));
    expect(await ask()).toEqual(before);
    for (const person of ['p-chen', 'p-han', 'p-lin']) view = viewIn(await deciding(world, person, view));
    expect(view.state).toBe('effective');
    expect(await ask()).toEqual([
      { status: 'effective', planNo: 'MON-BIZ1-2026M03-v2', version: 2 },
      { kind: 'count', count: 66 },
    ]);
  });

  test('that was returned goes to everybody the next time', async () => {
    await inForce(world);
    const view = await revised(ownGoal);
    viewIn(await deciding(world, 'p-chen', view, 'return'));
    const again = await revised(ownGoal, 2);
    expect(again.weighed).toBeNull();
    expect(again.path.flatMap(({ signers }) => signers).every(({ decision }) => decision === null)).toBe(true);
  });

  test('can be taken back while the only signatures are kept ones', async () => {
    await inForce(world);
    expect((await revised(slight)).openSteps).toEqual(['withdraw', 'copy']);
  });

  test('is signed by everybody where the company wants it so', async () => {
    await staying(false);
    await inForce(world);
    const view = viewIn(await submitting(world, { baseVersion: 1, document: slight }));
    expect([view.weighed, view.path[1]?.signers.map(({ decision }) => decision)]).toEqual([null, [null, null]]);
  });
});

describe('what changed since somebody’s last look', () => {
  const changesFor = async (person: string) => {
    const view = await readPlan(world, world.caller(person), {
      ...{ planId: month, version: null, withDocument: false, withChanges: true },
    });
    if ('refused' in view) throw new Error(view.refused.code);
    return view.changesSince;
  };

  test('is told to who decided on it before, and to nobody when there was nothing before', async () => {
    const submitted = viewIn(await submitting(world));
    expect(await changesFor('p-chen')).toBeNull();
    viewIn(await deciding(world, 'p-chen', submitted, 'return'));
    viewIn(await submitting(world, { baseVersion: 1, document: ownGoal }));
    expect(await changesFor('p-chen')).toEqual({
      version: 1,
      rows: [{ block: 'TASK', row: 'TASK-2', what: 'changed', columns: ['goal'] }],
    });
    expect(await changesFor('p-han')).toBeNull();
  });

  test('starts from the version in force for who has not decided before, and is kept from who may not read', async () => {
    await inForce(world);
    viewIn(await submitting(world, { baseVersion: 1, document: ownGoal }));
    expect(await changesFor('p-he')).toMatchObject({ version: 1, rows: [{ row: 'TASK-2' }] });
    expect(await changesFor('p-admin')).toBeNull();
  });
});

describe('a return is a checklist', () => {
  test('the next version answers each remark, and the answers come back with them', async () => {
    const submitted = viewIn(await submitting(world));
    const returned = viewIn(await deciding(world, 'p-chen', submitted, 'return'));
    const [remark] = returned.remarks;
    if (remark === undefined) throw new Error('no remark');
    const send = (answers: readonly { remark: string; text: string }[]) =>
      submitPlan(world, world.caller('p-li'), {
        ...{ planId: month, key: aKey(), correlationId: 'test' },
        request: { document: businessOneMonth, reasons: returned.reasons, baseVersion: 1, revisionReason: '', answers },
      });
    for (const answers of [[], [{ remark: 'another', text: '已写明' }], [{ remark: remark.id, text: ' 改 ' }]]) {
      const outcome = await send(answers);
      expect(isRefused(outcome) && outcome.refused).toMatchObject({
        code: 'answers-missing',
        facts: { remarks: [remark.id], shortest: 2 },
      });
    }
    const again = viewIn(await send([{ remark: remark.id, text: '已写明交付物' }]));
    expect(again.remarks).toMatchObject([{ id: remark.id, answer: '已写明交付物' }]);
  });
});
