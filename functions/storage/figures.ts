import type {
  Figures,
  FiguresPartition,
  FiguresRead,
  PlanFiguresRow,
  UnitFiguresRow,
  UnitFiguresWrite,
} from 'functions/ports/figures';
import { deleteAll } from 'functions/storage/delete-all';
import { groupBy } from 'functions/storage/group-by';
import { fromChunkedColumns, toChunkedColumns, toSingleColumn } from 'functions/storage/table/chunked-columns';
import { numberIn } from 'functions/storage/table/columns';
import { keyNumber, keyOf, keyPart, partOfKey } from 'functions/storage/table/keys';
import { defaultRetryPolicy, withRetries } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { isFault } from 'functions/storage/table/store-fault';
import { startingWith } from 'functions/storage/table/table';
import type { KeyRange, Operation, Row, Table } from 'functions/storage/table/table';
import { versionedUpsert, type VersionedWrite } from 'functions/storage/versioned-upsert';

/** A filter may compare fifteen times (Azure Tables): the partition once, every range twice. */
const mostRanges = 7;

/** Rows of a partition: plans of the unit, plans of its persons, what its children have, and the keys behind that. */
type Kind = 'o' | 'p' | 'u' | 'v';

/** Partition `years` names every year there are figures in; no unit is named like it, for keys of units have two parts. */
const yearsPartition = 'years';

/**
 * Table `figures`: one partition a unit and year. `o!period!plan` and `p!period!plan` are the leaves, `u!period!child` is
 * what a child has, `v!period!child!n` the keys behind it, in pieces.
 */
export function figuresIn(table: Table, retryPolicy: RetryPolicy = defaultRetryPolicy): Figures {
  const leaves = versionedUpsert(table, retryPolicy);
  const knownYears = new Set<string>();

  const rememberYears = async (years: Iterable<string>): Promise<void> => {
    for (const year of new Set(years)) {
      if (knownYears.has(year)) continue;
      await withRetries(retryPolicy, () => table.write(yearsPartition, [{ kind: 'put', row: year, columns: {} }]));
      knownYears.add(year);
    }
  };

  return {
    put: async (rows) => {
      // First, so that no reorganisation misses a year that has figures.
      await rememberYears(rows.map(({ year }) => year));
      await leaves.write(rows.map(leafWrite));
    },
    read: (read) => readPartition(table, read),
    write: async (writes) => {
      const [first] = writes;
      if (first === undefined) return 'done';
      const partition = partitionOf(first.parent, first.year);
      const operations = writes.flatMap(unitOperations);
      try {
        return (await table.write(partition, operations)) === 'done' ? 'done' : 'lost-race';
      } catch (fault) {
        // Whether it arrived shows when the rows are read again.
        if (isFault(fault, 'outcome-unknown')) return 'lost-race';
        throw fault;
      }
    },
    periods: async (unit, year) => {
      const rows = await table.select({ partition: partitionOf(unit, year), ranges: [everyRow] });
      return [...new Set(rows.map(({ row }) => partOfKey(row.split('!')[1] ?? '')))];
    },
    years: async () => {
      const rows = await table.select({ partition: yearsPartition, ranges: [everyRow] });
      return rows.map(({ row }) => row);
    },
    clear: () => {
      leaves.forget();
      knownYears.clear();
      return deleteAll(table);
    },
  };
}

const everyRow: KeyRange = { from: ' ', until: '~~' };

const partitionOf = (unit: string | null, year: string): string => keyOf(unit ?? '', year);

const leafWrite = ({ unit, year, period, person, planId, sequence, figures }: PlanFiguresRow): VersionedWrite => ({
  partition: partitionOf(unit, year),
  guard: keyOf(person === null ? 'o' : 'p', period, planId),
  sequence,
  operations: () => ({
    guard: { ...(person === null ? {} : { person }), ...(figures === null ? {} : toSingleColumn(figures)) },
    others: [],
  }),
});

function unitOperations({ period, unit, text, keys, etag }: UnitFiguresWrite): readonly Operation[] {
  const row = keyOf('u', period, unit);
  const { pieces: before, tag } = tagOf(etag);
  const pieces = text === null || keys === '' ? [] : toChunkedColumns(keys);
  const pieceRow = (piece: number): string => `${keyOf('v', period, unit)}!${keyNumber(piece)}`;
  // Nothing is taken out: a delete takes no ETag in a batch, and would take out what somebody else has just written.
  const columns = { ...(text === null ? {} : toSingleColumn(text)), pieces: pieces.length };
  return [
    tag === null ? { kind: 'create', row, columns } : { kind: 'replace', row, columns, etag: tag },
    ...pieces.map((columns, piece): Operation => ({ kind: 'put', row: pieceRow(piece), columns })),
    ...Array.from({ length: Math.max(0, before - pieces.length) }, (_, more): Operation => ({
      kind: 'remove',
      row: pieceRow(pieces.length + more),
    })),
  ];
}

