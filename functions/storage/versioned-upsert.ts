import { LRUCache } from 'lru-cache';
import { groupBy, chunk } from 'functions/storage/group-by';
import { numberIn } from 'functions/storage/table/columns';
import { withRetries } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { StoreFault } from 'functions/storage/table/store-fault';
import type { Columns, Operation, Row, Table } from 'functions/storage/table/table';

/** So often somebody else may come between the reading and the writing of a row before we give up. */
const mostRaces = 20;
/** Rows whose ETag is remembered; the one that was not asked for longest gives way. Some hundred bytes each. */
const mostRemembered = 10_000;
/** Three operations a write, and a transaction takes a hundred. */
const mostTogether = 30;

export interface VersionedWrite {
  readonly partition: string;
  /** The row that carries `sequence`. */
  readonly guard: string;
  readonly sequence: number;
  /** The guard's new columns, without `sequence`, and what else is written with it: two more rows at most. */
  readonly operations: (before: Before | null) => {
    readonly guard: Columns;
    readonly others: readonly Operation[];
  };
}

/** A guard as it was last seen. */
type Before = Pick<Row, 'columns' | 'etag'>;

export interface VersionedUpsert {
  /** Writes each unless its row is as new already: late, repeated or racing writes change nothing. */
  write(writes: readonly VersionedWrite[]): Promise<void>;
  forget(): void;
}

/**
 * Rows of one partition are written in one transaction. What this process wrote last it need not read again: where
 * somebody else has written since, the ETag says so.
 */
export function versionedUpsert(table: Table, retryPolicy: RetryPolicy): VersionedUpsert {
  const remembered = new LRUCache<string, Before>({ max: mostRemembered });
  const nameOf = ({ partition, guard }: VersionedWrite): string => `${partition}\n${guard}`;

  /** Null: as new already. What is remembered as new is looked at again: the read model may have been emptied since. */
  const operationsFor = async (write: VersionedWrite): Promise<Prepared | null> => {
    const known = remembered.get(nameOf(write));
    const isOlder = known !== undefined && numberIn(known.columns, 'sequence') < write.sequence;
    const before = isOlder ? known : await table.read(write.partition, write.guard);
    if (before !== null && numberIn(before.columns, 'sequence') >= write.sequence) return null;
    const { guard, others } = write.operations(before);
    const columns = { ...guard, sequence: write.sequence };
    const first: Operation =
      before === null
        ? { kind: 'create', row: write.guard, columns }
        : { kind: 'replace', row: write.guard, columns, etag: before.etag };
    return { write, columns, operations: [first, ...others] };
  };

  /** Whether all are written; otherwise none of them is, and nothing of them is remembered. */
  const attempt = async (partition: string, writes: readonly VersionedWrite[]): Promise<boolean> => {
    const prepared = (await Promise.all(writes.map(operationsFor))).filter((each) => each !== null);
    if (prepared.length === 0) return true;
    // Remembered again when it is known to have happened.
    writes.forEach((write) => remembered.delete(nameOf(write)));
    const operations = prepared.flatMap((each) => each.operations);
    const written = await table.written(partition, operations);
    if (written.outcome !== 'done') return false;
    let at = 0;
    for (const each of prepared) {
      remembered.set(nameOf(each.write), { columns: each.columns, etag: written.etags[at] ?? '' });
      at += each.operations.length;
    }
    return true;
  };

  const alone = async (partition: string, write: VersionedWrite): Promise<void> => {
    for (let race = 0; race < mostRaces; race++) {
      if (await withRetries(retryPolicy, () => attempt(partition, [write]))) return;
    }
    throw new StoreFault('unreachable', { what: 'a row everybody writes' });
  };

  const together = async (partition: string, writes: readonly VersionedWrite[]): Promise<void> => {
    const done = writes.length > 1 && (await attempt(partition, writes).catch(() => false));
    if (!done) for (const write of writes) await alone(partition, write);
  };

  return {
    write: async (writes) => {
      const groups = [...groupBy(newestOf(writes, nameOf), (each) => each.partition)].flatMap(([partition, own]) =>
        chunk(own, mostTogether).map((piece) => together(partition, piece)),
      );
      await Promise.all(groups);
    },
    forget: () => remembered.clear(),
  };
}

interface Prepared {
  readonly write: VersionedWrite;
  readonly columns: Columns;
  readonly operations: readonly Operation[];
}

/** A transaction may touch a row once; of two writes to a row only the newer one would stay. */
function newestOf(
  writes: readonly VersionedWrite[],
  nameOf: (write: VersionedWrite) => string,
): Iterable<VersionedWrite> {
  const newest = new Map<string, VersionedWrite>();
  for (const write of writes) {
    const known = newest.get(nameOf(write));
    if (known === undefined || known.sequence < write.sequence) newest.set(nameOf(write), write);
  }
  return newest.values();
}
