import { storeOn } from 'functions/storage/store';
import { answerFigures } from 'functions/use-cases/figures/answer-figures';
import { rollUp } from 'functions/use-cases/figures/roll-up';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { deciding, inForce, isRefused, month, submitting, viewIn, withdrawing } from 'tests/fakes/sign-off-commands';
import { decideOver, okay } from 'tests/fakes/sign-off-over-http';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { flushPromises } from 'tests/fakes/flush-promises';

/** No time passes for what a process remembers. */
const stopped = { now: () => '2026-02-27T01:00:00.000Z' };

/** What would go on behind answers is left out. */
const nobody: TestDependencies['backgroundWork'] = {
  begin: () => undefined,
  beginGathered: () => undefined,
  settled: async () => undefined,
};

/** Organisation and rules as this process looked at them a moment ago, which a command does over HTTP (`renew`). */
const lookedAt = (world: TestDependencies): Promise<void> => world.directory.renew();

/** Requests to the store before the answer. */
async function counted(
  world: TestDependencies,
  act: (world: TestDependencies) => Promise<unknown>,
): Promise<readonly string[]> {
  await lookedAt(world);
  world.tables.requests.length = 0;
  await act({ ...world, backgroundWork: nobody });
  return world.tables.requests.map(({ table, kind }) => `${kind} ${table}`);
}

describe('round trips to the store', () => {
  /** The same company in a process that has seen nothing of its plans. */
  const elsewhere = (world: TestDependencies): TestDependencies => ({
    ...world,
    ...storeOn(world.tables, world.clock),
  });
  const first = ['select plans', 'write plans'];

  test('a decision: one read and one transaction; no read where this process was the last to see the plan', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    const other = elsewhere(world);
    // The organisation and the company's rules are read once a process, and held.
    await Promise.all([other.directory.organisation(), other.settings.rules()]);
    expect(await counted(other, (each) => deciding(each, 'p-chen', submitted))).toEqual(first);
    expect(await counted(other, (each) => deciding(each, 'p-han', submitted))).toEqual(['write plans']);
  });

  test('the last decision too', async () => {
    const world = await testDependencies();
    let view = viewIn(await submitting(world));
    for (const person of ['p-chen', 'p-han']) view = viewIn(await deciding(world, person, view));
    expect(await counted(world, (each) => deciding(each, 'p-lin', view))).toEqual(['write plans']);
  });

  test('over HTTP, one small read more: whether the caller and the company are still as they were', async () => {
    const world = await testDependencies();
    await submitting(world);
    const trips = await counted(world, async (each) => void okay(await decideOver(each, 'p-chen')));
    // The second read is the test's own: it looks up what to sign.
    expect(trips.filter((trip) => trip !== 'select plans')).toEqual(['select administration', 'write plans']);
  });

  test('a withdrawal: one read and one transaction', async () => {
    const world = await testDependencies();
    await submitting(world);
    const trips = await counted(elsewhere(world), (each) => withdrawing(each, 'p-li', month, 1));
    expect(trips).toEqual(first);
  });

  test('what is refused from memory is looked at again, and only where something has happened decided again', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    const other = elsewhere(world);
    await other.directory.organisation();
    // Not the turn of this signer, as far as this process knows, and rightly so.
    expect(isRefused(await deciding(world, 'p-han', submitted))).toBe(true);
    expect(await counted(world, (each) => deciding(each, 'p-han', submitted))).toEqual(['select plans']);
    // The head signs elsewhere, so that it is now.
    viewIn(await deciding(other, 'p-chen', submitted));
    const trips = await counted(world, async (each) => viewIn(await deciding(each, 'p-han', submitted)));
    expect(trips).toEqual(first);
    // And whoever goes on from what is no longer so loses the race, and starts over.
    const late = await counted(other, async (each) => viewIn(await deciding(each, 'p-lin', submitted)));
    expect(late).toEqual(['write plans', ...first]);
  });

  test('a key that was answered elsewhere is answered here, also from memory', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    const there = await deciding(elsewhere(world), 'p-chen', submitted, 'approve', 'key-both-sides');
    expect(await deciding(world, 'p-chen', submitted, 'approve', 'key-both-sides')).toEqual(there);
    const { journal } = await world.plans.open(month, null);
    expect(journal.filter(({ event }) => event.event === 'decided')).toHaveLength(1);
  });

  test('a submission: reads at one time and one transaction; what does not change is held between requests', async () => {
    const world = await testDependencies();
    const network = flushPromises();
    const slow: TestDependencies = {
      ...world,
      ...storeOn(network.over(world.tables), stopped),
      backgroundWork: nobody,
    };
    viewIn(await submitting(world));
    viewIn(await withdrawing(world, 'p-li', month, 1));
    // The first one of a process reads master data too.
    await network.during(async () => viewIn(await submitting(slow, { baseVersion: 1, answers: [] })));
    viewIn(await withdrawing(world, 'p-li', month, 2));
    await network.during(() => lookedAt(slow));
    const [reads = [], ...after] = await network.during(async () =>
      viewIn(await submitting(slow, { baseVersion: 2, answers: [] })),
    );
    expect(after).toEqual([['write plans']]);
    const ofPlans = reads.filter((read) => read === 'select plans');
    // What the unit above issued formally, and the year's figures.
    const others = reads.filter((read) => read !== 'select plans');
    expect([...others].sort()).toEqual(['select figures', 'select targets']);
    // Itself and its summary, two parents, the month before with its summary and last year's, three departments, one
    // salesperson, the year's new customers, five kinds of parts; and the year's figures.
    expect(ofPlans.length).toBeLessThanOrEqual(17);
  });

  test('a command whose key was answered: one read', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    viewIn(await deciding(world, 'p-chen', submitted, 'approve', 'key-again-0001'));
    await lookedAt(world);
    world.tables.requests.length = 0;
    viewIn(await deciding(world, 'p-chen', submitted, 'approve', 'key-again-0001'));
    expect(world.tables.requests.map(({ table, kind }) => `${kind} ${table}`)).toEqual(['select plans']);
  });

  test('a roll-up: a range and a row, whatever the number of plans', async () => {
    const world = await testDependencies();
    await world.settings.rules();
    await inForce(world);
    const trips = async (): Promise<number> => {
      await lookedAt(world);
      world.tables.requests.length = 0;
      await rollUp(world, world.caller('p-zhou'), 'SC', '2026M03');
      return world.tables.requests.length;
    };
    expect(await trips()).toBe(2);
    await inForce(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: businessTwoMonth });
    expect(await trips()).toBe(2);
  });

  test('many cells that ask about few units: one read a unit and period', async () => {
    const world = await testDependencies();
    await inForce(world);
    await lookedAt(world);
    world.tables.requests.length = 0;
    const questions = Array.from({ length: 500 }, (_, index) => ({
      ask: 'value' as const,
      unit: index % 2 === 0 ? 'BIZ1' : 'SC',
      indicator: index % 3 === 0 ? 'REV_CY' : 'CTR_NCY',
      period: '2026M03',
    }));
    await answerFigures(world, world.caller('p-zhou'), questions);
    expect(world.tables.requests).toHaveLength(2);
  });
});
