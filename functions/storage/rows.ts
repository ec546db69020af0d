import type { BlockRows, BlockRowsWrite, Rows } from 'functions/ports/rows';
import { deleteAll } from 'functions/storage/delete-all';
import { fromChunkedColumns, toSingleColumn } from 'functions/storage/table/chunked-columns';
import { keyOf, keyPart } from 'functions/storage/table/keys';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith, type Table } from 'functions/storage/table/table';
import { versionedUpsert } from 'functions/storage/versioned-upsert';

/** A filter may compare fifteen times (Azure Tables): the partition once, every range twice. */
const mostRanges = 7;

/** Table `rows`: partition unit and year, row block and plan. */
export function rowsIn(table: Table, retryPolicy: RetryPolicy = defaultRetryPolicy): Rows {
  const newest = versionedUpsert(table, retryPolicy);
  return {
    put: (writes) =>
      newest.write(
        writes.map(({ unit, year, block, period, planId, sequence, content }: BlockRowsWrite) => ({
          partition: keyOf(unit, year),
          guard: keyOf(block, period, planId),
          sequence,
          operations: () => ({ guard: content === null ? {} : toSingleColumn(JSON.stringify(content)), others: [] }),
        })),
      ),
    of: async (unit, year, blocks) => {
      const ranges = [...new Set(blocks)].sort().map((block) => startingWith(`${keyPart(block)}!`));
      const [first, last] = [ranges[0], ranges.at(-1)];
      if (first === undefined || last === undefined) return [];
      const few = ranges.length <= mostRanges ? ranges : [{ from: first.from, until: last.until }];
      const rows = await table.select({ partition: keyOf(unit, year), ranges: few });
      return rows
        .filter(({ columns }) => 'p00' in columns)
        .map((row) => JSON.parse(fromChunkedColumns([row])) as BlockRows)
        .filter(({ block }) => blocks.includes(block));
    },
    clear: () => {
      newest.forget();
      return deleteAll(table);
    },
  };
}
