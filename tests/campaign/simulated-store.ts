import type { Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { demoAccounts } from 'functions/local/demo/organisation';
import { demoLists } from 'functions/local/demo/lists';
import type { Administration } from 'functions/ports/administration';
import { administrationIn } from 'functions/storage/administration';
import { masterDataIn } from 'functions/storage/master-data';
import { planRows } from 'functions/storage/plans';
import { storeOn } from 'functions/storage/store';
import { numberIn, textIn } from 'functions/storage/table/columns';
import { keyPart } from 'functions/storage/table/keys';
import { fromChunkedColumns } from 'functions/storage/table/chunked-columns';
import { startingWith, type Row } from 'functions/storage/table/table';
import { reassignSeats } from 'functions/use-cases/sign-off/reassign-seats';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import { backgroundWorkQueue } from 'functions/background-work';
import { usualRows, type SubjectRows } from 'shared/administration/administered';
import { organisationRows } from 'shared/administration/content/organisation';
import { changeAfter } from 'shared/administration/journal';
import { tidied } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import type { JournalEntry } from 'shared/sign-off/journal';
import { organisationWith, type Offices } from 'tests/campaign/offices';
import { keptElsewhere } from 'tests/campaign/company';
import { someEndpointsOn, type Endpoints } from 'tests/campaign/simulated-client';
import { Scheduler } from 'tests/campaign/scheduler';
import { someTenant, testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const hour = 3_600_000;
const firstMoment = Date.parse('2026-02-27T01:00:00.000Z');
const lastMoment = Date.parse('2026-03-06T01:00:00.000Z');
/** The company's clocks stand at UTC+8. */
const dayAt = (moment: number): string => new Date(moment + 8 * hour).toISOString().slice(0, 10);

export interface JumpingClock {
  now(): string;
  /** The same, and no time passes. */
  stillNow(): string;
  today(): string;
  dayOf(moment: string): string;
  /** The latest moment it has ever shown, in milliseconds since 1970. */
  latest(): number;
  /** Within the week the sample plans are written for. */
  jump(hours: number): void;
}

export function jumpingClock(): JumpingClock {
  let moment = firstMoment;
  let latest = moment;
  return {
    // A second passes whenever somebody looks.
    now: () => {
      moment += 1000;
      latest = Math.max(latest, moment);
      return new Date(moment).toISOString();
    },
    stillNow: () => new Date(moment).toISOString(),
    today: () => dayAt(moment),
    dayOf: (then) => dayAt(Date.parse(then)),
    latest: () => latest,
    jump: (hours) => {
      moment = Math.min(Math.max(moment + hours * hour, firstMoment), lastMoment);
    },
  };
}

/** A machine whose clock is so many minutes behind the other's, on the same day. */
const minutesBehind = 37;

const behind = (clock: JumpingClock): JumpingClock => ({
  ...clock,
  now: () => new Date(Date.parse(clock.now()) - minutesBehind * 60_000).toISOString(),
});

export interface KeptHead {
  readonly state: string;
  readonly version: number;
  readonly contentHash: string;
  readonly sequence: number;
  readonly lastHash: string;
}

export interface KeptDelegation {
  readonly absent: string;
  readonly delegate: string;
  readonly from: string;
  readonly to: string;
}

/** Numbers of the processes there are. */
export const processes: readonly number[] = [0, 1];

/** A service on a store behind a network of turns, and a look at the store past all of it. */
export interface SimulatedStore {
  readonly turns: Scheduler;
  readonly clock: JumpingClock;
  readonly world: TestDependencies;
  /** A new process instead of this one, on the same store. */
  restart(process: number): void;
  /** Which life of its a process is in. */
  life(process: number): number;
  /** Two processes serve side by side, as an app that was scaled out. */
  endpoints(process: number): Endpoints;
  ports(): Dependencies;
  sweep(): Promise<{ readonly applied: number; readonly failed: number }>;
  head(planId: string): Promise<KeptHead | null>;
  entriesFrom(planId: string, sequence: number): Promise<readonly JournalEntry[]>;
  content(planId: string, version: number): Promise<string | null>;
  /** The answer kept under an idempotency key; null where there is none. */
  answer(planId: string, key: string): Promise<string | null>;
  delegations(): readonly KeptDelegation[];
  /** The administrator enters who holds what. */
  reorganise(offices: Offices): Promise<void>;
}

/** An administrator's change, with the time from which other processes are given to know of it. */
async function enter(administration: Administration, subjects: SubjectRows, time: string): Promise<void> {
  const kept = await administration.current();
  const made = { by: 'p-admin', time, note: '', restored: null };
  const rows = Object.fromEntries(Object.entries(kept.subjects).map(([name, subject]) => [name, subject.rows]));
  await administration.commit({ after: kept, change: changeAfter({ ...kept, rows }, subjects, made), subjects });
}

/** As a company may decide; without it no revision would be weighed. */
function signaturesStay(): SubjectRows {
  const usual = usualRows['sign-off'];
  const on = (usual['SWITCH'] ?? []).map((row) => ({ ...row, on: true }));
  return { 'sign-off': { ...usual, SWITCH: on } };
}

const accounts = demoAccounts.map((person) => ({ person, tenant: someTenant, objectId: person }));

export async function simulatedStore(): Promise<SimulatedStore> {
  const world = await testDependencies();
  const { shared, ofUnit } = demoLists;
  const plansElsewhere = [...(shared.plans ?? []), keptElsewhere];
  await masterDataIn(world.tables).putLists({ shared: { ...shared, plans: plansElsewhere }, ofUnit });
  const administration = administrationIn(world.tables.table('administration'));
  await enter(administration, signaturesStay(), '2026-02-01T00:00:00.000Z');
  const clock = jumpingClock();
  const turns = new Scheduler();
  const plans = world.tables.table('plans');
  const select = (planId: string, prefix: string): Promise<readonly Row[]> =>
    plans.select({ partition: keyPart(planId), ranges: [startingWith(prefix)] });

  const lives: number[] = [];
  const portsOf: Dependencies[] = [];
  const endpointsOf: Endpoints[] = [];
  const restart = (process: number): void => {
    const { life, tables, retryPolicy } = turns.begin(world.tables);
    // The other machine's clock is behind, and both jump.
    const own = process === 0 ? clock : behind(clock);
    const ports = { ...world, clock: own, ...storeOn(tables, own, retryPolicy), backgroundWork: backgroundWorkQueue() };
    lives[process] = life;
    portsOf[process] = ports;
    // A command has ended when what follows from it is done, or has died with its process.
    const ended = (each: Endpoint): Endpoint => ({
      ...each,
      handler: async (request, context) => {
        const answer = await each.handler(request, context);
        await ports.backgroundWork.settled();
        return answer;
      },
    });
    endpointsOf[process] = new Map(someEndpointsOn(ports).map((each) => [each.name, ended(each)]));
  };
  processes.forEach(restart);
  const ports = (): Dependencies => portsOf[0] ?? world;

  return {
    ...{ turns, clock, world, restart },
    life: (process) => lives[process] ?? 0,
    endpoints: (process) => endpointsOf[process] ?? new Map(),
    ports,
    sweep: async () => {
      const swept = await sweepOutbox(ports(), 'sweep');
      const { failed } = await reassignSeats(ports(), 'sweep');
      return { ...swept, failed: swept.failed + failed };
    },
    reorganise: (offices) => {
      const record = { organisation: organisationWith(offices), accounts };
      const organisation = tidied(tablesOf('organisation'), organisationRows(record));
      return enter(administration, { organisation }, clock.stillNow());
    },
    head: async (planId) => {
      const row = await plans.read(keyPart(planId), planRows.head);
      if (row === null) return null;
      const { columns } = row;
      return {
        ...{ state: textIn(columns, 'state'), version: numberIn(columns, 'version') },
        ...{ contentHash: textIn(columns, 'contentHash'), sequence: numberIn(columns, 'sequence') },
        lastHash: textIn(columns, 'lastHash'),
      };
    },
    entriesFrom: async (planId, sequence) => {
      const ranges = [{ from: planRows.event(sequence), until: 'event}' }];
      const rows = await plans.select({ partition: keyPart(planId), ranges });
      return rows.map((row) => JSON.parse(fromChunkedColumns([row])) as JournalEntry);
    },
    content: async (planId, version) => {
      const rows = await select(planId, planRows.content(version));
      return rows.length === 0 ? null : fromChunkedColumns(rows);
    },
    answer: async (planId, key) => {
      const rows = await select(planId, planRows.command(key));
      return rows.length === 0 ? null : fromChunkedColumns(rows);
    },
    delegations: () =>
      Object.values(world.tables.contents('delegations')).map(
        (columns) => JSON.parse(textIn(columns, 'text')) as KeptDelegation,
      ),
  };
}
