import path from 'node:path';
import { projectRoot } from 'functions/local/child-process';
import { functionsHost } from 'functions/local/functions-host';
import type { FunctionsHost } from 'functions/local/functions-host';

const app = path.join(projectRoot, 'tests/functions/local/small-app/main.js');

let ended = 0;
const host: FunctionsHost = functionsHost({ app, settings: { RELEASE: 'test' }, onEnded: () => (ended += 1) });
const ask = (route: string): Promise<Response> => fetch(`http://127.0.0.1:${host.port}/api/${route}`);

beforeAll(() => host.start());
afterAll(() => host.stop());

test('the built app runs in a process of its own with its settings', async () => {
  const answer: unknown = await (await ask('who')).json();
  expect(answer).toEqual({ pid: expect.any(Number) as number, release: 'test' });
  expect(answer).not.toMatchObject({ pid: process.pid });
});

test('killed in the middle of a request, it starts again on the same port', async () => {
  const { port } = host;
  const cut = ask('slow/5000').then(
    () => 'answered',
    () => 'cut',
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  await host.kill();
  expect(await cut).toBe('cut');
  expect(host.port).toBeNull();
  await host.start();
  expect(host.port).toBe(port);
  expect((await ask('who')).status).toBe(200);
});

test('ended by somebody else, it comes back by itself', async () => {
  const { pid } = (await (await ask('who')).json()) as { pid: number };
  process.kill(pid, 'SIGKILL');
  const deadline = Date.now() + 10_000;
  let answer: { pid: number } | null = null;
  while (answer === null && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (host.port !== null)
      answer = await ask('who').then(
        (response) => response.json() as Promise<{ pid: number }>,
        () => null,
      );
  }
  expect(answer?.pid).not.toBe(pid);
  expect(ended).toBe(1);
});

test('stopped in the middle of a request, it answers first', async () => {
  const running = ask('slow/500').then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 200));
  await host.stop();
  expect(await running).toBe('finished');
  await host.start();
});

test('an app that does not start says why', async () => {
  const missing = functionsHost({ app: path.join(projectRoot, 'nothing/main.js'), settings: {} });
  await expect(missing.start()).rejects.toMatchObject({
    code: 'service-silent',
    facts: { said: expect.stringContaining('nothing/main.js') as string },
  });
});
