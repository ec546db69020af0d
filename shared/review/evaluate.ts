import { withoutResidue } from 'shared/quantity/decimal';
import { reachesAll, type RuleScope } from 'shared/review/rule-scope';
import { entriesOf, foundIn, type Entry } from 'shared/review/entry';
import { indexBy, type RowIndex } from 'shared/review/row-index';
import { keysOf } from 'shared/template/block-columns';
import { cell, oneOrNone, text, type RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';
import { duplicateRowsAfter, duplicateRowsIn } from 'shared/review/duplicate-rows';

/** Where something was looked at: the place of a row, a group's key, or the whole. */
export type Unit = number | string;

/** What one binding found, by the unit it looked at. Units without findings are absent. */
export type Entries = ReadonlyMap<Unit, readonly Entry[]>;

/** An edit: the row before and after it, undefined where it held nothing, and which of its cells may have changed. */
export interface Touched {
  readonly context: ReviewContext;
  readonly block: string;
  readonly place: number;
  readonly old: RowView | undefined;
  readonly now: RowView | undefined;
  readonly changed: ReadonlySet<string>;
  /** The row got its first text or lost its last: a row more or less. */
  readonly appears: boolean;
}

export function touchedBy(
  before: ReviewContext,
  context: ReviewContext,
  change: { readonly block: string; readonly row: string; readonly column: string },
): Touched {
  const old = before.rows(change.block).find(({ id }) => id === change.row);
  const now = context.rows(change.block).find(({ id }) => id === change.row);
  const row = now ?? old;
  const appears = (old === undefined) !== (now === undefined);
  const changed = appears && row !== undefined ? keysOf(row.block) : new Set([change.column]);
  return { context, block: change.block, place: row?.place ?? nowhere, old, now, changed, appears };
}

const whole = '';
/** The place of a row that holds nothing, before and after. */
const nowhere = -1;
const none: readonly Entry[] = [];
const noRows: readonly RowView[] = [];

/** Looks at everything the binding is about. */
export function evaluate(scope: RuleScope, context: ReviewContext): Entries {
  const found = new Map<Unit, readonly Entry[]>();
  const put = (unit: Unit, entries: readonly Entry[]): void => {
    if (entries.length > 0) found.set(unit, entries);
  };
  switch (scope.reach) {
    case 'cell':
    case 'row':
      for (const row of context.rows(scope.block.id)) put(row.place, ofRow(scope, context, row));
      return found;
    case 'group': {
      const groups = groupsOf(scope, context);
      for (const key of groups.keys()) put(key, ofGroup(scope, context, groups.get(key)));
      return found;
    }
    case 'twin':
      return duplicateRowsIn(scope, groupsOf(scope, context), context);
    case 'block':
    case 'plan':
      put(whole, ofWhole(scope, context));
      return found;
  }
}

/** Looks again at what an edit can have changed; the same entries when that is nothing. */
export function evaluateTouched(scope: RuleScope, entries: Entries, touched: Touched): Entries {
  const { context, block, place, old, now, changed, appears } = touched;
  if (reachesAll(scope, block, changed)) return evaluate(scope, context);
  if (scope.reach === 'plan' || scope.block.id !== block) return entries;
  const again = new Map<Unit, readonly Entry[]>();
  const isRead = appears || [...changed].some((key) => scope.reads.has(key));
  switch (scope.reach) {
    case 'cell':
    case 'row':
      if (isRead) again.set(place, now === undefined ? none : ofRow(scope, context, now));
      if (scope.reach === 'row')
        for (const row of namingRows(scope, touched)) again.set(row.place, ofRow(scope, context, row));
      break;
    case 'group':
      if (isRead)
        for (const key of keysOfGroups(scope, old, now))
          again.set(key, ofGroup(scope, context, groupsOf(scope, context).get(key)));
      break;
    case 'twin':
      if (isRead)
        for (const key of keysOfGroups(scope, old, now)) {
          const own = now !== undefined && scope.rule.looksAt.key(now) === key ? now : undefined;
          const rows = groupsOf(scope, context).get(key) ?? noRows;
          const stays = own !== undefined && old !== undefined && scope.rule.looksAt.key(old) === key;
          // Where a group is longer than rows look back, one row more or less moves what they look at.
          if (!stays && rows.length > context.settings.mostAbove) return evaluate(scope, context);
          const twinOf = (at: number): number | undefined => entries.get(at)?.[0]?.twin;
          const found = duplicateRowsAfter(scope, [key, rows], twinOf, { context, place, now: own });
          // The group a row has left says nothing of it; the one it has come to does.
          for (const [at, next] of found) if (at !== place || own !== undefined || !again.has(at)) again.set(at, next);
        }
      break;
    case 'block':
      if (isRead) again.set(whole, ofWhole(scope, context));
      break;
  }
  return withUnits(entries, again);
}

/** Rows that name the touched one, by what it was or is called. */
function namingRows(scope: Extract<RuleScope, { reach: 'row' }>, touched: Touched): readonly RowView[] {
  const { named } = scope.rule.looksAt;
  if (named === undefined) return noRows;
  const { context, changed, appears, old, now } = touched;
  if (!appears && ![named.by, ...(named.reads ?? [])].some((key) => changed.has(key))) return noRows;
  const naming = indexOf(named, named.names)(context.rows(scope.block.id));
  const names = [old, now].flatMap((row) => (row === undefined ? [] : oneOrNone(text(row, named.by))));
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

const indexes = new WeakMap<object, (rows: readonly RowView[]) => RowIndex>();

/** The index that belongs to a part of a rule. */
function indexOf(owner: object, keysOf: (row: RowView) => readonly string[]): (rows: readonly RowView[]) => RowIndex {
  const known = indexes.get(owner) ?? indexBy(keysOf);
  indexes.set(owner, known);
  return known;
}

type OverGroups = Extract<RuleScope, { reach: 'group' | 'twin' }>;

const groupsOf = ({ rule: { looksAt }, block }: OverGroups, context: ReviewContext): RowIndex =>
  indexOf(looksAt, (row) => oneOrNone(looksAt.key(row)))(context.rows(block.id));

/** The groups a row belongs to, and did before the edit. */
const keysOfGroups = (
  { rule: { looksAt } }: OverGroups,
  ...rows: readonly (RowView | undefined)[]
): ReadonlySet<string> => new Set(rows.flatMap((row) => (row === undefined ? [] : oneOrNone(looksAt.key(row)))));

const ofGroup = (
  scope: Extract<RuleScope, { reach: 'group' }>,
  context: ReviewContext,
  rows: readonly RowView[] = noRows,
): readonly Entry[] => (rows.length === 0 ? none : entriesOf(scope, context, null, scope.rule.check(rows, context)));

type OverCells = Extract<RuleScope, { reach: 'cell' }>;

function ofRow(
  scope: OverCells | Extract<RuleScope, { reach: 'row' }>,
  context: ReviewContext,
  row: RowView,
): readonly Entry[] {
  if (scope.reach === 'row') return entriesOf(scope, context, row, scope.rule.check(row, context));
  const entries = scope.cells.map((column) => ofCell(scope, context, row, column)).filter((each) => each.length > 0);
  return entries.length === 0 ? none : entries.flat();
}

/** A finding of a cell always says what stood in it. */
function ofCell(
  scope: OverCells,
  context: ReviewContext,
  row: RowView,
  column: OverCells['cells'][number],
): readonly Entry[] {
  const value = cell(row, column.key);
  if (value === null || (typeof value === 'string' && value.trim() === '')) return none;
  const said = typeof value === 'number' ? withoutResidue(value) : value;
  const found = foundIn(scope.rule.check({ value: said, column, row }, context));
  if (found.length === 0) return none;
  const placed = found.map((each) => ({ column: column.key, ...each, facts: { value, ...each.facts } }));
  return entriesOf(scope, context, row, placed);
}

function ofWhole(scope: Extract<RuleScope, { reach: 'block' | 'plan' }>, context: ReviewContext): readonly Entry[] {
  const answer =
    scope.reach === 'plan'
      ? scope.rule.check(context)
      : scope.rule.check(context.rows(scope.block.id), context, scope.block);
  return entriesOf(scope, context, null, answer);
}
