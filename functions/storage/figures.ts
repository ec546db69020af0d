import type { FigureRow, Figures } from 'functions/ports/figures';
import { deleteAll } from 'functions/storage/delete-all';
import { versionedUpsert, type VersionedWrite } from 'functions/storage/versioned-upsert';
import { numberIn } from 'functions/storage/table/columns';
import { keyOf, partOfKey } from 'functions/storage/table/keys';
import { toSingleColumn, fromChunkedColumns } from 'functions/storage/table/chunked-columns';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith } from 'functions/storage/table/table';
import type { KeyRange, Row, Table } from 'functions/storage/table/table';

/** A filter may compare fifteen times (Azure Tables): the partition once, every range twice. */
const mostRanges = 7;

/** Table `figures`: one partition a unit and year; a roll-up of a period is one round trip. */
export function figuresIn(table: Table, retryPolicy: RetryPolicy = defaultRetryPolicy): Figures {
  const newest = versionedUpsert(table, retryPolicy);
  return {
    put: (rows) => newest.write(rows.map(writeOf)),
    of: async (unit, year, periods) => {
      const rows = await table.select({ partition: keyOf(unit, year), ranges: rangesOf(periods) });
      const wanted = new Set(periods);
      return rows
        .filter(({ columns }) => 'p00' in columns)
        .map((row) => figureRow(unit, year, row))
        .filter(({ period }) => wanted.has(period));
    },
    clear: () => {
      newest.forget();
      return deleteAll(table);
    },
  };
}

const writeOf = ({ unit, year, period, planId, sequence, figures }: FigureRow): VersionedWrite => ({
  partition: keyOf(unit, year),
  guard: keyOf(period, planId),
  sequence,
  operations: () => ({ guard: figures === null ? {} : toSingleColumn(figures), others: [] }),
});

function rangesOf(periods: readonly string[]): KeyRange[] {
  const each = [...new Set(periods)].sort().map((period) => startingWith(`${keyOf(period)}!`));
  const [first, last] = [each[0], each.at(-1)];
  return each.length <= mostRanges || !first || !last ? each : [{ from: first.from, until: last.until }];
}

function figureRow(unit: string, year: string, row: Row): FigureRow {
  const [period = '', planId = ''] = row.row.split('!').map(partOfKey);
  return {
    unit,
    year,
    period,
    planId,
    sequence: numberIn(row.columns, 'sequence'),
    figures: fromChunkedColumns([row]),
  };
}
