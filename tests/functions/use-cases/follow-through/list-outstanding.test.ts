import { identify } from 'functions/use-cases/caller/caller';
import { listOutstanding } from 'functions/use-cases/follow-through/list-outstanding';
import { openReminders } from 'functions/use-cases/follow-through/open-reminders';
import { unitsToldOf } from 'shared/follow-through/reminders/remind';
import { listReminders } from 'functions/use-cases/follow-through/list-reminders';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import type { OutstandingPlans } from 'shared/contract/outstanding';
import type { ReminderLine } from 'shared/contract/outstanding';
import { withCell } from 'shared/plan/document';
import { countsOf } from 'addin/chase/to-chase';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { send } from 'tests/fakes/http';
import { codeOf, okay } from 'tests/fakes/sign-off-over-http';
import { deciding, inForce, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

async function asked(
  world: TestDependencies,
  person: string,
  unit: string,
  period = '2026M03',
): Promise<OutstandingPlans> {
  const caller = await identify(world, `Bearer ${person}`);
  if ('refused' in caller) throw new Error(caller.refused.code);
  const plans = await listOutstanding(world, caller, unit, period);
  if ('refused' in plans) throw new Error(plans.refused.code);
  return plans;
}

const shown = ({ plans }: OutstandingPlans): readonly string[] =>
  plans
    .filter(({ template }) => template === 'T-MON-D')
    .map(({ unit, state, daysLate, waitingFor, daysWaiting, urgency }) =>
      [unit.id, state, daysLate, waitingFor.map(({ id }) => id).join('+'), daysWaiting, urgency].join(' '),
    );

test('the general office sees for each department whether its month is there, and for whom it waits', async () => {
  const world = await testDependencies();
  const submitted = viewIn(await submitting(world));
  expect(shown(await asked(world, 'p-tang', 'CO'))).toEqual([
    'BIZ1 pending-1 0 p-chen 0 in-time',
    'BIZ2  0  0 in-time',
    'MKT1  0  0 in-time',
    'MKT2  0  0 in-time',
  ]);
  viewIn(await deciding(world, 'p-chen', submitted));
  // From a Friday: the Saturday is worked for the Spring Festival, then Monday to Thursday.
  world.clock.moveTo('2026-03-05');
  expect(shown(await asked(world, 'p-tang', 'CO'))).toEqual([
    'BIZ1 pending-2 0 p-han+p-lin 5 escalate',
    'BIZ2  4  0 in-time',
    'MKT1  4  0 in-time',
    'MKT2  4  0 in-time',
  ]);
});

test('what was sent back counts as not handed in, and nothing is ever approved for having waited', async () => {
  const world = await testDependencies();
  const submitted = viewIn(await submitting(world));
  world.clock.moveTo('2026-06-30');
  await sweepOutbox(world, 'sweep');
  expect(shown(await asked(world, 'p-chen', 'BIZ1'))).toEqual(['BIZ1 pending-1 0 p-chen 84 escalate']);
  viewIn(await deciding(world, 'p-chen', submitted, 'return'));
  expect(shown(await asked(world, 'p-chen', 'BIZ1'))[0]).toMatch(/^BIZ1 returned \d+ {2}0 in-time$/);
});

test('a head sees whose personal plan is missing; the company, where persons are added up nowhere, does not', async () => {
  const world = await testDependencies();
  const personal = ({ plans }: OutstandingPlans) =>
    plans.flatMap(({ template, person, due }) => (person === null ? [] : [`${template} ${person.id} ${due}`]));
  expect(personal(await asked(world, 'p-chen', 'BIZ1'))).toEqual(['T-MON-P p-xu 2026-02-28']);
  expect(personal(await asked(world, 'p-tang', 'CO'))).toEqual([]);
});

test('P31 a plan in force that is being revised owes nothing: the version in force stays counted', async () => {
  const world = await testDependencies();
  await inForce(world);
  expect(shown(await asked(world, 'p-chen', 'BIZ1'))[0]).toMatch(/^BIZ1 effective /);
  const goal = withCell(businessOneMonth, 'TASK', 'TASK-2', 'goal', '完成A型综合显示单元商务条款谈判3轮');
  expect(viewIn(await submitting(world, { baseVersion: 1, document: goal })).state).toBe('pending-1');
  const [plan] = (await asked(world, 'p-chen', 'BIZ1')).plans.filter(({ template }) => template === 'T-MON-D');
  expect([plan?.state, countsOf(plan === undefined ? [] : [plan])]).toMatchObject([
    'effective',
    { settled: 1, waiting: 0 },
  ]);
});

test('a rebuilt read model says the same', async () => {
  const world = await testDependencies();
  viewIn(await deciding(world, 'p-chen', viewIn(await submitting(world))));
  const before = await asked(world, 'p-tang', 'CO');
  await rebuildProjections(world);
  expect(await asked(world, 'p-tang', 'CO')).toEqual(before);
});

test('it is one read an inner unit and one for the unit itself, and only for those who may pull the roll-up', async () => {
  const world = await testDependencies();
  await world.settings.rules();
  const caller = world.caller('p-tang');
  world.tables.requests.length = 0;
  await listOutstanding(world, caller, 'CO', '2026M03');
  // Of the company and its sales center, and where the company itself stands.
  expect(world.tables.requests).toHaveLength(3);
  expect(await listOutstanding(world, world.caller('p-li'), 'BIZ1', '2026M03')).toMatchObject({
    refused: { code: 'may-not-see' },
  });
  expect(await listOutstanding(world, caller, 'CO', '2026M13')).toMatchObject({ refused: { code: 'unknown-period' } });
});

describe('a planner is reminded', () => {
  const remindedOf = async (world: TestDependencies, person: string): Promise<readonly string[]> =>
    (await listReminders(world, world.caller(person))).plans
      .filter(({ template }) => template.startsWith('T-MON'))
      .map(({ planId, state, due, daysLate }) => `${planId} ${state} ${due} ${daysLate}`);

  test('two working days before a month is due and for five after, of their own plan or their department’s', async () => {
    const world = await testDependencies();
    world.clock.moveTo('2026-02-25');
    expect(await remindedOf(world, 'p-li')).toEqual([]);
    world.clock.moveTo('2026-02-26');
    expect(await remindedOf(world, 'p-li')).toEqual(['MON-D~BIZ1~2026M03 null 2026-02-28 0']);
    expect(await remindedOf(world, 'p-xu')).toEqual(['MON-P~BIZ1~2026M03~p-xu null 2026-02-28 0']);
    world.clock.moveTo('2026-03-06');
    expect(await remindedOf(world, 'p-li')).toEqual(['MON-D~BIZ1~2026M03 null 2026-02-28 5']);
    world.clock.moveTo('2026-03-09');
    expect(await remindedOf(world, 'p-li')).toEqual([]);
  });

  test('no longer once it is on its way, and again when it comes back', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    expect(await remindedOf(world, 'p-li')).toEqual([]);
    viewIn(await deciding(world, 'p-chen', submitted, 'return'));
    expect(await remindedOf(world, 'p-li')).toEqual(['MON-D~BIZ1~2026M03 returned 2026-02-28 0']);
  });

  test('of no week that is over', async () => {
    const world = await testDependencies();
    const { plans } = await listReminders(world, world.caller('p-li'));
    const weeks = plans.filter(({ template }) => template === 'T-WEK-D').map(({ period }) => period);
    expect(weeks).toEqual(['2026W09', '2026W10']);
  });

  test('of nothing where they have to hand in nothing', async () => {
    const world = await testDependencies();
    expect((await listReminders(world, world.caller('p-he'))).plans).toEqual([]);
  });
});

