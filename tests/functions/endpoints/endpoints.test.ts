import Ajv2020 from 'ajv/dist/2020';
import { openApi } from 'shared/contract/openapi';
import { routes } from 'shared/contract/routes';
import { endpointsOn, timersOn } from 'functions/registrations';
import { mismatchesOf } from 'shared/sign-off/verification/verify';
import { send, type Sent } from 'tests/fakes/http';
import { aKey, inForce, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, someSigner, type TestDependencies } from 'tests/fakes/dependencies';
import { checkSealWith } from 'functions/identity/check-seal';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

describe('the routes', () => {
  test('registered are those that are documented', () => {
    const registered = endpointsOn(world).map(({ name, method, route }) => ({ name, method, route }));
    expect(registered).toEqual(
      expect.arrayContaining(routes.map(({ name, method, route }) => ({ name, method, route }))),
    );
    expect(registered).toHaveLength(routes.length);
    expect(timersOn(world).map(({ name, schedule }) => `${name} ${schedule}`)).toEqual([
      'sweep-outbox 0 */5 * * * *',
      'prune-answers 0 40 18 * * *',
      'send-messages 0 * * * * *',
    ]);
  });

  test('let nobody in without a token, except to what is open', async () => {
    for (const { method, route, isOpen } of routes) {
      const path = route.replace('{planId}', month).replace('{unit}', 'CO').replace('{period}', '2026M03');
      const answer = await send(world, {
        method,
        path,
        as: null,
        ...(method === 'POST' ? { body: {}, key: aKey() } : {}),
      });
      expect([route, answer.status]).toEqual([route, isOpen ? 200 : 401]);
    }
  });

  test('believe no header of the platform about who asks', async () => {
    const principal = Buffer.from(JSON.stringify({ userId: 'p-zhou', userRoles: ['authenticated'] })).toString(
      'base64',
    );
    const headers = { 'x-ms-client-principal': principal, 'x-ms-client-principal-id': 'p-zhou' };
    expect((await send(world, { path: 'me', as: null, headers })).status).toBe(401);
    expect((await send(world, { path: 'me', as: 'p-li', headers })).body.person.id).toBe('p-li');
  });

  test('know nobody who is not in the directory', async () => {
    expect((await send(world, { path: 'me', as: 'somebody-else' })).body.code).toBe('unknown-person');
  });
});

describe('who is asking', () => {
  test('is told what they may plan and pull', async () => {
    const { body } = await send(world, { path: 'me', as: 'p-li' });
    expect(body).toMatchObject({
      person: { id: 'p-li' },
      unit: { id: 'BIZ1' },
      roles: ['R-PREP'],
      mayRollUp: [],
      today: '2026-02-27',
    });
    const offered = body.mayPlan.map((choice: { template: string }) => choice.template);
    expect(offered).toEqual(expect.arrayContaining(['T-MON-D', 'T-MON-P', 'T-WEK-D']));
    expect(offered).not.toContain('T-STR');
    const { periods } = body.mayPlan.find((choice: { template: string }) => choice.template === 'T-MON-D');
    expect(periods).toEqual(['2026M03', '2026M02', '2026M04', '2026M01']);
  });

  test('P12 P24 what tells how a period went begins with the running period, not with one that has not begun', async () => {
    const firstOf = async (person: string, kind: string): Promise<unknown> => {
      const { body } = await send(world, { path: 'me', as: person });
      return body.mayPlan.find((choice: { template: string }) => choice.template === kind)?.periods[0];
    };
    expect([await firstOf('p-li', 'T-SMO'), await firstOf('p-xu', 'T-SWK')]).toEqual(['2026M02', '2026W09']);
    expect([await firstOf('p-chen', 'T-EVF'), await firstOf('p-han', 'T-EVF')]).toEqual(['2026Q1', '2026Q1']);
  });

  test('a leader may pull every roll-up, the company first', async () => {
    const { body } = await send(world, { path: 'me', as: 'p-zhou' });
    expect(body.mayRollUp[0].id).toBe('CO');
  });
});

