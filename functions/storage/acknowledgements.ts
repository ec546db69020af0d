import type { Acknowledgement, Acknowledgements } from 'functions/ports/acknowledgements';
import { chunk } from 'functions/storage/group-by';
import { fromChunkedColumns, toSingleColumn } from 'functions/storage/table/chunked-columns';
import { digestOf, keyPart } from 'functions/storage/table/keys';
import { withRetries, type RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith, type Table } from 'functions/storage/table/table';

const partition = 'acknowledged';
/** A filter may compare fifteen times (Azure Tables). */
const mostRanges = 7;

export const acknowledgementsIn = (table: Table, retryPolicy: RetryPolicy): Acknowledgements => ({
  put: async (acknowledgement) => {
    const { unit, key, person } = acknowledgement;
    const row = `${keyPart(unit)}!${digestOf(key)}!${keyPart(person)}`;
    const columns = toSingleColumn(JSON.stringify(acknowledgement));
    await withRetries(retryPolicy, () => table.write(partition, [{ kind: 'put', row, columns }]));
  },
  of: async (units) => {
    const pieces = chunk([...new Set(units)].sort(), mostRanges);
    const read = await Promise.all(
      pieces.map((piece) =>
        table.select({ partition, ranges: piece.map((unit) => startingWith(`${keyPart(unit)}!`)) }),
      ),
    );
    return read.flat().map((row) => JSON.parse(fromChunkedColumns([row])) as Acknowledgement);
  },
});
