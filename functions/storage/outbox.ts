import type { Outbox, OutboxEntry } from 'functions/ports/outbox';
import { planRows } from 'functions/storage/plans';
import { keyPart } from 'functions/storage/table/keys';
import { unpacked } from 'functions/storage/table/packed';
import { patiently, usualPatience } from 'functions/storage/table/patience';
import type { Patience } from 'functions/storage/table/patience';
import { startingWith } from 'functions/storage/table/table';
import type { Row, Table } from 'functions/storage/table/table';

/** Rows `outbox|n|piece` in the plans' own partitions; finding those left behind looks through the whole table. */
export function outboxIn(table: Table, patience: Patience = usualPatience): Outbox {
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
    applied: ({ planId, sequence }) =>
      patiently(patience, async () => {
        const partition = keyPart(planId);
        const whole = { kind: 'remove', row: planRows.wholeOutbox(sequence) } as const;
        if ((await table.write(partition, [whole])) === 'done') return;
        const rows = await table.select({ partition, ranges: [startingWith(planRows.outbox(sequence))] });
        if (rows.length === 0) return;
        await table.write(
          partition,
          rows.map(({ row }) => ({ kind: 'remove', row })),
        );
      }),
  };
}

const entryOf = ({ partition, row }: Row): string => `${partition}/${row.slice(0, row.lastIndexOf('|'))}`;