/** The store's ETag and how many pieces of keys the row had, as one opaque text. */
const etagOf = (row: Row): string => `${numberIn(row.columns, 'pieces')} ${row.etag}`;

function tagOf(etag: string | null): { readonly pieces: number; readonly tag: string | null } {
  if (etag === null) return { pieces: 0, tag: null };
  const at = etag.indexOf(' ');
  return { pieces: Number(etag.slice(0, at)), tag: etag.slice(at + 1) };
}

async function readPartition(table: Table, read: FiguresRead): Promise<FiguresPartition> {
  const { unit, year, plans = [], persons = [], children = [], only, withKeys = false } = read;
  const partition = partitionOf(unit, year);
  const childRanges = (kind: Kind): readonly KeyRange[] =>
    only === undefined
      ? rangesOf(kind, children)
      : children.flatMap((period) => only.map((child) => exactly(keyOf(kind, period, child))));
  const ranges = [
    ...leafRanges(plans, persons, children.length > 0),
    ...bounded('u', childRanges('u'), children, withKeys ? 3 : mostRanges),
    ...(withKeys ? bounded('v', childRanges('v'), children, 3) : []),
  ];
  const groups: (readonly KeyRange[])[] = [];
  for (let start = 0; start < ranges.length; start += mostRanges) groups.push(ranges.slice(start, start + mostRanges));
  const rows = (await Promise.all(groups.map((group) => table.select({ partition, ranges: group })))).flat();
  const [wantedPlans, wantedPersons, wantedChildren] = [new Set(plans), new Set(persons), new Set(children)];
  const found = { plans: [] as PlanFiguresRow[], persons: [] as PlanFiguresRow[], children: [] as UnitFiguresRow[] };
  const pieces = groupBy(
    rows.filter(({ row }) => row.startsWith('v!')),
    ({ row }) => row.slice(2, row.lastIndexOf('!')),
  );
  for (const row of rows) {
    const [kind, period = '', id = ''] = row.row.split('!').map(partOfKey);
    if (kind === 'u' && wantedChildren.has(period) && (only === undefined || only.includes(id))) {
      found.children.push({
        ...{ parent: unit, year, period, unit: id, etag: etagOf(row) },
        text: 'p00' in row.columns ? fromChunkedColumns([row]) : null,
        keys: withKeys ? keysText(pieces.get(row.row.slice(2)) ?? []) : null,
      });
    }
    if (unit === null || !('p00' in row.columns)) continue;
    if (kind === 'o' && wantedPlans.has(period)) found.plans.push(leafRow(unit, year, period, id, row));
    if (kind === 'p' && wantedPersons.has(period)) found.persons.push(leafRow(unit, year, period, id, row));
  }
  return found;
}

const keysText = (pieces: readonly Row[]): string => (pieces.length === 0 ? '' : fromChunkedColumns(pieces));

function leafRow(unit: string, year: string, period: string, planId: string, row: Row): PlanFiguresRow {
  const person = row.columns['person'];
  return {
    ...{ unit, year, period, planId, person: typeof person === 'string' ? person : null },
    ...{ sequence: numberIn(row.columns, 'sequence'), figures: fromChunkedColumns([row]) },
  };
}

/** The row itself, and nothing that begins like it. */
const exactly = (key: string): KeyRange => ({ from: key, until: `${key}!` });

/** One range a period while there are few; otherwise one over all of them, and what nobody asked for is left out later. */
function rangesOf(kind: Kind, periods: readonly string[]): readonly KeyRange[] {
  const each = [...new Set(periods)].sort().map((period) => startingWith(`${kind}!${keyPart(period)}!`));
  return each.length <= 3 ? each : spanning(each);
}

/** Beside what is below, which is much, a unit's own plans and its persons' are few enough for one range over both. */
function leafRanges(plans: readonly string[], persons: readonly string[], isBeside: boolean): readonly KeyRange[] {
  const each = [...rangesOf('o', plans), ...rangesOf('p', persons)];
  return isBeside ? spanning(each) : each;
}

/** Named children are asked for one by one while they are few. */
const bounded = (
  kind: Kind,
  ranges: readonly KeyRange[],
  periods: readonly string[],
  atMost: number,
): readonly KeyRange[] => (ranges.length <= atMost ? ranges : rangesOf(kind, periods));

function spanning(ranges: readonly KeyRange[]): readonly KeyRange[] {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first === undefined || last === undefined ? [] : [{ from: first.from, until: last.until }];
}
