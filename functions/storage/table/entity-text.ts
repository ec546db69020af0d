import { StoreFault } from 'functions/storage/table/store-fault';
import type { Column, Columns, Row } from 'functions/storage/table/table';

/** Names of the type of a column, beside it (OData). What has none is text or a flag. */
const typeOf = (name: string): string => `${name}@odata.type`;

/** A row as the service takes it. A bare number would be stored as Int32 or Double, depending on its value. */
export function entityText(partition: string, row: string, columns: Columns): string {
  const entity: Record<string, string | boolean> = { PartitionKey: partition, RowKey: row };
  for (const [name, column] of Object.entries(columns)) {
    if (typeof column === 'number') {
      if (!Number.isSafeInteger(column)) throw notWhole(name);
      entity[name] = String(column);
      entity[typeOf(name)] = 'Edm.Int64';
    } else if (column instanceof Uint8Array) {
      entity[name] = Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('base64');
      entity[typeOf(name)] = 'Edm.Binary';
    } else entity[name] = column;
  }
  return JSON.stringify(entity);
}

export const notWhole = (name: string): StoreFault =>
  new StoreFault('refused-by-store', { what: `column ${name} is not whole` });

/** Not columns of ours. */
const system = new Set(['PartitionKey', 'RowKey', 'Timestamp']);

/** @throws StoreFault `damaged` where a column has a type we never write */
export function rowIn(entity: Readonly<Record<string, unknown>>): Row {
  const columns: Record<string, Column> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (name.includes('odata.') || system.has(name)) continue;
    columns[name] = columnOf(name, value, entity[typeOf(name)]);
  }
  const { PartitionKey: partition, RowKey: row, 'odata.etag': etag } = entity;
  if (typeof partition !== 'string' || typeof row !== 'string') throw new StoreFault('damaged', { what: 'a row' });
  return { partition, row, etag: typeof etag === 'string' ? etag : '', columns };
}

function columnOf(name: string, value: unknown, type: unknown): Column {
  if (type === undefined && (typeof value === 'string' || typeof value === 'boolean')) return value;
  if (type === 'Edm.Int64' && typeof value === 'string') return Number(value);
  if (type === 'Edm.Binary' && typeof value === 'string') return new Uint8Array(Buffer.from(value, 'base64'));
  if (type === 'Edm.String' && typeof value === 'string') return value;
  throw new StoreFault('damaged', { what: `column ${name}` });
}
