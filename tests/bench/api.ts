/**
 * Submitting and deciding through real HTTP, service and table store being processes of their own, beside the same
 * transactions written bare and beside an endpoint that does nothing but the same read and the same transaction. All
 * three want the same processors, so what each takes of them is printed, and what that leaves room for.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { settingNames } from 'functions/config';
import { functionsHost } from 'functions/local/functions-host';
import { masterDataIn } from 'functions/storage/master-data';
import { outboxIn } from 'functions/storage/outbox';
import { azureTables } from 'functions/storage/table/azure-tables';
import type { Table } from 'functions/storage/table/table';
import type { PlanView } from 'shared/contract/answers';
import { builtForBench } from 'tests/bench/api/built';
import { benchCompany, benchDesk, departments } from 'tests/bench/api/company';
import { processorTime, spent, sumOf, type ProcessorTime } from 'tests/bench/api/processor-time';
import { after, recordedRounds, rounds, type Recorded } from 'tests/bench/api/recorded';
import type { BenchRow } from 'tests/bench/bench-row';
import { answersTo, ask, decide, submit, type Answered, type ServiceClient } from 'tests/fakes/service-client';
import { startService, type RunningService } from 'tests/fakes/running-service';

const kinds = ['submission', 'decision'] as const;
type Kind = (typeof kinds)[number];

/** One command of one plan in one round. */
type Deed = (kind: Kind, round: number, plan: number) => Promise<unknown>;

interface Measured {
  /** Of every command, in milliseconds. */
  readonly times: Record<Kind, number[]>;
  /** Of the whole, in milliseconds, by kind. */
  readonly took: Record<Kind, number>;
}

const nothing: Measured = { times: { submission: [], decision: [] }, took: { submission: 0, decision: 0 } };

/** All plans go back and forth together; so many people are busy at once. */
async function measured(plans: readonly number[], people: number, deed: Deed): Promise<Measured> {
  const times: Measured['times'] = { submission: [], decision: [] };
  const took: Measured['took'] = { submission: 0, decision: 0 };
  for (let round = 0; round < rounds; round++) {
    for (const kind of kinds) {
      const left = [...plans];
      const began = performance.now();
      const person = async (): Promise<void> => {
        for (let plan = left.shift(); plan !== undefined; plan = left.shift()) {
          const asked = performance.now();
          await deed(kind, round, plan);
          times[kind].push(performance.now() - asked);
        }
      };
      await Promise.all(Array.from({ length: people }, person));
      took[kind] += performance.now() - began;
    }
  }
  return { times, took };
}

/** The transactions alone, from this process. */
const bare =
  (table: Table, recorded: readonly Recorded[], name: string): Deed =>
  (kind, round, plan) =>
    table.write(`${name}-${plan}`, after('*', recorded[round]?.[kind] ?? []));

interface Conversation extends ServiceClient {
  readonly latest: Map<'submitted' | 'decided', PlanView>;
  readonly reasons: PlanView['reasons'];
}

async function written(answered: Promise<Answered<PlanView>>): Promise<PlanView> {
  const { status, body } = await answered;
  if (status !== 200) throw new Error(JSON.stringify(body).slice(0, 500));
  return body;
}

const submissionOf = ({ document, reasons, latest }: Conversation) => {
  const before = latest.get('decided');
  const version = before?.version ?? 0;
  const answers = before === undefined ? [] : answersTo(before, version);
  return { document, reasons, baseVersion: version, revisionReason: '', answers };
};

const ours =
  (service: RunningService, conversations: ReadonlyMap<number, Conversation>): Deed =>
  async (kind, _, plan) => {
    const of = conversations.get(plan);
    if (of === undefined) throw new Error(`nobody plans for department ${plan}`);
    const submitted = of.latest.get('submitted');
    if (kind === 'decision' && submitted !== undefined) {
      of.latest.set('decided', await decide(service, of.head, submitted, 'return', randomUUID()));
      return;
    }
    const command = { key: randomUUID(), body: submissionOf(of) };
    of.latest.set('submitted', await written(ask(service, of.planner, `plans/${of.plan}/submissions`, command)));
  };

const floor =
  (service: RunningService, conversations: ReadonlyMap<number, Conversation>, name: string): Deed =>
  async (kind, round, plan) => {
    const of = conversations.get(plan);
    if (of === undefined) throw new Error(`nobody plans for department ${plan}`);
    const body = kind === 'submission' ? submissionOf(of) : { decision: 'return', version: round };
    const command = { key: randomUUID(), body };
    const answer = await ask<{ outcome: string }>(
      service,
      of.planner,
      `floor/${kind}/${round}/${name}-${plan}`,
      command,
    );
    if (answer.body.outcome !== 'done') throw new Error(JSON.stringify(answer.body));
  };

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

const rateOf = ({ times, took }: Measured, kind: Kind): number => (1000 * times[kind].length) / took[kind];

