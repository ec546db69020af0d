import type {
  RectificationRequest,
  RectificationStepRequest,
  RectificationsView,
  InspectionView,
} from 'shared/contract/rectifications';
import { dateOf } from 'shared/calendar/date';
import { checkSealWith } from 'functions/identity/check-seal';
import { sealedRectificationText } from 'shared/follow-through/rectification/journal';
import { openForDeviations } from 'functions/use-cases/follow-through/rectification/open-measured';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import type { PlanSummary } from 'shared/contract/plan-summary';
import type { Cells } from 'shared/plan/document';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send, type Received } from 'tests/fakes/http';
import { aKey, inForce, month } from 'tests/fakes/sign-off-commands';
import { codeOf, okay, withBlockCells } from 'tests/fakes/sign-off-over-http';
import { kept } from 'tests/fakes/stored-plans';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

type Without<Step> = Step extends unknown ? Omit<Step, 'seen'> : never;
type Unseen = Without<RectificationStepRequest>;

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const wanted: RectificationRequest = {
  unit: 'BIZ1',
  owner: 'p-xu',
  title: '二月收入少两成',
  facts: '计划 100 万元，实际 78 万元，偏差 -22%',
  source: { kind: 'deviation', of: '二月收入', place: { in: 'figures', indicator: 'REV_CY', period: '2026M02' } },
  due: null,
};

const opening = (as: string, body: Partial<RectificationRequest> = {}, key = aKey()): Promise<Received> =>
  send(world, { path: 'rectifications', as, body: { ...wanted, ...body }, key });

const listed = async (as: string): Promise<RectificationsView> =>
  okay(await send(world, { path: 'rectifications', as }));

const theOne = async (as: string) => {
  const [one] = (await listed(as)).rectifications;
  if (one === undefined) throw new Error('none is there');
  return one;
};

async function step(as: string, body: Unseen): Promise<Received> {
  const { id, sequence } = await theOne('p-tang');
  return send(world, { path: `rectifications/${id}/steps`, as, key: aKey(), body: { ...body, seen: sequence } });
}

const remedy: Extract<Unseen, { readonly step: 'plan' }> = {
  step: 'plan',
  cause: '两个客户推迟下单',
  measure: 'time-monitor',
  action: '每周三核对订单进度',
  mending: { how: 'checkpoint', day: dateOf(2026, 3, 25) },
};
const evidence: Extract<Unseen, { readonly step: 'report' }> = {
  step: 'report',
  evidence: '三月第三周核对表，见共享盘整改目录',
};

const taking = async (as: string, body: Unseen): Promise<void> => {
  okay(await step(as, body));
};

async function untilVerifying(): Promise<void> {
  okay(await opening('p-tang'));
  await taking('p-xu', remedy);
  await taking('p-chen', { step: 'agree', text: '' });
  await taking('p-xu', { step: 'begin', text: '' });
  await taking('p-xu', evidence);
}

describe('S-048, S-142 a rectification from a problem to its closing', () => {
  test('S-048 planned, agreed, done, refused once by its verifier, done again, closed by somebody else', async () => {
    await untilVerifying();
    expect((await theOne('p-tang')).openSteps).toEqual(expect.arrayContaining(['verify', 'refuse']));
    await taking('p-tang', { step: 'refuse', text: '核对表缺第二周' });
    await taking('p-xu', { ...evidence, evidence: '已补第二周核对表' });
    await taking('p-tang', { step: 'verify', text: '' });
    expect(await theOne('p-xu')).toMatchObject({
      ...{ state: 'closed', verifiedBy: { id: 'p-tang' }, evidence: '已补第二周核对表', overdue: 0, openSteps: [] },
      source: wanted.source,
      remedy: { cause: remedy.cause, mending: { how: 'checkpoint', day: '2026-03-25' } },
    });
    expect((await theOne('p-tang')).said.map(({ step: each, by }) => `${by?.id} ${each}`)).toEqual([
      ...['p-tang open', 'p-xu plan', 'p-chen agree', 'p-xu begin', 'p-xu report'],
      ...['p-tang refuse', 'p-xu report', 'p-tang verify'],
    ]);
  });

  test('what was done is sealed, each entry bound to the one before', async () => {
    await untilVerifying();
    const { id } = await theOne('p-tang');
    const { journal } = await world.rectifications.open(id, null);
    const keys = await world.signer.publicKeys();
    const seals = await Promise.all(
      journal.map(({ seal, hash: _, ...draft }) => checkSealWith(keys)(sealedRectificationText(draft), seal)),
    );
    expect(seals).toEqual(journal.map(() => true));
    expect(journal.slice(1).map(({ previous }) => previous)).toEqual(journal.slice(0, -1).map(({ hash }) => hash));
    expect(journal).toHaveLength(5);
  });
});

