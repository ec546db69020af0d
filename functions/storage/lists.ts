import type { ListKind, ListLine, Lists } from 'functions/ports/lists';
import { deleteAll } from 'functions/storage/delete-all';
import { versionedUpsert, type VersionedWrite } from 'functions/storage/versioned-upsert';
import { textIn } from 'functions/storage/table/columns';
import { keyOf, keyPart, partOfKey } from 'functions/storage/table/keys';
import { toSingleColumn, fromChunkedColumns } from 'functions/storage/table/chunked-columns';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith } from 'functions/storage/table/table';
import type { Row, Table } from 'functions/storage/table/table';

/** `at!plan` says up to which journal number the list knows the plan, and where its line stands; `in!order!plan` is the line. */
const placeKey = (planId: string): string => `at!${keyPart(planId)}`;
const lineKey = (order: string, planId: string): string => `in!${keyOf(order, planId)}`;

const partitionOf = (list: ListKind, of: string): string => keyOf(list, of);

/** Table `lists`: one partition a list. A page is one round trip. */
export function listsIn(table: Table, retryPolicy: RetryPolicy = defaultRetryPolicy): Lists {
  const newest = versionedUpsert(table, retryPolicy);
  return {
    put: (lines) => newest.write(lines.map(writeOf)),
    page: async (list, of, after, size) => {
      const { from, until } = startingWith('in!');
      // The next key after a line's own: nothing sorts between a key and the key with the lowest character behind it.
      const start = after === null ? from : `${lineKey(after.order, after.planId)}!`;
      const ranges = [{ from: start, until }];
      const rows = await table.select({ partition: partitionOf(list, of), ranges, atMost: size + 1 });
      const shown = rows.slice(0, size);
      const last = shown.at(-1);
      return {
        lines: shown.map((row) => fromChunkedColumns([row])),
        next: rows.length > size && last ? positionOf(last) : null,
      };
    },
    clear: () => {
      newest.forget();
      return deleteAll(table);
    },
  };
}

const writeOf = ({ list, of, planId, sequence, line, order }: ListLine): VersionedWrite => ({
  partition: partitionOf(list, of),
  guard: placeKey(planId),
  sequence,
  operations: (before) => {
    const now = line === null ? '' : lineKey(order, planId);
    const earlier = before ? textIn(before.columns, 'line') : '';
    return {
      guard: { line: now },
      others: [
        ...(earlier !== '' && earlier !== now ? [{ kind: 'remove', row: earlier } as const] : []),
        ...(line === null ? [] : [{ kind: 'put', row: now, columns: toSingleColumn(line) } as const]),
      ],
    };
  },
});

function positionOf({ row }: Row): { order: string; planId: string } {
  const [, order = '', planId = ''] = row.split('!');
  return { order: partOfKey(order), planId: partOfKey(planId) };
}