const shown = (of: Measured, kind: Kind): string =>
  `${rateOf(of, kind).toFixed(0)}/s, p50 ${at(of.times[kind], 0.5).toFixed(1)} ms, p99 ${at(of.times[kind], 0.99).toFixed(1)} ms`;

const row = (operation: string, kind: Kind, one: Measured, other: Measured, peer: string): BenchRow => ({
  operation: `${operation} ${kind}s`,
  ours: shown(one, kind),
  beside: shown(other, kind),
  peer,
  ratio: `${((100 * rateOf(one, kind)) / rateOf(other, kind)).toFixed(0)} % of the rate`,
});

/** Until nothing is left in the outbox, in milliseconds. */
async function untilFollowed(table: Table): Promise<number> {
  const began = performance.now();
  while ((await outboxIn(table).waiting(1)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - began;
}

/** Both commands of a plan together, what follows them included. */
async function pairOf(app: string, commands: number, act: () => Promise<unknown>): Promise<ProcessorTime | null> {
  const before = await processorTime(app);
  await act();
  const after = await processorTime(app);
  return before === null || after === null ? null : spent(before, after, commands / kinds.length);
}

/** No more pairs a second than this: all processes share the processors, and each of them uses one at a time. */
const roomFor = (pair: ProcessorTime): number =>
  1000 / Math.max(sumOf(pair) / availableParallelism(), pair.store, pair.service, pair.client);

const inWords = (name: string, pair: ProcessorTime | null): string => {
  if (pair === null) return `${name}: this system does not tell`;
  const each = Object.entries(pair).map(([who, took]) => `${who} ${(took as number).toFixed(1)}`);
  return `${name}: ${each.join(', ')} ms; room for ${roomFor(pair).toFixed(0)} pairs/s on ${availableParallelism()} processors`;
};

export async function bench(): Promise<BenchRow[]> {
  const built = await builtForBench();
  const service = await startService({ plans: false, app: built.app, host: built.host });
  const tables = azureTables({ kind: 'connection', text: service.connectionString });
  const least = functionsHost({ app: built.least, host: built.host, settings: floorSettings(service) });
  try {
    await masterDataIn(tables).enter(benchCompany);
    const recorded = await recordedRounds();
    await least.start();
    // The pages of `npm start` are not part of what is deployed.
    const direct = { ...service, url: `http://127.0.0.1:${service.functions.port}` };
    const floorAt = { ...service, url: `http://127.0.0.1:${least.port}` };
    const conversations = new Map<number, Conversation>();
    for (const department of departments) {
      const desk = benchDesk(department);
      const view = await submit(direct, desk, 0, randomUUID());
      const decided = await decide(direct, desk.head, view, 'return', randomUUID());
      conversations.set(department, { ...desk, reasons: view.reasons, latest: new Map([['decided', decided]]) });
    }
    const rows: BenchRow[] = [];
    for (const [people, plans] of [
      [1, departments.slice(0, 8)],
      [8, departments.slice(8)],
    ] as const) {
      const name = `bench-${people}`;
      await measured(plans, people, bare(tables.table('bare'), recorded, `${name}-warm`));
      await measured(plans, people, floor(floorAt, conversations, `${name}-warm`));
      const all = plans.length * rounds * kinds.length;
      let [transactions, endpoint, answered] = [nothing, nothing, nothing];
      let late = 0;
      const bareTime = await pairOf(built.app, all, async () => {
        transactions = await measured(plans, people, bare(tables.table('bare'), recorded, name));
      });
      const leastTime = await pairOf(built.least, all, async () => {
        endpoint = await measured(plans, people, floor(floorAt, conversations, name));
      });
      await untilFollowed(tables.table('plans'));
      const ourTime = await pairOf(built.app, all, async () => {
        answered = await measured(plans, people, ours(direct, conversations));
        late = await untilFollowed(tables.table('plans'));
      });
      const who = `${people} at once:`;
      for (const kind of kinds) {
        rows.push(row(who, kind, answered, transactions, 'the same transactions, bare'));
        rows.push(row(`${who} the least endpoint's`, kind, endpoint, transactions, 'the same transactions, bare'));
      }
      console.log(`${who} read models complete ${late.toFixed(0)} ms after the last answer`);
      console.log(`${who} processor time of a submission and a decision`);
      console.log(`  ${inWords('bare', bareTime)}`);
      console.log(`  ${inWords('the least endpoint', leastTime)}`);
      console.log(`  ${inWords('ours, with what follows', ourTime)}`);
    }
    return rows;
  } finally {
    await least.stop();
    await service.stop();
  }
}

/** Of the store only; it asks nobody for a token. */
const floorSettings = ({ connectionString }: RunningService): Readonly<Record<string, string>> => ({
  [settingNames.tablesConnection]: connectionString,
});
