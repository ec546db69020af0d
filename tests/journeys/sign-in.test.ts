import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HttpRequest } from '@azure/functions';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { paneZh } from 'addin/messages/pane.zh-CN';
import { writeRelease } from 'functions/deploy/release';
import { addInFiles } from 'functions/http/add-in-files';
import { projectRoot } from 'functions/local/child-process';
import { manifestCommand } from 'tests/fakes/manifest-command';
import { openBrowser } from 'tests/journeys/browser';
import {
  clientId,
  installBridge,
  stubIssuer,
  tenant,
  type BridgeBehaviour,
  type StubIssuer,
} from 'tests/journeys/stub-issuer';

jest.setTimeout(120_000);

let browser: Browser;
let folder: string;
let servers: Server[];
/** Where the release is served, and a page of another site around it, as in Excel on the web. */
let origin: string;
let outside: string;
/** Tokens the service was asked with, and how often it says 401 first. */
let asked: string[] = [];
let refusals = 0;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-'));
  const service = 'https://plans.example.com';
  const settings = { service, clientId, tenant, cloud: 'global', version: '1.0.0', manifestId: null } as const;
  await writeRelease(projectRoot, path.join(folder, 'release'), settings, manifestCommand);
  const files = addInFiles(path.join(folder, 'release/functions/addin'));
  const release = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0]?.slice(1) ?? '';
    if (name.startsWith('api/')) {
      asked.push(request.headers.authorization ?? '');
      const status = refusals > 0 ? 401 : 404;
      refusals -= 1;
      response.writeHead(status, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: status === 401 ? 'token-expired' : 'unknown-plan' }));
      return;
    }
    const wanted = new HttpRequest({
      method: 'GET',
      url: `${service}/${name}`,
      params: { path: name },
      query: {},
      headers: {},
    });
    void files(wanted).then(({ status = 200, headers, body }) => {
      response.writeHead(status, headers as Record<string, string>);
      response.end(body as Buffer | undefined);
    });
  });
  const around = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<iframe src="${origin}/addin/taskpane.html" style="width:400px;height:600px"></iframe>`);
  });
  servers = [release, around];
  // Both are secure contexts, and different sites to the browser.
  origin = `http://127.0.0.1:${await listen(release)}`;
  outside = `http://localhost:${await listen(around)}`;
  // The stubbed issuer seems to be on the internet and sends people back to this machine, which no real one does.
  browser = await openBrowser(['--disable-features=LocalNetworkAccessChecks']);
});
afterAll(async () => {
  await browser?.close();
  servers?.forEach((server) => server.close());
  await rm(folder, { recursive: true, force: true });
});

interface Situation {
  readonly host: 'desktop' | 'web';
  readonly silent?: 'signed-in' | 'wants-interaction';
  readonly bridge?: BridgeBehaviour;
  readonly dialogs?: 'blocked';
  readonly storage?: 'throws';
}

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  readonly issuer: StubIssuer;
}

let context: BrowserContext | null = null;
beforeEach(() => {
  asked = [];
  refusals = 0;
});
afterEach(async () => {
  await context?.close();
  context = null;
});

async function open({ host, silent = 'wants-interaction', bridge, dialogs, storage }: Situation): Promise<Opened> {
  const opened = await browser.newContext({ locale: 'zh-CN' });
  context = opened;
  const office = await readFile(path.join(projectRoot, 'tests/journeys/stub-office.js'), 'utf8');
  await opened.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: office }),
  );
  const issuer = await stubIssuer(opened, { silent });
  if (dialogs !== undefined)
    await opened.addInitScript(() => Object.assign(window, { stubOffice: { dialogs: 'blocked' } }));
  if (bridge !== undefined) await opened.addInitScript(installBridge, bridge);
  if (storage !== undefined) {
    await opened.addInitScript(() => {
      const denied = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: denied });
    });
  }
  const page = await opened.newPage();
  await page.goto(host === 'desktop' ? `${origin}/addin/taskpane.html` : outside);
  const pane = host === 'desktop' ? page.mainFrame() : page.frames().find((each) => each.url().startsWith(origin));
  if (pane === undefined) throw new Error('the pane is not there');
  return { context: opened, page, pane, issuer };
}

const signInButton = (pane: Frame) => pane.getByRole('button', { name: paneZh['session.sign-in'], exact: true });

