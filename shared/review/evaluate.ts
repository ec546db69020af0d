import { reachesAll, type Binding } from 'shared/review/binding';
import type { Finding, Mend, Place } from 'shared/review/finding';
import type { Answer, CellRule, Found, GroupRule, MendHere, Rule } from 'shared/review/rule';
import type { Column } from 'shared/template/column';
import { cell, keysOf, type Seen } from 'shared/review/seen';
import type { Sight } from 'shared/review/sight';

/** A finding and where it stands among all: by block, row, column, rule. */
export interface Entry {
  readonly finding: Finding;
  readonly order: number;
}

/** What one binding found, by the unit it looked at. Units without findings are absent. */
export type Entries = ReadonlyMap<string, readonly Entry[]>;

/** An edit: the row before and after it, undefined where it held nothing, and which of its cells may have changed. */
export interface Touched {
  readonly sight: Sight;
  readonly block: string;
  readonly row: string;
  readonly old: Seen | undefined;
  readonly now: Seen | undefined;
  readonly changed: ReadonlySet<string>;
}

export function touchedBy(
  before: Sight,
  sight: Sight,
  change: { readonly block: string; readonly row: string; readonly column: string },
): Touched {
  const old = before.rows(change.block).find(({ id }) => id === change.row);
  const now = sight.rows(change.block).find(({ id }) => id === change.row);
  const row = now ?? old;
  // A row that gets its first text or loses its last is a row more or less.
  const appears = (old === undefined) !== (now === undefined);
  const changed = appears && row !== undefined ? keysOf(row.block) : new Set([change.column]);
  return { sight, block: change.block, row: change.row, old, now, changed };
}

const wholeBlock = '';

/** Looks at everything the binding is about. */
export function evaluate(binding: Binding, sight: Sight): Entries {
  const found = new Map<string, readonly Entry[]>();
  const put = (unit: string, entries: readonly Entry[]): void => {
    // Copied rows may share an id until the workbook gives them one of their own.
    if (entries.length > 0) found.set(unit, [...(found.get(unit) ?? []), ...entries]);
  };
  if (binding.block === null) {
    put(wholeBlock, entriesOf(binding, sight, null, binding.rule.check(sight)));
    return found;
  }
  const rows = sight.rows(binding.block.id);
  switch (binding.rule.looksAt.reach) {
    case 'cell':
    case 'row':
      for (const row of rows) put(row.id, ofRow(binding, sight, row));
      return found;
    case 'group':
      for (const [key, members] of groups(binding.rule as GroupRule, rows)) put(key, ofGroup(binding, sight, members));
      return found;
    case 'block':
      put(wholeBlock, ofBlock(binding, sight));
      return found;
  }
}

