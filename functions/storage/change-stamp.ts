import { randomUUID } from 'node:crypto';
import { withRetries, type RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith, type Table } from 'functions/storage/table/table';

export interface ChangeStamp {
  /** Another text after each change of what administrators keep or of a delegation. One round trip, two rows. */
  read(): Promise<string>;
  /** A delegation has changed, in a table of its own. */
  bump(): Promise<void>;
}

const partition = 'administration';
const delegationsRow = 'delegations';

/** In table `administration`: the head that guards every change, and a row that is written after each delegation. */
export function changeStampIn(table: Table, retryPolicy: RetryPolicy): ChangeStamp {
  return {
    read: async () => {
      const rows = await table.select({ partition, ranges: [startingWith(delegationsRow), startingWith('head')] });
      return rows.map(({ row, etag }) => `${row} ${etag}`).join();
    },
    bump: async () => {
      const columns = { changed: randomUUID() };
      await withRetries(retryPolicy, () => table.write(partition, [{ kind: 'put', row: delegationsRow, columns }]));
    },
  };
}