describe('a plan over HTTP', () => {
  test('is prepared with what is known, once per plan', async () => {
    const asked: Sent = {
      path: 'preparations',
      body: { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' },
    };
    const { status, body } = await send(world, asked);
    expect([status, body.planId, body.planNo, body.version]).toEqual([200, month, 'MON-BIZ1-2026M03-v1', 1]);
    expect(body.document.header).toMatchObject({ org: 'BIZ1', prepBy: 'p-li', parentNo: 'QTR-D~BIZ1~2026Q1' });
    expect(body.path.map(({ level }: { level: number }) => level)).toEqual([1, 2]);
    viewIn(await submitting(world));
    expect((await send(world, asked)).body).toMatchObject({ code: 'wrong-state', facts: { state: 'pending-1' } });
  });

  test('answers with its ETag, and with nothing to who holds the same', async () => {
    viewIn(await submitting(world));
    const first = await send(world, { path: `plans/${month}` });
    const etag = first.headers['etag'] ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await send(world, { path: `plans/${month}`, headers: { 'if-none-match': held } });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    const other = await send(world, { path: `plans/${month}`, headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
  });

  test('content comes only when it is asked for', async () => {
    viewIn(await submitting(world));
    const without = await send(world, { path: `plans/${month}` });
    const withIt = await send(world, { path: `plans/${month}?with=document` });
    expect([without.body.document, withIt.body.document.header.org]).toEqual([null, 'BIZ1']);
    expect(withIt.body.lists.units.length).toBeGreaterThan(0);
  });

  test('a decision sent again word for word is answered word for word', async () => {
    const { contentHash } = viewIn(await submitting(world));
    const sent = {
      ...{ path: `plans/${month}/decisions`, as: 'p-chen', key: aKey() },
      body: { decision: 'approve', version: 1, contentHash, comment: '', remarks: [] },
    };
    const once = await send(world, sent);
    expect(once.status).toBe(200);
    expect((await send(world, sent)).text).toBe(once.text);
    expect((await send(world, { ...sent, body: { ...sent.body, comment: '改' } })).body.code).toBe('key-reused');
  });

  test('an export can be checked without asking us again', async () => {
    await inForce(world);
    const { body } = await send(world, { path: `plans/${month}/export`, as: 'p-tang' });
    const contents = new Map(Object.entries(body.contents).map(([version, text]) => [Number(version), String(text)]));
    const record = { planId: body.planId, journal: body.journal, contents, last: body.last };
    expect(body.keys).toEqual(await someSigner.publicKeys());
    expect(await mismatchesOf(record, checkSealWith(body.keys))).toEqual([]);
    const changed = new Map([[1, `${contents.get(1)} `]]);
    expect(await mismatchesOf({ ...record, contents: changed }, checkSealWith(body.keys))).toEqual([
      { code: 'content-changed', version: 1 },
    ]);
  });

  test('pages follow each other without gaps or repeats', async () => {
    await inForce(world);
    const first = await send(world, { path: 'plans?size=1' });
    expect(first.body.lines).toHaveLength(1);
    expect(first.body.next).toBeNull();
  });

  test('signing for somebody else begins as soon as they say so', async () => {
    const { contentHash } = viewIn(await submitting(world));
    const body = { to: 'p-wang', first: '2026-02-27', last: '2026-03-02' };
    expect((await send(world, { path: 'delegations', as: 'p-chen', body })).status).toBe(201);
    const inbox = await send(world, { path: 'inbox', as: 'p-wang' });
    expect(inbox.body.lines).toMatchObject([{ planId: month, openSteps: ['approve', 'return'] }]);
    const decided = await send(world, {
      ...{ path: `plans/${month}/decisions`, as: 'p-wang', key: aKey() },
      body: { decision: 'approve', version: 1, contentHash, comment: '', remarks: [] },
    });
    expect(decided.body.path[0].signers[0]).toMatchObject({ person: { id: 'p-wang' }, onBehalfOf: { id: 'p-chen' } });
  });
});

describe('faults', () => {
  test('say nothing of what is below, and are logged with the id the caller was given', async () => {
    viewIn(await submitting(world));
    world.tables.trouble = () => {
      throw new Error('drive C: of store-7 is broken');
    };
    const answer = await send(world, { path: `plans/${month}`, headers: { 'x-correlation-id': 'from-the-pane-1' } });
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      ...{ type: 'urn:countersign:problem:fault', title: 'Internal Server Error', status: 500, code: 'fault' },
      correlationId: 'from-the-pane-1',
    });
    expect(world.logged.at(-1)).toMatchObject({ level: 'error', event: 'request', correlationId: 'from-the-pane-1' });
    expect(world.logged.at(-1)?.fault).toBeInstanceOf(Error);
  });

  test('an id that could break a log line is replaced', async () => {
    const answer = await send(world, { path: 'me', headers: { 'x-correlation-id': 'a b<script>' } });
    expect(answer.headers['x-correlation-id']).toMatch(/^[A-Za-z0-9-]+$/);
  });

  test('health says whether the store can be reached', async () => {
    expect((await send(world, { path: 'health', as: null })).body).toEqual({ standing: 'well', release: 'test' });
    world.tables.trouble = () => 'refuse';
    const away = await send(world, { path: 'health', as: null });
    expect([away.status, away.body.code, away.headers['retry-after']]).toEqual([503, 'not-ready', '2']);
    expect(away.body.facts).toEqual({ parts: ['store'] });
    expect((await send(world, { path: 'health/live', as: null })).status).toBe(200);
  });

  test('log lines carry no names and no text of plans', async () => {
    viewIn(await submitting(world));
    await send(world, { path: `plans/${month}?with=document` });
    expect(JSON.stringify(world.logged)).not.toMatch(/李思远|业务一部|批产/);
  });
});

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApi('test')));

  test('is served to anybody', async () => {
    expect((await send(world, { path: 'openapi.json', as: null })).body).toEqual(document);
  });

  test('describes requests as the service reads them', () => {
    const schema = document.paths['/api/plans/{planId}/decisions'].post.requestBody.content['application/json'].schema;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const decision = { decision: 'approve', version: 1, contentHash: 'a'.repeat(64), comment: '', remarks: [] };
    expect([
      validate(decision),
      validate({ ...decision, decision: 'maybe' }),
      validate({ ...decision, by: 'x' }),
    ]).toEqual([true, false, false]);
  });
});
