import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAzurite } from 'functions/local/azurite';
import type { Azurite } from 'functions/local/azurite';
import { azureTables } from 'functions/storage/table/azure-tables';
import type { Table } from 'functions/storage/table/table';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-'));
});
afterEach(() => rm(folder, { recursive: true }));

const tableOf = ({ connectionString }: Azurite): Table =>
  azureTables({ kind: 'connection', text: connectionString }).table('plans');

test('what was written is there after a stop and a new start', async () => {
  const first = await startAzurite({ folder });
  await tableOf(first).write('p', [{ kind: 'create', row: 'r', columns: { n: 7 } }]);
  await first.stop();
  const second = await startAzurite({ folder });
  expect((await tableOf(second).read('p', 'r'))?.columns).toEqual({ n: 7 });
  await second.stop();
});

test('a folder that cannot be one is named in the problem', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  await expect(startAzurite({ folder: path.join(file, 'tables') })).rejects.toMatchObject({
    code: 'folder-not-writable',
    facts: { folder: path.join(file, 'tables') },
  });
});

test('a port that is taken is a problem, not a silent second store', async () => {
  const first = await startAzurite();
  await expect(startAzurite({ port: first.port })).rejects.toMatchObject({ code: 'table-store-silent' });
  await first.stop();
});

test('a store that is gone is a fault that names itself', async () => {
  const azurite = await startAzurite();
  const tables = azureTables(
    { kind: 'connection', text: azurite.connectionString },
    { waits: [1], requestTimeout: 1000 },
  );
  await azurite.kill();
  await expect(tables.reach()).rejects.toMatchObject({ code: 'unreachable' });
  await expect(tables.table('plans').read('p', 'r')).rejects.toMatchObject({ code: 'unreachable' });
});
