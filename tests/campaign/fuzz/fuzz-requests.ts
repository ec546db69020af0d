import { limits } from 'shared/contract/limits';
import type { RouteEntry } from 'shared/contract/routes';
import { demoAccounts } from 'functions/local/demo/organisation';
import type { Chance } from 'tests/campaign/chance';
import type { SimulatedRequest } from 'tests/campaign/http-client';
import { hostileText, hostileValue, mutated } from 'tests/campaign/fuzz/hostile-values';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

const someHash = 'a'.repeat(64);
const somePlans = ['MON-D~BIZ1~2026M03', 'MON-P~BIZ1~2026M03~p-xu', 'MON-D~BIZ2~2026M03'] as const;
const remark = { at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '写明完成标准' };

/** Requests of the right form that can change nothing: of a version, content or day there is not. */
const sampleBodies: Readonly<Record<string, unknown>> = {
  'post-preparation': { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M04' },
  'post-submission': { document: businessOneMonth, reasons: [], baseVersion: 77, revisionReason: '', answers: [] },
  'post-decision': {
    decision: 'return',
    version: 77,
    contentHash: someHash,
    comment: '请补充阶段目标',
    remarks: [remark],
  },
  'post-withdrawal': { version: 77 },
  'post-seat-step': { step: 'transfer', version: 77, level: 1, holder: 'p-chen', to: 'p-wang', comment: '出差在外' },
  'post-voiding': { act: 'propose', version: 77, comment: '重复编制的计划' },
  'post-approvals': { plans: [{ planId: somePlans[0], version: 77, contentHash: someHash }] },
  'post-delegation': { to: 'p-wang', first: '2020-01-01', last: '2020-01-02' },
  'post-delegation-ending': { to: 'p-wang', first: '2020-01-01', last: '2020-01-02' },
  'post-figures': { questions: [{ ask: 'value', unit: 'BIZ1', indicator: 'REV_CY', period: '2026M03' }] },
  'post-administration': { from: { organisation: 77 }, tables: {}, note: '调整' },
  'post-restoration': { version: 77, from: 77, note: '恢复' },
};

const contentTypes = [
  ...[
    'text/plain',
    'application/xml',
    'application/json; charset=gbk',
    'application/jsonp',
    'multipart/form-data; boundary=x',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'APPLICATION/JSON',
    'application/json;charset=utf-8',
    '',
    'application/json, text/plain',
  ],
];

const keyed = (chance: Chance): string =>
  chance.happens(0.85)
    ? `fuzz-${chance.below(1e9)}`
    : chance.pick(['', 'short', 'a b c d e f g', 'k'.repeat(129), "'; x", 'ключ-key-1']);

const authorised = (chance: Chance): Readonly<Record<string, string>> => {
  if (chance.happens(0.9)) return { authorization: `Bearer ${chance.pick(demoAccounts)}` };
  return chance.happens(0.3) ? {} : { authorization: `Bearer ${hostileText(chance)}` };
};

/** Text that is nearly JSON, or JSON no one should read twice. */
function rawBody(body: unknown, chance: Chance): string | Uint8Array {
  const text = JSON.stringify(body);
  switch (chance.below(9)) {
    case 0:
      return text.slice(0, chance.below(text.length + 1));
    case 1:
      return `${text.slice(0, -1)},${text.slice(1)}`;
    case 2:
      return '['.repeat(chance.pick([12, 13, 100_000]));
    case 3:
      return '{"a":'.repeat(5000);
    case 4:
      return padded(text, limits.body + chance.pick([0, 1]));
    case 5:
      return new Uint8Array([0xff, 0xfe, ...Buffer.from(text)]);
    case 6:
      return `\ufeff${text}`;
    case 7:
      return text.replace('{', '{"__proto__":{"decision":"approve","isAdmin":true},');
    default:
      return JSON.stringify(hostileValue(chance));
  }
}

/** At the limit in bytes, or one above: blanks do not change what JSON says. */
const padded = (text: string, bytes: number): string => text + ' '.repeat(Math.max(0, bytes - Buffer.byteLength(text)));

/** One request to a route that cannot change anything, however it is understood. */
export function knockAt(entry: RouteEntry, chance: Chance): SimulatedRequest {
  const hostile = (): string => encoded(hostileText(chance), chance);
  const segments = entry.route.split('/').map((segment) => {
    if (!segment.startsWith('{')) return segment;
    if (chance.happens(0.5)) return hostile();
    return { '{planId}': chance.pick(somePlans), '{unit}': 'BIZ1', '{period}': '2026M03' }[segment] ?? '1';
  });
  const query = entry.query
    .filter(() => chance.happens(0.6))
    .map((name) => `${name}=${chance.happens(0.3) ? chance.pick(['1', '50', 'document', 'BIZ1']) : hostile()}`);
  const sample = sampleBodies[entry.name] ?? {};
  const plain = chance.happens(0.1) ? sample : mutated(sample, chance);
  const body = entry.request === null ? null : chance.happens(0.25) ? rawBody(plain, chance) : JSON.stringify(plain);
  return {
    method: entry.method,
    path: [segments.join('/'), ...(query.length === 0 ? [] : [query.join('&')])].join('?'),
    body,
    headers: {
      ...authorised(chance),
      ...(body === null
        ? {}
        : { 'content-type': chance.happens(0.9) ? 'application/json' : chance.pick(contentTypes) }),
      ...(entry.isCommand ? { 'idempotency-key': keyed(chance) } : {}),
      ...(chance.happens(0.1) ? { 'if-none-match': chance.pick(['*', '"x"', 'W/', '"'.repeat(500)]) } : {}),
      ...(chance.happens(0.1) ? { 'x-correlation-id': chance.pick(['a'.repeat(200), '<b>', 'ok-ok-ok-ok']) } : {}),
      ...(chance.happens(0.1) ? { 'x-ms-client-principal-id': 'p-zhou', 'x-http-method-override': 'DELETE' } : {}),
    },
  };
}

/** As it is, as it should be, or twice over. */
function encoded(text: string, chance: Chance): string {
  // Half a character cannot be sent in an address.
  const whole = Buffer.from(text, 'utf8').toString('utf8');
  const once = encodeURIComponent(whole);
  return chance.pick([whole, once, once, encodeURIComponent(once)]);
}
