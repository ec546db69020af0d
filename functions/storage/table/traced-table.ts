import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Table, Tables } from 'functions/storage/table/table';

/** Does nothing until telemetry is started. */
const tracer = trace.getTracer('countersign');

/** Every request to the store is a span: what table and what kind, never a key or a value. */
export const tracedTables = (tables: Tables): Tables => ({
  ...tables,
  table: (name) => tracedTable(name, tables.table(name)),
});

function tracedTable(name: string, table: Table): Table {
  const traced = <Result>(operation: string, work: () => Promise<Result>): Promise<Result> =>
    tracer.startActiveSpan(`table ${operation}`, { kind: SpanKind.CLIENT }, async (span) => {
      span.setAttributes({
        'db.system.name': 'azure.table',
        'db.collection.name': name,
        'db.operation.name': operation,
      });
      try {
        return await work();
      } catch (fault) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw fault;
      } finally {
        span.end();
      }
    });
  return {
    ...table,
    read: (partition, row) => traced('read', () => table.read(partition, row)),
    select: (selection) => traced('select', () => table.select(selection)),
    write: (partition, operations) => traced('write', () => table.write(partition, operations)),
    written: (partition, operations) => traced('write', () => table.written(partition, operations)),
  };
}
