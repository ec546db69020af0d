import { tableLimits } from 'functions/storage/table/limits';
import type { KeyRange, Table } from 'functions/storage/table/table';

/** Keys are printable ASCII, and none begins with two of its last character. */
const everyKey = { from: ' ', until: '~~' };

/** Takes every row out. What others write meanwhile may stay; a row others took out meanwhile is taken out. */
export const deleteAll = async (table: Table): Promise<void> => void (await deleteRows(table, everyKey));

/** Takes the rows of a range out of every partition; only those last written before a time, where one is given. */
export async function deleteRows(table: Table, range: KeyRange, writtenBefore?: Date): Promise<number> {
  const byPartition = new Map<string, string[]>();
  let count = 0;
  for await (const { partition, row } of table.scan(range, true, writtenBefore)) {
    const rows = byPartition.get(partition);
    if (rows === undefined) byPartition.set(partition, [row]);
    else rows.push(row);
    count += 1;
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
  return count;
}
