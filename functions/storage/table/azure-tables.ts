import { TableClient, TableServiceClient, odata } from '@azure/data-tables';
import type { TableEntity, TransactionAction } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';
import type { StoreConfig } from 'functions/config';
import { fromStored, toStored } from 'functions/storage/table/columns';
import { checkLimits } from 'functions/storage/table/limits';
import { patiently, usualPatience } from 'functions/storage/table/patience';
import type { Patience } from 'functions/storage/table/patience';
import { StoreFault } from 'functions/storage/table/store-fault';
import { faultOf, statusOf, codeOf } from 'functions/storage/table/what-went-wrong';
import type { KeyRange, Operation, Row, Selection, Table, Tables, WriteOutcome } from 'functions/storage/table/table';

/** An answer carries at most so many rows. */
const pageSize = 1000;

/** The store behind Azure Storage, the Cosmos DB table endpoint or Azurite; the config alone decides which. */
export function azureTables(config: StoreConfig, patience: Patience = usualPatience): Tables {
  // The client's own retries would repeat a transaction whose reply got lost, and call its success a lost race.
  const options = { retryOptions: { maxRetries: 0 } };
  const insecure = { ...options, allowInsecureConnection: true };
  const credential = config.kind === 'endpoint' ? new DefaultAzureCredential() : null;
  const clientOf = (name: string): TableClient =>
    config.kind === 'connection'
      ? TableClient.fromConnectionString(config.text, name, insecure)
      : new TableClient(config.url, name, credential ?? new DefaultAzureCredential(), options);
  const open = new Map<string, Table>();
  return {
    table: (name) => {
      const table = open.get(name) ?? azureTable(clientOf(name), patience);
      open.set(name, table);
      return table;
    },
    reach: async () => {
      const service =
        config.kind === 'connection'
          ? TableServiceClient.fromConnectionString(config.text, insecure)
          : new TableServiceClient(config.url, credential ?? new DefaultAzureCredential(), options);
      try {
        await service.listTables({ abortSignal: AbortSignal.timeout(patience.requestTimeout) }).next();
      } catch (error) {
        throw faultOf(error, 'read');
      }
    },
  };
}

function azureTable(client: TableClient, patience: Patience): Table {
  const timed = (): { abortSignal: AbortSignal } => ({ abortSignal: AbortSignal.timeout(patience.requestTimeout) });

  const submit = async (actions: TransactionAction[]): Promise<WriteOutcome> => {
    try {
      await client.submitTransaction(actions, timed());
      return 'done';
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome) return outcome;
      throw faultOf(error, 'write');
    }
  };

  const readPages = async function* (filter: string, size = pageSize, select?: string[]): AsyncIterable<Row> {
    let continuationToken: string | undefined;
    do {
      const page = await patiently(patience, async () => {
        const queryOptions = { filter, ...(select ? { select } : {}) };
        const pages = client.listEntities({ queryOptions, ...timed() }).byPage({
          maxPageSize: size,
          ...(continuationToken === undefined ? {} : { continuationToken }),
        });
        try {
          const { value, done } = await pages.next();
          return done ? null : value;
        } catch (error) {
          if (codeOf(error) === 'TableNotFound') return null;
          throw faultOf(error, 'read');
        }
      });
      for (const entity of page ?? []) yield rowOf(entity);
      continuationToken = page?.continuationToken;
    } while (continuationToken !== undefined);
  };

  return {
    read: (partition, row) =>
      patiently(patience, async () => {
        try {
          return rowOf(await client.getEntity(partition, row, timed()));
        } catch (error) {
          if (statusOf(error) === 404) return null;
          throw faultOf(error, 'read');
        }
      }),

    select: async ({ partition, ranges, atMost }) => {
      const rows: Row[] = [];
      if (ranges.length === 0) return rows;
      for await (const row of readPages(filterOf({ partition, ranges }), Math.min(atMost ?? pageSize, pageSize))) {
        rows.push(row);
        if (rows.length === atMost) break;
      }
      return rows;
    },

    write: async (partition, operations) => {
      checkLimits(partition, operations);
      const actions = operations.map((operation) => actionOf(partition, operation));
      try {
        return await submit(actions);
      } catch (fault) {
        if (!(fault instanceof StoreFault) || codeOf(fault.cause) !== 'TableNotFound') throw fault;
        await patiently(patience, () => client.createTable(timed()).catch((error: unknown) => fail(error)));
        return submit(actions);
      }
    },

    scan: (range, keysOnly) =>
      readPages(rangeFilter(range), pageSize, keysOnly ? ['PartitionKey', 'RowKey'] : undefined),
  };
}

function fail(error: unknown): never {
  throw faultOf(error, 'read');
}

const rangeFilter = ({ from, until }: KeyRange): string => odata`(RowKey ge ${from} and RowKey lt ${until})`;

const filterOf = ({ partition, ranges }: Selection): string =>
  `${odata`PartitionKey eq ${partition}`} and (${ranges.map(rangeFilter).join(' or ')})`;

function rowOf(entity: TableEntity<Record<string, unknown>> | Record<string, unknown>): Row {
  const { partitionKey, rowKey, etag } = entity as { partitionKey: string; rowKey: string; etag?: string };
  return { partition: partitionKey, row: rowKey, etag: etag ?? '', columns: fromStored(entity) };
}

function actionOf(partition: string, operation: Operation): TransactionAction {
  const keys = { partitionKey: partition, rowKey: operation.row };
  switch (operation.kind) {
    case 'create':
      return ['create', { ...keys, ...toStored(operation.columns) }];
    case 'put':
      return ['upsert', { ...keys, ...toStored(operation.columns) }, 'Replace'];
    case 'replace':
      // Without this option the update would be unconditional; an ETag inside the entity is ignored.
      return ['update', { ...keys, ...toStored(operation.columns) }, 'Replace', { etag: operation.etag }];
    case 'remove':
      return ['delete', keys];
  }
}

function outcomeOf(error: unknown): WriteOutcome | null {
  const code = codeOf(error);
  if (code === 'TableNotFound' || code === 'TableBeingDeleted') return null;
  switch (statusOf(error)) {
    case 409:
      return 'exists';
    case 404:
    case 412:
      return 'changed';
    default:
      return null;
  }
}
