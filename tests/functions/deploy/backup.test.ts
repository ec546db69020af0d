import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backUp, keptTables, restore, RestoreProblem } from 'functions/deploy/backup';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { storeOn } from 'functions/storage/store';
import { send } from 'tests/fakes/http';
import { deciding, inForce, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { fakeTables, type FakeTables } from 'tests/fakes/table-store';

let folder: string;
let world: TestDependencies;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'countersign-')), 'backup');
  world = await testDependencies();
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

const contents = (tables: FakeTables): unknown => keptTables.map((name) => tables.contents(name));

/** The same service over other tables. */
const over = (tables: FakeTables): TestDependencies => ({ ...world, ...storeOn(tables, world.clock), tables });

describe('E28 backup and restore', () => {
  test('give the same rows back, and read models are rebuilt from them', async () => {
    await inForce(world);
    await backUp(world.tables, folder);
    const empty = fakeTables();
    await restore(empty, folder, false);
    expect(contents(empty)).toEqual(contents(world.tables));
    const restored = over(empty);
    await rebuildProjections(restored);
    const lines = (await send(restored, { path: 'plans', as: 'p-li' })).body.lines;
    expect(lines).toEqual((await send(world, { path: 'plans', as: 'p-li' })).body.lines);
    expect((await send(restored, { path: `plans/${month}/verification`, as: 'p-han' })).body.sound).toBe(true);
  });

  test('a plan that somebody works on meanwhile is in it as it stood at one moment', async () => {
    const view = viewIn(await submitting(world));
    let decided = false;
    const { tables } = world;
    const busy: FakeTables = {
      ...tables,
      table: (name) => ({
        ...tables.table(name),
        // Signed just after the rows were read and before anybody looks whether they still hold.
        select: async (selection) => {
          const rows = await tables.table(name).select(selection);
          if (!decided && selection.partition.includes('BIZ1')) {
            decided = true;
            viewIn(await deciding(world, 'p-chen', view));
          }
          return rows;
        },
      }),
    };
    await backUp(busy, folder);
    expect(decided).toBe(true);
    const empty = fakeTables();
    await restore(empty, folder, false);
    expect((await send(over(empty), { path: `plans/${month}/verification`, as: 'p-han' })).body).toMatchObject({
      sound: true,
      signatures: [{ person: { id: 'p-chen' } }],
    });
  });

  test('nothing is restored over what is there, unless it goes on with the same', async () => {
    viewIn(await submitting(world));
    await backUp(world.tables, folder);
    await expect(restore(world.tables, folder, false)).rejects.toThrow(RestoreProblem);
    const before = contents(world.tables);
    await restore(world.tables, folder, true);
    expect(contents(world.tables)).toEqual(before);
    await expect(restore(fakeTables(), path.join(folder, 'nothing'), false)).rejects.toThrow(RestoreProblem);
  });
});
