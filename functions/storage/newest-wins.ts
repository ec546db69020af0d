import { numberIn } from 'functions/storage/table/columns';
import { patiently } from 'functions/storage/table/patience';
import type { Patience } from 'functions/storage/table/patience';
import { StoreFault } from 'functions/storage/table/store-fault';
import type { Columns, Operation, Row, Table } from 'functions/storage/table/table';

/** So often somebody else may come between the reading and the writing of a row before we give up. */
const mostRaces = 20;

export interface GuardedWrite {
  readonly partition: string;
  /** The row that carries `sequence`. */
  readonly guard: string;
  readonly sequence: number;
  /** The guard's new columns, without `sequence`, and what else is written with it. */
  readonly operations: (before: Row | null) => {
    readonly guard: Columns;
    readonly others: readonly Operation[];
  };
}

/** Writes unless the row is as new already: a late or repeated write changes nothing, whatever comes in between. */
export async function writeUnlessNewer(table: Table, patience: Patience, write: GuardedWrite): Promise<void> {
  for (let race = 0; race < mostRaces; race++) {
    const settled = await patiently(patience, async () => {
      const before = await table.read(write.partition, write.guard);
      if (before && numberIn(before.columns, 'sequence') >= write.sequence) return true;
      const { guard, others } = write.operations(before);
      const columns = { ...guard, sequence: write.sequence };
      const first: Operation = before
        ? { kind: 'replace', row: write.guard, columns, etag: before.etag }
        : { kind: 'create', row: write.guard, columns };
      return (await table.write(write.partition, [first, ...others])) === 'done';
    });
    if (settled) return;
  }
  throw new StoreFault('unreachable', { what: 'a row everybody writes' });
}
