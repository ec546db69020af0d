import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from 'functions/local/child-process';
import { deleteAll } from 'functions/storage/delete-all';
import { azureTables } from 'functions/storage/table/azure-tables';
import type { Table } from 'functions/storage/table/table';
import type { PlanLines } from 'shared/contract/answers';
import { ask, decide, serviceClientOf, submit } from 'tests/fakes/service-client';
import { sourceApp, startService, type RunningService } from 'tests/fakes/running-service';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

const desk = serviceClientOf('BIZ1', 'p-li', 'p-chen', businessOneMonth);

let service: RunningService;
let tables: Readonly<Record<'lists' | 'figures', Table>>;

/** With the demo's signed plans, one that is on its way, and its signer who has not seen it yet. */
beforeAll(async () => {
  service = await startService({ app: sourceApp });
  const store = azureTables({ kind: 'connection', text: service.connectionString });
  tables = { lists: store.table('lists'), figures: store.table('figures') };
  const returned = await decide(
    service,
    desk.head,
    await submit(service, desk, 0, 'first-sending'),
    'return',
    'no-not-yet',
  );
  await submit(service, desk, returned.version, 'second-sending');
});
afterAll(() => service.stop());

/** As `npm run rebuild`, in a process of its own with the service's settings. */
const rebuild = (): Promise<{ readonly stdout: string }> =>
  promisify(execFile)('npm', ['run', '--silent', 'rebuild'], {
    cwd: projectRoot,
    env: { ...process.env, ...service.settings },
    shell: process.platform === 'win32',
  });

/** What people see of a table, byte by byte; not the markers that keep late rows out, which a rebuild has no need of. */
async function shown(table: Table): Promise<Readonly<Record<string, unknown>>> {
  const rows: Record<string, unknown> = {};
  for await (const { partition, row, columns } of table.scan({ from: ' ', until: '~~' }, false)) {
    const isSeen = row.startsWith('in!') || 'p00' in columns;
    if (isSeen) rows[`${partition}/${row}`] = columns;
  }
  return rows;
}

const readModels = async (): Promise<unknown> => ({
  lists: await shown(tables.lists),
  figures: await shown(tables.figures),
});

const inboxOf = async (person: string): Promise<readonly string[]> =>
  (await ask<PlanLines>(service, person, 'inbox')).body.lines.map(({ planId }) => planId);

test('read models are the same after the command as before, while the service goes on serving', async () => {
  expect(await inboxOf(desk.head)).toContain(desk.plan);
  // Asking for figures waits until this service has written what it has to.
  await ask(service, desk.head, 'roll-ups/BIZ1/2026M03');
  const before = await readModels();
  expect((await rebuild()).stdout).toMatch(/^\d+ plans written anew\.\n$/);
  expect(await readModels()).toEqual(before);
});

test('what was lost or spoilt is there again, and what nobody wrote is gone', async () => {
  const before = await readModels();
  await deleteAll(tables.figures);
  const [row] = Object.keys(await shown(tables.lists)).filter((key) => key.startsWith('inbox!'));
  const [partition = '', line = ''] = row?.split('/') ?? [];
  await tables.lists.write(partition, [
    { kind: 'remove', row: line },
    { kind: 'put', row: 'in!00000000~T-MON-D!MON-D~BIZ9~2026M03', columns: { p00: new Uint8Array(3) } },
  ]);
  expect(await readModels()).not.toEqual(before);
  await rebuild();
  expect(await readModels()).toEqual(before);
});

test('the service goes on from there: the next decision is in the lists', async () => {
  const { body } = await ask<PlanLines>(service, desk.planner, 'plans');
  expect(body.lines.find(({ planId }) => planId === desk.plan)?.state).toBe('pending-1');
  const plan = await ask<Parameters<typeof decide>[2]>(service, desk.head, `plans/${desk.plan}`);
  await decide(service, desk.head, plan.body, 'return', 'after-the-rebuild');
  expect(await inboxOf(desk.head)).not.toContain(desk.plan);
});