describe('who may not', () => {
  test('the owner does not verify, however high they stand; whoever did the work does not either', async () => {
    okay(await opening('p-tang', { owner: 'p-chen' }));
    await taking('p-chen', remedy);
    expect(codeOf(await step('p-chen', { step: 'agree', text: '' }))).toBe('rectification-own-work');
    await taking('p-tang', { step: 'agree', text: '' });
    await taking('p-chen', { step: 'begin', text: '' });
    // Handed to another owner half-way, the one who began it still judges nothing of it.
    await taking('p-tang', { step: 'assign', owner: 'p-xu', text: '由徐晨接着做' });
    await taking('p-xu', evidence);
    expect(codeOf(await step('p-chen', { step: 'verify', text: '' }))).toBe('rectification-own-work');
    expect(codeOf(await step('p-xu', { step: 'verify', text: '' }))).toBe('not-authorised');
  });

  test('nobody closes one without evidence, nor plans one without a cause', async () => {
    okay(await opening('p-tang'));
    expect(codeOf(await step('p-xu', { ...remedy, cause: '忙' }))).toBe('rectification-words-needed');
    await taking('p-xu', remedy);
    await taking('p-chen', { step: 'agree', text: '' });
    await taking('p-xu', { step: 'begin', text: '' });
    expect(codeOf(await step('p-xu', { ...evidence, evidence: '  ' }))).toBe('rectification-evidence-missing');
    expect(codeOf(await step('p-tang', { step: 'verify', text: '' }))).toBe('rectification-moved-on');
  });

  test('a stranger sees none and opens none; only the general office cancels', async () => {
    okay(await opening('p-tang'));
    expect((await listed('p-sun')).rectifications).toEqual([]);
    expect(codeOf(await opening('p-sun'))).toBe('not-authorised');
    const { id } = await theOne('p-tang');
    const send1 = { path: `rectifications/${id}/steps`, as: 'p-sun', key: aKey() };
    expect(codeOf(await send(world, { ...send1, body: { step: 'begin', text: '', seen: 1 } }))).toBe(
      'unknown-rectification',
    );
    expect(codeOf(await step('p-chen', { step: 'cancel', text: '不再需要整改' }))).toBe('not-authorised');
    await taking('p-tang', { step: 'cancel', text: '客户已经补单' });
    expect((await theOne('p-xu')).state).toBe('cancelled');
  });

  test('an owner of another unit, a day that is over, a unit nobody knows', async () => {
    expect(codeOf(await opening('p-tang', { owner: 'p-sun' }))).toBe('rectification-owner-wrong');
    expect(codeOf(await opening('p-tang', { due: dateOf(2026, 2, 1) }))).toBe('rectification-due-wrong');
    expect(codeOf(await opening('p-tang', { unit: 'NONE' }))).toBe('unknown-unit');
  });
});

