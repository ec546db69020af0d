import type { RowView } from 'shared/review/row-view';

/** What tells two lists of rows apart: one row replaced, one more, or one less. */
export interface Replaced {
  readonly old: RowView | undefined;
  readonly now: RowView | undefined;
}

type Carry = (to: readonly RowView[], replaced: Replaced) => void;

const carries = new WeakMap<readonly RowView[], Carry[]>();

/**
 * Works something out for a list of rows once. `after` says what it is when one row was replaced, so that an edit need not
 * look at all rows again; undefined where only looking at all of them tells.
 */
export function cachedPerRows<T>(
  make: (rows: readonly RowView[]) => T,
  after: (before: T, replaced: Replaced, rows: readonly RowView[]) => T | undefined,
): (rows: readonly RowView[]) => T {
  const known = new WeakMap<readonly RowView[], { readonly it: T }>();
  const remember = (rows: readonly RowView[], it: T): T => {
    known.set(rows, { it });
    const all = carries.get(rows) ?? [];
    all.push((to, replaced) => {
      const next = after(it, replaced, to);
      if (next !== undefined) remember(to, next);
    });
    carries.set(rows, all);
    return it;
  };
  return (rows) => {
    const before = known.get(rows);
    return before === undefined ? remember(rows, make(rows)) : before.it;
  };
}

/** Takes what is kept of a list over to the list that follows it. */
export function carryCache(from: readonly RowView[], to: readonly RowView[], replaced: Replaced): void {
  for (const each of carries.get(from) ?? []) each(to, replaced);
}
