import { storeOn } from 'functions/storage/store';
import { answerFigures } from 'functions/use-cases/answer-figures';
import { rollUp } from 'functions/use-cases/roll-up';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { deciding, inForce, month, submitting, viewIn, withdrawing } from 'tests/fakes/sign-off-desk';
import { aWorld, type World } from 'tests/fakes/surroundings';
import { waves } from 'tests/fakes/waves';

/** What would go on behind answers is left out. */
const nobody: World['underWay'] = { begin: () => undefined, settled: async () => undefined };

/** Requests to the store before the answer. */
async function counted(world: World, act: (world: World) => Promise<unknown>): Promise<readonly string[]> {
  world.tables.requests.length = 0;
  await act({ ...world, underWay: nobody });
  return world.tables.requests.map(({ table, kind }) => `${kind} ${table}`);
}

describe('round trips to the store', () => {
  test('a decision: one read and one transaction', async () => {
    const world = await aWorld();
    const submitted = viewIn(await submitting(world));
    expect(await counted(world, (each) => deciding(each, 'p-chen', submitted))).toEqual([
      'select plans',
      'write plans',
    ]);
  });

  test('the last decision too', async () => {
    const world = await aWorld();
    let view = viewIn(await submitting(world));
    for (const person of ['p-chen', 'p-han']) view = viewIn(await deciding(world, person, view));
    expect(await counted(world, (each) => deciding(each, 'p-lin', view))).toEqual(['select plans', 'write plans']);
  });

  test('a withdrawal: one read and one transaction', async () => {
    const world = await aWorld();
    await submitting(world);
    const trips = await counted(world, (each) => withdrawing(each, 'p-li', month, 1));
    expect(trips).toEqual(['select plans', 'write plans']);
  });

  test('a submission: reads at one time and one transaction; what does not change is held between requests', async () => {
    const world = await aWorld();
    const network = waves();
    const slow: World = { ...world, ...storeOn(network.over(world.tables), world.clock), underWay: nobody };
    viewIn(await submitting(world));
    viewIn(await withdrawing(world, 'p-li', month, 1));
    // The first one of a process reads master data too.
    await network.during(async () => viewIn(await submitting(slow, { baseVersion: 1, answers: [] })));
    viewIn(await withdrawing(world, 'p-li', month, 2));
    const [reads = [], ...after] = await network.during(async () =>
      viewIn(await submitting(slow, { baseVersion: 2, answers: [] })),
    );
    expect(after).toEqual([['write plans']]);
    const ofPlans = reads.filter((read) => read === 'select plans');
    expect(reads.filter((read) => read !== 'select plans')).toEqual(['select figures']);
    // Itself and its summary, two parents, the month before with its summary and last year's, three departments, one
    // salesperson, the year's new customers; and the year's figures.
    expect(ofPlans.length).toBeLessThanOrEqual(12);
  });

  test('a command whose key was answered: one read', async () => {
    const world = await aWorld();
    const submitted = viewIn(await submitting(world));
    viewIn(await deciding(world, 'p-chen', submitted, 'approve', 'key-again-0001'));
    world.tables.requests.length = 0;
    viewIn(await deciding(world, 'p-chen', submitted, 'approve', 'key-again-0001'));
    expect(world.tables.requests.map(({ table, kind }) => `${kind} ${table}`)).toEqual(['select plans']);
  });

  test('a roll-up: one read, whatever the number of plans', async () => {
    const world = await aWorld();
    await inForce(world);
    const trips = async (): Promise<number> => {
      world.tables.requests.length = 0;
      await rollUp(world, world.caller('p-zhou'), 'SC', '2026M03');
      return world.tables.requests.length;
    };
    expect(await trips()).toBe(1);
    await inForce(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: businessTwoMonth });
    expect(await trips()).toBe(1);
  });

  test('many cells that ask about few units: one read a unit and period', async () => {
    const world = await aWorld();
    await inForce(world);
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