describe('tasks are reminded of', () => {
  const planId = 'MON-D~BIZ1~2026M03';
  const cells = { wbs: '1', name: '完成样件交付', owner: 'p-li', end: '2026-03-10', mile: true };
  const write = (
    block: string,
    of: { readonly planId: string; readonly person: string | null },
    row: typeof cells | object,
  ) => ({
    ...{ unit: 'BIZ1', year: '2026', block, period: '2026M03', planId: of.planId, sequence: 1 },
    content: {
      ...{
        planId: of.planId,
        planNo: of.planId,
        version: 1,
        state: 'effective' as const,
        template: 'T-MON-D' as const,
      },
      ...{ unit: 'BIZ1', person: of.person, period: '2026M03', block, moneyUnit: '万元' as const },
      rows: [{ id: 'r1', cells: { ...row } }],
    },
  });
  const told = async (world: TestDependencies, person: string) =>
    (await listReminders(world, world.caller(person))).reminders
      .filter(({ id }) => id === 'RM-07' || id === 'RM-09')
      .map(({ id, what, degree, owner }) => [id, what.split(' ')[0], degree, owner?.id].join(' '));

  test('S-051 S-065: a missed milestone is told to its owner and head, and closes when it is reported done', async () => {
    const world = await testDependencies();
    await world.rows.put([write('TASK', { planId, person: null }, cells)]);
    world.clock.moveTo('2026-03-09');
    expect(await told(world, 'p-li')).toEqual(['RM-07 1 -1 p-li']);
    expect(await told(world, 'p-chen')).toEqual([]);
    world.clock.moveTo('2026-03-12');
    expect(await told(world, 'p-li')).toEqual(['RM-09 1 2 p-li']);
    expect(await told(world, 'p-chen')).toEqual(['RM-09 1 2 p-li']);
    for (const other of ['p-xu', 'p-gao', 'p-admin']) expect(await told(world, other)).toEqual([]);
    await world.rows.put([write('WORK', { planId: 'SMO~BIZ1~2026M03', person: null }, { wbs: '1', status: 'done' })]);
    expect(await told(world, 'p-li')).toEqual([]);
    expect(await told(world, 'p-chen')).toEqual([]);
  });

  test('RM-07: a colleague named in somebody else’s personal plan is told nothing of it, its head is', async () => {
    const world = await testDependencies();
    await world.rows.put([write('TASK', { planId: 'MON-P~BIZ1~2026M03~p-xu', person: 'p-xu' }, cells)]);
    world.clock.moveTo('2026-03-12');
    expect(await told(world, 'p-li')).toEqual([]);
    expect(await told(world, 'p-chen')).toEqual(['RM-09 1 2 p-li']);
  });

  test('an acknowledged reminder is quiet for its reader for some days, and everybody told sees who has seen it', async () => {
    const world = await testDependencies();
    await world.rows.put([write('TASK', { planId, person: null }, cells)]);
    world.clock.moveTo('2026-03-12');
    const milestone = async (as: string): Promise<ReminderLine | undefined> =>
      okay<{ reminders: readonly ReminderLine[] }>(await send(world, { path: 'reminders', as })).reminders.find(
        ({ id }) => id === 'RM-09',
      );
    const key = (await milestone('p-li'))?.key ?? '';
    const seen = (as: string, body: object) => send(world, { path: 'reminders/acknowledgements', as, body });
    expect(codeOf(await seen('p-li', { key, note: '周五补交' }))).toBe('ok');
    expect(await milestone('p-li')).toMatchObject({ isQuiet: true, acknowledged: [{ note: '周五补交' }] });
    expect(await milestone('p-chen')).toMatchObject({
      isQuiet: false,
      acknowledged: [{ by: { id: 'p-li' }, note: '周五补交' }],
    });
    world.clock.moveTo('2026-03-15');
    expect(await milestone('p-li')).toMatchObject({ isQuiet: false });
    expect(codeOf(await seen('p-xu', { key, note: '' }))).toBe('unknown-reminder');
    expect(codeOf(await seen('p-li', { key: 'RM-09|BIZ9|x', note: '' }))).toBe('unknown-reminder');
    const waits = (await listReminders(world, world.caller('p-li'))).reminders.find(({ id }) => id === 'RM-01');
    expect(codeOf(await seen('p-li', { key: waits?.key, note: '' }))).toBe('reminder-needs-doing');
  });

  test.each([
    ['2026-03-12', 3],
    ['2026-01-09', 5],
  ])('on %s reminders cost at most %d store reads a unit, and three for all units together', async (today, reads) => {
    const world = await testDependencies();
    world.clock.moveTo(today);
    await world.settings.rules();
    for (const person of ['p-chen', 'p-han', 'p-tang']) {
      const caller = world.caller(person);
      const units = unitsToldOf(person, caller);
      world.tables.requests.length = 0;
      await openReminders(world, caller);
      const together = 2 + Math.ceil(units.length / 7);
      const each = (world.tables.requests.length - together) / units.length;
      // Units that owe nothing have nothing of the other year to look at.
      if (units.length === 1) expect(each).toBe(reads);
      expect(each).toBeLessThanOrEqual(reads);
    }
  });
});
