import { fromChunkedColumns, toSingleColumn } from 'functions/storage/table/chunked-columns';
import { numberIn, textIn } from 'functions/storage/table/columns';
import { commitOnce } from 'functions/storage/commit-once';
import { deleteRows } from 'functions/storage/delete-all';
import { digestOf, keyNumber, keyPart } from 'functions/storage/table/keys';
import { defaultRetryPolicy, type RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith, type KeyRange, type Operation, type Row, type Table } from 'functions/storage/table/table';
import type { GivenAnswer } from 'functions/ports/plans';
import type { RectificationChange, RectificationHead, Rectifications } from 'functions/ports/rectifications';
import type { RectificationEntry } from 'shared/follow-through/rectification/journal';
import type { Rectification } from 'shared/follow-through/rectification/rectification';

const commandPrefix = 'command|';
const headPrefix = 'head|';

const rowsFor = (id: string) => {
  const part = keyPart(id);
  return {
    head: `${headPrefix}${part}`,
    events: `event|${part}|`,
    event: (sequence: number) => `event|${part}|${keyNumber(sequence)}`,
    command: (key: string) => `${commandPrefix}${part}|${digestOf(key)}`,
  };
};

/** Changes with every change of the year: a backup reads the partition again where it did. */
const guardRow = 'head';

/** `REC-2026-…` lies in the partition of 2026. */
const yearOf = (id: string): string => id.split('-')[1] ?? '';

/** Keys have no character that sorts before `!`, so nothing lies between. */
const exactly = (row: string): KeyRange => ({ from: row, until: `${row}!` });

/** Table `rectifications`: one partition a year, one transaction a command. */
export const rectificationsIn = (table: Table, retryPolicy: RetryPolicy = defaultRetryPolicy): Rectifications => ({
  open: async (id, key) => {
    const at = rowsFor(id);
    const rows = await table.select({
      partition: yearOf(id),
      ranges: [exactly(at.head), startingWith(at.events), ...(key === null ? [] : [exactly(at.command(key))])],
    });
    const head = rows.find(({ row }) => row === at.head);
    const command = key === null ? undefined : rows.find(({ row }) => row === at.command(key));
    return {
      head: head === undefined ? null : headFrom(head),
      etag: head?.etag ?? null,
      journal: rows
        .filter(({ row }) => row.startsWith(at.events))
        .map((row) => JSON.parse(fromChunkedColumns([row])) as RectificationEntry),
      answer:
        key === null || command === undefined
          ? null
          : {
              key,
              requestHash: textIn(command.columns, 'requestHash'),
              status: numberIn(command.columns, 'status'),
              body: fromChunkedColumns([command]),
            },
    };
  },
  commit: async (change) => {
    const { head } = change;
    const done = await commitOnce(table, retryPolicy, {
      partition: yearOf(head.id),
      witness: rowsFor(head.id).event(head.sequence),
      operations: (attempt) => operationsOf(change, attempt),
    });
    return done === 'lost-race' ? done : 'done';
  },
  heads: async (year) => (await table.select({ partition: year, ranges: [startingWith(headPrefix)] })).map(headFrom),
  pruneAnswers: (before) => deleteRows(table, startingWith(commandPrefix), before),
});

function operationsOf({ after, head, entry, answer }: RectificationChange, attempt: string): Operation[] {
  const at = rowsFor(head.id);
  const { id, sequence, lastHash, rectification } = head;
  const columns = { ...toSingleColumn(JSON.stringify(rectification)), id, sequence, lastHash };
  return [
    after === null
      ? { kind: 'create', row: at.head, columns }
      : { kind: 'replace', row: at.head, columns, etag: after },
    { kind: 'create', row: at.event(sequence), columns: { ...toSingleColumn(JSON.stringify(entry)), attempt } },
    ...(answer === null ? [] : [answerRow(at.command(answer.key), answer, attempt)]),
    { kind: 'put', row: guardRow, columns: { attempt } },
  ];
}

const answerRow = (row: string, { body, requestHash, status }: GivenAnswer, attempt: string): Operation => ({
  ...{ kind: 'create', row },
  columns: { ...toSingleColumn(body), requestHash, status, attempt },
});

const headFrom = (row: Row): RectificationHead => ({
  id: textIn(row.columns, 'id'),
  sequence: numberIn(row.columns, 'sequence'),
  lastHash: textIn(row.columns, 'lastHash'),
  rectification: JSON.parse(fromChunkedColumns([row])) as Rectification,
});
