import { fromChunkedColumns, toSingleColumn } from 'functions/storage/table/chunked-columns';
import { numberIn, textIn } from 'functions/storage/table/columns';
import { commitOnce } from 'functions/storage/commit-once';
import { deleteRows } from 'functions/storage/delete-all';
import { digestOf, keyNumber, keyPart } from 'functions/storage/table/keys';
import { defaultRetryPolicy, type RetryPolicy } from 'functions/storage/table/retry-policy';
import { isFault } from 'functions/storage/table/store-fault';
import { startingWith, type KeyRange, type Operation, type Row, type Table } from 'functions/storage/table/table';
import type { GivenAnswer } from 'functions/ports/plans';
import type { OpenedTargets, Targets, TargetsChange, TargetsHead } from 'functions/ports/targets';
import type { TargetInForce } from 'shared/targets/in-force';
import { emptyDraft, type TargetDraft } from 'shared/targets/draft';
import type { TargetEntry } from 'shared/targets/journal';

const commandPrefix = 'command|';

/** Rows of a year's partition. What is read of one unit stands apart from the heads, which are read of all. */
const rowsFor = (unit: string) => {
  const part = keyPart(unit);
  return {
    head: `head|${part}`,
    events: `event|${part}|`,
    event: (sequence: number) => `event|${part}|${keyNumber(sequence)}`,
    command: (key: string) => `${commandPrefix}${part}|${digestOf(key)}`,
    draft: `draft|${part}`,
    formal: `formal|${part}`,
  };
};

/** Changes with every change of the year: a backup reads the partition again where it did. */
const guardRow = 'head';

/** Keys have no character that sorts before `!`, so nothing lies between. */
const exactly = (row: string): KeyRange => ({ from: row, until: `${row}!` });

/** Table `targets`: one partition a year, one transaction a command. */
export function targetsIn(table: Table, retryPolicy: RetryPolicy = defaultRetryPolicy): Targets {
  return {
    open: async ({ unit, year }, key) => {
      const at = rowsFor(unit);
      const rows = await table.select({
        partition: year,
        ranges: [
          exactly(at.head),
          exactly(at.draft),
          startingWith(at.events),
          ...(key === null ? [] : [exactly(at.command(key))]),
        ],
      });
      return openedFrom({ unit, year }, key, rows);
    },
    commit: async (change) => {
      const { of, head } = change;
      const at = rowsFor(of.unit);
      try {
        const done = await commitOnce(table, retryPolicy, {
          partition: of.year,
          // A draft leaves no entry: the answer to its key tells whether it went through.
          witness: change.entries.length > 0 ? at.event(head.sequence) : at.command(change.answer.key),
          operations: (attempt) => operationsOf(change, attempt),
        });
        return done === 'lost-race' ? done : 'done';
      } catch (fault) {
        if (isFault(fault, 'too-large')) return 'too-large';
        throw fault;
      }
    },
    heads: async (year) =>
      (await table.select({ partition: year, ranges: [startingWith('head|')] })).map((row) => headFrom(year, row)),
    formal: async (units, year) => {
      if (units.length === 0) return [];
      const ranges = units.map((unit) => exactly(rowsFor(unit).formal));
      const rows = await table.select({ partition: year, ranges });
      return rows.flatMap((row) => JSON.parse(fromChunkedColumns([row])) as readonly TargetInForce[]);
    },
    pruneAnswers: (before) => deleteRows(table, startingWith(commandPrefix), before),
  };
}

function openedFrom(
  of: { readonly unit: string; readonly year: string },
  key: string | null,
  rows: readonly Row[],
): OpenedTargets {
  const at = rowsFor(of.unit);
  const under = (prefix: string): readonly Row[] => rows.filter(({ row }) => row.startsWith(prefix));
  const head = rows.find(({ row }) => row === at.head);
  const draft = rows.find(({ row }) => row === at.draft);
  const command = key === null ? undefined : rows.find(({ row }) => row === at.command(key));
  return {
    head: head === undefined ? null : headFrom(of.year, head),
    etag: head?.etag ?? null,
    journal: under(at.events).map((row) => JSON.parse(fromChunkedColumns([row])) as TargetEntry),
    draft: draft === undefined ? emptyDraft : (JSON.parse(fromChunkedColumns([draft])) as TargetDraft),
    answer: key === null || command === undefined ? null : answerFrom(key, command),
  };
}

function operationsOf(
  { of, after, head, entries, draft, formal, answer }: TargetsChange,
  attempt: string,
): Operation[] {
  const at = rowsFor(of.unit);
  const { unit, sequence, lastHash, turns } = head;
  const columns = { unit, sequence, lastHash, turns: JSON.stringify(turns) };
  return [
    after === null
      ? { kind: 'create', row: at.head, columns }
      : { kind: 'replace', row: at.head, columns, etag: after },
    ...entries.map((entry): Operation => ({
      kind: 'create',
      row: at.event(entry.sequence),
      columns: { ...toSingleColumn(JSON.stringify(entry)), attempt },
    })),
    ...(draft === null ? [] : [put(at.draft, draft)]),
    ...(formal === null ? [] : [put(at.formal, formal)]),
    {
      kind: 'create',
      row: at.command(answer.key),
      columns: { ...toSingleColumn(answer.body), requestHash: answer.requestHash, status: answer.status, attempt },
    },
    { kind: 'put', row: guardRow, columns: { attempt } },
  ];
}

const put = (row: string, value: unknown): Operation => ({
  kind: 'put',
  row,
  columns: toSingleColumn(JSON.stringify(value)),
});

const headFrom = (year: string, { columns }: Row): TargetsHead => ({
  unit: textIn(columns, 'unit'),
  year,
  sequence: numberIn(columns, 'sequence'),
  lastHash: textIn(columns, 'lastHash'),
  turns: JSON.parse(textIn(columns, 'turns')) as TargetsHead['turns'],
});

const answerFrom = (key: string, row: Row): GivenAnswer => ({
  key,
  requestHash: textIn(row.columns, 'requestHash'),
  status: numberIn(row.columns, 'status'),
  body: fromChunkedColumns([row]),
});
