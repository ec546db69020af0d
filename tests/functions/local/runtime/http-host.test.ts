import { createCore } from 'functions/local/runtime/core-module';
import { startHost } from 'functions/local/runtime/http-host';
import type { Host } from 'functions/local/runtime/http-host';

const mockCore = createCore(() => undefined);
jest.mock('@azure/functions-core', () => mockCore.module, { virtual: true });

let host: Host;
let release: () => void = () => undefined;
const heard: string[] = [];

beforeAll(async () => {
  const { app } = await import('@azure/functions');
  app.http('plan', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'plans/{planId}',
    handler: (request) => ({
      jsonBody: {
        plan: request.params['planId'],
        color: request.query.get('color'),
        principal: request.headers.get('x-ms-client-principal'),
        user: request.user,
      },
      headers: { etag: '"v1"' },
    }),
  });
  app.http('submit', {
    methods: ['POST', 'PUT'],
    authLevel: 'anonymous',
    route: 'plans/{planId}/submissions',
    handler: async (request) => ({ status: 201, body: (await request.text()).toUpperCase() }),
  });
  app.http('slow', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'slow',
    handler: async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return { body: 'finished' };
    },
  });
  app.http('empty', { methods: ['POST'], authLevel: 'anonymous', route: 'empty', handler: () => ({ status: 204 }) });
  app.http('broken', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'broken',
    handler: () => {
      throw new Error('secret detail');
    },
  });
  app.timer('sweep', { schedule: '0 */5 * * * *', handler: () => void heard.push('sweep') });
  app.hook.appTerminate(() => void heard.push('terminated'));
  host = await startHost(mockCore, { origins: ['https://addin.example'], longestBody: 1000 });
});

afterAll(() => host.stop());

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${host.url}${path}`, init);

test('a registration that runs in Azure answers here, with parameters, query and headers', async () => {
  const response = await ask('/api/plans/MON-D~BIZ2?color=red&color=blue');
  expect(response.status).toBe(200);
  expect(response.headers.get('etag')).toBe('"v1"');
  expect(await response.json()).toEqual({ plan: 'MON-D~BIZ2', color: 'red,blue', principal: null, user: null });
});

test('a forged platform sign-in does not reach the app', async () => {
  const forged = Buffer.from('{"userId":"boss","identityProvider":"aad"}').toString('base64');
  const response = await ask('/api/plans/x', { headers: { 'X-MS-CLIENT-PRINCIPAL': forged } });
  expect(await response.json()).toMatchObject({ principal: null, user: null });
});

test('a body arrives whole and in UTF-8', async () => {
  const response = await ask('/api/plans/x/submissions', { method: 'POST', body: '计划 abc' });
  expect(response.status).toBe(201);
  expect(await response.text()).toBe('计划 ABC');
});

test.each([
  ['GET', '/api/nothing'],
  ['GET', '/plans/x'],
  ['DELETE', '/api/plans/x'],
  ['HEAD', '/api/plans/x'],
  ['POST', '/admin/functions/nothing'],
])('%s %s is 404, as Azure answers also where only the method is wrong', async (method, path) => {
  expect((await ask(path, { method })).status).toBe(404);
});

test('an answer without content has none', async () => {
  const response = await ask('/api/empty', { method: 'POST' });
  expect(response.status).toBe(204);
  expect(await response.text()).toBe('');
});

test('what a function throws says nothing to the caller', async () => {
  const response = await ask('/api/broken');
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('');
});

test('a body far too long is refused', async () => {
  const response = await ask('/api/plans/x/submissions', { method: 'POST', body: 'x'.repeat(1001) });
  expect(response.status).toBe(413);
});

test('only known origins may ask from a browser', async () => {
  const preflight = (origin: string): Promise<Response> =>
    ask('/api/plans/x/submissions', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
  const known = await preflight('https://addin.example');
  expect(known.status).toBe(204);
  expect(known.headers.get('access-control-allow-origin')).toBe('https://addin.example');
  expect(known.headers.get('access-control-allow-headers')).toBe('authorization');
  expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});

test('a timer runs when asked', async () => {
  expect((await ask('/admin/functions/Sweep', { method: 'POST' })).status).toBe(202);
  await host.runTimer('sweep');
  expect(heard).toEqual(['sweep', 'sweep']);
});

test('stopping lets the running request finish, then tells the app', async () => {
  const other = await startHost(mockCore, {});
  const running = fetch(`${other.url}/api/slow`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = other.stop();
  release();
  expect(await (await running).text()).toBe('finished');
  await stopped;
  expect(heard.at(-1)).toBe('terminated');
  await expect(fetch(`${other.url}/api/plans/x`)).rejects.toThrow();
});
