import type { AdministrationView } from 'shared/contract/administration';
import type { PlanLines, PlanView, Problem } from 'shared/contract/answers';
import type { Reminders } from 'shared/contract/outstanding';
import { routes } from 'shared/contract/routes';
import { withCell, type PlanDocument } from 'shared/plan/document';
import { findingKey } from 'shared/review/finding';
import { openApiMatcher, routeOf, type Exchange, type OpenApiMatcher } from 'tests/fakes/openapi-matcher';
import { serviceClientOf } from 'tests/fakes/service-client';
import { sourceApp, startService, type RunningService } from 'tests/fakes/running-service';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import type { RectificationTaken } from 'shared/contract/rectifications';
import { businessOne, matrix } from 'tests/fakes/targets-over-http';

interface Asking {
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let service: RunningService;
let judge: OpenApiMatcher;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  service = await startService({ app: sourceApp });
  judge = openApiMatcher(await (await fetch(`${service.url}/api/openapi.json`)).json());
});
afterAll(() => service.stop());

/** One request over the wire, judged by the document the service itself serves. */
async function ask<Body>(person: string | null, path: string, { body, key, headers }: Asking = {}): Promise<Body> {
  const method = body === undefined ? 'GET' : 'POST';
  const response = await fetch(`${service.url}/api/${path}`, {
    method,
    headers: {
      ...(person === null ? {} : { authorization: `Bearer ${await service.tokenFor(person)}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const exchange = {
    ...{ method, path, status: response.status, headers: Object.fromEntries(response.headers) },
    body: text === '' ? null : (JSON.parse(text) as unknown),
  };
  exchanges.push(exchange);
  expect([method, path, response.status, judge(exchange)]).toEqual([method, path, response.status, []]);
  return exchange.body as Body;
}

const { plan, document } = serviceClientOf('BIZ1', 'p-li', 'p-chen', businessOneMonth);
/** The same content again is no revision (R20). */
const withOutput = (output: string): PlanDocument => withCell(document, 'TASK', 'TASK-1', 'output', output);
let keys = 0;
const aKey = (): string => `contract-${String(++keys).padStart(4, '0')}`;
const command = <Body>(person: string, path: string, body: unknown): Promise<Body> =>
  ask<Body>(person, path, { body, key: aKey() });

async function submitted(
  baseVersion: number,
  answers: readonly unknown[] = [],
  sent: PlanDocument = document,
): Promise<PlanView> {
  const request = { document: sent, reasons: [], baseVersion, revisionReason: '客户推迟了招标', answers };
  const { findings = [] } = await command<Problem>('p-li', `plans/${plan}/submissions`, request);
  const reasons = findings.map((finding) => ({ findingKey: findingKey(finding), text: '已与主管确认' }));
  return command('p-li', `plans/${plan}/submissions`, { ...request, reasons });
}
const decided = (person: string, { version, contentHash }: PlanView, more: object = {}): Promise<PlanView> =>
  command(person, `plans/${plan}/decisions`, {
    ...{ decision: 'approve', version, contentHash, comment: '', remarks: [] },
    ...more,
  });

test('who asks, and what is open to all', async () => {
  await ask(null, 'health');
  await ask(null, 'health/live');
  await ask(null, 'openapi.json');
  await ask(null, 'me');
  await ask('p-li', 'me', { headers: { authorization: 'Bearer x.y.z' } });
  for (const person of ['p-li', 'p-chen', 'p-zhou', 'p-admin', 'p-he']) await ask(person, 'me');
});

test('a plan from its preparation to being in force', async () => {
  await ask('p-li', 'preparations', { body: { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' } });
  const first = await submitted(0);
  const remarks = [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '请写明节点' }];
  const returned = await decided('p-chen', first, { decision: 'return', comment: '请补充走访安排', remarks });
  const second = await submitted(
    1,
    returned.remarks.map(({ id }) => ({ remark: id, text: '已写明' })),
  );
  expect(second.version).toBe(2);
  await command('p-li', `plans/${plan}/withdrawals`, { version: 2 });
  const third = await submitted(2);
  await decided('p-xu', third);
  await decided('p-chen', third, { version: 2 });
  let view = third;
  for (const signer of ['p-chen', 'p-han', 'p-lin']) view = await decided(signer, view);
  expect(view.state).toBe('effective');
  for (const query of ['', '?with=document', '?with=changes', '?version=1&with=document', '?version=99'])
    for (const person of ['p-li', 'p-chen']) await ask(person, `plans/${plan}${query}`);
  await ask('p-ma', `plans/${plan}`);
  for (const part of ['verification', 'export', 'summary']) await ask('p-tang', `plans/${plan}/${part}`);
  for (const row of ['TASK-1', 'TASK-99']) await ask('p-li', `plans/${plan}/row-history?block=TASK&row=${row}`);
});

test('a proposal to void it, declined, and a revision', async () => {
  const voiding = (person: string, act: string, version: number): Promise<PlanView> =>
    command(person, `plans/${plan}/voidings`, {
      act,
      version,
      comment: act === 'propose' ? '部门撤并，计划不再执行' : '',
    });
  await voiding('p-admin', 'propose', 9);
  await voiding('p-admin', 'propose', 3);
  expect((await ask<PlanView>('p-chen', `plans/${plan}`)).openSteps).toContain('agree-void');
  await voiding('p-li', 'agree', 3);
  await voiding('p-chen', 'decline', 3);
  const revised = await submitted(3, [], withOutput('技术协议修订稿'));
  expect(revised.weighed).toBeNull();
  await ask('p-han', `plans/${plan}?with=document`);
  await command('p-li', `plans/${plan}/withdrawals`, { version: revised.version });
  await ask('p-tang', `plans/${plan}/export`);
});

test('steps with seats', async () => {
  const { version } = await ask<PlanView>('p-chen', `plans/${plan}`);
  const sent = await submitted(version, [], withOutput('技术协议第二稿'));
  await ask('p-chen', `plans/${plan}/step-choices`);
  await ask('p-ma', `plans/NEVER/step-choices`);
  const said = { version: sent.version, comment: '出差在外，请代为把关' };
  const step = (person: string, body: object): Promise<PlanView> =>
    command(person, `plans/${plan}/seat-steps`, { ...said, ...body });
  await step('p-chen', { step: 'add-signer', place: 'before', to: 'p-he' });
  await step('p-chen', { step: 'consult', to: 'p-tang' });
  await step('p-chen', { step: 'transfer', level: 1, holder: 'p-chen', to: 'p-li' });
  await step('p-chen', { step: 'transfer', level: 1, holder: 'p-chen', to: 'p-qin' });
  await step('p-chen', { step: 'escalate', holder: 'p-he' });
  const { consultations = [] } = await ask<PlanView>('p-tang', `plans/${plan}`);
  await step('p-tang', { step: 'answer-consultation', id: consultations[0]?.id ?? '' });
  for (const signer of ['p-he', 'p-qin']) await decided(signer, sent);
  const remarks = [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '请写明节点' }];
  const sentTo = { level: 1, straightBack: true };
  await decided('p-han', sent, { decision: 'return', comment: '请一级再看一遍', remarks, sentTo });
  await ask('p-qin', `plans/${plan}`);
  await ask('p-tang', `plans/${plan}/export`);
  for (const signer of ['p-he', 'p-qin', 'p-han', 'p-lin']) await decided(signer, sent);
  expect((await ask<PlanView>('p-qin', `plans/${plan}`)).state).toBe('effective');
});

test('lists and their pages, signing together and for others', async () => {
  for (const path of ['plans', 'plans?unit=BIZ2', 'plans?unit=SC&size=1', 'plans?size=0', 'inbox', 'inbox?size=500'])
    for (const person of ['p-li', 'p-chen', 'p-zhou', 'p-tang']) await ask<PlanLines>(person, path);
  const { next } = await ask<PlanLines>('p-zhou', 'plans?unit=SC&size=1');
  if (next !== null) await ask('p-zhou', `plans?unit=SC&size=1&after=${next}`);
  const plans = [{ planId: plan, version: 3, contentHash: 'a'.repeat(64) }];
  await command('p-chen', 'approvals', { plans });
  const days = { to: 'p-wang', first: '2026-02-27', last: '2026-03-02' };
  await ask('p-chen', 'delegations', { body: days });
  await ask('p-chen', 'delegations', { body: { ...days, to: 'nobody' } });
  for (const person of ['p-chen', 'p-wang']) await ask(person, 'delegations');
  await ask('p-chen', 'delegations/endings', { body: days });
  await ask('p-chen', 'delegations/endings', { body: days });
});

test('rectifications, opened by the general office, planned by their owner and seen by both', async () => {
  const request = { unit: 'BIZ1', owner: 'p-xu', title: '二月收入少两成', facts: '', due: null };
  const body = { ...request, source: { kind: 'deviation', of: 'REV_CY 2026M02', place: null } };
  const { id } = await command<RectificationTaken>('p-tang', 'rectifications', body);
  const step = { step: 'cancel', text: '客户已经补单', seen: 1 };
  await command('p-xu', `rectifications/${id}/steps`, step);
  await command('p-tang', `rectifications/${id}/steps`, step);
  for (const person of ['p-tang', 'p-xu']) await ask(person, 'rectifications');
  for (const person of ['p-tang', 'p-xu']) await ask(person, 'inspection/BIZ1');
});

test('targets, drafted and issued by the planning center and asked about by whoever they are for', async () => {
  // The demo's people have agreed on 2027 already.
  const [unit, year] = [businessOne.unit, '2028'];
  const steps = `targets/${unit}/${year}/steps`;
  await command('p-fang', steps, { step: 'draft', edits: matrix, terms: null });
  await command('p-li', steps, { step: 'issue', nodes: null });
  await command('p-fang', steps, { step: 'issue', nodes: null });
  for (const person of ['p-fang', 'p-li', 'p-chen', 'p-gao']) {
    await ask(person, `targets/${unit}/${year}`);
    await ask(person, `targets/${unit}/${year}/verification`);
    await ask(person, `targets/${unit}/${year}/coverage`);
    await ask(person, 'targets');
  }
});

test('figures', async () => {
  for (const path of ['roll-ups/CO/2026M03', 'roll-ups/SC/2026', 'roll-ups/NO/2026', 'roll-ups/SC/never'])
    await ask('p-he', path);
  await ask('p-li', 'roll-ups/CO/2026M03');
  for (const path of ['RU-01?unit=CO&period=2026M03', 'RU-13?unit=SC&period=2026', 'RU-99?unit=CO&period=2026M03']) {
    await ask('p-he', `views/${path}`);
  }
  await ask('p-li', 'views/RU-01?unit=CO&period=2026M03');
  for (const person of ['p-li', 'p-gao', 'p-tang']) {
    const { reminders } = await ask<Reminders>(person, 'reminders');
    for (const { key } of [...reminders.slice(0, 3), { key: 'RM-01|NO|x' }]) {
      await ask(person, 'reminders/acknowledgements', { body: { key, note: '已安排' } });
    }
  }
  for (const person of ['p-li', 'p-admin']) {
    await ask(person, 'messages/preferences', { body: { mail: ['digest'], chat: [] } });
    await ask(person, 'messages/preferences', { body: { mail: ['never'], chat: [] } });
    await ask(person, 'messages');
  }
  for (const path of ['outstanding/SC/2026M03', 'outstanding/NO/2026M03', 'outstanding/SC/never'])
    await ask('p-zhou', path);
  const value = { ask: 'value', unit: 'BIZ2', indicator: 'REV_CY', period: '2026M03' };
  const questions = [
    value,
    { ...value, indicator: 'COLL_RATE' },
    { ...value, indicator: 'CSAT' },
    { ...value, unit: 'BIZ1' },
    { ...value, indicator: 'NEVER' },
    { ask: 'status', unit: 'BIZ2', period: '2026M03', template: '' },
    { ask: 'status', unit: 'BIZ1', period: '2026M07', template: '' },
    { ask: 'verify', plan: 'MON-D~BIZ2~2026M03' },
    { ask: 'verify', plan: 'MON-BIZ9-2026M03-v1' },
  ];
  await ask('p-he', 'figures', { body: { questions } });
});

test('what an administrator keeps', async () => {
  const { tables, versions } = await ask<AdministrationView>('p-admin', 'administration');
  const DAY = [...(tables['DAY'] ?? []), { date: '2026-04-30', kind: 'holiday' }];
  await ask('p-admin', 'administration', { body: { from: versions, tables: { ...tables, DAY }, note: '四月' } });
  await ask('p-admin', 'administration', {
    body: { from: versions, tables: { ...tables, DAY: [{ date: '2026-05-06', kind: 'holiday' }] }, note: '旧' },
  });
  await ask('p-admin', 'administration', {
    body: { from: versions, tables: { UNIT: [{ id: 'X' }] }, note: '' },
  });
  await ask('p-admin', 'administration/history');
  await ask('p-admin', 'administration/history/2');
  await ask('p-admin', 'administration/history/77');
  await ask('p-admin', 'administration/restorations', { body: { version: 1, from: 2, note: '撤回' } });
  await ask('p-admin', 'administration/history/3');
  await ask('p-admin', 'administration/findings');
  await ask('p-admin', 'administration/seats');
  for (const path of ['', '/history', '/history/1', '/findings', '/seats']) await ask('p-li', `administration${path}`);
});

test('what opens and closes the way of plans', async () => {
  const { tables, versions } = await ask<AdministrationView>('p-admin', 'administration');
  const GATE = [{ template: 'T-STR', gate: 'release', required: true }];
  const from = { 'sign-off': versions['sign-off'] };
  await ask('p-admin', 'administration', { body: { from, tables: { ...tables, GATE }, note: '' } });
  await ask('p-admin', 'administration/chain-trials', { body: { seats: tables['SEAT'] } });
  await ask('p-admin', 'releases', { body: { act: 'release', template: 'T-STR', period: '2026-2031' } });
  const frozen = { unit: 'MKT2', period: '2031', reason: '等财务核对' };
  for (const act of ['freeze', 'freeze', 'lift']) await ask('p-tang', 'freezes', { body: { act, ...frozen } });
  for (const person of ['p-admin', 'p-li']) {
    await ask(person, 'freezes');
    await ask(person, 'releases');
  }
});

test('a revision, weighed, where the company lets signatures stay', async () => {
  const { tables, versions } = await ask<AdministrationView>('p-admin', 'administration');
  const SWITCH = (tables['SWITCH'] ?? []).map((row) => ({ ...row, on: true }));
  await ask('p-admin', 'administration', {
    body: { from: { 'sign-off': versions['sign-off'] }, tables: { ...tables, SWITCH }, note: '签字保留' },
  });
  const { version } = await ask<PlanView>('p-chen', `plans/${plan}`);
  const revised = await submitted(version, [], withOutput('技术协议第三稿'));
  expect(revised.weighed).toBeTruthy();
  await ask('p-han', `plans/${plan}?with=document`);
  await command('p-li', `plans/${plan}/withdrawals`, { version: revised.version });
  await ask('p-tang', `plans/${plan}/export`);
});

test('requests that are none', async () => {
  const decisions = `plans/${plan}/decisions`;
  await ask('p-chen', decisions, { body: {} });
  await ask('p-chen', decisions, { body: {}, key: 'short' });
  await ask('p-chen', decisions, { body: '{', key: aKey() });
  await ask('p-chen', decisions, { body: '['.repeat(30), key: aKey() });
  await ask('p-chen', decisions, { body: {}, key: aKey(), headers: { 'content-type': 'text/plain' } });
  await ask('p-chen', decisions, { body: JSON.stringify('x'.repeat(1_100_000)), key: aKey() });
});

test('an answer the caller holds already is not sent again', async () => {
  await ask('p-chen', `plans/${plan}`);
  const etag = exchanges.at(-1)?.headers['etag'] ?? '';
  await ask('p-chen', `plans/${plan}`, { headers: { 'if-none-match': etag } });
  expect([exchanges.at(-1)?.status, exchanges.at(-1)?.body]).toEqual([304, null]);
});

test('every endpoint gave its answer and at least the refusals above were seen', () => {
  const answered = new Set(
    exchanges.flatMap(({ method, path, status }) => (status < 300 ? [routeOf(method, path)?.name] : [])),
  );
  expect(routes.map(({ name }) => name).filter((name) => !answered.has(name))).toEqual([]);
  expect([...new Set(exchanges.map(({ status }) => status))].sort()).toEqual([
    200, 201, 304, 400, 401, 403, 404, 409, 413, 415, 422,
  ]);
});

test('a member nobody described is found wherever it stands', () => {
  const [view] = exchanges.filter(({ path, status }) => path.endsWith('?with=document') && status === 200);
  if (view === undefined) throw new Error('no plan was read');
  const body = view.body as PlanView & { readonly [key: string]: unknown };
  const [first, ...others] = body.path;
  const changed = [
    { ...body, undeclared: 1 },
    { ...body, unit: { ...body.unit, undeclared: 1 } },
    { ...body, path: [{ ...first, undeclared: 1 }, ...others] },
    { ...body, document: { ...body.document, undeclared: 1 } },
    { ...body, planned: { ...body.planned, undeclared: [] } },
    { ...body, version: '1' },
    { ...body, period: undefined },
  ].map((each) => JSON.parse(JSON.stringify(each)) as unknown);
  expect(judge(view)).toEqual([]);
  expect(changed.map((each) => judge({ ...view, body: each }).length > 0)).toEqual(changed.map(() => true));
  expect(judge({ ...view, headers: { ...view.headers, etag: undefined } as never })).toEqual(['get-plan 200: no ETag']);
  expect(judge({ ...view, status: 418 })).toEqual(['get-plan answers 418, which is not described']);
});
