import type { CommitOutcome, GivenAnswer, OpenedPlan, PlanChange, PlanHead, Plans } from 'functions/ports/plans';
import { numberIn, textIn } from 'functions/storage/table/columns';
import { commitOnce } from 'functions/storage/commit-once';
import { deleteRows } from 'functions/storage/delete-all';
import { planCache } from 'functions/storage/plan-cache';
import { digestOf, keyNumber, keyPart, partOfKey } from 'functions/storage/table/keys';
import { toChunkedColumns, toSingleColumn, fromChunkedColumns } from 'functions/storage/table/chunked-columns';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { isFault } from 'functions/storage/table/store-fault';
import { startingWith } from 'functions/storage/table/table';
import type { Columns, Operation, Row, Table } from 'functions/storage/table/table';
import type { OutboxEntry } from 'functions/ports/outbox';
import type { JournalEntry } from 'shared/sign-off/journal';
import type { PlanState } from 'shared/sign-off/state';

const commandPrefix = 'command|';

/** Rows of a plan's partition. Content sorts before the journal and the head, so opening a plan reads no content. */
export const planRows = {
  head: 'head',
  event: (sequence: number) => `event|${keyNumber(sequence)}`,
  content: (version: number) => `content|${keyNumber(version)}|`,
  command: (key: string) => `${commandPrefix}${digestOf(key)}|`,
  outbox: (sequence: number) => `outbox|${keyNumber(sequence)}|`,
  /** An entry in one row, as nearly all are: taken away without looking. */
  wholeOutbox: (sequence: number) => `outbox|${keyNumber(sequence)}|whole`,
} as const;

const headAndJournal = { from: 'event|', until: 'head~' };

/** Table `plans`: one partition a plan, one transaction a command. */
export function plansIn(table: Table, retryPolicy: RetryPolicy = defaultRetryPolicy): Plans {
  const remembered = planCache();

  const commit = async (change: PlanChange): Promise<CommitOutcome> => {
    try {
      return await committed(change);
    } catch (fault) {
      if (isFault(fault, 'too-large')) return 'too-large';
      throw fault;
    }
  };

  const committed = async (change: PlanChange): Promise<CommitOutcome> => {
    try {
      const done = await commitOnce(table, retryPolicy, {
        partition: keyPart(change.planId),
        witness: planRows.event(change.head.sequence),
        operations: (attempt) => operationsOf(change, attempt),
      });
      if (done !== 'lost-race' && done.etags !== null) remembered.left(change, done.etags[0] ?? '');
      else remembered.forget(change.planId);
      return done === 'lost-race' ? done : 'done';
    } catch (fault) {
      remembered.forget(change.planId);
      throw fault;
    }
  };

  return {
    open: async (planId, key) => {
      const answerRows = key === null ? [] : [startingWith(planRows.command(key))];
      const rows = await table.select({ partition: keyPart(planId), ranges: [headAndJournal, ...answerRows] });
      const opened = openedFrom(planId, key, rows);
      remembered.seen(planId, opened);
      return opened;
    },
    recall: (planId) => remembered.recall(planId),
    commit,
    content: async (planId, version) => {
      const ranges = [startingWith(planRows.content(version))];
      const rows = await table.select({ partition: keyPart(planId), ranges });
      return rows.length === 0 ? null : fromChunkedColumns(rows);
    },
    pruneAnswers: (before) => deleteRows(table, startingWith(commandPrefix), before),
    inspect: async (planId) => {
      const rows = await table.select({ partition: keyPart(planId), ranges: [headAndJournal] });
      const entries = rows.filter(({ row }) => row.startsWith(eventPrefix)).map(inspected);
      const head = rows.find(({ row }) => row === planRows.head);
      return {
        head: head ? headFrom(planId, head.columns) : null,
        etag: head?.etag ?? null,
        journal: entries.flatMap((each) => (typeof each === 'number' ? [] : [each])),
        damaged: entries.filter((each) => typeof each === 'number'),
      };
    },
    inspectContent: async (planId, version) => {
      const ranges = [startingWith(planRows.content(version))];
      const rows = await table.select({ partition: keyPart(planId), ranges });
      try {
        return rows.length === 0 ? null : fromChunkedColumns(rows);
      } catch (fault) {
        if (isFault(fault, 'damaged')) return 'damaged';
        throw fault;
      }
    },
    all: async function* () {
      for await (const row of table.scan({ from: planRows.head, until: `${planRows.head}~` }, true)) {
        yield partOfKey(row.partition);
      }
    },
  };
}

const eventPrefix = 'event|';

/** An entry, or the number of one that can no longer be read. */
function inspected(row: Row): JournalEntry | number {
  try {
    return JSON.parse(fromChunkedColumns([row])) as JournalEntry;
  } catch (fault) {
    if (isFault(fault, 'damaged') || fault instanceof SyntaxError) return Number(row.row.slice(eventPrefix.length));
    throw fault;
  }
}

function openedFrom(planId: string, key: string | null, rows: readonly Row[]): OpenedPlan {
  const head = rows.find(({ row }) => row === planRows.head);
  const command = key === null ? [] : rows.filter(({ row }) => row.startsWith(planRows.command(key)));
  return {
    head: head ? headFrom(planId, head.columns) : null,
    etag: head?.etag ?? null,
    journal: rows
      .filter(({ row }) => row.startsWith(eventPrefix))
      .map((row) => JSON.parse(fromChunkedColumns([row])) as JournalEntry),
    answer: key === null || command.length === 0 ? null : answerFrom(key, command),
  };
}

function operationsOf(change: PlanChange, attempt: string): Operation[] {
  const head = { row: planRows.head, columns: headColumns(change.head) };
  return [
    change.after === null ? { kind: 'create', ...head } : { kind: 'replace', ...head, etag: change.after },
    ...change.entries.map((entry): Operation => ({
      kind: 'create',
      row: planRows.event(entry.sequence),
      columns: { ...toSingleColumn(JSON.stringify(entry)), attempt },
    })),
    ...(change.content ? inRows(planRows.content(change.content.version), change.content.text) : []),
    ...(change.answer ? answerRows(change.answer) : []),
    ...outboxRows(change.outbox),
  ];
}

function outboxRows(entry: OutboxEntry): readonly Operation[] {
  const rows = inRows(planRows.outbox(entry.sequence), JSON.stringify(entry));
  return rows.length === 1 ? rows.map((row) => ({ ...row, row: planRows.wholeOutbox(entry.sequence) })) : rows;
}

const inRows = (prefix: string, text: string, first: Columns = {}): Operation[] =>
  toChunkedColumns(text).map((columns, index) => ({
    kind: 'create',
    row: `${prefix}${keyNumber(index)}`,
    columns: index === 0 ? { ...columns, ...first } : columns,
  }));

const headColumns = ({ planId: _, ...columns }: PlanHead): Columns => columns;

const headFrom = (planId: string, columns: Columns): PlanHead => ({
  planId,
  state: textIn(columns, 'state') as PlanState,
  version: numberIn(columns, 'version'),
  contentHash: textIn(columns, 'contentHash'),
  sequence: numberIn(columns, 'sequence'),
  lastHash: textIn(columns, 'lastHash'),
});

const answerRows = ({ key, requestHash, status, body }: GivenAnswer): Operation[] =>
  inRows(planRows.command(key), body, { requestHash, status });

function answerFrom(key: string, rows: readonly Row[]): GivenAnswer {
  const columns = rows[0]?.columns ?? {};
  return {
    key,
    requestHash: textIn(columns, 'requestHash'),
    status: numberIn(columns, 'status'),
    body: fromChunkedColumns(rows),
  };
}
