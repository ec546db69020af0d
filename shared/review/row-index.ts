import { cachedPerRows, type Replaced } from 'shared/review/incremental-cache';
import { oneOrNone, text, type RowView } from 'shared/review/row-view';

/** Rows by what they say, each list in order of the sheet. A key without rows is absent. */
export interface RowIndex {
  readonly get: (key: string) => readonly RowView[] | undefined;
  readonly has: (key: string) => boolean;
  readonly keys: () => readonly string[];
  readonly lists: () => readonly (readonly RowView[])[];
}

type Lists = ReadonlyMap<string, readonly RowView[]>;

/** An index and what edits have changed of it; so an edit copies the few changes and not the index. */
interface Patched extends RowIndex {
  readonly base: Lists;
  readonly patches: Lists;
}

/** So many changes are kept beside an index before the two become one. */
const mostPatches = 64;

/** An index of rows under every key they answer. Made once for a list of rows and carried along from edit to edit. */
export const indexBy = (keysOf: (row: RowView) => readonly string[]): ((rows: readonly RowView[]) => RowIndex) =>
  cachedPerRows<Patched>(
    (rows) => patched(listsOf(rows, keysOf), new Map()),
    (index, replaced) => after(index, replaced, keysOf),
  );

function listsOf(rows: readonly RowView[], keysOf: (row: RowView) => readonly string[]): Lists {
  const lists = new Map<string, RowView[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const same = lists.get(key);
      if (same === undefined) lists.set(key, [row]);
      else if (same.at(-1) !== row) same.push(row);
    }
  }
  return lists;
}

function patched(base: Lists, patches: Lists): Patched {
  const get = (key: string): readonly RowView[] | undefined => {
    const patch = patches.get(key);
    return patch === undefined ? base.get(key) : patch.length === 0 ? undefined : patch;
  };
  const keys = (): readonly string[] =>
    patches.size === 0
      ? [...base.keys()]
      : [...base.keys(), ...[...patches.keys()].filter((key) => !base.has(key))].filter(
          (key) => get(key) !== undefined,
        );
  const lists = (): readonly (readonly RowView[])[] =>
    patches.size === 0 ? [...base.values()] : keys().flatMap((key) => [get(key) ?? []]);
  return { base, patches, get, has: (key) => get(key) !== undefined, keys, lists };
}

function after(index: Patched, { old, now }: Replaced, keysOf: (row: RowView) => readonly string[]): Patched {
  const patches = new Map(index.patches);
  const put = (key: string, change: (rows: readonly RowView[]) => readonly RowView[]): void => {
    patches.set(key, change(patches.get(key) ?? index.base.get(key) ?? []));
  };
  if (old !== undefined) for (const key of keysOf(old)) put(key, (rows) => rows.filter((row) => row !== old));
  if (now !== undefined) for (const key of keysOf(now)) put(key, (rows) => inserted(rows, now));
  if (patches.size <= mostPatches) return patched(index.base, patches);
  const merged = new Map(index.base);
  for (const [key, rows] of patches) {
    if (rows.length === 0) merged.delete(key);
    else merged.set(key, rows);
  }
  return patched(merged, new Map());
}

function inserted(rows: readonly RowView[], row: RowView): readonly RowView[] {
  const before = rows.findIndex(({ place }) => place >= row.place);
  if (before < 0) return [...rows, row];
  return rows[before] === row ? rows : [...rows.slice(0, before), row, ...rows.slice(before)];
}

const indexes = new Map<string, (rows: readonly RowView[]) => RowIndex>();

/** Rows by what a cell says, so that looking something up per row stays cheap; columns are few, so one index each is kept. */
export function rowsBy(rows: readonly RowView[], key: string): RowIndex {
  const known = indexes.get(key) ?? indexBy((row) => oneOrNone(text(row, key)));
  indexes.set(key, known);
  return known(rows);
}
