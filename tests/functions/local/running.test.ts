import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from 'functions/local/child-process';
import { masterDataIn } from 'functions/storage/master-data';
import { azureTables } from 'functions/storage/table/azure-tables';
import { startService } from 'tests/fakes/running-service';

const app = path.join(projectRoot, 'tests/functions/local/small-app/main.js');

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'countersign-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

test('everything starts together, and one person after the other can sign in', async () => {
  const service = await startService({ data, app, plans: false });
  const { people } = (await (await fetch(`${service.url}/local/people`)).json()) as { people: { id: string }[] };
  expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(['p-wang', 'p-gao', 'p-zhou']));
  expect(await service.tokenFor('p-wang')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  await expect(service.tokenFor('p-nobody')).rejects.toThrow('p-nobody');
  expect(await (await fetch(`${service.url}/api/who`)).json()).toMatchObject({ release: 'local' });
  await service.stop();
  await expect(fetch(service.url)).rejects.toThrow();
});

test('a service that is killed answers 503 until it is back, and the pages stay', async () => {
  const service = await startService({ data, app, plans: false });
  await service.functions.kill();
  expect((await fetch(`${service.url}/api/who`)).status).toBe(503);
  expect((await fetch(`${service.url}/local/people`)).status).toBe(200);
  await service.functions.start();
  expect((await fetch(`${service.url}/api/who`)).status).toBe(200);
  await service.stop();
});

test('the data of a folder survive the stop, and two starts cannot share it', async () => {
  const service = await startService({ data, app, plans: false });
  const masterData = masterDataIn(azureTables({ kind: 'connection', text: service.connectionString }));
  await masterData.putLists({ shared: {}, ofUnit: {} });
  await expect(startService({ data, app, plans: false })).rejects.toMatchObject({
    code: 'folder-in-use',
    facts: { folder: data },
  });
  await service.stop();
  const again = await startService({ data, app, plans: false });
  const kept = masterDataIn(azureTables({ kind: 'connection', text: again.connectionString }));
  expect(await kept.lists()).toEqual({ shared: {}, ofUnit: {} });
  await again.stop();
});

test('an app that does not start stops what had started, and says why', async () => {
  const broken = path.join(data, 'main.js');
  await writeFile(broken, 'throw new Error("TABLES_CONNECTION is missing")');
  await writeFile(path.join(data, 'host.json'), '{}');
  await expect(startService({ data, app: broken, plans: false })).rejects.toMatchObject({
    code: 'service-silent',
    facts: { said: expect.stringContaining('TABLES_CONNECTION is missing') as string },
  });
  await (await startService({ data, app, plans: false })).stop();
});
