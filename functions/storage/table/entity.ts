import type { TableEntity, TableEntityResult } from '@azure/data-tables';
import { StoreFault } from 'functions/storage/table/store-fault';
import type { Column, Columns, Row } from 'functions/storage/table/table';

/** Names under which the client library keeps what is not a column of ours. */
const systemNames = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp']);

/**
 * A row as the client library takes it, every type said by us: the library writes a bare number as Int32 or Double
 * depending on its value, and of a view into a larger buffer it encodes the whole buffer (data-tables 13.3).
 * @throws StoreFault `refused-by-store` for a fraction, or a name the library keeps for itself
 */
export function toEntity(partition: string, row: string, columns: Columns): TableEntity {
  const entity: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(columns)) {
    if (systemNames.has(name)) throw new StoreFault('refused-by-store', { what: `column ${name} has a reserved name` });
    entity[name] = toEdm(name, column);
  }
  return { ...entity, partitionKey: partition, rowKey: row };
}

function toEdm(name: string, column: Column): unknown {
  if (typeof column === 'number') {
    if (!Number.isSafeInteger(column))
      throw new StoreFault('refused-by-store', { what: `column ${name} is not whole` });
    return { type: 'Int64', value: String(column) };
  }
  if (column instanceof Uint8Array) {
    const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    return { type: 'Binary', value: bytes.toString('base64') };
  }
  return column;
}

/** @throws StoreFault `damaged` where a column has a type we never write */
export function toRow(entity: TableEntityResult<Record<string, unknown>>): Row {
  const { partitionKey: partition, rowKey: row, etag } = entity;
  if (typeof partition !== 'string' || typeof row !== 'string') throw new StoreFault('damaged', { what: 'a row' });
  const columns: Record<string, Column> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (!systemNames.has(name) && !name.startsWith('odata.')) columns[name] = toColumn(name, value);
  }
  return { partition, row, etag, columns };
}

function toColumn(name: string, value: unknown): Column {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint8Array) return value;
  throw new StoreFault('damaged', { what: `column ${name}` });
}
