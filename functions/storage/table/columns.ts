import { StoreFault } from 'functions/storage/table/store-fault';
import type { Columns } from 'functions/storage/table/table';

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
