import { memoryRateLimits } from 'functions/http/rate-limits';
import { planRows } from 'functions/storage/plans';
import { keyPart } from 'functions/storage/table/keys';
import { sweepOutboxTimer } from 'functions/endpoints/service/sweep-outbox';
import { pruneAnswersTimer } from 'functions/endpoints/service/prune-answers';
import { decideOn } from 'functions/use-cases/sign-off/decide';
import { toChunkedColumns } from 'functions/storage/table/chunked-columns';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import { InvocationContext, type Timer } from '@azure/functions';
import { limits } from 'shared/contract/limits';
import { send } from 'tests/fakes/http';
import { aKey, inForce, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const noTimer = {} as Timer;
const context = (): InvocationContext => new InvocationContext({ functionName: 'timer' });

describe('T16 verifying in cells', () => {
  const verify = (plans: readonly string[]) =>
    send(world, { path: 'figures', as: 'p-han', body: { questions: plans.map((plan) => ({ ask: 'verify', plan })) } });
  const contentReads = (): number =>
    world.tables.requests.filter(({ table, kind }) => table === 'plans' && kind === 'select').length;

  test('five hundred cells about one plan, spelled three ways, examine it once', async () => {
    await inForce(world);
    const spellings = [month, 'MON-BIZ1-2026M03-v1', ' MON-BIZ1-2026M03-v1 '];
    world.tables.requests.length = 0;
    const { body } = await verify(Array.from({ length: 500 }, (_, at) => spellings[at % 3] ?? month));
    expect(body.replies).toHaveLength(500);
    expect(body.replies.every((reply: object) => 'verified' in reply)).toBe(true);
    // The plan and its one version.
    expect(contentReads()).toBe(2);
  });

  test('what was found with a head is found again by reading the head alone', async () => {
    await inForce(world);
    await verify([month]);
    world.tables.requests.length = 0;
    const { body } = await verify([month]);
    expect(body.replies[0].verified.mismatches).toEqual([]);
    expect(contentReads()).toBe(1);
  });

  test('asked for by its own address a plan is examined anew, whatever a cell was told', async () => {
    await inForce(world);
    await verify([month]);
    world.tables.requests.length = 0;
    expect((await send(world, { path: `plans/${month}/verification`, as: 'p-han' })).body.sound).toBe(true);
    expect(contentReads()).toBe(2);
  });

  test('more plans than a request may verify are refused before any is read', async () => {
    world.tables.requests.length = 0;
    const plans = Array.from({ length: limits.verifiedPlans + 1 }, (_, at) => `MON-D~BIZ${at}~2026M03`);
    const answer = await verify(plans);
    expect([answer.status, answer.body.code, answer.body.facts.most]).toEqual([
      413,
      'too-many-verifications',
      limits.verifiedPlans,
    ]);
    expect(contentReads()).toBe(0);
  });
});

describe('T17 a store that is away', () => {
  test.each(['refuse', 'drop'] as const)('%s: 503 with Retry-After, never 500', async (trouble) => {
    viewIn(await submitting(world));
    world.tables.trouble = () => trouble;
    const answer = await send(world, { path: `plans/${month}` });
    expect([answer.status, answer.body.code]).toEqual([503, 'busy']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });

  test('a command whose reply got lost is answered by its key when it is sent again', async () => {
    const { contentHash } = viewIn(await submitting(world));
    const decision = {
      ...{ path: `plans/${month}/decisions`, as: 'p-chen', key: aKey() },
      body: { decision: 'approve', version: 1, contentHash, comment: '', remarks: [] },
    };
    // Carried out once, then neither reply nor store.
    let writes = 0;
    world.tables.trouble = ({ kind }) => (kind === 'write' && writes++ === 0 ? 'cut-after-commit' : 'refuse');
    expect((await send(world, decision)).status).toBe(503);
    world.tables.trouble = () => null;
    expect((await send(world, decision)).status).toBe(200);
    const { journal } = await world.plans.open(month, null);
    expect(journal.filter(({ event }) => event.event === 'decided')).toHaveLength(1);
  });
});

describe('T18 what commits left behind', () => {
  /** A decision whose consequences have not begun. */
  const decideUnsettled = async (): Promise<void> => {
    const { version, contentHash } = viewIn(await submitting(world));
    const request = { decision: 'approve' as const, comment: '', remarks: [], version, contentHash };
    viewIn(await decideOn(world, world.caller('p-chen'), { planId: month, key: aKey(), correlationId: 'c', request }));
  };

  const damage = (planId: string, sequence: number): void =>
    world.tables.overwrite('plans', keyPart(planId), planRows.wholeOutbox(sequence), { p00: Uint8Array.from([1, 2]) });

  test('an entry that cannot be read is put aside with an alarm, and the others are applied', async () => {
    await decideUnsettled();
    damage('MON-D~AAA~2026M03', 1);
    damage('MON-D~ZZZ~2026M03', 1);
    expect(await sweepOutbox(world, 'sweep')).toEqual({ applied: 1, failed: 0, quarantined: 2 });
    const alarms = world.logged.filter(({ event, level }) => event === 'outbox-quarantined' && level === 'error');
    expect(alarms.map(({ facts }) => facts['entry'])).toEqual([
      expect.stringContaining('AAA'),
      expect.stringContaining('ZZZ'),
    ]);
    expect(await sweepOutbox(world, 'sweep')).toEqual({ applied: 0, failed: 0, quarantined: 0 });
    const kept = Object.keys(world.tables.contents('plans')).filter((key) => key.includes('/quarantine|'));
    expect(kept).toHaveLength(2);
  });

  test('two hundred that always fail hide none behind them', async () => {
    await decideUnsettled();
    // Of plans that are not there: nothing can be shown of them. Their partitions sort before the sound one.
    for (let at = 0; at < 250; at += 1) {
      const entry = { planId: `AAA${at}`, sequence: 1, lines: [], figures: [], followUps: [{ kind: 'figures' }] };
      const [columns = {}] = toChunkedColumns(JSON.stringify(entry));
      world.tables.overwrite('plans', `AAA${at}`, planRows.wholeOutbox(1), columns);
    }
    expect(await sweepOutbox(world, 'sweep')).toEqual({ applied: 1, failed: 250, quarantined: 0 });
    expect(await world.lists.page('inbox', 'p-han', null, 10)).toMatchObject({ lines: [expect.any(String)] });
  });

  test('the store is looked through once an hour, and once after the start', async () => {
    const timer = sweepOutboxTimer(world);
    const scans = (): number => world.tables.requests.filter(({ kind }) => kind === 'scan').length;
    for (let tick = 0; tick < 4; tick += 1) await timer.handler(noTimer, context());
    expect(scans()).toBe(1);
    world.clock.moveTo('2026-02-28');
    await timer.handler(noTimer, context());
    expect(scans()).toBe(2);
  });

  test('what failed in this process is tried again without looking through the store', async () => {
    const timer = sweepOutboxTimer(world);
    await timer.handler(noTimer, context());
    await decideUnsettled();
    world.tables.trouble = ({ table }) => (table === 'lists' ? 'refuse' : null);
    await world.backgroundWork.settled();
    expect(await world.outbox.waiting(10)).toHaveLength(1);
    world.tables.trouble = () => null;
    world.tables.requests.length = 0;
    await timer.handler(noTimer, context());
    expect(world.tables.requests.filter(({ kind }) => kind === 'scan')).toEqual([]);
    expect(await world.outbox.waiting(10)).toEqual([]);
  });
});

describe('T19 requests a person and an address', () => {
  // Nothing a second, so that it does not matter how fast this machine is.
  const few = { person: { aSecond: 0, burstAMinute: 5 }, address: { aSecond: 0, burstAMinute: 10 } };
  const statuses = async (count: number, as: string, address?: string): Promise<readonly number[]> => {
    const headers = address === undefined ? {} : { 'x-forwarded-for': address };
    const answers = [];
    for (let at = 0; at < count; at += 1) answers.push(await send(world, { path: 'me', as, headers }));
    const last = answers.at(-1);
    if (last?.status === 429) expect(Number(last.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    return answers.map(({ status }) => status);
  };

  beforeEach(() => {
    Object.assign(world, { rateLimits: memoryRateLimits(few) });
  });

  test('beyond them 429 with Retry-After; nobody else is kept from asking', async () => {
    const own = await statuses(6, 'p-li');
    expect(own.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(own.at(5)).toBe(429);
    expect(await statuses(1, 'p-chen')).toEqual([200]);
  });

  test('an address is counted by what the platform says, not by what the caller wrote before it', async () => {
    for (let at = 0; at < 10; at += 1) await statuses(1, 'nobody', `10.0.0.${at}, 203.0.113.7:4000`);
    expect(await statuses(1, 'p-li', '1.2.3.4, 203.0.113.7:4001')).toEqual([429]);
    expect(await statuses(1, 'p-li', '203.0.113.7, 203.0.113.8:4001')).toEqual([200]);
  });
});

describe('T24 answers to commands', () => {
  const kept = (): number =>
    Object.keys(world.tables.contents('plans')).filter((key) => key.includes('/command|')).length;

  test('are pruned after thirty days, and nothing else is', async () => {
    const day = 24 * 60 * 60_000;
    world.tables.now = () => Date.parse('2026-02-27T01:00:00Z');
    await submitting(world);
    expect(kept()).toBe(1);
    const others = Object.keys(world.tables.contents('plans')).length - 1;
    world.clock.moveTo(new Date(Date.parse('2026-02-27') + 29 * day).toISOString().slice(0, 10));
    await pruneAnswersTimer(world).handler(noTimer, context());
    expect(kept()).toBe(1);
    world.clock.moveTo(new Date(Date.parse('2026-02-27') + 31 * day).toISOString().slice(0, 10));
    await pruneAnswersTimer(world).handler(noTimer, context());
    expect([kept(), Object.keys(world.tables.contents('plans')).length]).toEqual([0, others]);
  });

  test('private answers are kept by nobody on the way, and allow nothing to a page', async () => {
    for (const path of ['me', 'inbox', 'health', 'no-such-plan']) {
      const { headers, status } = await send(world, { path });
      if (status === 404) continue;
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    }
  });
});
