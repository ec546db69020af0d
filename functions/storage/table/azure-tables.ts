import { TableClient, TableServiceClient, odata, type TableServiceClientOptions } from '@azure/data-tables';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import type { StoreConfig } from 'functions/config';
import { toRow } from 'functions/storage/table/entity';
import { checkLimits } from 'functions/storage/table/limits';
import { requestGate, type RequestGate } from 'functions/storage/table/request-gate';
import { withRetries, defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import type { KeyRange, Operation, Row, Selection, Table, Tables, Written } from 'functions/storage/table/table';
import { committedEtags, toAction } from 'functions/storage/table/transaction';
import { statusOf, codeOf } from 'functions/storage/table/store-errors';

/** An answer carries at most so many rows. */
const pageSize = 1000;

/** Options of the client library, e.g. another transport in a test. Its retries stay off whatever they say. */
export type ClientOptions = Omit<TableServiceClientOptions, 'retryOptions'>;

/** The store behind Azure Storage or Azurite; the config alone decides which. */
export function azureTables(
  config: StoreConfig,
  retryPolicy: RetryPolicy = defaultRetryPolicy,
  options: ClientOptions = {},
): Tables {
  const clients = clientsFor(config, options);
  const gate = requestGate(retryPolicy);
  const open = new Map<string, Table>();
  return {
    table: (name) => {
      const table = open.get(name) ?? azureTable(clients.table(name), gate, retryPolicy);
      open.set(name, table);
      return table;
    },
    reach: async () => {
      try {
        await clients.service().listTables(gate.pass()).next();
      } catch (error) {
        throw gate.fault(error, 'read');
      }
    },
  };
}

interface Clients {
  readonly service: () => TableServiceClient;
  readonly table: (name: string) => TableClient;
}

/**
 * Retries are ours: the library would repeat a transaction whose reply got lost and call its success a lost race. One
 * client a table, so that connections and tokens are shared by all requests.
 */
function clientsFor(config: StoreConfig, options: ClientOptions): Clients {
  const always = { ...options, retryOptions: { maxRetries: 0 } };
  if (config.kind === 'connection') {
    const local = { ...always, allowInsecureConnection: true };
    return {
      service: () => TableServiceClient.fromConnectionString(config.text, local),
      table: (name) => TableClient.fromConnectionString(config.text, name, local),
    };
  }
  const credential: TokenCredential = new DefaultAzureCredential();
  return {
    service: () => new TableServiceClient(config.url, credential, always),
    table: (name) => new TableClient(config.url, name, credential, always),
  };
}

function azureTable(client: TableClient, gate: RequestGate, retryPolicy: RetryPolicy): Table {
  const createTable = (): Promise<void> =>
    withRetries(retryPolicy, async () => {
      try {
        await client.createTable(gate.pass());
      } catch (error) {
        throw gate.fault(error, 'read');
      }
    });

  const submit = async (partition: string, operations: readonly Operation[]): Promise<Written> => {
    const actions = operations.map((each) => toAction(partition, each));
    try {
      const answer = await client.submitTransaction(actions, gate.pass());
      return { outcome: 'done', etags: committedEtags(answer, operations) };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome) return { outcome };
      throw gate.fault(error, 'write');
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

  /** One page a request, so that each is repeated and timed by itself. */
  const readPage = (query: Query, continuationToken: string | undefined): Promise<Page> =>
    withRetries(retryPolicy, async () => {
      const { filter, maxPageSize, select } = query;
      const options = { queryOptions: { filter, ...(select === undefined ? {} : { select }) }, ...gate.pass() };
      const settings = { maxPageSize, ...(continuationToken === undefined ? {} : { continuationToken }) };
      try {
        const { value } = await client.listEntities<Record<string, unknown>>(options).byPage(settings).next();
        const page = value as (Parameters<typeof toRow>[0][] & { continuationToken?: string }) | undefined;
        return { rows: (page ?? []).map(toRow), next: page?.continuationToken };
      } catch (error) {
        if (codeOf(error) === 'TableNotFound') return { rows: [], next: undefined };
        throw gate.fault(error, 'read');
      }
    });

  /** A page may be empty and still not be the last. */
  const readPages = async function* (query: Query): AsyncIterable<Row> {
    let next: string | undefined;
    do {
      const page: Page = await readPage(query, next);
      yield* page.rows;
      next = page.next;
    } while (next !== undefined);
  };

  return {
    read: (partition, row) =>
      withRetries(retryPolicy, async () => {
        try {
          return toRow(await client.getEntity<Record<string, unknown>>(partition, row, gate.pass()));
        } catch (error) {
          if (statusOf(error) === 404) return null;
          throw gate.fault(error, 'read');
        }
      }),

    select: async ({ partition, ranges, atMost }) => {
      const rows: Row[] = [];
      if (ranges.length === 0) return rows;
      const query = { filter: filterOf({ partition, ranges }), maxPageSize: Math.min(atMost ?? pageSize, pageSize) };
      for await (const row of readPages(query)) {
        rows.push(row);
        if (rows.length === atMost) break;
      }
      return rows;
    },

    write: async (partition, operations) => (await written(partition, operations)).outcome,
    written,
    scan: (range, keysOnly, writtenBefore) =>
      readPages({
        filter: writtenBefore
          ? `${rangeFilter(range)} and ${odata`Timestamp lt ${writtenBefore}`}`
          : rangeFilter(range),
        maxPageSize: pageSize,
        ...(keysOnly ? { select: ['partitionKey', 'rowKey'] } : {}),
      }),
  };
}

interface Query {
  readonly filter: string;
  readonly maxPageSize: number;
  readonly select?: string[];
}

interface Page {
  readonly rows: readonly Row[];
  /** What to ask for the rest; undefined where this was all. */
  readonly next: string | undefined;
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
