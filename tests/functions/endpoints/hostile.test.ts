import fc from 'fast-check';
import { problemStatus } from 'shared/contract/problems';
import { limits } from 'shared/contract/limits';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { send, type Sent } from 'tests/fakes/http';
import { aKey, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
let kept: string;
const everything = (): string =>
  JSON.stringify(['plans', 'lists', 'figures', 'delegations'].map(world.tables.contents));

beforeAll(async () => {
  world = await testDependencies();
  viewIn(await submitting(world));
  kept = everything();
});

const submission = { document: businessOneMonth, reasons: [], baseVersion: 1, revisionReason: '', answers: [] };
const decision = { decision: 'approve', version: 1, contentHash: 'a'.repeat(64), comment: '', remarks: [] };
const decide = (change: Partial<Sent>): Sent => ({
  ...{ path: `plans/${month}/decisions`, as: 'p-chen', body: decision, key: aKey() },
  ...change,
});

async function refused(sent: Sent): Promise<string> {
  const answer = await send(world, sent);
  expect(answer.status).toBe(problemStatus[answer.body.code as keyof typeof problemStatus]);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(everything()).toBe(kept);
  return answer.body.code;
}

describe('bodies', () => {
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test.each<[string, Partial<Sent>, string]>([
    ['no JSON', { body: '{"decision":' }, 'body-not-json'],
    ['JSON with a comma too many', { body: '{"a":1,}' }, 'body-not-json'],
    ['a script', { body: '<script>alert(1)</script>' }, 'body-not-json'],
    ['nothing', { body: '' }, 'body-missing'],
    ['no text', { body: new Uint8Array([0xff, 0xfe, 0x00]) }, 'body-not-text'],
    ['half a letter', { body: new Uint8Array([0x22, 0xe4, 0xbd, 0x22]) }, 'body-not-text'],
    ['a list', { body: '[]' }, 'invalid-request'],
    ['a number', { body: '1' }, 'invalid-request'],
    ['null', { body: 'null' }, 'invalid-request'],
    ['deep lists', { body: deep(limits.depth + 1) }, 'body-too-deep'],
    ['very deep lists', { body: deep(100_000) }, 'body-too-deep'],
    ['deep objects that never end', { body: '{"a":'.repeat(50_000) }, 'body-too-deep'],
    [
      'brackets in a text',
      { body: JSON.stringify({ ...decision, comment: '['.repeat(50), more: 1 }) },
      'invalid-request',
    ],
    ['more than a megabyte', { body: ' '.repeat(limits.body + 1) }, 'body-too-large'],
    ['less than a megabyte of letters, more of bytes', { body: `"${'长'.repeat(limits.body / 3)}"` }, 'body-too-large'],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 'content-type-not-json'],
    ['text', { headers: { 'content-type': 'text/plain' } }, 'content-type-not-json'],
    [
      'JSON in another script',
      { headers: { 'content-type': 'application/json; charset=gbk' } },
      'content-type-not-json',
    ],
    ['a prototype', { body: `{"__proto__":{"decision":"approve"},"version":1}` }, 'invalid-request'],
    ['a person of its own', { body: { ...decision, person: 'p-zhou' } }, 'invalid-request'],
  ])('%s', async (_, change, code) => {
    expect(await refused(decide(change))).toBe(code);
  });

  test('what is wrong is named, at most ten times', async () => {
    const { body } = await send(world, decide({ body: { ...decision, version: 'one', contentHash: 7 } }));
    expect(body.facts.at).toEqual(['version', 'contentHash']);
  });
});

describe('keys', () => {
  test.each([
    ['none', undefined, 'key-missing'],
    ['an empty one', '', 'key-missing'],
    ['a short one', 'abc', 'key-malformed'],
    ['a long one', 'a'.repeat(129), 'key-malformed'],
    ['one with a slash', 'aaaa/aaaa', 'key-malformed'],
    ['one with a blank', 'aaaa aaaa', 'key-malformed'],
    ['one that is a row', 'head|0000', 'key-malformed'],
    ['one with a quote', "aaaaaaa'a", 'key-malformed'],
  ])('%s', async (_, key, code) => {
    const { key: _key, ...unkeyed } = decide({});
    expect(await refused(key === undefined ? unkeyed : { ...unkeyed, key })).toBe(code);
  });
});

