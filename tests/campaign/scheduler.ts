import { StoreFault } from 'functions/storage/table/store-fault';
import { withRetries, type RetryPolicy } from 'functions/storage/table/retry-policy';
import type { Operation, Row, Selection, Table, Tables, Written } from 'functions/storage/table/table';
import type { Chance } from 'tests/campaign/chance';
import type { FakeTables } from 'tests/fakes/table-store';

/** What becomes of one request to the store. */
export const fates = [
  'refused',
  'throttled',
  'delayed',
  'cut-before-commit',
  'cut-after-commit',
  'arrives-late',
  'delivered-twice',
  'lost-race',
  'process-death',
  'process-death-after-commit',
] as const;
export type Fate = (typeof fates)[number] | 'done';

/** How a stretch of time goes: how often the store stumbles, in which ways, and how often the process dies. */
export interface Faults {
  readonly faults: number;
  readonly deaths: number;
}

export const noFaults: Faults = { faults: 0, deaths: 0 };

interface Waiting {
  /** The process that waits for it; null for what nobody waits for any more. */
  readonly of: number | null;
  readonly kind: 'read' | 'write' | 'pause';
  readonly go: (fate: Fate) => void;
}

/** A command and the life of the process it runs in: those of one process die together. */
export interface Running {
  readonly life: number;
  readonly work: () => Promise<unknown>;
}

type Result = { readonly done: unknown } | { readonly died: true } | { readonly threw: unknown };

/** Lets everything that can go on without the store go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** So often nothing may be waiting while somebody is still at work, before we call it stuck. */
const longestSilence = 2000;

/**
 * The network between the service and its store, one request at a time: whose turn it is and what becomes of the
 * request are chosen from a seed, so that a schedule of concurrent commands can be repeated to the letter.
 */
export class Scheduler {
  readonly injected = new Map<Fate, number>();
  /** Partitions of table `plans` that were written since somebody looked. */
  readonly touched = new Set<string>();
  requests = 0;
  #waiting: Waiting[] = [];
  readonly #dead = new Set<number>();
  #dies: readonly (readonly [life: number, dies: () => void])[] = [];
  #lives = 0;

  /** Runs the commands side by side until each has ended or died. What is still on its way arrives later. */
  async run(
    commands: ReadonlyMap<string, Running>,
    chance: Chance,
    weather: Faults,
  ): Promise<ReadonlyMap<string, Result>> {
    const results = new Map<string, Result>();
    this.#dies = [];
    for (const [name, { life, work }] of commands) {
      const death = new Promise<Result>((resolve) => {
        this.#dies = [...this.#dies, [life, () => resolve({ died: true })]];
      });
      void Promise.race([work().then((done): Result => ({ done })), death])
        .catch((threw: unknown): Result => ({ threw }))
        .then((result) => results.set(name, result));
    }
    for (let silence = 0; results.size < commands.size;) {
      await settled();
      if (this.#waiting.length === 0) {
        silence += 1;
        if (silence > longestSilence) throw new Error('a command waits for something that is not the store');
        continue;
      }
      silence = 0;
      this.#oneTurn(chance, weather);
    }
    await settled();
    for (const result of results.values()) if ('threw' in result) throw result.threw;
    return results;
  }

  /** What was on its way arrives. */
  async calm(chance: Chance): Promise<void> {
    for (await settled(); this.#waiting.length > 0; await settled()) this.#oneTurn(chance, noFaults);
  }

  #oneTurn(chance: Chance, weather: Faults): void {
    const [one] = this.#waiting.splice(chance.below(this.#waiting.length), 1);
    if (one === undefined) return;
    const fate = one.of === null ? 'done' : fateFor(one, chance, weather);
    if (fate !== 'done') this.injected.set(fate, (this.injected.get(fate) ?? 0) + 1);
    if (fate === 'process-death' || fate === 'process-death-after-commit') {
      if (fate === 'process-death-after-commit') one.go('done');
      this.#die(one.of);
      return;
    }
    if (fate === 'delayed') this.#waiting.push(one);
    else one.go(fate);
  }

  isDead(life: number): boolean {
    return this.#dead.has(life);
  }

