import type { Outbox, OutboxEntry } from 'functions/ports/outbox';
import { groupedBy, inPieces } from 'functions/storage/grouped';
import { planRows } from 'functions/storage/plans';
import { keyPart } from 'functions/storage/table/keys';
import { tableLimits } from 'functions/storage/table/limits';
import { unpacked } from 'functions/storage/table/packed';
import { patiently, usualPatience } from 'functions/storage/table/patience';
import type { Patience } from 'functions/storage/table/patience';
import { startingWith } from 'functions/storage/table/table';
import type { Row, Table } from 'functions/storage/table/table';

/** Rows `outbox|n|piece` in the plans' own partitions; finding those left behind looks through the whole table. */
export function outboxIn(table: Table, patience: Patience = usualPatience): Outbox {
  /** All at once where each is one row and still there, as nearly always; otherwise one after the other. */
  const forgotten = async (partition: string, entries: readonly Pick<OutboxEntry, 'sequence'>[]): Promise<void> => {
    const whole = entries.map(({ sequence }) => ({ kind: 'remove', row: planRows.wholeOutbox(sequence) }) as const);
    const done = await patiently(patience, () => table.write(partition, whole));
    if (done !== 'done') for (const { sequence } of entries) await forgottenAlone(partition, sequence);
  };

  const forgottenAlone = (partition: string, sequence: number): Promise<void> =>
    patiently(patience, async () => {
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
        if (pieces.length > 0) found.push(JSON.parse(unpacked(pieces)) as OutboxEntry);
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
      const plans = groupedBy(entries, ({ planId }) => planId);
      const works = [...plans].flatMap(([planId, own]) =>
        inPieces(own, tableLimits.operations).map((piece) => forgotten(keyPart(planId), piece)),
      );
      await Promise.all(works);
    },
  };
}

const entryOf = ({ partition, row }: Row): string => `${partition}/${row.slice(0, row.lastIndexOf('|'))}`;
