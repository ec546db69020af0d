import { diskSpaceIn } from 'functions/local/disk-space';
import { startPages, type Pages } from 'functions/local/pages/pages';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from 'functions/local/running';

const full = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));

test('T25 a folder that takes what is written has room, and nothing is left of the trial', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-'));
  expect(await diskSpaceIn(folder).isFull()).toBe(false);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
  expect(await diskSpaceIn(folder).isFull()).toBe(true);
});

test('T25 on a full disk the local program does not start, and says why', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-'));
  const options = { port: 0, data: folder, empty: true, reset: false, excel: false, build: false, today: null };
  await expect(run({ ...options, say: () => undefined, probe: full })).rejects.toMatchObject({ code: 'disk-full' });
  await rm(folder, { recursive: true });
});

describe('T25 a disk that gets full while the service runs', () => {
  let pages: Pages;
  let isFull = false;
  const passed: string[] = [];
  const service = createServer((request, response) => {
    passed.push(`${request.method} ${request.url}`);
    response.end('{}');
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    pages = await startPages({
      ...{ port: 0, root: tmpdir(), signIn: () => null },
      functionsPort: () => (service.address() as AddressInfo).port,
      isFull: async () => isFull,
    });
  });
  afterAll(async () => {
    await pages.stop();
    service.close();
  });
  const post = async (address: string): Promise<readonly [number, string | undefined]> => {
    const answer = await fetch(`${pages.origin}/api/${address}`, { method: 'POST', body: '{}' });
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };

  test('refuses what would be lost, and still answers questions', async () => {
    expect(await post('plans/x/submissions')).toEqual([200, undefined]);
    isFull = true;
    passed.length = 0;
    expect(await post('plans/x/submissions')).toEqual([507, 'disk-full']);
    expect(await post('figures')).toEqual([200, undefined]);
    expect((await fetch(`${pages.origin}/api/me`)).status).toBe(200);
    expect(passed).toEqual(['POST /api/figures', 'GET /api/me']);
  });
});
