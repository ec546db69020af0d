import { reachesAll, type Binding } from 'shared/review/binding';
import { entriesOf, foundIn, type Entry } from 'shared/review/entry';
import { indexBy, type RowIndex } from 'shared/review/row-index';
import { cell, keysOf, listed, text, type Seen } from 'shared/review/seen';
import type { Sight } from 'shared/review/sight';
import { twinsAfter, twinsIn } from 'shared/review/twins';

/** Where something was looked at: the place of a row, a group's key, or the whole. */
export type Unit = number | string;

/** What one binding found, by the unit it looked at. Units without findings are absent. */
export type Entries = ReadonlyMap<Unit, readonly Entry[]>;

/** An edit: the row before and after it, undefined where it held nothing, and which of its cells may have changed. */
export interface Touched {
  readonly sight: Sight;
  readonly block: string;
  readonly place: number;
  readonly old: Seen | undefined;
  readonly now: Seen | undefined;
  readonly changed: ReadonlySet<string>;
  /** The row got its first text or lost its last: a row more or less. */
  readonly appears: boolean;
}

export function touchedBy(
  before: Sight,
  sight: Sight,
  change: { readonly block: string; readonly row: string; readonly column: string },
): Touched {
  const old = before.rows(change.block).find(({ id }) => id === change.row);
  const now = sight.rows(change.block).find(({ id }) => id === change.row);
  const row = now ?? old;
  const appears = (old === undefined) !== (now === undefined);
  const changed = appears && row !== undefined ? keysOf(row.block) : new Set([change.column]);
  return { sight, block: change.block, place: row?.place ?? nowhere, old, now, changed, appears };
}

const whole = '';
/** The place of a row that holds nothing, before and after. */
const nowhere = -1;
const none: readonly Entry[] = [];
const noRows: readonly Seen[] = [];

/** Looks at everything the binding is about. */
export function evaluate(binding: Binding, sight: Sight): Entries {
  const found = new Map<Unit, readonly Entry[]>();
  const put = (unit: Unit, entries: readonly Entry[]): void => {
    if (entries.length > 0) found.set(unit, entries);
  };
  switch (binding.reach) {
    case 'cell':
    case 'row':
      for (const row of sight.rows(binding.block.id)) put(row.place, ofRow(binding, sight, row));
      return found;
    case 'group': {
      const groups = groupsOf(binding, sight);
      for (const key of groups.keys()) put(key, ofGroup(binding, sight, groups.get(key)));
      return found;
    }
    case 'twin':
      return twinsIn(binding, groupsOf(binding, sight), sight);
    case 'block':
    case 'plan':
      put(whole, ofWhole(binding, sight));
      return found;
  }
}

/** Looks again at what an edit can have changed; the same entries when that is nothing. */
export function evaluateTouched(binding: Binding, entries: Entries, touched: Touched): Entries {
  const { sight, block, place, old, now, changed, appears } = touched;
  if (reachesAll(binding, block, changed)) return evaluate(binding, sight);
  if (binding.reach === 'plan' || binding.block.id !== block) return entries;
  const again = new Map<Unit, readonly Entry[]>();
  const isRead = appears || [...changed].some((key) => binding.reads.has(key));
  switch (binding.reach) {
    case 'cell':
    case 'row':
      if (isRead) again.set(place, now === undefined ? none : ofRow(binding, sight, now));
      if (binding.reach === 'row')
        for (const row of namingRows(binding, touched)) again.set(row.place, ofRow(binding, sight, row));
      break;
    case 'group':
      if (isRead)
        for (const key of keysOfGroups(binding, old, now))
          again.set(key, ofGroup(binding, sight, groupsOf(binding, sight).get(key)));
      break;
    case 'twin':
      if (isRead)
        for (const key of keysOfGroups(binding, old, now)) {
          const own = now !== undefined && binding.rule.looksAt.key(now) === key ? now : undefined;
          const rows = groupsOf(binding, sight).get(key) ?? noRows;
          const stays = own !== undefined && old !== undefined && binding.rule.looksAt.key(old) === key;
          // Where a group is longer than rows look back, one row more or less moves what they look at.
          if (!stays && rows.length > sight.settings.mostAbove) return evaluate(binding, sight);
          const twinOf = (at: number): number | undefined => entries.get(at)?.[0]?.twin;
          const found = twinsAfter(binding, [key, rows], twinOf, { sight, place, now: own });
          // The group a row has left says nothing of it; the one it has come to does.
          for (const [at, next] of found) if (at !== place || own !== undefined || !again.has(at)) again.set(at, next);
        }
      break;
    case 'block':
      if (isRead) again.set(whole, ofWhole(binding, sight));
      break;
  }
  return withUnits(entries, again);
}

