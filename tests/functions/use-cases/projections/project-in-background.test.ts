import { decideOn } from 'functions/use-cases/sign-off/decide';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { aKey, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const otherPlan = 'MON-D~BIZ2~2026M03';

/** Two plans submitted, then approved while nobody waits for the lists. */
async function aBusyMoment(): Promise<TestDependencies> {
  const world = await testDependencies();
  const [one, other] = [
    viewIn(await submitting(world)),
    viewIn(await submitting(world, { planId: otherPlan, by: 'p-gao', document: businessTwoMonth })),
  ];
  world.tables.requests.length = 0;
  const approved = { decision: 'approve' as const, comment: '', remarks: [] };
  for (const [person, { planId, version, contentHash }] of [['p-chen', one] as const, ['p-wang', other] as const]) {
    const request = { ...approved, version, contentHash };
    await decideOn(world, world.caller(person), { planId, key: aKey(), correlationId: person, request });
  }
  return world;
}

const waitingFor = async (world: TestDependencies, person: string): Promise<readonly string[]> =>
  (await world.lists.page('inbox', person, null, 10)).lines.map(
    (line) => (JSON.parse(line) as { planId: string }).planId,
  );

test('commits that gather are followed together: one transaction a list, whatever the number of plans', async () => {
  const world = await aBusyMoment();
  await world.backgroundWork.settled();
  const written = world.tables.requests.filter(({ kind, table }) => kind === 'write' && table !== 'plans');
  const partitions = written.map(({ table, partition }) => `${table} ${partition}`);
  expect(partitions).toContain('lists inbox!p-han');
  expect(new Set(partitions).size).toBe(partitions.length);
  expect([...(await waitingFor(world, 'p-han'))].sort()).toEqual([month, otherPlan]);
  expect(await world.outbox.waiting(10)).toEqual([]);
});

test('figures of several moments climb once: the company’s row is written once for all of them', async () => {
  const world = await testDependencies();
  const soon = (): Promise<void> => world.backgroundWork.settled(undefined, 'soon');
  const busy = { ...world, backgroundWork: { ...world.backgroundWork, settled: soon } };
  await submitting(busy);
  await submitting(busy, { planId: otherPlan, by: 'p-gao', document: businessTwoMonth });
  expect([...(await waitingFor(world, 'p-chen')), ...(await waitingFor(world, 'p-wang'))]).toHaveLength(2);
  const climbed = (): number =>
    world.tables.requests.filter(
      ({ kind, table, partition }) => kind === 'write' && table === 'figures' && partition.startsWith('CO!'),
    ).length;
  // Submitted, but nobody above has been told; the entries wait in the outbox in case this process ends.
  expect(climbed()).toBe(0);
  expect(await world.outbox.waiting(10)).toHaveLength(2);
  await world.backgroundWork.settled();
  expect(climbed()).toBe(1);
  expect(await world.outbox.waiting(10)).toEqual([]);
});

test('one whose figures cannot be written stands in nobody’s way and stays for the sweep', async () => {
  const world = await aBusyMoment();
  world.tables.trouble = ({ table, operations }) =>
    table === 'figures' && operations.some(({ row }) => row.includes('BIZ2')) ? 'refuse' : null;
  await world.backgroundWork.settled();
  const left = await world.outbox.waiting(10);
  expect(left.map(({ planId }) => planId)).toEqual([otherPlan]);
  expect(world.logged.map(({ event }) => event)).toEqual(['read-models-late']);
  expect(await waitingFor(world, 'p-han')).toContain(month);
  world.tables.trouble = () => null;
  expect(await sweepOutbox(world, 'sweep')).toEqual({ applied: 1, failed: 0, quarantined: 0 });
  expect([...(await waitingFor(world, 'p-han'))].sort()).toEqual([month, otherPlan]);
});
