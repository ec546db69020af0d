import type { Seen } from 'shared/review/seen';

/** What tells two lists of rows apart: one row replaced, one more, or one less. */
export interface Replaced {
  readonly old: Seen | undefined;
  readonly now: Seen | undefined;
}

type Carry = (to: readonly Seen[], replaced: Replaced) => void;

const carries = new WeakMap<readonly Seen[], Carry[]>();

/**
 * Works something out for a list of rows once. `after` says what it is when one row was replaced, so that an edit need not
 * look at all rows again; undefined where only looking at all of them tells.
 */
export function kept<T>(
  make: (rows: readonly Seen[]) => T,
  after: (before: T, replaced: Replaced, rows: readonly Seen[]) => T | undefined,
): (rows: readonly Seen[]) => T {
  const known = new WeakMap<readonly Seen[], { readonly it: T }>();
  const remember = (rows: readonly Seen[], it: T): T => {
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
export function carry(from: readonly Seen[], to: readonly Seen[], replaced: Replaced): void {
  for (const each of carries.get(from) ?? []) each(to, replaced);
}
