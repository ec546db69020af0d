import { randomBytes, randomUUID } from 'node:crypto';
import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { settingNames } from 'functions/config';
import { functionsHost, type FunctionsHost } from 'functions/local/functions-host';
import { localTenant } from 'functions/local/sign-in';
import { azureTables } from 'functions/storage/table/azure-tables';
import type { PlanView, Problem, SubmissionRequest } from 'shared/contract/answers';
import { limits } from 'shared/contract/limits';
import { problemStatus, type ProblemCode } from 'shared/contract/problems';
import { answersTo, ask, decide, serviceClientOf, submit } from 'tests/fakes/service-client';
import { rawly, type RawAnswer, type RawRequest } from 'tests/fakes/raw-request';
import { sourceApp, startService, type RunningService } from 'tests/fakes/running-service';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

const desk = serviceClientOf('BIZ1', 'p-li', 'p-chen', businessOneMonth);
const decisions = `/api/plans/${desk.plan}/decisions`;

let service: RunningService;
let submitted: PlanView;
/** A token of the signer whose turn it is. */
let token: string;

beforeAll(async () => {
  service = await startService({ app: sourceApp, plans: false });
  submitted = await submit(service, desk, 0, randomUUID());
  token = await service.tokenFor(desk.head);
  // What follows from the submission is over: figures come last.
  await ask(service, desk.head, 'roll-ups/BIZ1/2026M03');
});
afterAll(() => service.stop());

/** Every row of every table, with its ETag: whatever is written changes this. */
async function everything(): Promise<readonly string[]> {
  const store = azureTables({ kind: 'connection', text: service.connectionString });
  const rows: string[] = [];
  for (const name of ['plans', 'lists', 'figures', 'delegations', 'administration']) {
    for await (const row of store.table(name).scan({ from: ' ', until: '~~' }, true)) {
      rows.push(`${name} ${row.partition} ${row.row} ${row.etag}`);
    }
  }
  return rows;
}

const asJson = (): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
});

const approval = (): Record<string, unknown> => ({
  ...{ decision: 'approve', version: submitted.version, contentHash: submitted.contentHash },
  ...{ comment: '', remarks: [] },
});

const send = ({ headers = {}, ...of }: Partial<RawRequest>): Promise<RawAnswer> =>
  rawly({ port: service.functions.port ?? 0, path: decisions, ...of, headers: { ...asJson(), ...headers } });

/** The code of a clear refusal that changed nothing. */
async function refused(asked: Promise<RawAnswer>, before: readonly string[]): Promise<ProblemCode> {
  const { status, type, text } = await asked;
  const { code } = JSON.parse(text) as Problem & { readonly code: ProblemCode };
  expect([status, type]).toEqual([problemStatus[code], 'application/problem+json; charset=utf-8']);
  expect(await everything()).toEqual(before);
  return code;
}

const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...approval(), ...change });

