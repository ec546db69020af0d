/**
 * Submitting and deciding through real HTTP, pages, service and table store being processes of their own, beside the
 * bare transaction that both end in, on the same table store from this process.
 */
import { randomUUID } from 'node:crypto';
import { azureTables } from 'functions/storage/table/azure-tables';
import { packed } from 'functions/storage/table/packed';
import type { Operation } from 'functions/storage/table/table';
import type { PlanView } from 'shared/contract/answers';
import { canonical } from 'shared/plan/canonical';
import type { BenchRow } from 'tests/bench/bench-row';
import { ask, decide, deskOf, submit, type Desk } from 'tests/fakes/desk';
import { startService, type RunningService } from 'tests/fakes/running-service';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { marketingOneMonth, marketingTwoMonth } from 'tests/fixtures/plans/marketing';

/** Each plan goes back and forth between its planner and its head so many times. */
const rounds = 40;
const warmUp = 5;

const desks: readonly Desk[] = [
  deskOf('BIZ1', 'p-li', 'p-chen', businessOneMonth),
  deskOf('BIZ2', 'p-gao', 'p-wang', businessTwoMonth),
  deskOf('MKT1', 'p-liu', 'p-zhao', marketingOneMonth),
  deskOf('MKT2', 'p-ma', 'p-sun', marketingTwoMonth),
];

interface Measured {
  readonly submissions: number[];
  readonly decisions: number[];
  readonly reads: number[];
}

async function timed<Result>(times: number[], work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  times.push(performance.now() - began);
  return result;
}

/** The planner submits, somebody reads, the head returns, and again. */
async function backAndForth(service: RunningService, of: Desk, measured: Measured): Promise<void> {
  const unmeasured: Measured = { submissions: [], decisions: [], reads: [] };
  // The first time shows which warnings want a reason.
  const first = await submit(service, of, 0, randomUUID());
  await decide(service, of.head, first, 'return', randomUUID());
  for (let round = 1; round <= warmUp + rounds; round++) {
    const { submissions, decisions, reads } = round <= warmUp ? unmeasured : measured;
    const submission = {
      document: of.document,
      reasons: first.reasons,
      baseVersion: round,
      revisionReason: '',
      answers: [],
    };
    const { body } = await timed(submissions, () =>
      ask<PlanView>(service, of.planner, `plans/${of.plan}/submissions`, { key: randomUUID(), body: submission }),
    );
    if (body.version !== round + 1) throw new Error(JSON.stringify(body).slice(0, 500));
    await timed(reads, () => ask<PlanView>(service, of.head, `plans/${of.plan}`));
    await timed(decisions, () => decide(service, of.head, body, 'return', randomUUID()));
  }
}

/** The same bytes as a submission of this plan, written as five bare rows and nothing asked or checked. */
async function bareTransactions({ connectionString }: RunningService, { document }: Desk): Promise<number[]> {
  const table = azureTables({ kind: 'connection', text: connectionString }).table(`bare${Date.now()}`);
  const [content = {}] = packed(canonical(document));
  const [entry = {}] = packed(
    JSON.stringify({ previous: '0'.repeat(64), hash: '0'.repeat(64), event: document.header }),
  );
  const times: number[] = [];
  for (let count = -warmUp; count < rounds * desks.length; count++) {
    const operations: readonly Operation[] = [
      { kind: 'create', row: 'head', columns: { state: 'pending-1', version: 1 } },
      { kind: 'create', row: 'event', columns: entry },
      { kind: 'create', row: 'content', columns: content },
      { kind: 'create', row: 'command', columns: content },
      { kind: 'create', row: 'outbox', columns: entry },
    ];
    await timed(count < 0 ? [] : times, () => table.write(`plan${count + warmUp}`, operations));
  }
  return times;
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

const shown = (times: readonly number[]): string =>
  `p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms`;

function row(operation: string, ours: readonly number[], bare: readonly number[], more = ''): BenchRow {
  return {
    operation,
    ours: `${shown(ours)}${more}`,
    beside: shown(bare),
    peer: 'one bare transaction of the same size on the same store',
    ratio: `${(at(ours, 0.5) / at(bare, 0.5)).toFixed(1)}×`,
  };
}

export async function bench(): Promise<BenchRow[]> {
  const service = await startService({ plans: false });
  try {
    const [first] = desks;
    if (!first) return [];
    const alone: Measured = { submissions: [], decisions: [], reads: [] };
    await backAndForth(service, first, alone);
    const bare = await bareTransactions(service, first);

    const together: Measured = { submissions: [], decisions: [], reads: [] };
    const began = performance.now();
    await Promise.all(desks.slice(1).map((each) => backAndForth(service, each, together)));
    const seconds = (performance.now() - began) / 1000;
    const commands = ((desks.length - 1) * (rounds + warmUp) * 2) / seconds;
    const rate = `; ${commands.toFixed(0)} commands/s`;
    return [
      row('submit a monthly plan, one planner', alone.submissions, bare),
      row('decide on it, one signer', alone.decisions, bare),
      row('read it', alone.reads, bare),
      row('submit, three departments at once', together.submissions, bare, rate),
      row('decide, three departments at once', together.decisions, bare, rate),
    ];
  } finally {
    await service.stop();
  }
}
