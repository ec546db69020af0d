import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HttpRequest } from '@azure/functions';
import JSZip from 'jszip';
import { clouds, type CloudName } from 'functions/deploy/clouds';
import { writeRelease, type ReleaseOptions } from 'functions/deploy/release';
import { addInFiles } from 'functions/http/add-in-files';
import { projectRoot } from 'functions/local/child-process';
import { manifestCommand } from 'tests/fakes/manifest-command';

const options: ReleaseOptions = {
  service: 'https://plans.example.com',
  clientId: '11111111-2222-4333-8444-555555555555',
  tenant: '66666666-7777-4888-9999-000000000000',
  cloud: 'global',
  version: '1.2.3',
  manifestId: null,
};

let root: string;
let out: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'countersign-'));
  out = path.join(root, 'release');
  const pages = {
    taskpane: 'addin/taskpane.html',
    dialog: 'addin/session/pages/dialog.html',
    auth: 'addin/session/pages/auth.html',
    sign: 'addin/sign-page/sign.html',
  };
  const files: Record<string, string> = {
    'manifest.xml': await readFile(path.join(projectRoot, 'manifest.xml'), 'utf8'),
    'dist/functions/main.js': '// service',
    'dist/functions/host.json': '{}',
    'dist/functions/package.json': '{ "main": "main.js" }',
    'dist/addin/taskpane.0123abcd.js': `pane ${'x'.repeat(5000)}`,
    'dist/addin/113.89abcdef.js': 'chunk',
    'dist/addin/functions.json': '{}',
    'dist/addin/icons/icon-16.png': 'png',
  };
  for (const [name, source] of Object.entries(pages)) {
    files[`dist/addin/${name}.html`] = await readFile(path.join(projectRoot, source), 'utf8');
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
});
afterEach(() => rm(root, { recursive: true }));

const text = (name: string): Promise<string> => readFile(path.join(out, name), 'utf8');

describe('E28 a release', () => {
  test('is one zip of the service with the files of the add-in, the same bytes for the same release', async () => {
    await writeRelease(root, out, options, manifestCommand);
    const first = await readFile(path.join(out, 'functions.zip'));
    const zip = await JSZip.loadAsync(first);
    expect(Object.keys(zip.files)).toEqual(
      expect.arrayContaining([
        'main.js',
        'host.json',
        'package.json',
        'addin/taskpane.html',
        'addin/icons/icon-16.png',
      ]),
    );
    await writeRelease(root, out, options, manifestCommand);
    expect((await readFile(path.join(out, 'functions.zip'))).equals(first)).toBe(true);
  });

  test('has a manifest for its own host, read back by office-addin-manifest', async () => {
    const { readBack } = await writeRelease(
      root,
      out,
      { ...options, manifestId: '0a0b0c0d-1111-4222-8333-444455556666' },
      manifestCommand,
    );
    expect(readBack).toEqual({
      id: '0a0b0c0d-1111-4222-8333-444455556666',
      version: '1.2.3.0',
      displayName: 'Countersign',
    });
    const manifest = await text('manifest.xml');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain('https://plans.example.com/addin/taskpane.html');
  });

  test.each(['taskpane', 'dialog', 'sign'])('has nothing left to be filled in by hand in %s.html', async (name) => {
    await writeRelease(root, out, options, manifestCommand);
    const page = await text(`functions/addin/${name}.html`);
    const metas = [...page.matchAll(/<meta name="countersign:([\w-]+)" content="([^"]*)"/g)].map(([, key, value]) => [
      key,
      value,
    ]);
    expect(Object.fromEntries(metas)).toEqual({
      service: '/api',
      'client-id': options.clientId,
      authority: clouds.global.authority,
      tenant: options.tenant,
      scope: `api://${options.clientId}/Plans.Use`,
      release: '1.2.3',
    });
  });
});

test.each<CloudName>(['global', 'china'])(
  'E8 in the %s cloud pages, policy and manifest name its own hosts only',
  async (cloud) => {
    await writeRelease(root, out, { ...options, cloud }, manifestCommand);
    const others = Object.entries(clouds).filter(([name]) => name !== cloud);
    const written = [
      ...(await Promise.all(['taskpane', 'dialog', 'sign'].map((name) => text(`functions/addin/${name}.html`)))),
      await text('functions/addin/content-security-policy.txt'),
      await text('manifest.xml'),
    ];
    for (const [, other] of others) {
      for (const each of written) expect(each).not.toContain(new URL(other.authority).host);
      for (const each of written.slice(0, 4)) expect(each).not.toContain(new URL(other.office).host);
    }
    expect(written[0]).toContain(`src="${clouds[cloud].officeScript}"`);
  },
);

describe('the files of the add-in, served by the app', () => {
  const get = async (name: string, headers: Record<string, string> = {}) => {
    const request = new HttpRequest({
      ...{ method: 'GET', url: `https://plans.example.com/${name}`, params: { path: name }, query: {} },
      headers,
    });
    const response = await addInFiles(path.join(out, 'functions/addin'))(request);
    return { status: response.status ?? 200, headers: response.headers as Record<string, string>, body: response.body };
  };
  beforeEach(() => writeRelease(root, out, options, manifestCommand));

  test.each([
    ['addin/taskpane.0123abcd.js', 'public, max-age=31536000, immutable'],
    ['addin/113.89abcdef.js', 'public, max-age=31536000, immutable'],
    ['addin/taskpane.html', 'no-cache'],
    ['addin/functions.json', 'no-cache'],
    ['addin/auth.html', 'no-store'],
    ['addin/dialog.html', 'no-store'],
  ])('E12 %s is kept as %s', async (name, cache) => {
    const { status, headers } = await get(name);
    expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([200, cache, 'nosniff']);
    // Either would cut sign-in, or Excel on the web, off from the page.
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cross-origin-opener-policy']));
    expect(headers['x-frame-options']).toBeUndefined();
  });

  test('T24 every page has a policy that lets no other script in', async () => {
    for (const name of ['taskpane', 'auth', 'dialog', 'sign']) {
      const policy = (await get(`addin/${name}.html`)).headers['content-security-policy'] ?? '';
      const directives = Object.fromEntries(
        policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]),
      );
      expect(directives['default-src']).toEqual(["'none'"]);
      expect(directives['script-src']).toEqual(["'self'", clouds.global.office]);
      expect(directives['object-src']).toEqual(["'none'"]);
    }
  });

  test('are compressed where they shrink, and not sent again where the caller holds them', async () => {
    const zipped = await get('addin/taskpane.0123abcd.js', { 'accept-encoding': 'gzip, br' });
    expect([zipped.headers['content-encoding'], (zipped.body as Buffer).length < 1000]).toEqual(['gzip', true]);
    const again = await get('addin/taskpane.html', {
      'if-none-match': (await get('addin/taskpane.html')).headers['etag'] ?? '',
    });
    expect([again.status, again.body]).toEqual([304, undefined]);
  });

  test.each([
    '',
    'addin',
    'addin/',
    'main.js',
    'addin/../main.js',
    'addin/%2e%2e/main.js',
    'addin/content-security-policy.txt',
    'addin/icons',
  ])('%j has no address', async (name) => {
    expect((await get(name)).status).toBe(404);
  });
});
