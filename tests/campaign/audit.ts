import { keyPart } from 'functions/storage/table/keys';
import { figuresIn } from 'functions/storage/figures';
import { rowsIn } from 'functions/storage/rows';
import { listsIn } from 'functions/storage/lists';
import { storeOn } from 'functions/storage/store';
import type { Tables } from 'functions/storage/table/table';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import { noNotifier } from 'tests/fakes/notifier';
import type { ProjectionPorts } from 'functions/use-cases/projections/apply-projections';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import { plansInPlay } from 'tests/campaign/company';
import type { JumpingClock } from 'tests/campaign/simulated-store';
import { must } from 'tests/campaign/narration';
import type { TestDependencies } from 'tests/fakes/dependencies';
import type { FakeTables } from 'tests/fakes/table-store';

/** Sweeps until nothing is left: what one tells another plan may have something to tell as well. */
const mostSweeps = 3;

const retryPolicy = { ...defaultRetryPolicy, pause: () => Promise.resolve() };

/**
 * Had everything ended just now: would a sweep bring lists and figures to what the journals say? Asked on a copy of the
 * store, after every step, for the plans the step touched and those that follow them; at the end of a schedule the store
 * itself is asked about every plan. A rebuild before the sweep has to give the same as one after it.
 */
export class Audit {
  #copy: FakeTables;
  #ports: ProjectionPorts;

  constructor(
    private readonly world: TestDependencies,
    clock: JumpingClock,
  ) {
    this.#copy = world.tables;
    const tables: Tables = {
      table: (name) => ({
        read: (partition, row) => this.#copy.table(name).read(partition, row),
        select: (selection) => this.#copy.table(name).select(selection),
        write: (partition, operations) => this.#copy.table(name).write(partition, operations),
        written: (partition, operations) => this.#copy.table(name).written(partition, operations),
        scan: (range, keysOnly) => this.#copy.table(name).scan(range, keysOnly),
      }),
      reach: () => Promise.resolve(),
    };
    const { signer } = world;
    const still = { now: clock.stillNow, today: clock.today, dayOf: clock.dayOf };
    this.#ports = {
      ...storeOn(tables, still, retryPolicy),
      signer,
      notifier: noNotifier,
      clock: still,
      log: () => undefined,
    };
  }

  async check(touched: readonly string[]): Promise<void> {
    if (touched.length === 0) return;
    const plans = plansInPlay
      .filter(({ id, parent }) => [id, parent].some((each) => each !== null && touched.includes(each)))
      .flatMap(({ id, closes }) => (closes === null ? [id] : [id, closes]));
    const swept = await this.#after('sweep', 'rebuild', plans);
    must(swept.first === swept.second, () => `lists or figures are not what the journals say: ${differenceOf(swept)}`);
    if (!swept.hadLeft) return;
    const rebuilt = await this.#after('rebuild', 'sweep', plans);
    const both = { first: swept.second, second: rebuilt.second };
    must(both.first === both.second, () => `a sweep after a rebuild changes what is shown: ${differenceOf(both)}`);
  }

  async #after(first: 'sweep' | 'rebuild', second: 'sweep' | 'rebuild', plans: readonly string[]) {
    this.#copy = this.world.tables.copy();
    // What was remembered of rows of an earlier copy says nothing of this one.
    const lists = listsIn(this.#copy.table('lists'), retryPolicy);
    const figures = figuresIn(this.#copy.table('figures'), retryPolicy);
    const rows = rowsIn(this.#copy.table('rows'), retryPolicy);
    this.#ports = { ...this.#ports, lists, figures, rows };
    const work = { sweep: () => this.#sweep(), rebuild: () => this.#rebuild(plans) };
    let hadLeft = false;
    const done = async (what: 'sweep' | 'rebuild'): Promise<string> => {
      hadLeft = (await work[what]()) || hadLeft;
      return shown(this.#copy, plans);
    };
    return { first: await done(first), second: await done(second), hadLeft };
  }

  async #sweep(): Promise<boolean> {
    let applied = 0;
    for (let sweeps = 0; sweeps < mostSweeps; sweeps++) {
      const swept = await sweepOutbox(this.#ports, 'audit');
      must(swept.failed === 0, () => 'a sweep fails though nothing stands against it');
      applied += swept.applied;
      if (swept.applied === 0) break;
    }
    const [left] = await this.#ports.outbox.waiting(1);
    must(left === undefined, () => `left behind by a sweep: ${JSON.stringify(left).slice(0, 300)}`);
    return applied > 0;
  }

  async #rebuild(plans: readonly string[]): Promise<boolean> {
    const some = { ...this.#ports.plans, all: () => opened(plans, this.#ports) };
    await rebuildProjections({ ...this.#ports, plans: some });
    return false;
  }
}

async function* opened(plans: readonly string[], { plans: store }: ProjectionPorts): AsyncGenerator<string> {
  for (const planId of new Set(plans)) if ((await store.open(planId, null)).head !== null) yield planId;
}

/** What people see of these plans, all where none are named: without the marks that keep late rows out. */
export function shown(tables: FakeTables, plans: readonly string[] | null = null): string {
  const isWanted = (key: string): boolean =>
    plans === null || plans.some((planId) => key.endsWith(`!${keyPart(planId)}`));
  const lines = Object.entries(tables.contents('lists')).filter(([key]) => key.includes('/in!') && isWanted(key));
  const figures = Object.entries(tables.contents('figures')).filter(
    ([key, columns]) => 'p00' in columns && isWanted(key),
  );
  const rows = Object.entries(tables.contents('rows')).filter(([key, columns]) => 'p00' in columns && isWanted(key));
  return JSON.stringify([...lines, ...figures, ...rows], (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}

/** The rows that are in one and not in the other, by their keys. */
function differenceOf({ first, second }: { readonly first: string; readonly second: string }): string {
  const rows = (text: string): Map<string, string> =>
    new Map((JSON.parse(text) as [string, unknown][]).map(([key, columns]) => [key, JSON.stringify(columns)]));
  const [one, other] = [rows(first), rows(second)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key)).join(', ');
}