/** Looks again at what an edit can have changed; the same entries when that is nothing. */
export function evaluateTouched(binding: Binding, entries: Entries, touched: Touched): Entries {
  const { sight, block, row, old, now, changed } = touched;
  if (reachesAll(binding, block, changed)) return evaluate(binding, sight);
  if (binding.block?.id !== block) return entries;
  if ((old === undefined) === (now === undefined) && ![...changed].some((key) => binding.reads.has(key)))
    return entries;
  switch (binding.rule.looksAt.reach) {
    case 'cell':
    case 'row':
      return withUnit(entries, row, now === undefined ? [] : ofRow(binding, sight, now));
    case 'group': {
      const rule = binding.rule as GroupRule;
      const both = new Set([old, now].map((each) => (each === undefined ? null : keyOf(rule, each))));
      return [...both].reduce<Entries>((all, each) => {
        if (each === null) return all;
        const members = sight.rows(block).filter((member) => keyOf(rule, member) === each);
        return withUnit(all, each, members.length === 0 ? [] : ofGroup(binding, sight, members));
      }, entries);
    }
    case 'block':
      return withUnit(entries, wholeBlock, ofBlock(binding, sight));
    case 'plan':
      return entries;
  }
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

const none: readonly Entry[] = [];

function ofRow(binding: Binding, sight: Sight, row: Seen): readonly Entry[] {
  if ('cells' in binding) {
    const found = binding.cells.flatMap((column) => ofCell(binding, binding.rule, sight, row, column));
    return found.length === 0 ? none : found;
  }
  const { rule } = binding;
  if (rule.looksAt.reach !== 'row' || !('check' in rule)) return none;
  const check = rule.check as (row: Seen, sight: Sight) => Answer;
  return entriesOf(binding, sight, row, check(row, sight));
}

function ofCell(binding: Binding, rule: CellRule, sight: Sight, row: Seen, column: Column): readonly Entry[] {
  const value = cell(row, column.key);
  const blank = value === null || (typeof value === 'string' && value.trim() === '');
  if (blank && rule.looksAt.blanks !== true) return none;
  const answer = rule.check({ value, column, row }, sight);
  if (answer === null) return none;
  const found = ([answer] as readonly (Found | readonly Found[])[]).flat();
  const placed = found.map((each) => ({
    column: column.key,
    ...each,
    facts: blank ? { ...each.facts } : { value, ...each.facts },
  }));
  return entriesOf(binding, sight, row, placed);
}

function ofGroup(binding: Binding, sight: Sight, members: readonly Seen[]): readonly Entry[] {
  const check = binding.rule.check as GroupRule['check'];
  return entriesOf(binding, sight, null, check(members, sight));
}

function ofBlock(binding: Binding, sight: Sight): readonly Entry[] {
  if (binding.block === null || binding.rule.looksAt.reach !== 'block' || 'cells' in binding) return none;
  const check = binding.rule.check as (rows: readonly Seen[], sight: Sight, block: typeof binding.block) => Answer;
  return entriesOf(binding, sight, null, check(sight.rows(binding.block.id), sight, binding.block));
}

function entriesOf(binding: Binding, sight: Sight, row: Seen | null, answer: Answer): readonly Entry[] {
  if (answer === null) return none;
  const found = ([answer] as readonly (Found | readonly Found[])[]).flat();
  if (found.length === 0) return none;
  return found.map((each) => {
    const at: Place = {
      block: each.block ?? binding.block?.id ?? null,
      row: each.row ?? row?.id ?? null,
      column: each.column ?? null,
    };
    return { finding: findingOf(binding.rule, at, each), order: orderOf(sight, at, row, binding.index) };
  });
}

function findingOf(rule: Rule, at: Place, { severity, facts = {}, mend }: Found): Finding {
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    at,
    facts,
    ...(mend === undefined ? {} : { mend: mendAt(at, mend) }),
  };
}

const mendAt = (at: Place, mend: MendHere | Mend): Mend => ('at' in mend ? mend : { ...mend, at });

/** One number a place, so that sorting compares numbers: 2^6 blocks × 2^21 rows × 2^10 columns × 2^14 bindings. */
function orderOf(sight: Sight, at: Place, seen: Seen | null, index: number): number {
  const place = sight.blocks.findIndex(({ id }) => id === at.block);
  const block = sight.blocks[place];
  const known = seen !== null && seen.id === at.row && seen.block === block ? seen.place : null;
  const row = at.row === null || block === undefined ? 0 : (known ?? placeOf(sight, block.id, at.row)) + 1;
  const column =
    at.column === null || block === undefined ? 0 : block.columns.findIndex(({ key }) => key === at.column) + 1;
  return (((place + 1) * 2 ** 21 + row) * 2 ** 10 + column) * 2 ** 14 + index;
}

const places = new WeakMap<readonly Seen[], ReadonlyMap<string, number>>();

function placeOf(sight: Sight, block: string, row: string): number {
  const rows = sight.rows(block);
  const known = places.get(rows) ?? new Map(rows.map(({ id, place }) => [id, place]));
  places.set(rows, known);
  return known.get(row) ?? 0;
}