describe('addresses', () => {
  const hostile = [
    ...[
      '..',
      '%2e%2e',
      '%2e%2e%2fplans',
      '..%5c..',
      'MON-D~BIZ1~2026M03%00',
      'MON-D~BIZ1~2026M03%0d%0ax',
      '%EF%BC%AD%EF%BC%AF%EF%BC%AE',
    ],
    ...[
      'MON-D~BIZ1~2026M03%27%20or%201%20eq%201',
      'head',
      '__proto__',
      'constructor',
      'null',
      'undefined',
      '0',
      '-1',
      '~',
      '%7E',
    ],
    ...[
      'a'.repeat(3000),
      'MON-D~BIZ1~2026M99',
      'mon-d~biz1~2026m03',
      'MON-D~BIZ1~2026M03~p-li',
      '%E4%B8%9A%E5%8A%A1',
      '%3Cscript%3E',
    ],
  ];

  test.each(hostile.map((id) => [id.slice(0, 40), id]))('plan %s is unknown to every route', async (_, id) => {
    for (const path of [`plans/${id}`, `plans/${id}/verification`, `plans/${id}/export`]) {
      expect(await refused({ path, as: 'p-chen' })).toBe('unknown-plan');
    }
    expect(await refused(decide({ path: `plans/${id}/decisions` }))).toBe('unknown-plan');
    expect(await refused(decide({ path: `plans/${id}/withdrawals`, body: { version: 1 } }))).toBe('unknown-plan');
    const submitted = await refused({ path: `plans/${id}/submissions`, body: submission, key: aKey() });
    expect(['unknown-plan', 'may-not-prepare', 'document-of-another-plan']).toContain(submitted);
  });

  test.each([
    ['roll-ups/BIZ9/2026M03', 'unknown-unit'],
    ['roll-ups/__proto__/2026M03', 'unknown-unit'],
    ['roll-ups/CO/2026M13', 'unknown-period'],
    ['roll-ups/CO/%E4%B8%89%E6%9C%88', 'unknown-period'],
    ['roll-ups/CO/..', 'unknown-period'],
    ['plans?unit=BIZ9', 'unknown-unit'],
    ['plans?size=0', 'page-mark-malformed'],
    ['plans?size=100000', 'page-mark-malformed'],
    ['plans?size=many', 'page-mark-malformed'],
    ['plans?after=%7B%7D', 'page-mark-malformed'],
    ['plans?after=e30', 'page-mark-malformed'],
    [`plans?after=${'A'.repeat(500)}`, 'page-mark-malformed'],
    [
      `plans?after=${Buffer.from('{"list":0,"order":"x","planId":"a/b"}').toString('base64url')}`,
      'page-mark-malformed',
    ],
    [`plans/${month}?version=0`, 'unknown-version'],
    [`plans/${month}?version=2`, 'unknown-version'],
    [`plans/${month}?version=1e3`, 'unknown-version'],
    [`plans/${month}?version=99999999999`, 'unknown-version'],
  ])('%s is %s', async (path, code) => {
    expect(await refused({ path, as: 'p-zhou' })).toBe(code);
  });

  test.each([
    ['template', { template: 'T-XYZ' }, 'unknown-template'],
    ['unit', { unit: 'BIZ9' }, 'unknown-unit'],
    ['period', { period: '2026M13' }, 'unknown-period'],
    ['period of another grain', { period: '2026Q1' }, 'unknown-period'],
    ['person for a unit’s plan', { person: 'p-li' }, 'may-not-prepare'],
    ['unit that is not the caller’s', { unit: 'BIZ2' }, 'may-not-prepare'],
  ])('nothing is prepared for an unfit %s', async (_, change, code) => {
    const body = { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M04', ...change };
    const got = await refused({ path: 'preparations', body });
    expect([code, 'not-signed-alone']).toContain(got);
  });

  test.each([
    ['to oneself', { to: 'p-chen', first: '2026-03-01', last: '2026-03-02' }, 'unknown-delegate'],
    ['to nobody', { to: 'p-none', first: '2026-03-01', last: '2026-03-02' }, 'unknown-delegate'],
    ['backwards', { to: 'p-wang', first: '2026-03-02', last: '2026-03-01' }, 'days-malformed'],
    ['yesterday', { to: 'p-wang', first: '2026-02-26', last: '2026-03-01' }, 'days-malformed'],
    ['on a day there is not', { to: 'p-wang', first: '2026-02-30', last: '2026-03-01' }, 'invalid-request'],
  ])('nobody delegates %s', async (_, body, code) => {
    expect(await refused({ path: 'delegations', as: 'p-chen', body })).toBe(code);
  });
});

describe('anything at all', () => {
  const json = fc.jsonValue({ maxDepth: 4 });

  test('as a body is a clear answer and no change', async () => {
    const routes = ['submissions', 'decisions', 'withdrawals'].map((name) => `plans/${month}/${name}`);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes, 'preparations', 'figures', 'delegations'),
        json,
        async (path, body) => {
          const answer = await send(world, { path, as: 'p-chen', body: JSON.stringify(body), key: aKey() });
          expect(answer.status).toBeGreaterThanOrEqual(400);
          expect(answer.status).toBeLessThan(500);
          expect(everything()).toBe(kept);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('as a document is a clear answer and no change', async () => {
    const cells = fc.dictionary(
      fc.constantFrom('wbs', 'goal', 'start', 'budget', 'indCode', 'none', '__proto__'),
      json,
    );
    const rows = fc.array(fc.record({ id: fc.oneof(fc.string(), fc.constant('r1')), cells }), { maxLength: 4 });
    const blocks = fc.dictionary(fc.constantFrom('TASK', 'IND', 'OPP', 'NONE', '__proto__', 'HDR'), rows);
    await fc.assert(
      fc.asyncProperty(blocks, cells, async (some, header) => {
        const document = {
          ...businessOneMonth,
          header: { ...businessOneMonth.header, ...header },
          blocks: { ...businessOneMonth.blocks, ...some },
        };
        const body = JSON.stringify({ ...submission, document });
        const answer = await send(world, { path: `plans/${month}/submissions`, body, key: aKey() });
        expect([400, 409, 422]).toContain(answer.status);
        expect(everything()).toBe(kept);
      }),
      { numRuns: 150 },
    );
  });

  test('as a plan id is a clear answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const answer = await send(world, { path: `plans/${encodeURIComponent(text) || 'x'}`, as: 'p-zhou' });
        expect(answer.status).toBe(404);
      }),
      { numRuns: 300 },
    );
  });
});
