import type { DamagedEntry, Outbox, OutboxEntry } from 'functions/ports/outbox';
import { groupBy, chunk } from 'functions/storage/group-by';
import { planRows } from 'functions/storage/plans';
import { keyPart } from 'functions/storage/table/keys';
import { tableLimits } from 'functions/storage/table/limits';
import { fromChunkedColumns } from 'functions/storage/table/chunked-columns';
import { withRetries, defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith } from 'functions/storage/table/table';
import type { Operation, Row, Table } from 'functions/storage/table/table';

const outboxPrefix = 'outbox|';
/** Sorts behind everything that is read of a plan. */
const quarantinePrefix = 'quarantine|';

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

  /** Rows of one entry. */
  const entriesInRows = async function* (): AsyncGenerator<readonly Row[]> {
    let pieces: Row[] = [];
    for await (const row of table.scan(startingWith(outboxPrefix), false)) {
      const last = pieces.at(-1);
      if (last && entryOf(last) !== entryOf(row)) {
        yield pieces;
        pieces = [];
      }
      pieces.push(row);
    }
    if (pieces.length > 0) yield pieces;
  };

  const quarantine = async (rows: readonly Row[]): Promise<void> => {
    const [first] = rows;
    if (first === undefined) return;
    const moves = rows.flatMap(({ row, columns }): readonly Operation[] => [
      { kind: 'remove', row },
      { kind: 'put', row: `${quarantinePrefix}${row.slice(outboxPrefix.length)}`, columns },
    ]);
    await withRetries(retryPolicy, () => table.write(first.partition, moves));
  };

  const leftBehind = async function* (): AsyncGenerator<OutboxEntry | DamagedEntry> {
    for await (const rows of entriesInRows()) {
      const entry = decoded(rows);
      yield entry ?? { name: rows.map(entryOf)[0] ?? '', quarantine: () => quarantine(rows) };
    }
  };

  return {
    leftBehind,
    waiting: async (atMost) => {
      const found: OutboxEntry[] = [];
      for await (const each of leftBehind()) {
        if ('planId' in each) found.push(each);
        if (found.length === atMost) break;
      }
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

/** Null where the rows are no entry any more. */
function decoded(rows: readonly Row[]): OutboxEntry | null {
  try {
    const entry = JSON.parse(fromChunkedColumns(rows)) as Partial<OutboxEntry> | null;
    const isWhole =
      typeof entry?.planId === 'string' &&
      Number.isInteger(entry.sequence) &&
      [entry.lines, entry.followUps].every(Array.isArray);
    return isWhole ? (entry as OutboxEntry) : null;
  } catch {
    return null;
  }
}

const entryOf = ({ partition, row }: Row): string => `${partition}/${row.slice(0, row.lastIndexOf('|'))}`;