describe('a request that is wrong is refused by a code, and nothing changes', () => {
  const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  test.each<[string, () => Partial<RawRequest>, ProblemCode]>([
    ['cut off', () => ({ body: '{"decision":"appr' }), 'body-not-json'],
    ['empty', () => ({ body: '' }), 'body-missing'],
    ['of broken letters', () => ({ body: Uint8Array.from([0x7b, 0xff, 0x7d]) }), 'body-not-text'],
    ['too deep', () => ({ body: deep(limits.depth + 1) }), 'body-too-deep'],
    ['of a hundred thousand levels', () => ({ body: deep(100_000) }), 'body-too-deep'],
    ['deep at the limit but no decision', () => ({ body: deep(limits.depth) }), 'invalid-request'],
    ['a version as text', () => ({ body: changed({ version: '1' }) }), 'invalid-request'],
    ['a version in full-width digits', () => ({ body: changed({ version: '１' }) }), 'invalid-request'],
    ['a version and a half', () => ({ body: changed({ version: 1.5 }) }), 'invalid-request'],
    ['a version beyond counting', () => ({ body: changed({ version: 1e21 }) }), 'invalid-request'],
    ['a field nobody knows', () => ({ body: changed({ person: 'p-zhou' }) }), 'invalid-request'],
    ['a time of its own', () => ({ body: changed({ time: '2020-01-01T00:00:00Z' }) }), 'invalid-request'],
    ['a hash in capitals', () => ({ body: changed({ contentHash: 'A'.repeat(64) }) }), 'invalid-request'],
    ['an endless comment', () => ({ body: changed({ comment: 'x'.repeat(limits.comment + 1) }) }), 'invalid-request'],
    ['a form', () => ({ headers: { 'content-type': 'multipart/form-data; boundary=x' } }), 'content-type-not-json'],
    ['text', () => ({ headers: { 'content-type': 'text/plain' } }), 'content-type-not-json'],
    ['almost JSON', () => ({ headers: { 'content-type': 'application/jsonp' } }), 'content-type-not-json'],
    [
      'another charset',
      () => ({ headers: { 'content-type': 'application/json; charset=gbk' } }),
      'content-type-not-json',
    ],
    ['a key of one letter', () => ({ headers: { 'idempotency-key': 'a' } }), 'key-malformed'],
    ['a key over 128', () => ({ headers: { 'idempotency-key': 'a'.repeat(129) } }), 'key-malformed'],
    ['a key that is a row', () => ({ headers: { 'idempotency-key': 'event|00000001' } }), 'key-malformed'],
    [
      'the platform’s word for somebody',
      () => ({ headers: { authorization: '', 'x-ms-client-principal': 'e30=' } }),
      'token-missing',
    ],
  ])('%s', async (_, of, code) => {
    const before = await everything();
    expect(await refused(send({ body: JSON.stringify(approval()), ...of() }), before)).toBe(code);
  });

  test.each<[string, string]>([
    ['two dots, escaped', '%2e%2e%2fhead'],
    ['a slash', `${desk.plan}%2fx`],
    ['a backslash', `${desk.plan}%5cx`],
    ['a zero byte', `${desk.plan}%00`],
    ['a line break', `${desk.plan}%0d%0aidempotency-key:%20x`],
    ['full-width letters', encodeURIComponent('ＭＯＮ-D~BIZ1~2026M03')],
    ['lower case', desk.plan.toLowerCase()],
    ['a quote and a filter', `${desk.plan}'%20or%20'1'%20eq%20'1`],
    ['a hash and a question mark', `${desk.plan}%23%3f`],
    ['more than a kibibyte', `MON-D~${'B'.repeat(1100)}~2026M03`],
    ['eight kibibytes', 'M'.repeat(8192)],
    ['right-to-left', encodeURIComponent('\u202e' + desk.plan)],
  ])('a plan id with %s', async (_, id) => {
    const before = await everything();
    const path = `/api/plans/${id}`;
    const body = JSON.stringify(approval());
    expect(await refused(send({ path: `${path}/decisions`, body }), before)).toBe('unknown-plan');
    expect(await refused(send({ path, method: 'GET' }), before)).toBe('unknown-plan');
  });

  test('dots in an address lead nowhere', async () => {
    const before = await everything();
    for (const path of [
      '/api/../admin/functions/none',
      '/api/plans/..%2f..%2fadmin',
      '/api/plans/%zz',
      '/%2e%2e/etc',
    ]) {
      expect((await send({ path, body: '{}' })).status).toBe(404);
    }
    expect(await everything()).toEqual(before);
  });

  test('an address longer than any header may be, and the next question is answered', async () => {
    expect([414, 431]).toContain((await send({ path: `/api/plans/${'x'.repeat(40_000)}`, method: 'GET' })).status);
    expect((await send({ path: '/api/health', method: 'GET' })).status).toBe(200);
  });
});

describe('sizes', () => {
  const padded = (size: number): string => changed({ version: 7 }).padEnd(size);

  test('a body at the limit is read, one byte more is not, however it is sent', async () => {
    const before = await everything();
    expect(await refused(send({ body: padded(limits.body) }), before)).not.toBe('body-too-large');
    expect(await refused(send({ body: padded(limits.body + 1) }), before)).toBe('body-too-large');
    const pieces = [padded(limits.body / 2), ' '.repeat(limits.body / 2 + 1)];
    expect(await refused(send({ body: pieces }), before)).toBe('body-too-large');
  });

  /** A submission that says so many bytes beside its document, in letters that cannot be compressed. */
  const saying = (bytes: number): SubmissionRequest => {
    const noise = randomBytes(bytes).toString('base64');
    const said = { reasons: submitted.reasons, baseVersion: 2, revisionReason: '', answers: [] };
    const text = (from: number): string => noise.slice(from, from + limits.reasonText);
    const empty = { findingKey: '', text: '' };
    const each = JSON.stringify(empty).length + 1 + 1000 + limits.reasonText;
    const room = bytes - Buffer.byteLength(JSON.stringify(said));
    const more = Array.from({ length: Math.floor(room / each) }, (_, index) => ({
      findingKey: noise.slice(index * 1500, index * 1500 + 1000),
      text: text(index * 1500 + 1000),
    }));
    const reasons = [...submitted.reasons, ...more];
    const rest = bytes - Buffer.byteLength(JSON.stringify({ ...said, reasons }));
    return { ...said, document: desk.document, reasons, revisionReason: noise.slice(0, rest) };
  };

  test('what is said beside a document is kept up to the limit; one byte more is refused with the limit', async () => {
    // Back with its planner twice, so that nothing but the size is new.
    const returned = await decide(service, desk.head, submitted, 'return', randomUUID());
    const again = await submit(service, desk, returned.version, randomUUID());
    const back = await decide(service, desk.head, again, 'return', randomUUID());
    await ask(service, desk.head, 'roll-ups/BIZ1/2026M03');
    const before = await everything();
    const answers = answersTo(back, back.version);
    const weight = Buffer.byteLength(JSON.stringify(answers)) - '[]'.length;
    const sized = (bytes: number): SubmissionRequest => ({ ...saying(bytes - weight), answers });
    const sendIt = async (body: SubmissionRequest): Promise<RawAnswer> =>
      send({
        path: `/api/plans/${desk.plan}/submissions`,
        headers: { authorization: `Bearer ${await service.tokenFor(desk.planner)}` },
        body: JSON.stringify(body),
      });
    const over = sendIt(sized(limits.said + 1));
    expect(await refused(over, before)).toBe('record-too-large');
    expect((JSON.parse((await over).text) as Problem).facts).toEqual({ most: 512 });
    const kept = await sendIt(sized(limits.said));
    expect([kept.status, (JSON.parse(kept.text) as PlanView).version]).toEqual([200, 3]);
    submitted = JSON.parse(kept.text) as PlanView;
  });
});

