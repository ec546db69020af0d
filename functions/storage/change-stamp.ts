import { randomUUID } from 'node:crypto';
import { withRetries, type RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith, type Table } from 'functions/storage/table/table';

export interface ChangeStamp {
  /**
   * Another text after each change of what administrators keep, of what still has to follow one, or of a delegation.
   * One round trip; two rows, and one more for a reorganisation that is under way.
   */
  read(): Promise<string>;
  /** A delegation has changed, in a table of its own. */
  bump(): Promise<void>;
}

const partition = 'administration';
const delegationsRow = 'delegations';
/** Rows of reorganisations that have not reached all figures: the head does not change when one is settled. */
export const reorganisationPrefix = 'outbox|';
const watched = [startingWith(delegationsRow), startingWith('head'), startingWith(reorganisationPrefix)];

/**
 * In table `administration`: the head that guards every change, what is in its outbox, and a row that is written after
 * each delegation.
 */
export function changeStampIn(table: Table, retryPolicy: RetryPolicy): ChangeStamp {
  return {
    read: async () => {
      const rows = await table.select({ partition, ranges: watched });
      return rows.map(({ row, etag }) => `${row} ${etag}`).join();
    },
    bump: async () => {
      const columns = { changed: randomUUID() };
      await withRetries(retryPolicy, () => table.write(partition, [{ kind: 'put', row: delegationsRow, columns }]));
    },
  };
}