describe('S-049 tied to what mends it', () => {
  test('S-049 a revision that is not in force yet, or of a plan nobody has, mends nothing', async () => {
    okay(await opening('p-tang'));
    const revising = { ...remedy, measure: 'task-order', mending: { how: 'revision', planId: month } } as const;
    expect(codeOf(await step('p-xu', revising))).toBe('unknown-plan');
    await inForce(world);
    await taking('p-xu', revising);
    await taking('p-chen', { step: 'agree', text: '' });
    await taking('p-xu', { step: 'begin', text: '' });
    expect(codeOf(await step('p-xu', evidence))).toBe('rectification-not-mended');
  });

  test('S-049 once the next version is in force it mends, and closes with the version it stands on', async () => {
    await inForce(world);
    okay(await opening('p-tang'));
    await taking('p-xu', { ...remedy, measure: 'goal-clarify', mending: { how: 'revision', planId: month } });
    await taking('p-chen', { step: 'agree', text: '' });
    await taking('p-xu', { step: 'begin', text: '' });
    const clearer = withBlockCells(businessOneMonth, 'TASK', { goal: '3月24日前走访客户2次,完成标准确认' }, 1);
    await inForce(world, { baseVersion: 1, document: clearer });
    await taking('p-xu', evidence);
    await taking('p-tang', { step: 'verify', text: '' });
    const mended = { state: 'closed', remedy: { mending: { how: 'revision', planId: month, inForce: 1 } } };
    expect(await theOne('p-xu')).toMatchObject(mended);
  });

  test('S-050 a checkpoint cannot lie before today', async () => {
    okay(await opening('p-tang'));
    const late = { ...remedy, mending: { how: 'checkpoint', day: dateOf(2026, 2, 26) } } as const;
    expect(codeOf(await step('p-xu', late))).toBe('rectification-due-wrong');
  });
});

describe('twice, late, at once', () => {
  test('sent again it opens one, and answers word for word; another request under the key is refused', async () => {
    const key = aKey();
    const first = await opening('p-tang', {}, key);
    expect((await opening('p-tang', {}, key)).body).toEqual(first.body);
    expect(codeOf(await opening('p-tang', { title: '另一项要整改的事' }, key))).toBe('key-reused');
    expect((await listed('p-tang')).rectifications).toHaveLength(1);
  });

  test('a step from what stood before is refused', async () => {
    await untilVerifying();
    const { id } = await theOne('p-tang');
    const body = { step: 'verify', text: '', seen: 3 };
    expect(codeOf(await send(world, { path: `rectifications/${id}/steps`, as: 'p-tang', key: aKey(), body }))).toBe(
      'rectification-moved-on',
    );
  });

  test('S-145 overdue it says so, after five working days it is with the leader; reopened within 60 days only', async () => {
    await untilVerifying();
    expect(await theOne('p-tang')).toMatchObject({ due: '2026-03-12', overdue: 0, isEscalated: false });
    world.clock.moveTo('2026-03-18');
    expect(await theOne('p-tang')).toMatchObject({ overdue: 4, isEscalated: false });
    world.clock.moveTo('2026-03-24');
    expect((await theOne('p-zhou')).isEscalated).toBe(true);
    await taking('p-tang', { step: 'verify', text: '' });
    world.clock.moveTo('2026-06-01');
    expect(codeOf(await step('p-tang', { step: 'reopen', text: '同一行又没完成' }))).toBe(
      'rectification-closed-long-ago',
    );
    world.clock.moveTo('2026-05-20');
    await taking('p-tang', { step: 'reopen', text: '同一行又没完成' });
    expect(await theOne('p-tang')).toMatchObject({ state: 'open', due: '2026-06-03' });
  });

  test('a step costs one read of it and one transaction', async () => {
    okay(await opening('p-tang'));
    const before = world.tables.requests.length;
    await taking('p-xu', remedy);
    const kinds = world.tables.requests.slice(before).filter(({ table }) => table === 'rectifications');
    // The first select is this test's own look at the list, of two years.
    expect(kinds.map(({ kind }) => kind)).toEqual(['select', 'select', 'select', 'write']);
  });
});

const off = (indCode: string, actual: number): Cells => ({ indCode, plan: 100, actual });
const [january, february] = ['SMO~BIZ1~2026M01', 'SMO~BIZ1~2026M02'];

