import type { Outbox, OutboxEntry } from 'functions/ports/outbox';
import { groupBy, chunk } from 'functions/storage/group-by';
import { planRows } from 'functions/storage/plans';
import { keyPart } from 'functions/storage/table/keys';
import { tableLimits } from 'functions/storage/table/limits';
import { fromChunkedColumns } from 'functions/storage/table/chunked-columns';
import { withRetries, defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith } from 'functions/storage/table/table';
import type { Row, Table } from 'functions/storage/table/table';

/** Rows `outbox|n|piece` in the plans' own partitions; finding those left behind looks through the whole table. */
export function outboxIn(table: Table, retryPolicy: RetryPolicy = defaultRetryPolicy): Outbox {
  /** All at once where each is one row and still there, as nearly always; otherwise one after the other. */
  const forgotten = async (partition: string, entries: readonly Pick<OutboxEntry, 'sequence'>[]): Promise<void> => {
    const whole = entries.map(({ sequence }) => ({ kind: 'remove', row: planRows.wholeOutbox(sequence) }) as const);
    const done = await withRetries(retryPolicy, () => table.write(partition, whole));
    if (done !== 'done') for (const { sequence } of entries) await forgottenAlone(partition, sequence);
  };

  const forgottenAlone = (partition: string, sequence: number): Promise<void> =>
    withRetries(retryPolicy, async () => {
      const rows = await table.select({ partition, ranges: [startingWith(planRows.outbox(sequence))] });
      if (rows.length === 0) return;
      await table.write(
        partition,
        rows.map(({ row }) => ({ kind: 'remove', row })),
      );
    });

  return {
    waiting: async (atMost) => {
      const found: OutboxEntry[] = [];
      let pieces: Row[] = [];
      const complete = (): void => {
        if (pieces.length > 0) found.push(JSON.parse(fromChunkedColumns(pieces)) as OutboxEntry);
        pieces = [];
      };
      for await (const row of table.scan(startingWith('outbox|'), false)) {
        const last = pieces.at(-1);
        if (last && entryOf(last) !== entryOf(row)) complete();
        if (found.length === atMost) return found;
        pieces.push(row);
      }
      complete();
      return found;
    },
    applied: async (entries) => {
      const plans = groupBy(entries, ({ planId }) => planId);
      const works = [...plans].flatMap(([planId, own]) =>
        chunk(own, tableLimits.operations).map((piece) => forgotten(keyPart(planId), piece)),
      );
      await Promise.all(works);
    },
  };
}

const entryOf = ({ partition, row }: Row): string => `${partition}/${row.slice(0, row.lastIndexOf('|'))}`;
