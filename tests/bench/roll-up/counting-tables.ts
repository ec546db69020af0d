import type { Table, Tables } from 'functions/storage/table/table';

export interface CountedRequest {
  readonly table: string;
  readonly kind: 'read' | 'select' | 'write';
  readonly partition: string;
  /** Rows read or written. */
  rows: number;
}

export interface Counted {
  readonly tables: Tables;
  readonly requests: readonly CountedRequest[];
}

/** The same tables, with a list of what was asked of them. */
export function countingTables(tables: Tables): Counted {
  const requests: CountedRequest[] = [];
  const note = (table: string, kind: CountedRequest['kind'], partition: string, rows = 1): CountedRequest => {
    const request = { table, kind, partition, rows };
    requests.push(request);
    return request;
  };
  const counting = (name: string, table: Table): Table => ({
    read: (partition, row) => {
      note(name, 'read', partition);
      return table.read(partition, row);
    },
    select: async (selection) => {
      const request = note(name, 'select', selection.partition);
      const rows = await table.select(selection);
      request.rows = rows.length;
      return rows;
    },
    write: (partition, operations) => {
      note(name, 'write', partition, operations.length);
      return table.write(partition, operations);
    },
    written: (partition, operations) => {
      note(name, 'write', partition, operations.length);
      return table.written(partition, operations);
    },
    scan: (range, keysOnly) => table.scan(range, keysOnly),
  });
  return { tables: { ...tables, table: (name) => counting(name, tables.table(name)) }, requests };
}