describe('S-047, S-141 a serious deviation opens one by itself', () => {
  test('S-141 of each, once, however often it is told and whatever a revision of the summary says', async () => {
    await kept(world, january, { ACTUAL: [off('REV_CY', 99), off('CASH_IN', 85), off('CTR_NCY', 85)] });
    expect((await listed('p-tang')).rectifications).toEqual([]);
    // A fifth and more at once; a tenth and more for the second month in a row.
    await kept(world, february, { ACTUAL: [off('REV_CY', 78), off('CASH_IN', 88), off('CTR_NCY', 95)] });
    expect((await listed('p-chen')).rectifications).toHaveLength(2);
    await Promise.all([1, 2].map(() => openForDeviations(world, february, 'told again')));
    await kept(world, february, { ACTUAL: [off('REV_CY', 70), off('CASH_IN', 88), off('CTR_NCY', 95)] });
    const { rectifications } = await listed('p-chen');
    expect(rectifications.map(({ measured }) => [measured?.indicator.id, measured?.rate]).sort()).toEqual([
      ['CASH_IN', -0.12],
      ['REV_CY', -0.22],
    ]);
    for (const one of rectifications) {
      expect(one).toMatchObject({
        ...{ unit: { id: 'BIZ1' }, owner: { id: 'p-chen' }, state: 'open', due: '2026-03-12', title: '' },
        source: { kind: 'deviation', place: { in: 'plan', planId: february, block: 'ACTUAL' } },
      });
      expect(one.said.map(({ step: each, by }) => [each, by])).toEqual([['open', null]]);
      expect(one.openSteps).toEqual(['plan', 'assign']);
    }
  });

  test('where the store is away at first, the sweep of the outbox opens it', async () => {
    const away = { ...world.rectifications, open: () => Promise.reject(new Error('away')) };
    await kept({ ...world, rectifications: away }, february, { ACTUAL: [off('REV_CY', 78)] });
    expect((await listed('p-tang')).rectifications).toEqual([]);
    await sweepOutbox(world, 'sweep');
    expect((await listed('p-tang')).rectifications).toHaveLength(1);
  });
});

describe('for whom somebody stands in', () => {
  const standIn = async (as: string, to: string): Promise<void> => {
    okay(await send(world, { path: 'delegations', as, key: aKey(), body: { to, first: today, last: today } }));
  };
  const today = '2026-02-27';

  test('the owner’s deputy does the work in the owner’s name, and judges it for nobody', async () => {
    okay(await opening('p-tang'));
    expect(codeOf(await step('p-li', remedy))).toBe('not-authorised');
    await standIn('p-xu', 'p-li');
    await standIn('p-chen', 'p-li');
    await taking('p-li', remedy);
    expect((await theOne('p-tang')).said.at(-1)).toMatchObject({ by: { id: 'p-li' }, insteadOf: { id: 'p-xu' } });
    expect(codeOf(await step('p-li', { step: 'agree', text: '' }))).toBe('rectification-own-work');
    await taking('p-chen', { step: 'agree', text: '' });
  });

  test('a superior’s deputy judges, except what that superior owns', async () => {
    okay(await opening('p-tang'));
    await taking('p-xu', remedy);
    await standIn('p-chen', 'p-li');
    await taking('p-li', { step: 'agree', text: '' });
    expect((await theOne('p-tang')).said.at(-1)).toMatchObject({ by: { id: 'p-li' }, insteadOf: { id: 'p-chen' } });
    await taking('p-tang', { step: 'assign', owner: 'p-chen', text: '由部门负责人接着做' });
    await taking('p-chen', { step: 'begin', text: '' });
    await taking('p-chen', evidence);
    expect(codeOf(await step('p-li', { step: 'verify', text: '' }))).toBe('rectification-own-work');
  });
});

test('from a person’s plan it is told to nobody who may not read that plan, nor opened by them', async () => {
  const planId = 'MON-P~BIZ1~2026M03~p-xu';
  const source = { kind: 'task', of: '', place: { in: 'plan', planId, block: 'TASK', row: 'TASK-1' } } as const;
  await kept(world, planId, {});
  expect(codeOf(await opening('p-li', { source }))).toBe('unknown-plan');
  expect(codeOf(await opening('p-chen', { source, unit: 'SC', owner: null }))).toBe('unknown-plan');
  okay(await opening('p-chen', { source }));
  expect((await theOne('p-xu')).person?.id).toBe('p-xu');
  expect((await listed('p-li')).rectifications).toEqual([]);
});