describe('the same and the wrong order', () => {
  test('a request that arrives again is answered word for word and changes nothing; another under its key is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const remarks = [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '请写明节点' }];
    const body = changed({ decision: 'return', comment: '请补充走访安排', remarks });
    const first = await send({ body, headers: key });
    expect(first.status).toBe(200);
    await ask(service, desk.head, 'roll-ups/BIZ1/2026M03');
    const before = await everything();
    const all = await Promise.all([1, 2, 3].map(() => send({ body, headers: key })));
    expect(all).toEqual([first, first, first]);
    expect(await refused(send({ body: changed({}), headers: key }), before)).toBe('key-reused');
  });

  test('what comes too late or too early is told so: an approval of what came back, of an old version, of none', async () => {
    const before = await everything();
    expect(await refused(send({ body: changed({}) }), before)).toBe('wrong-state');
    const next = await submit(service, desk, submitted.version, randomUUID());
    await ask(service, desk.head, 'roll-ups/BIZ1/2026M03');
    const now = await everything();
    expect(await refused(send({ body: changed({}) }), now)).toBe('changed-meanwhile');
    const early = changed({ version: next.version + 1 });
    expect(await refused(send({ body: early }), now)).toBe('changed-meanwhile');
    submitted = next;
  });
});

describe('clocks', () => {
  let host: FunctionsHost;
  let signed: (claims: { readonly from: number; readonly until: number }) => Promise<string>;

  /** The same service with an issuer whose clock we hold. */
  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const key = { ...(await exportJWK(publicKey)), kid: 'ours', alg: 'ES256', use: 'sig' };
    const own = { [settingNames.localKeys]: JSON.stringify({ keys: [key] }) };
    host = functionsHost({ app: sourceApp, settings: { ...service.settings, ...own } });
    await host.start();
    signed = async ({ from, until }) =>
      new SignJWT({ tid: localTenant, oid: decodeJwt(token)['oid'], scp: service.settings[settingNames.scope] ?? '' })
        .setProtectedHeader({ alg: 'ES256', kid: 'ours' })
        .setIssuer(service.settings[settingNames.localIssuer] ?? '')
        .setAudience(service.settings[settingNames.audiences] ?? '')
        .setIssuedAt(from)
        .setNotBefore(from)
        .setExpirationTime(until)
        .sign(privateKey);
  });
  afterAll(() => host.stop());

  const hour = 3600;
  const now = Math.floor(Date.now() / 1000);
  const asking = async (from: number, until: number): Promise<RawAnswer> => {
    const headers = { authorization: `Bearer ${await signed({ from, until })}` };
    return rawly({ port: host.port ?? 0, path: '/api/me', method: 'GET', headers });
  };

  test('a sign-in whose clock is an hour ahead is not valid yet, one an hour old is over', async () => {
    const before = await everything();
    expect(await refused(asking(now + hour, now + 2 * hour), before)).toBe('token-not-yet-valid');
    expect(await refused(asking(now - 2 * hour, now - hour), before)).toBe('token-expired');
  });

  test('half a minute is no difference', async () => {
    expect((await asking(now + 30, now + hour)).status).toBe(200);
  });

  test('a caller’s own idea of the time is written down nowhere', async () => {
    const date = new Date(Date.now() - 365 * 24 * 1000 * hour).toUTCString();
    const answer = await send({ body: changed({}), headers: { date, 'x-ms-date': date } });
    const times = (JSON.parse(answer.text) as PlanView).history.map(({ time }) => time);
    expect(answer.status).toBe(200);
    expect(times).toEqual([...times].sort());
  });
});
