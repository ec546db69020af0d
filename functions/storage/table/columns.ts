import { StoreFault } from 'functions/storage/table/store-fault';
import type { Column, Columns } from 'functions/storage/table/table';

/** What the client sends: never a bare number, whose type the service would guess from its value. */
export type StoredColumn = string | boolean | Uint8Array | { readonly type: 'Int64'; readonly value: string };

function stored(name: string, column: Column): StoredColumn {
  if (typeof column !== 'number') return column;
  if (!Number.isSafeInteger(column)) throw new StoreFault('refused-by-store', { what: `column ${name} is not whole` });
  return { type: 'Int64', value: String(column) };
}

export const toStored = (columns: Columns): Record<string, StoredColumn> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, stored(name, column)]));

const system = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp', 'odata.metadata']);

export function fromStored(entity: Readonly<Record<string, unknown>>): Columns {
  const columns: Record<string, Column> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (system.has(name)) continue;
    if (typeof value === 'bigint') columns[name] = Number(value);
    else if (typeof value === 'string' || typeof value === 'boolean' || value instanceof Uint8Array)
      columns[name] = value;
    else throw new StoreFault('damaged', { what: `column ${name}` });
  }
  return columns;
}

/** @throws StoreFault `damaged` where the column is not text */
export function textIn(columns: Columns, name: string): string {
  const value = columns[name];
  if (typeof value !== 'string') throw new StoreFault('damaged', { what: `column ${name}` });
  return value;
}

/** @throws StoreFault `damaged` where the column is not a number */
export function numberIn(columns: Columns, name: string): number {
  const value = columns[name];
  if (typeof value !== 'number') throw new StoreFault('damaged', { what: `column ${name}` });
  return value;
}