test('a report names what is off its plan to who may have it mended, and what was opened for it', async () => {
  const work = (wbs: string, name: string, status: string): Cells => ({ wbs, name, status });
  await kept(world, february, {
    ACTUAL: [off('REV_CY', 78), off('CASH_IN', 85), off('CTR_NCY', 99)],
    WORK: [work('1', '走访客户', 'done'), work('2', '签订补充协议', 'doing')],
  });
  const summary = async (as: string): Promise<PlanSummary> =>
    okay(await send(world, { path: `plans/${february}/summary`, as }));
  const { offPlan } = await summary('p-chen');
  const [serious] = (await listed('p-chen')).rectifications;
  expect(offPlan.map(({ kind, name, rectification }) => [kind, name.zh, rectification])).toEqual([
    ['deviation', expect.any(String), serious?.id],
    ['deviation', expect.any(String), null],
    ['task', '签订补充协议', null],
  ]);
  // From the row with its facts, in one request; then the row leads to it.
  const { at } = offPlan[2] ?? { at: { block: '', row: '' } };
  const source = { kind: 'task', of: '', place: { in: 'plan', planId: february, ...at } } as const;
  const { id } = okay<{ id: string }>(await opening('p-chen', { source, owner: null }));
  expect((await summary('p-chen')).offPlan[2]?.rectification).toBe(id);
  // Who reads it as the counterpart may have nothing mended here.
  expect(await summary('p-zhao')).toMatchObject({ offPlan: [], mayRectify: false });
});

describe('S-052 the week’s inspection', () => {
  const list = async (as: string, unit: string): Promise<InspectionView> =>
    okay(await send(world, { path: `inspection/${unit}`, as }));

  test('S-052 lists what is missing, late and far off below a unit, with what was opened for it', async () => {
    world.clock.moveTo('2026-03-12');
    const task = { wbs: '1', name: '走访客户', owner: 'p-xu', start: '2026-03-02', end: '2026-03-06' };
    await kept(world, month, { TASK: [task] });
    await kept(world, 'MON-D~BIZ1~2026M02', { IND: [{ indCode: 'REV_CY', target: 100 }] });
    await kept(world, february, { ACTUAL: [off('REV_CY', 78)] });
    const { items, isWhole } = await list('p-tang', 'CO');
    const of = (kind: string) => items.filter((each) => each.kind === kind && each.unit.id === 'BIZ1');
    expect(isWhole).toBe(true);
    expect(of('task')).toMatchObject([{ what: '1 走访客户', day: '2026-03-06', degree: 6, owner: { id: 'p-xu' } }]);
    const [opened] = (await listed('p-tang')).rectifications;
    expect(of('deviation')).toMatchObject([{ indicator: 'REV_CY', degree: 3, rectification: opened?.id }]);
    // Departments that handed nothing in are named with what they owe.
    const missing = items.find(({ planId }) => planId === 'MON-D~BIZ2~2026M03');
    expect(missing).toMatchObject({ kind: 'plan', unit: { id: 'BIZ2' }, rectification: null });
    const source = { kind: 'inspection', of: '', place: missing?.place ?? null } as const;
    const { id } = okay<{ id: string }>(await opening('p-tang', { unit: 'BIZ2', owner: null, source }));
    const again = await list('p-tang', 'BIZ2');
    expect(again.items.find(({ planId }) => planId === 'MON-D~BIZ2~2026M03')?.rectification).toBe(id);
    expect(new Set(again.items.map(({ unit }) => unit.id))).toEqual(new Set(['BIZ2']));
  });

  test('it is for who judges the unit’s work', async () => {
    const codeFor = async (as: string, unit: string) => codeOf(await send(world, { path: `inspection/${unit}`, as }));
    expect(await codeFor('p-chen', 'BIZ1')).toBe('ok');
    expect(await codeFor('p-chen', 'BIZ2')).toBe('may-not-see');
    expect(await codeFor('p-xu', 'BIZ1')).toBe('may-not-see');
    expect(await codeFor('p-tang', 'NONE')).toBe('unknown-unit');
    expect((await listed('p-chen')).inspects.map(({ id }) => id)).toEqual(['BIZ1']);
    expect((await listed('p-xu')).inspects).toEqual([]);
  });
});