  #die(life: number | null): void {
    if (life === null) return;
    this.#dead.add(life);
    for (const [of, dies] of this.#dies) if (of === life) dies();
    this.#waiting = this.#waiting.filter(({ of }) => of !== life);
  }

  /** Waits until it is this request's turn; never again for a process that is dead. */
  #turn(of: number, kind: Waiting['kind']): Promise<Fate> {
    if (this.#dead.has(of)) return new Promise(() => undefined);
    return new Promise((go) => this.#waiting.push({ of, kind, go }));
  }

  /** The store as a process sees it that begins to live now. */
  begin(store: FakeTables): { readonly life: number; readonly tables: Tables; readonly retryPolicy: RetryPolicy } {
    const life = ++this.#lives;
    const retryPolicy = { waits: [1, 1], requestTimeout: 1000, pause: () => this.#turn(life, 'pause') };
    const tables = {
      table: (name: string) => this.#tableOn(store, name, life, retryPolicy),
      reach: () => store.reach(),
    };
    return { life, tables, retryPolicy };
  }

  #tableOn(store: FakeTables, name: string, life: number, retryPolicy: RetryPolicy): Table {
    const table = store.table(name);
    const asked = <Answer>(read: () => Promise<Answer>): Promise<Answer> =>
      withRetries(retryPolicy, async () => {
        this.requests += 1;
        const fate = await this.#turn(life, 'read');
        if (fate !== 'done') throw new StoreFault('unreachable', { fate });
        return read();
      });
    const carriedOut = (partition: string, operations: readonly Operation[]): Promise<Written> => {
      if (name === 'plans') this.touched.add(partition);
      return table.written(partition, operations);
    };
    const written = async (partition: string, operations: readonly Operation[]): Promise<Written> => {
      this.requests += 1;
      const fate = await this.#turn(life, 'write');
      switch (fate) {
        case 'refused':
        case 'throttled':
          throw new StoreFault('unreachable', { fate });
        case 'cut-before-commit':
          throw new StoreFault('outcome-unknown', { fate });
        case 'cut-after-commit':
          await carriedOut(partition, operations);
          throw new StoreFault('outcome-unknown', { fate });
        case 'arrives-late':
          this.#waiting.push({
            of: null,
            kind: 'write',
            go: () => void carriedOut(partition, operations).catch(() => undefined),
          });
          throw new StoreFault('outcome-unknown', { fate });
        case 'delivered-twice': {
          const outcome = await carriedOut(partition, operations);
          await carriedOut(partition, operations);
          return outcome;
        }
        case 'lost-race':
          store.trouble = () => 'lose-the-race';
          try {
            return await carriedOut(partition, operations);
          } finally {
            store.trouble = () => null;
          }
        case 'done':
        case 'delayed':
        case 'process-death':
        case 'process-death-after-commit':
          return carriedOut(partition, operations);
      }
    };
    return {
      read: (partition, row) => asked(() => table.read(partition, row)),
      select: (selection: Selection) => asked(() => table.select(selection)),
      write: async (partition, operations) => (await written(partition, operations)).outcome,
      written,
      scan: async function* (range, keysOnly): AsyncGenerator<Row> {
        const rows: Row[] = [];
        await asked(async () => {
          rows.length = 0;
          for await (const row of table.scan(range, keysOnly)) rows.push(row);
        });
        yield* rows;
      },
    };
  }
}

const troubles: Readonly<Record<Waiting['kind'], readonly Fate[]>> = {
  pause: ['delayed'],
  read: ['refused', 'throttled', 'delayed'],
  write: [
    'refused',
    'throttled',
    'delayed',
    'cut-before-commit',
    'cut-after-commit',
    'arrives-late',
    'delivered-twice',
    'lost-race',
  ],
};

function fateFor({ kind }: Waiting, chance: Chance, weather: Faults): Fate {
  if (chance.happens(weather.deaths)) {
    return kind === 'write' && chance.happens(0.5) ? 'process-death-after-commit' : 'process-death';
  }
  return chance.happens(weather.faults) ? chance.pick(troubles[kind]) : 'done';
}
