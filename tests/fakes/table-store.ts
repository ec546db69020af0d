import { setTimeout as sleep } from 'node:timers/promises';
import { checkLimits } from 'functions/storage/table/limits';
import { withRetries, defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { StoreFault } from 'functions/storage/table/store-fault';
import { toEntity } from 'functions/storage/table/entity';
import type { Columns, KeyRange, Operation, Row, Table, Tables, Written } from 'functions/storage/table/table';

/** One request to the store, as it is about to be carried out. */
export interface Request {
  readonly table: string;
  readonly kind: 'read' | 'select' | 'write' | 'scan';
  readonly partition: string;
  readonly operations: readonly Operation[];
}

/**
 * `refuse`: the store does not take it. `drop`: it never arrives and no reply comes. `cut-after-commit`: it is carried
 * out and the reply gets lost. `lose-the-race`: somebody else writes the guarded row just before. A number delays by
 * so many milliseconds.
 */
export type Trouble = 'refuse' | 'drop' | 'cut-after-commit' | 'lose-the-race' | number;

export interface FakeTables extends Tables {
  /** All requests so far, in the order they arrived. */
  readonly requests: Request[];
  /** The store's clock, milliseconds since 1970. */
  now: () => number;
  /** Asked before every request. */
  trouble: (request: Request) => Trouble | null;
  /** Every row of a table by `partition/row`, to compare what is kept. */
  contents(table: string): Readonly<Record<string, Columns>>;
  /** The same rows in a store of its own, which nobody troubles. */
  copy(): FakeTables;
  /** Writes behind the adapters' back, to tamper. */
  overwrite(table: string, partition: string, row: string, columns: Columns): void;
}

interface Kept {
  /** When it was last written, by the store's clock. */
  readonly written: number;
  readonly columns: Columns;
  readonly etag: string;
}

type KeptTables = Map<string, Map<string, Map<string, Kept>>>;

/** A store in memory with the real one's rules, that can be told to fail. */
export function fakeTables(
  retryPolicy: RetryPolicy = { ...defaultRetryPolicy, waits: [1, 1, 1] },
  tables: KeptTables = new Map(),
): FakeTables {
  let writes = 0;
  const nextEtag = (): string => `W/"${++writes}"`;
  const partitionsOf = (table: string): Map<string, Map<string, Kept>> => {
    const known = tables.get(table) ?? new Map<string, Map<string, Kept>>();
    tables.set(table, known);
    return known;
  };

  const arrive = async (request: Request): Promise<Trouble | null> => {
    fake.requests.push(request);
    const trouble = fake.trouble(request);
    // Every request takes a turn, so that concurrent commands interleave as they do over a network.
    await (typeof trouble === 'number' ? sleep(trouble) : Promise.resolve());
    if (trouble === 'refuse') throw new StoreFault('unreachable', { fake: trouble });
    if (trouble === 'drop') throw new StoreFault(request.kind === 'write' ? 'outcome-unknown' : 'unreachable');
    return trouble;
  };

  const apply = (table: string, partition: string, operations: readonly Operation[]): Written => {
    const rows = new Map(partitionsOf(table).get(partition));
    const seen = new Set<string>();
    const etags: string[] = [];
    for (const operation of operations) {
      if (seen.has(operation.row)) throw new StoreFault('refused-by-store', { what: 'duplicate row' });
      seen.add(operation.row);
      const there = rows.get(operation.row);
      if (operation.kind === 'create' && there) return { outcome: 'exists' };
      const isGone = operation.kind === 'replace' ? there?.etag !== operation.etag : !there;
      if ((operation.kind === 'replace' || operation.kind === 'remove') && isGone) return { outcome: 'changed' };
      if (operation.kind === 'remove') {
        rows.delete(operation.row);
        etags.push('');
      } else {
        // Only for what it refuses.
        toEntity(partition, operation.row, operation.columns);
        const etag = nextEtag();
        rows.set(operation.row, { columns: operation.columns, etag, written: fake.now() });
        etags.push(etag);
      }
    }
    partitionsOf(table).set(partition, rows);
    return { outcome: 'done', etags };
  };

  const rowsOf = (table: string, partition: string, isWanted: (row: string) => boolean = () => true): Row[] =>
    [...(partitionsOf(table).get(partition) ?? [])]
      .filter(([row]) => isWanted(row))
      .map(([row, { columns, etag }]) => ({ partition, row, etag, columns: { ...columns } }))
      .sort((a, b) => (a.row < b.row ? -1 : 1));

  const tableNamed = (name: string): Table => ({
    read: (partition, row) =>
      withRetries(retryPolicy, async () => {
        await arrive({ table: name, kind: 'read', partition, operations: [] });
        const there = partitionsOf(name).get(partition)?.get(row);
        return there === undefined ? null : { partition, row, etag: there.etag, columns: { ...there.columns } };
      }),
    select: ({ partition, ranges, atMost }) =>
      withRetries(retryPolicy, async () => {
        await arrive({ table: name, kind: 'select', partition, operations: [] });
        return rowsOf(name, partition, (row) => ranges.some((range) => inRange(row, range))).slice(0, atMost);
      }),
    write: async (partition, operations) => (await tableNamed(name).written(partition, operations)).outcome,
    written: async (partition, operations) => {
      checkLimits(partition, operations);
      const trouble = await arrive({ table: name, kind: 'write', partition, operations });
      if (trouble === 'lose-the-race') disturb(name, partition, operations);
      const outcome = apply(name, partition, operations);
      if (trouble === 'cut-after-commit') throw new StoreFault('outcome-unknown', { fake: trouble });
      return outcome;
    },
    scan: async function* (range, keysOnly, writtenBefore) {
      await arrive({ table: name, kind: 'scan', partition: '', operations: [] });
      for (const partition of [...partitionsOf(name).keys()].sort()) {
        const isOld = (row: string): boolean =>
          writtenBefore === undefined ||
          (partitionsOf(name).get(partition)?.get(row)?.written ?? 0) < writtenBefore.getTime();
        for (const row of rowsOf(name, partition, (each) => inRange(each, range) && isOld(each))) {
          yield keysOnly ? { ...row, columns: {} } : row;
        }
      }
    },
  });

  /** Somebody else saves the same row again: what it says stays, its ETag does not. */
  const disturb = (table: string, partition: string, operations: readonly Operation[]): void => {
    const rows = partitionsOf(table).get(partition);
    for (const { kind, row } of operations) {
      const there = rows?.get(row);
      if (kind === 'replace' && there) rows?.set(row, { ...there, etag: nextEtag() });
    }
  };

  const fake: FakeTables = {
    requests: [],
    now: () => Date.now(),
    trouble: () => null,
    table: tableNamed,
    reach: async () => {
      await arrive({ table: '', kind: 'read', partition: '', operations: [] });
    },
    contents: (table) =>
      Object.fromEntries(
        [...partitionsOf(table).keys()]
          .sort()
          .flatMap((partition) => rowsOf(table, partition).map((row) => [`${partition}/${row.row}`, row.columns])),
      ),
    // Rows never change in place: a write makes the partition anew.
    copy: () =>
      fakeTables(
        retryPolicy,
        new Map(
          [...tables].map(([name, partitions]) => [
            name,
            new Map([...partitions].map(([partition, rows]) => [partition, new Map(rows)])),
          ]),
        ),
      ),
    overwrite: (table, partition, row, columns) => {
      const rows = partitionsOf(table).get(partition) ?? new Map<string, Kept>();
      rows.set(row, { columns, etag: nextEtag(), written: fake.now() });
      partitionsOf(table).set(partition, rows);
    },
  };
  return fake;
}

const inRange = (row: string, { from, until }: KeyRange): boolean => row >= from && row < until;
