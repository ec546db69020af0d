import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { startPages } from 'functions/local/pages/pages';
import type { Pages } from 'functions/local/pages/pages';
import { openLocalSignIn } from 'functions/local/sign-in';
import type { LocalSignIn } from 'functions/local/sign-in';

const person = {
  ...{ id: 'p-wang', zh: '王雅琴', en: 'Wang Yaqin', objectId: 'o-1' },
  ...{ unit: { zh: '业务二部', en: 'Business department 2' }, roles: ['R-HEAD'] },
};

const files: Readonly<Record<string, string>> = {
  'dist/preview/index.html': '<title>preview</title>',
  'dist/preview/office-bridge.js': 'bridge',
  'dist/addin/taskpane.html':
    '<head>\n<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>\n<script defer src="taskpane.js"></script></head>',
  'dist/addin/taskpane.js': `pane ${'x'.repeat(5000)}`,
  'dist/addin/words.12345678.js': 'words',
  'node_modules/@microsoft/office-js/dist/office.js': 'office',
  'secret.txt': 'secret',
};

let root: string;
let pages: Pages;
let service: Server;
let servicePort: number | null = null;
let signIn: LocalSignIn;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'countersign-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  service = createServer((asked, answer) => {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      answer.writeHead(201, { etag: '"v1"' });
      answer.end(`${asked.method} ${asked.url} ${asked.headers.authorization} ${Buffer.concat(chunks).toString()}`);
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  signIn = await openLocalSignIn('http://localhost:3000');
  pages = await startPages({
    port: 0,
    root,
    functionsPort: () => servicePort,
    signIn: () => ({ signIn, people: () => Promise.resolve([person]) }),
  });
  servicePort = (service.address() as AddressInfo).port;
});

afterAll(async () => {
  await pages.stop();
  service.close();
  await rm(root, { recursive: true });
});

const ask = (where: string, init?: RequestInit): Promise<Response> =>
  fetch(`http://127.0.0.1:${pages.port}${where}`, init);

/** As it is written, without the tidying that fetch does first. */
const askRaw = (where: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: pages.port, path: where, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    asked.once('error', reject).end();
  });

test.each([
  ['/', 'text/html; charset=utf-8', 'preview'],
  ['/preview/office-bridge.js', 'text/javascript; charset=utf-8', 'bridge'],
  ['/addin/taskpane.js', 'text/javascript; charset=utf-8', 'pane'],
  ['/office-js/office.js', 'text/javascript; charset=utf-8', 'office'],
])('%s is served as %s', async (where, type, content) => {
  const response = await ask(where);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toContain(content);
});

test('the pane is the production page but for the tag that loads office.js', async () => {
  const page = await (await ask('/addin/taskpane.html')).text();
  expect(page).toBe(
    (files['dist/addin/taskpane.html'] ?? '').replace(
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
      '<script src="/preview/office-bridge.js"></script><script src="/office-js/office.js"></script>',
    ),
  );
});

test('a real Excel gets the page with its own office.js, and a way to sign in beside it', async () => {
  const local = path.join(root, 'functions/local/pages');
  await mkdir(local, { recursive: true });
  for (const name of ['excel-sign-in.js', 'pages.ts']) await writeFile(path.join(local, name), name);
  const forExcel = await startPages({ port: 0, root, excel: true, functionsPort: () => null, signIn: () => null });
  const get = (where: string): Promise<Response> => fetch(`http://127.0.0.1:${forExcel.port}${where}`);
  expect(await (await get('/addin/taskpane.html')).text()).toBe(
    (files['dist/addin/taskpane.html'] ?? '').replace(
      '<script src="https://appsforoffice',
      '<script src="/local/excel-sign-in.js"></script><script src="https://appsforoffice',
    ),
  );
  expect((await get('/local/excel-sign-in.js')).status).toBe(200);
  expect((await get('/local/pages.ts')).status).not.toBe(200);
  await forExcel.stop();
});

test('a page that has not changed is not sent again; a file named by its content is kept for good', async () => {
  const first = await ask('/addin/taskpane.js');
  const again = await ask('/addin/taskpane.js', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect(first.headers.get('cache-control')).toBe('no-cache');
  expect((await ask('/addin/words.12345678.js')).headers.get('cache-control')).toContain('immutable');
});

test.each([
  '/../secret.txt',
  '/addin/../../secret.txt',
  '/addin/..%2f..%2fsecret.txt',
  '/addin/%2e%2e/%2e%2e/secret.txt',
  '/addin/..%5c..%5csecret.txt',
  '/addin//etc/passwd',
  '/addin/%00',
  '/addin/%E0%A4%A',
])('%s leads nowhere', async (where) => {
  const { status, body } = await askRaw(where, { host: 'localhost' });
  expect(status).toBe(404);
  expect(body).toBe('');
});

test('a page under a foreign name is not answered', async () => {
  expect((await askRaw('/local/people', { host: 'evil.example' })).status).toBe(421);
});

test('requests to the service pass through on the same origin', async () => {
  const response = await ask('/api/plans/x?y=1', {
    method: 'POST',
    headers: { authorization: 'Bearer t' },
    body: '计划',
  });
  expect(response.status).toBe(201);
  expect(response.headers.get('etag')).toBe('"v1"');
  expect(await response.text()).toBe('POST /api/plans/x?y=1 Bearer t 计划');
});

test('a service that is down is a problem with a code, and the pages stay', async () => {
  const port = servicePort;
  for (const down of [null, 1]) {
    servicePort = down;
    const response = await ask('/api/me');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 503, code: 'service-unavailable' });
  }
  servicePort = port;
  expect((await ask('/')).status).toBe(200);
});

test('whoever is chosen gets a token of the form a directory issues, signed by the published key', async () => {
  const { people } = (await (await ask('/local/people')).json()) as { people: unknown[] };
  expect(people).toEqual([{ ...person, objectId: undefined }]);
  const response = await ask('/local/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: 'p-wang' }),
  });
  const { token, expiresIn } = (await response.json()) as { token: string; expiresIn: number };
  expect(expiresIn).toBe(3600);
  const keys = createLocalJWKSet((await (await ask('/local/keys')).json()) as Parameters<typeof createLocalJWKSet>[0]);
  const { payload } = await jwtVerify(token, keys, { issuer: signIn.issuer, audience: signIn.audience });
  expect(payload).toMatchObject({ tid: signIn.tenant, oid: 'o-1', scp: signIn.scope, name: '王雅琴', ver: '2.0' });
  expect(signIn.jwks).not.toContain('"d"');
});

test.each([
  ['nobody', 'application/json', '{"personId":"p-nobody"}'],
  ['what is no JSON', 'application/json', '{'],
  ['a form of another site', 'text/plain', '{"personId":"p-wang"}'],
  ['a flood', 'application/json', JSON.stringify({ personId: 'x'.repeat(10_000) })],
])('%s gets no token', async (_, type, body) => {
  const response = await ask('/local/sign-in', { method: 'POST', headers: { 'content-type': type }, body });
  expect(response.status).toBe(400);
});

test('a port that is taken is said clearly', async () => {
  const taken = { port: pages.port, root, functionsPort: () => null, signIn: () => null };
  await expect(startPages(taken)).rejects.toMatchObject({ code: 'port-in-use', facts: { port: pages.port } });
});
