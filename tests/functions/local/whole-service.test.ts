import type { RollUp } from 'shared/contract/answers';
import { rollUpTable } from 'shared/roll-up/roll-up-columns';
import type { PlanLines, PlanView } from 'shared/contract/answers';
import { openStore } from 'functions/storage/store';
import { systemClock } from 'functions/system-clock';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { ask, decide, serviceClientOf, submit } from 'tests/fakes/service-client';
import type { ServiceClient } from 'tests/fakes/service-client';
import { sourceApp, startService } from 'tests/fakes/running-service';
import type { RunningService } from 'tests/fakes/running-service';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { marketingOneMonth } from 'tests/fixtures/plans/marketing';

const desks: readonly ServiceClient[] = [
  serviceClientOf('BIZ1', 'p-li', 'p-chen', businessOneMonth),
  serviceClientOf('BIZ2', 'p-gao', 'p-wang', businessTwoMonth),
  serviceClientOf('MKT1', 'p-liu', 'p-zhao', marketingOneMonth),
];

const rounds = 8;
const kills = 6;

let service: RunningService;
beforeAll(async () => {
  service = await startService({ app: sourceApp, plans: false });
});
afterAll(() => service.stop());

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Submits and returns the plan, each command with a key of its own, asked again until it is answered. */
async function backAndForth(of: ServiceClient): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const submitted = await submit(service, of, round, `${of.plan}-submit-${round}`);
    expect([submitted.version, submitted.state]).toEqual([round + 1, 'pending-1']);
    const returned = await decide(service, of.head, submitted, 'return', `${of.plan}-return-${round}`);
    expect(returned.state).toBe('returned');
  }
}

/** What the lists and roll-ups show, through the ports. */
async function shown(): Promise<unknown> {
  const store = openStore({ kind: 'connection', text: service.connectionString }, systemClock('Asia/Shanghai'));
  const lists = [
    ...desks.map(({ planner }) => store.lists.page('person', planner, null, 100)),
    ...desks.map(({ head }) => store.lists.page('inbox', head, null, 100)),
    ...['BIZ1', 'BIZ2', 'MKT1'].map((unit) => store.lists.page('unit', unit, null, 100)),
  ];
  const figures = ['CO', 'SC', 'BIZ1', 'BIZ2'].map(async (unit) => {
    const { plans, children } = await store.figures.read({
      ...{ unit, year: '2026', plans: ['2026M03'], children: ['2026M03', '2026Q1'], withKeys: true },
    });
    return [plans, children.flatMap(({ etag: _, text, ...row }) => (text === null ? [] : [{ ...row, text }]))];
  });
  return { lists: await Promise.all(lists), figures: await Promise.all(figures) };
}

test('killed again and again in the middle of commands, the service loses none and applies none twice', async () => {
  let working = true;
  const work = Promise.all(desks.map(backAndForth)).finally(() => (working = false));
  for (let kill = 0; kill < kills && working; kill++) {
    await pause(400 + Math.random() * 600);
    await service.functions.kill();
    await service.functions.start();
  }
  await work;

  for (const { plan, head } of desks) {
    const { body } = await ask<PlanView>(service, head, `plans/${plan}`);
    const events = body.history.map(({ event }) => event);
    expect(events.filter((event) => event === 'submitted')).toHaveLength(rounds);
    expect(events.filter((event) => event === 'returned')).toHaveLength(rounds);
    expect(body.version).toBe(rounds);
  }
});

test('after a sweep the lists are what the journals say, and a rebuild changes nothing', async () => {
  expect((await fetch(`${service.url}/admin/functions/sweep-outbox`, { method: 'POST' })).status).toBe(202);
  for (const { head, planner, plan } of desks) {
    const inbox = await ask<PlanLines>(service, head, 'inbox');
    expect(inbox.body.lines.filter(({ planId }) => planId === plan)).toEqual([]);
    const mine = await ask<PlanLines>(service, planner, 'plans');
    expect(mine.body.lines.map(({ planId, state, version }) => [planId, state, version])).toEqual([
      [plan, 'returned', rounds],
    ]);
  }
  const before = await shown();
  const clock = systemClock('Asia/Shanghai');
  const store = openStore({ kind: 'connection', text: service.connectionString }, clock);
  const signer = { sign: () => Promise.reject(new Error('nothing is signed')), publicKeys: () => Promise.resolve({}) };
  expect(await rebuildProjections({ ...store, clock, signer, log: () => undefined })).toBe(desks.length);
  expect(await shown()).toEqual(before);
  expect(await store.outbox.waiting(10)).toEqual([]);
});

test('stopped right after an answer, it ends when what follows from the answer is done', async () => {
  const [of] = desks;
  if (!of) throw new Error('no desk');
  await submit(service, of, rounds, 'submitted-before-the-stop');
  await service.functions.stop();
  const store = openStore({ kind: 'connection', text: service.connectionString }, systemClock('Asia/Shanghai'));
  expect(await store.outbox.waiting(10)).toEqual([]);
  expect((await store.lists.page('inbox', of.head, null, 10)).lines).toHaveLength(1);
  await service.functions.start();
});

test('signed off by head and both supervising leaders, a plan is in force and in the roll-up of the company', async () => {
  const [, of] = desks;
  if (!of) throw new Error('no desk');
  let view = await submit(service, of, rounds, 'submitted-at-last');
  for (const signer of ['p-wang', 'p-han', 'p-lin']) {
    view = await decide(service, signer, view, 'approve', `signature-of-${signer}`);
  }
  expect(view.state).toBe('effective');
  const rollUp = await ask<RollUp>(service, 'p-zhou', 'roll-ups/SC/2026M03');
  const line = rollUpTable(rollUp.body).lines.find(
    ({ unit, indicator }) => unit.id === 'BIZ2' && indicator === 'REV_CY',
  );
  expect(line?.plan).toEqual({ kind: 'money', fen: '286500000' });
  const before = await shown();
  const clock = systemClock('Asia/Shanghai');
  const store = openStore({ kind: 'connection', text: service.connectionString }, clock);
  const signer = { sign: () => Promise.reject(new Error('nothing is signed')), publicKeys: () => Promise.resolve({}) };
  await rebuildProjections({ ...store, clock, signer, log: () => undefined });
  expect(await shown()).toEqual(before);
});
