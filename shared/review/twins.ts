import type { Binding } from 'shared/review/binding';
import { entriesOf, type Entry } from 'shared/review/entry';
import type { RowIndex } from 'shared/review/row-index';
import type { Seen } from 'shared/review/seen';
import type { Sight } from 'shared/review/sight';
import { firstSimilar, firstSimilarTo, isSimilar, type Shape } from 'shared/review/text/similarity';

type OverTwins = Extract<Binding, { reach: 'twin' }>;

const none: readonly Entry[] = [];

/** Every row that repeats one above it, by its place. */
export function twinsIn(binding: OverTwins, groups: RowIndex, sight: Sight): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, readonly Entry[]>();
  for (const key of groups.keys()) {
    const rows = groups.get(key) ?? [];
    if (rows.length < 2) continue;
    const shapes = rows.map((row) => binding.rule.shape(row, sight));
    const twins = firstSimilar(shapes, fitting(binding, rows), {
      threshold: binding.rule.least(key, sight),
      back: sight.settings.mostAbove,
    });
    rows.forEach((row, at) => {
      const twin = rows[twins[at] ?? -1];
      if (twin !== undefined) found.set(row.place, entriesFor(binding, sight, row, twin));
    });
  }
  return found;
}

/** What one row of a group, as it was and as it is, changes: entries by the places of the rows that are to be said anew. */
export function twinsAfter(
  binding: OverTwins,
  [key, rows]: readonly [key: string, rows: readonly Seen[]],
  before: (place: number) => readonly Entry[],
  { place, now, sight }: { readonly place: number; readonly now: Seen | undefined; readonly sight: Sight },
): ReadonlyMap<number, readonly Entry[]> {
  const { rule } = binding;
  const least = rule.least(key, sight);
  const back = sight.settings.mostAbove;
  const shapes = rows.map((row) => rule.shape(row, sight));
  const fits = fitting(binding, rows);
  const found = new Map<number, readonly Entry[]>([[place, none]]);
  const search = (row: Seen, at: number, shape: Shape): void => {
    const range = [Math.max(0, at - back), at] as const;
    const twin = rows[firstSimilarTo(shape, shapes, range, least, (above) => fits(above, at)) ?? -1];
    found.set(row.place, twin === undefined ? none : entriesFor(binding, sight, row, twin));
  };
  const own = now === undefined ? -1 : rows.indexOf(now);
  const ownShape = shapes[own];
  rows.forEach((row, at) => {
    const shape = shapes[at];
    if (shape === undefined) return;
    const twin = before(row.place)[0]?.twin;
    if (row === now || twin === place) search(row, at, shape);
    else if (now !== undefined && ownShape !== undefined && own < at && at - own <= back)
      if ((twin === undefined || twin > place) && isSimilar(ownShape, shape, least) && fits(own, at))
        found.set(row.place, entriesFor(binding, sight, row, now));
  });
  return found;
}

const fitting =
  ({ rule }: OverTwins, rows: readonly Seen[]) =>
  (above: number, below: number): boolean => {
    const [first, second] = [rows[above], rows[below]];
    return first !== undefined && second !== undefined && rule.fits(second, first);
  };

const entriesFor = (binding: OverTwins, sight: Sight, row: Seen, twin: Seen): readonly Entry[] =>
  entriesOf(binding, sight, row, binding.rule.check(row, twin, sight)).map((entry) => ({ ...entry, twin: twin.place }));
