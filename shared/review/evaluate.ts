import { reachesAll, type Binding } from 'shared/review/binding';
import { entriesOf, foundIn, type Entry } from 'shared/review/entry';
import type { GroupRule } from 'shared/review/rule';
import { cell, keysOf, type Seen } from 'shared/review/seen';
import type { Sight } from 'shared/review/sight';

/** What one binding found, by the unit it looked at: a row, a group's key, the block. Units without findings are absent. */
export type Entries = ReadonlyMap<string, readonly Entry[]>;

/** An edit: the row before and after it, undefined where it held nothing, and which of its cells may have changed. */
export interface Touched {
  readonly sight: Sight;
  readonly block: string;
  readonly row: string;
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
  return { sight, block: change.block, row: change.row, old, now, changed, appears };
}

const whole = '';
const none: readonly Entry[] = [];

/** Looks at everything the binding is about. */
export function evaluate(binding: Binding, sight: Sight): Entries {
  const found = new Map<string, readonly Entry[]>();
  const put = (unit: string, entries: readonly Entry[]): void => {
    // Copied rows may share an id until the workbook gives them one of their own.
    if (entries.length > 0) found.set(unit, [...(found.get(unit) ?? none), ...entries]);
  };
  switch (binding.reach) {
    case 'cell':
    case 'row':
      for (const row of sight.rows(binding.block.id)) put(row.id, ofRow(binding, sight, row));
      return found;
    case 'group':
      for (const [key, members] of groups(binding.rule, sight.rows(binding.block.id)))
        put(key, entriesOf(binding, sight, null, binding.rule.check(members, sight)));
      return found;
    case 'block':
    case 'plan':
      put(whole, ofWhole(binding, sight));
      return found;
  }
}

/** Looks again at what an edit can have changed; the same entries when that is nothing. */
export function evaluateTouched(binding: Binding, entries: Entries, touched: Touched): Entries {
  const { sight, block, row, old, now, changed, appears } = touched;
  if (reachesAll(binding, block, changed)) return evaluate(binding, sight);
  if (binding.reach === 'plan' || binding.block.id !== block) return entries;
  if (!appears && ![...changed].some((key) => binding.reads.has(key))) return entries;
  switch (binding.reach) {
    case 'cell':
    case 'row':
      return withUnit(entries, row, now === undefined ? none : ofRow(binding, sight, now));
    case 'group':
      return [old, now].reduce(
        (all, each) => (each === undefined ? all : withGroup(binding, all, sight, each)),
        entries,
      );
    case 'block':
      return withUnit(entries, whole, ofWhole(binding, sight));
  }
}

/** The group a row belongs to, or did before the edit, looked at as it is now. */
function withGroup(binding: Extract<Binding, { reach: 'group' }>, entries: Entries, sight: Sight, row: Seen): Entries {
  const { rule, block } = binding;
  const key = keyOf(rule, row);
  if (key === null) return entries;
  const members = sight.rows(block.id).filter((member) => keyOf(rule, member) === key);
  return withUnit(
    entries,
    key,
    members.length === 0 ? none : entriesOf(binding, sight, null, rule.check(members, sight)),
  );
}

function withUnit(entries: Entries, unit: string, next: readonly Entry[]): Entries {
  if (next.length === 0 && !entries.has(unit)) return entries;
  const all = new Map(entries);
  if (next.length === 0) all.delete(unit);
  else all.set(unit, next);
  return all;
}

const keys = new WeakMap<GroupRule, WeakMap<Seen, string | null>>();

/** A row's key is read once: rows are never changed, only replaced. */
function keyOf(rule: GroupRule, row: Seen): string | null {
  const known = keys.get(rule) ?? new WeakMap<Seen, string | null>();
  keys.set(rule, known);
  const before = known.get(row);
  if (before !== undefined) return before;
  const key = rule.looksAt.key(row);
  known.set(row, key);
  return key;
}

function groups(rule: GroupRule, rows: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> {
  const byKey = new Map<string, Seen[]>();
  for (const row of rows) {
    const own = keyOf(rule, row);
    if (own === null) continue;
    const members = byKey.get(own);
    if (members === undefined) byKey.set(own, [row]);
    else members.push(row);
  }
  return byKey;
}

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