/** Rows that name the touched one, by what it was or is called. */
function namingRows(binding: Extract<Binding, { reach: 'row' }>, touched: Touched): readonly Seen[] {
  const { named } = binding.rule.looksAt;
  if (named === undefined) return noRows;
  const { sight, changed, appears, old, now } = touched;
  if (!appears && ![named.by, ...(named.reads ?? [])].some((key) => changed.has(key))) return noRows;
  const naming = indexOf(named, named.names)(sight.rows(binding.block.id));
  const names = [old, now].flatMap((row) => (row === undefined ? [] : listed(text(row, named.by))));
  return [...new Set(names)].flatMap((name) => naming.get(name) ?? noRows);
}

function withUnits(entries: Entries, again: ReadonlyMap<Unit, readonly Entry[]>): Entries {
  const changes = [...again].filter(([unit, next]) => next.length > 0 || entries.has(unit));
  if (changes.length === 0) return entries;
  const all = new Map(entries);
  for (const [unit, next] of changes) {
    if (next.length === 0) all.delete(unit);
    else all.set(unit, next);
  }
  return all;
}

const indexes = new WeakMap<object, (rows: readonly Seen[]) => RowIndex>();

/** The index that belongs to a part of a rule. */
function indexOf(owner: object, keysOf: (row: Seen) => readonly string[]): (rows: readonly Seen[]) => RowIndex {
  const known = indexes.get(owner) ?? indexBy(keysOf);
  indexes.set(owner, known);
  return known;
}

type OverGroups = Extract<Binding, { reach: 'group' | 'twin' }>;

const groupsOf = ({ rule: { looksAt }, block }: OverGroups, sight: Sight): RowIndex =>
  indexOf(looksAt, (row) => listed(looksAt.key(row)))(sight.rows(block.id));

/** The groups a row belongs to, and did before the edit. */
const keysOfGroups = ({ rule: { looksAt } }: OverGroups, ...rows: readonly (Seen | undefined)[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => (row === undefined ? [] : listed(looksAt.key(row)))));

const ofGroup = (
  binding: Extract<Binding, { reach: 'group' }>,
  sight: Sight,
  rows: readonly Seen[] = noRows,
): readonly Entry[] => (rows.length === 0 ? none : entriesOf(binding, sight, null, binding.rule.check(rows, sight)));

type OverCells = Extract<Binding, { reach: 'cell' }>;

function ofRow(binding: OverCells | Extract<Binding, { reach: 'row' }>, sight: Sight, row: Seen): readonly Entry[] {
  if (binding.reach === 'row') return entriesOf(binding, sight, row, binding.rule.check(row, sight));
  const entries = binding.cells.map((column) => ofCell(binding, sight, row, column)).filter((each) => each.length > 0);
  return entries.length === 0 ? none : entries.flat();
}

/** A finding of a cell always says what stood in it. */
function ofCell(binding: OverCells, sight: Sight, row: Seen, column: OverCells['cells'][number]): readonly Entry[] {
  const value = cell(row, column.key);
  if (value === null || (typeof value === 'string' && value.trim() === '')) return none;
  const found = foundIn(binding.rule.check({ value, column, row }, sight));
  if (found.length === 0) return none;
  const placed = found.map((each) => ({ column: column.key, ...each, facts: { value, ...each.facts } }));
  return entriesOf(binding, sight, row, placed);
}

function ofWhole(binding: Extract<Binding, { reach: 'block' | 'plan' }>, sight: Sight): readonly Entry[] {
  const answer =
    binding.reach === 'plan'
      ? binding.rule.check(sight)
      : binding.rule.check(sight.rows(binding.block.id), sight, binding.block);
  return entriesOf(binding, sight, null, answer);
}
