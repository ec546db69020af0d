import { TableServiceClient, odata } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';
import type { StoreConfig } from 'functions/config';
import { batchOf, etagsIn, rowPath } from 'functions/storage/table/batch';
import { rowIn } from 'functions/storage/table/entity-text';
import { checkLimits } from 'functions/storage/table/limits';
import { withRetries, defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import type { KeyRange, Operation, Row, Selection, Table, Tables, Written } from 'functions/storage/table/table';
import { toStoreFault, statusOf, codeOf } from 'functions/storage/table/store-errors';
import { wireOver, type Wire } from 'functions/storage/table/protocol';

/** An answer carries at most so many rows. */
const pageSize = 1000;

/** The store behind Azure Storage, the Cosmos DB table endpoint or Azurite; the config alone decides which. */
export function azureTables(config: StoreConfig, retryPolicy: RetryPolicy = defaultRetryPolicy): Tables {
  const client = clientFor(config);
  const wire = wireOver(clientFor(config));
  const open = new Map<string, Table>();
  const create = (name: string): Promise<void> =>
    withRetries(retryPolicy, async () => {
      try {
        await client.createTable(name, timed(retryPolicy));
      } catch (error) {
        throw toStoreFault(error, 'read');
      }
    });
  return {
    table: (name) => {
      const table = open.get(name) ?? azureTable(wire, name, retryPolicy, () => create(name));
      open.set(name, table);
      return table;
    },
    reach: async () => {
      try {
        await client.listTables(timed(retryPolicy)).next();
      } catch (error) {
        throw toStoreFault(error, 'read');
      }
    },
  };
}

function clientFor(config: StoreConfig): TableServiceClient {
  const options = { retryOptions: { maxRetries: 0 } };
  return config.kind === 'connection'
    ? TableServiceClient.fromConnectionString(config.text, { ...options, allowInsecureConnection: true })
    : new TableServiceClient(config.url, new DefaultAzureCredential(), options);
}

const timed = ({ requestTimeout }: RetryPolicy): { abortSignal: AbortSignal } => ({
  abortSignal: AbortSignal.timeout(requestTimeout),
});

function azureTable(wire: Wire, name: string, retryPolicy: RetryPolicy, createTable: () => Promise<void>): Table {
  const { requestTimeout } = retryPolicy;

  const submit = async (partition: string, operations: readonly Operation[]): Promise<Written> => {
    const { contentType, body } = batchOf(`${wire.account}/${name}`, partition, operations);
    try {
      const question = { method: 'POST', path: '$batch', headers: { 'content-type': contentType }, body } as const;
      const { text } = await wire.ask(question, requestTimeout);
      return { outcome: 'done', etags: etagsIn(text, operations) };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome) return { outcome };
      throw toStoreFault(error, 'write');
    }
  };

  const written = async (partition: string, operations: readonly Operation[]): Promise<Written> => {
    checkLimits(partition, operations);
    try {
      return await submit(partition, operations);
    } catch (fault) {
      if (!(fault instanceof Error) || codeOf(fault.cause) !== 'TableNotFound') throw fault;
      await createTable();
      return submit(partition, operations);
    }
  };

  const pageOf = (query: Readonly<Record<string, string>>): Promise<Page> =>
    withRetries(retryPolicy, async () => {
      try {
        const { text, header } = await wire.ask({ method: 'GET', path: `${name}()`, query }, requestTimeout);
        const { value } = JSON.parse(text) as { readonly value: readonly Record<string, unknown>[] };
        return { rows: value.map(rowIn), next: nextPage(header) };
      } catch (error) {
        if (codeOf(error) === 'TableNotFound') return { rows: [], next: null };
        throw toStoreFault(error, 'read');
      }
    });

  const readPages = async function* (filter: string, size = pageSize, select?: string): AsyncIterable<Row> {
    const asked = { $filter: filter, $top: String(size), ...(select === undefined ? {} : { $select: select }) };
    for (let next: Page['next'] = {}; next !== null;) {
      const page: Page = await pageOf({ ...asked, ...next });
      yield* page.rows;
      next = page.next;
    }
  };

  return {
    read: (partition, row) =>
      withRetries(retryPolicy, async () => {
        try {
          const { text } = await wire.ask({ method: 'GET', path: `${name}${rowPath(partition, row)}` }, requestTimeout);
          return rowIn(JSON.parse(text) as Record<string, unknown>);
        } catch (error) {
          if (statusOf(error) === 404) return null;
          throw toStoreFault(error, 'read');
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

    write: async (partition, operations) => (await written(partition, operations)).outcome,
    written,
    scan: (range, keysOnly) => readPages(rangeFilter(range), pageSize, keysOnly ? 'PartitionKey,RowKey' : undefined),
  };
}

interface Page {
  readonly rows: readonly Row[];
  /** What to ask for the rest; null where this was all. */
  readonly next: Readonly<Record<string, string>> | null;
}

/** A page may be empty and still not be the last. */
function nextPage(header: (name: string) => string | undefined): Page['next'] {
  const partition = header('x-ms-continuation-nextpartitionkey');
  const row = header('x-ms-continuation-nextrowkey');
  if (partition === undefined) return null;
  return { NextPartitionKey: partition, ...(row === undefined ? {} : { NextRowKey: row }) };
}

const rangeFilter = ({ from, until }: KeyRange): string => odata`(RowKey ge ${from} and RowKey lt ${until})`;

const filterOf = ({ partition, ranges }: Selection): string =>
  `${odata`PartitionKey eq ${partition}`} and (${ranges.map(rangeFilter).join(' or ')})`;

function outcomeOf(error: unknown): 'exists' | 'changed' | null {
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
