import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { deleteRows } from 'functions/storage/delete-all';
import { tableLimits } from 'functions/storage/table/limits';
import { isFault } from 'functions/storage/table/store-fault';
import type { Column, Columns, Operation, Row, Table, Tables } from 'functions/storage/table/table';

/** Tables that cannot be made again from others; read models are rebuilt after a restore. */
export const keptTables = ['plans', 'targets', 'rectifications', 'administration', 'delegations', 'reminders'] as const;
const rebuiltTables = ['lists', 'figures'] as const;

/** Of each partition: the row whose ETag changes with every change of the others. */
const guardRow = 'head';

/** Keys are printable ASCII, and none begins with two of its last character. */
const everyKey = { from: ' ', until: '~~' };

/** So often a partition is read again because it changed meanwhile. */
const mostTries = 20;

const fileOf = (folder: string, table: string): string => path.join(folder, `${table}.ndjson.gz`);

/** One line of a file: a row, its columns with their types. */
interface Line {
  readonly partition: string;
  readonly row: string;
  readonly columns: Readonly<
    Record<string, string | boolean | { readonly int64: string } | { readonly binary: string }>
  >;
}

export interface BackedUp {
  readonly table: string;
  readonly partitions: number;
  readonly rows: number;
}

/**
 * Writes every kept table as gzipped NDJSON. Each partition, so each plan, is as it stood at one moment; different
 * plans may be of different moments, which no rule ties together.
 */
export async function backUp(tables: Tables, folder: string): Promise<readonly BackedUp[]> {
  await mkdir(folder, { recursive: true });
  const done: BackedUp[] = [];
  for (const name of keptTables) {
    const counted = { table: name, partitions: 0, rows: 0 };
    const lines = async function* (): AsyncGenerator<string> {
      for await (const rows of partitionsOf(tables.table(name))) {
        counted.partitions += 1;
        counted.rows += rows.length;
        for (const row of rows) yield `${JSON.stringify(lineOf(row))}\n`;
      }
    };
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(fileOf(folder, name), { flags: 'wx' }));
    done.push(counted);
  }
  return done;
}

async function* partitionsOf(table: Table): AsyncGenerator<readonly Row[]> {
  let last: string | null = null;
  for await (const { partition } of table.scan(everyKey, true)) {
    if (partition === last) continue;
    last = partition;
    yield await settledPartition(table, partition);
  }
}

/** All rows of a partition between two looks at its guard that saw the same: nothing was written in between. */
async function settledPartition(table: Table, partition: string): Promise<readonly Row[]> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const before = await table.read(partition, guardRow);
    const rows = await table.select({ partition, ranges: [everyKey] });
    const after = await table.read(partition, guardRow);
    if (before?.etag === after?.etag) return rows;
  }
  throw new Error(`${partition} changed ${mostTries} times while it was read: back up at a quieter hour`);
}

const lineOf = ({ partition, row, columns }: Row): Line => ({
  partition,
  row,
  columns: Object.fromEntries(
    Object.entries(columns).map(([name, value]) => {
      if (typeof value === 'number') return [name, { int64: String(value) }];
      if (value instanceof Uint8Array) return [name, { binary: Buffer.from(value).toString('base64') }];
      return [name, value];
    }),
  ),
});

/** Something that keeps a restore from beginning. */
export class RestoreProblem extends Error {}

/**
 * Writes a backup into tables that hold nothing yet, and empties the read models, which are rebuilt from it. May be
 * repeated after it was cut off, with `goOn`: rows that are there already are written over by the same.
 * @throws RestoreProblem
 */
export async function restore(tables: Tables, folder: string, goOn: boolean): Promise<readonly BackedUp[]> {
  const files: readonly string[] = await readdir(folder).catch(() => []);
  const missing = keptTables.filter((name) => !files.includes(path.basename(fileOf(folder, name))));
  if (missing.length > 0) throw new RestoreProblem(`${folder} holds no ${missing.join(', ')}`);
  for (const name of keptTables) {
    if (!goOn && !(await isEmpty(tables.table(name)))) {
      throw new RestoreProblem(`the table ${name} holds rows: restore into an empty account, or go on with --go-on`);
    }
  }
  const done: BackedUp[] = [];
  for (const name of keptTables) done.push(await restoreTable(tables.table(name), name, fileOf(folder, name)));
  for (const name of rebuiltTables) await deleteRows(tables.table(name), everyKey);
  return done;
}

async function isEmpty(table: Table): Promise<boolean> {
  for await (const _ of table.scan(everyKey, true)) return false;
  return true;
}

async function restoreTable(table: Table, name: string, file: string): Promise<BackedUp> {
  const counted = { table: name, partitions: 0, rows: 0 };
  let partition: string | null = null;
  let waiting: Operation[] = [];
  const write = async (): Promise<void> => {
    if (partition !== null && waiting.length > 0) await writeAll(table, partition, waiting);
    waiting = [];
  };
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const text of lines) {
    const line = JSON.parse(text) as Line;
    if (line.partition !== partition || waiting.length === tableLimits.operations) await write();
    if (line.partition !== partition) counted.partitions += 1;
    partition = line.partition;
    waiting.push({ kind: 'put', row: line.row, columns: columnsOf(line) });
    counted.rows += 1;
  }
  await write();
  return counted;
}

/** In one transaction where it fits into one, otherwise in halves. */
async function writeAll(table: Table, partition: string, operations: readonly Operation[]): Promise<void> {
  try {
    await table.write(partition, operations);
  } catch (fault) {
    if (!isFault(fault, 'too-large') || operations.length === 1) throw fault;
    const half = Math.ceil(operations.length / 2);
    await writeAll(table, partition, operations.slice(0, half));
    await writeAll(table, partition, operations.slice(half));
  }
}

const columnsOf = ({ columns }: Line): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]): [string, Column] => {
      if (typeof value !== 'object') return [name, value];
      return 'int64' in value
        ? [name, Number(value.int64)]
        : [name, new Uint8Array(Buffer.from(value.binary, 'base64'))];
    }),
  );
