import type {
  Administration,
  AdministrationCommit,
  KeptAdministration,
  KeptSubject,
} from 'functions/ports/administration';
import type { Clock } from 'functions/ports/clock';
import { reorganisationPrefix, type ChangeStamp } from 'functions/storage/change-stamp';
import { ttlCache } from 'functions/storage/ttl-cache';
import { numberIn, textIn } from 'functions/storage/table/columns';
import { keyNumber } from 'functions/storage/table/keys';
import { toChunkedColumns, fromChunkedColumns } from 'functions/storage/table/chunked-columns';
import { startingWith, type Operation, type Row, type Table } from 'functions/storage/table/table';
import { completed } from 'shared/administration/administered';
import type { AdministrationChange } from 'shared/administration/journal';
import { subjects, type AdministrationRows, type Subject } from 'shared/administration/table';
import { canonical } from 'shared/plan/canonical';

const partition = 'administration';
const headRow = 'head';
const currentPrefix = 'current|';
const changePrefix = 'change|';

const currentOf = (subject: Subject): string => `${currentPrefix}${subject}|`;
const versionOf = (subject: Subject, version: number): string => `version|${subject}|${keyNumber(version)}|`;

/**
 * Table `administration`, one partition: `head` guards it, `current|subject|piece` is what counts,
 * `version|subject|n|piece` what each change left, `change|n` the journal.
 */
export function administrationIn(table: Table): Administration {
  const pieces = (prefix: string): Promise<readonly Row[]> =>
    table.select({ partition, ranges: [startingWith(prefix)] });
  return {
    current: async () => {
      const rows = await table.select({
        partition,
        ranges: [startingWith(currentPrefix), startingWith(headRow), startingWith(reorganisationPrefix)],
      });
      return standing(rows);
    },
    subjectAt: async (subject, version) => {
      const rows = await pieces(versionOf(subject, version));
      return rows.length === 0 ? null : rowsIn(subject, rows);
    },
    history: async () =>
      (await pieces(changePrefix)).map(({ columns }) => JSON.parse(textIn(columns, 'text')) as AdministrationChange),
    reorganised: async (version) => {
      await table.write(partition, [{ kind: 'remove', row: `${reorganisationPrefix}${keyNumber(version)}` }]);
    },
    commit: async (commit) => {
      const before = await table.select({ partition, ranges: [startingWith(currentPrefix)] });
      const outcome = await table.write(partition, operationsOf(commit, before));
      return outcome === 'done' ? 'done' : 'lost-race';
    },
  };
}

/** The same picture for everybody while nothing changes; `forget` after a change made here. */
export function rememberedAdministration(
  administration: Administration,
  clock: Pick<Clock, 'now'>,
  stamp: Pick<ChangeStamp, 'read'>,
): Administration & { readonly renew: (stamp: string) => Promise<void>; readonly forget: () => void } {
  const picture = ttlCache(clock, { stamp: stamp.read, read: () => administration.current() });
  return {
    ...administration,
    current: () => picture.current(),
    renew: (latest) => picture.renew(latest),
    forget: () => picture.forget(),
  };
}

const rowsIn = (subject: Subject, rows: readonly Row[]): AdministrationRows =>
  completed(subject, JSON.parse(fromChunkedColumns(rows)) as AdministrationRows);

function standing(rows: readonly Row[]): KeptAdministration {
  const head = rows.find(({ row }) => row === headRow);
  const kept = subjects.flatMap((subject) => {
    const own = rows.filter(({ row }) => row.startsWith(currentOf(subject)));
    const [first] = own;
    if (first === undefined) return [];
    return [[subject, { version: numberIn(first.columns, 'version'), rows: rowsIn(subject, own) }] as const];
  });
  return {
    version: head === undefined ? 0 : numberIn(head.columns, 'version'),
    lastHash: head === undefined ? '' : textIn(head.columns, 'lastHash'),
    etag: head?.etag ?? null,
    subjects: Object.fromEntries(kept) as Readonly<Partial<Record<Subject, KeptSubject>>>,
    reorganisations: rows
      .filter(({ row }) => row.startsWith(reorganisationPrefix))
      .map(({ row, columns }) => ({
        version: Number(row.slice(reorganisationPrefix.length)),
        before: numberIn(columns, 'before'),
        since: textIn(columns, 'since'),
      })),
  };
}

/** The head is the guard: whoever read an older one writes nothing. */
function operationsOf({ after, change, subjects: changed }: AdministrationCommit, before: readonly Row[]) {
  const columns = { version: change.version, lastHash: change.hash };
  const head: Operation =
    after.etag === null
      ? { kind: 'create', row: headRow, columns }
      : { kind: 'replace', row: headRow, columns, etag: after.etag };
  const entry: Operation = {
    kind: 'create',
    row: `${changePrefix}${keyNumber(change.version)}`,
    columns: { text: canonical(change) },
  };
  const contents = Object.entries(changed).flatMap(([name, rows]) => {
    const subject = name as Subject;
    const parts = toChunkedColumns(canonical(rows));
    const written = parts.flatMap((part, index): readonly Operation[] => [
      {
        kind: 'put',
        row: `${currentOf(subject)}${keyNumber(index)}`,
        columns: index === 0 ? { ...part, version: change.version } : part,
      },
      { kind: 'create', row: `${versionOf(subject, change.version)}${keyNumber(index)}`, columns: part },
    ]);
    const surplus = before
      .filter(({ row }) => row.startsWith(currentOf(subject)))
      .slice(parts.length)
      .map(({ row }): Operation => ({ kind: 'remove', row }));
    return [...written, ...surplus];
  });
  return [head, entry, ...contents, ...outboxOf(change, changed, before)];
}

/** A change of an organisation that had been there: figures have to follow it. */
function outboxOf(
  { version, time }: AdministrationChange,
  changed: AdministrationCommit['subjects'],
  before: readonly Row[],
): readonly Operation[] {
  const earlier = before.find(({ row }) => row === `${currentOf('organisation')}${keyNumber(0)}`);
  if (changed.organisation === undefined || earlier === undefined) return [];
  const columns = { before: numberIn(earlier.columns, 'version'), since: time };
  return [{ kind: 'create', row: `${reorganisationPrefix}${keyNumber(version)}`, columns }];
}