/** The token of the first request that the service saw. */
async function firstToken(): Promise<string> {
  for (let wait = 0; wait < 200 && asked.length === 0; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return asked[0] ?? 'none';
}

describe.each(['desktop', 'web'] as const)('E1 E23 without nested sign-in, %s', (host) => {
  test('who is signed in at the issuer is signed in without being asked', async () => {
    const { issuer } = await open({ host, silent: 'signed-in' });
    expect(await firstToken()).toBe('Bearer access-1');
    expect(issuer.authorized.map(({ prompt }) => prompt)).toEqual(['none']);
  });

  test('who has to be asked signs in within a dialog, after a click, although the issuer cuts windows off', async () => {
    const { pane, context: all, issuer } = await open({ host });
    await signInButton(pane).waitFor();
    // One hidden attempt, and no window by itself.
    expect([issuer.authorized.length, all.pages().length]).toEqual([1, 1]);
    await signInButton(pane).click();
    expect(await firstToken()).toBe('Bearer access-1');
    expect(issuer.authorized.at(-1)?.pocd).toBe('1');
    expect(all.pages()).toHaveLength(1);
  });

  test('a dialog that the person closes says so and leaves the way open', async () => {
    const { pane, context: all } = await open({ host });
    await all.route('https://login.microsoftonline.com/**', (route) => route.fulfill({ body: 'Sign in here' }));
    const dialog = all.waitForEvent('page');
    await signInButton(pane).click();
    await (await dialog).close();
    await pane.getByText(paneZh['session.closed']).waitFor();
    expect(await signInButton(pane).isEnabled()).toBe(true);
    expect(asked).toEqual([]);
  });

  test('where no dialog may open, the pane says what to allow', async () => {
    const { pane } = await open({ host, dialogs: 'blocked' });
    await signInButton(pane).click();
    await pane.getByText(paneZh['session.blocked']).waitFor();
  });

  test('E13 the pane is there and signs in where storage is blocked', async () => {
    const { pane } = await open({ host, storage: 'throws' });
    await signInButton(pane).click();
    expect(await firstToken()).toBe('Bearer access-1');
  });

  test('E2 a token the service refuses is exchanged once, for another one', async () => {
    refusals = 1;
    await open({ host, silent: 'signed-in' });
    expect(await firstToken()).toBe('Bearer access-1');
    // The pane asks several things at once; only the one that was refused wants another token.
    for (let wait = 0; wait < 100 && !asked.includes('Bearer access-2'); wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect([...new Set(asked)]).toEqual(['Bearer access-1', 'Bearer access-2']);
  });
});

describe('E1 with nested sign-in', () => {
  const calls = (pane: Frame): Promise<readonly string[]> =>
    pane.evaluate(() => (window as Window & { bridgeCalls?: string[] }).bridgeCalls ?? []);

  test.each(['desktop', 'web'] as const)('Excel gives the token, and nobody else is asked (%s)', async (host) => {
    const { issuer, pane } = await open({ host, bridge: 'gives' });
    expect(await firstToken()).toBe('Bearer bridge-1');
    expect(issuer.authorized).toEqual([]);
    expect(await calls(pane)).toEqual(['GetToken']);
  });

  test('Excel asks the person after a click, in a window of its own', async () => {
    const { pane, context: all, issuer } = await open({ host: 'desktop', bridge: 'wants-interaction' });
    await signInButton(pane).waitFor();
    expect(await calls(pane)).toEqual(['GetToken']);
    await signInButton(pane).click();
    expect(await firstToken()).toMatch(/^Bearer bridge-/);
    expect([all.pages().length, issuer.authorized.length]).toEqual([1, 0]);
  });

  test('a person who cancels is told, and no second window opens', async () => {
    const { pane, context: all } = await open({ host: 'desktop', bridge: 'cancelled' });
    await signInButton(pane).click();
    await pane.getByText(paneZh['session.closed']).waitFor();
    expect(all.pages()).toHaveLength(1);
  });

  test('E2 whoever asks while a token is on its way waits for the same one', async () => {
    const { pane } = await open({ host: 'desktop', bridge: 'slow' });
    await pane.evaluate(() => {
      const { VALUE } =
        (window as Window & { stubFunctions?: Record<string, (...args: unknown[]) => unknown> }).stubFunctions ?? {};
      for (const unit of ['BIZ1', 'BIZ2'])
        void Promise.resolve(VALUE?.(unit, 'REV_CY', '2026M03')).catch(() => undefined);
    });
    await firstToken();
    expect(await calls(pane)).toEqual(['GetToken']);
  });
});

test('E2 a cell that is calculated while nobody is signed in says so and opens nothing', async () => {
  const { pane, context: all } = await open({ host: 'desktop' });
  await signInButton(pane).waitFor();
  const said = await pane.evaluate(async () => {
    const { VALUE } =
      (window as Window & { stubFunctions?: Record<string, (...args: unknown[]) => unknown> }).stubFunctions ?? {};
    try {
      return await VALUE?.('BIZ1', 'REV_CY', '2026M03');
    } catch (fault) {
      return (fault as Error).message;
    }
  });
  expect(said).toBe('请先登录。');
  expect([all.pages().length, asked]).toEqual([1, []]);
});
