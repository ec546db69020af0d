import { tableLimits } from 'functions/storage/table/limits';
import type { Table } from 'functions/storage/table/table';

/** Keys are printable ASCII, and none begins with two of its last character. */
const everyKey = { from: ' ', until: '~~' };

/** Takes every row out. What others write meanwhile may stay; a row others took out meanwhile is taken out. */
export async function deleteAll(table: Table): Promise<void> {
  const byPartition = new Map<string, string[]>();
  for await (const { partition, row } of table.scan(everyKey, true)) {
    byPartition.set(partition, [...(byPartition.get(partition) ?? []), row]);
  }
  for (const [partition, rows] of byPartition) {
    for (let start = 0; start < rows.length; start += tableLimits.operations) {
      const batch = rows.slice(start, start + tableLimits.operations);
      const outcome = await table.write(
        partition,
        batch.map((row) => ({ kind: 'remove', row })),
      );
      // One row was gone already, so the batch as a whole did nothing.
      if (outcome !== 'done') for (const row of batch) await table.write(partition, [{ kind: 'remove', row }]);
    }
  }
}
