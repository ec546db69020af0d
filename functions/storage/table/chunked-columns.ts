import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { tableLimits } from 'functions/storage/table/limits';
import { StoreFault } from 'functions/storage/table/store-fault';
import type { Columns, Row } from 'functions/storage/table/table';

/** As base64 they still fit into an entity of 1 MiB, which is how Azurite weighs a replaced row. */
const piecesInARow = 11;

/** Half the time of the usual one for five bytes more in a hundred; most texts are small. */
const level = 3;

const pieceName = (index: number): string => `p${String(index).padStart(2, '0')}`;

/** Text, compressed and cut into columns that each fit, and into rows that each fit; never empty. */
export function toChunkedColumns(text: string): readonly Columns[] {
  const bytes = deflateRawSync(Buffer.from(text, 'utf8'), { level });
  const rows: Columns[] = [];
  const rowBytes = piecesInARow * tableLimits.columnBytes;
  for (let start = 0; start === 0 || start < bytes.length; start += rowBytes) {
    const columns: Record<string, Uint8Array> = {};
    for (let piece = 0; piece < piecesInARow; piece++) {
      const from = start + piece * tableLimits.columnBytes;
      if (from >= bytes.length) break;
      const until = Math.min(from + tableLimits.columnBytes, start + rowBytes);
      columns[pieceName(piece)] = bytes.subarray(from, until);
    }
    rows.push(columns);
  }
  return rows;
}

/** Columns of a text that must fit into one row beside others. @throws StoreFault `too-large` */
export function toSingleColumn(text: string): Columns {
  const [first = {}, ...more] = toChunkedColumns(text);
  if (more.length > 0) {
    throw new StoreFault('too-large', { what: 'text', is: text.length, limit: piecesInARow * tableLimits.columnBytes });
  }
  return first;
}

/** The text again, from its rows in order. @throws StoreFault `damaged` */
export function fromChunkedColumns(rows: readonly Pick<Row, 'columns'>[]): string {
  const pieces: Uint8Array[] = [];
  for (const { columns } of rows) {
    for (let piece = 0; ; piece++) {
      const bytes = columns[pieceName(piece)];
      if (!(bytes instanceof Uint8Array)) break;
      pieces.push(bytes);
    }
  }
  try {
    return inflateRawSync(Buffer.concat(pieces)).toString('utf8');
  } catch (cause) {
    throw new StoreFault('damaged', { what: 'packed text' }, { cause });
  }
}
