import type { Binding } from 'shared/review/binding';
import { entriesOf, type Entry } from 'shared/review/entry';
import type { RowIndex } from 'shared/review/row-index';
import type { Seen } from 'shared/review/seen';
import type { Sight } from 'shared/review/sight';
import { crowdOf, firstSimilar, isSimilar, type Crowd, type Search } from 'shared/review/text/similarity';

type OverTwins = Extract<Binding, { reach: 'twin' }>;

const none: readonly Entry[] = [];

/** Every row that repeats one above it, by its place. */
export function twinsIn(binding: OverTwins, groups: RowIndex, sight: Sight): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, readonly Entry[]>();
  for (const key of groups.keys()) {
    const rows = groups.get(key) ?? [];
    if (rows.length < 2) continue;
    const search = searchIn(binding, key, rows, sight);
    const crowd = crowdIn(binding, rows, sight);
    rows.forEach((row, at) => {
      const twin = rows[firstSimilar(crowd, at, search) ?? -1];
      if (twin !== undefined) found.set(row.place, entriesFor(binding, sight, row, twin));
    });
  }
  return found;
}

/** The row of an edit: where it stands, and what it now is in a group, undefined where it no longer belongs to it. */
export interface Edited {
  readonly sight: Sight;
  readonly place: number;
  readonly now: Seen | undefined;
}

/** What an edited row changes in a group it belongs to or did: entries by the places of the rows that are said anew. */
export function twinsAfter(
  binding: OverTwins,
  [key, rows]: readonly [key: string, rows: readonly Seen[]],
  twinOf: (place: number) => number | undefined,
  { sight, place, now }: Edited,
): ReadonlyMap<number, readonly Entry[]> {
  const search = searchIn(binding, key, rows, sight);
  const crowd = crowdIn(binding, rows, sight);
  const own = now === undefined ? rows.length : rows.indexOf(now);
  /** Below the edited row, with no twin above it, and now similar to it. */
  const joins = (at: number, twin: number | undefined): boolean =>
    own < at &&
    at - own <= search.back &&
    (twin === undefined || twin > place) &&
    isSimilar(crowd, at, own, search.threshold) &&
    search.fits(own, at);
  const found = new Map<number, readonly Entry[]>([[place, none]]);
  rows.forEach((row, at) => {
    const before = twinOf(row.place);
    if (at !== own && before !== place && !joins(at, before)) return;
    const twin = rows[firstSimilar(crowd, at, search) ?? -1];
    found.set(row.place, twin === undefined ? none : entriesFor(binding, sight, row, twin));
  });
  return found;
}

const crowdIn = ({ rule }: OverTwins, rows: readonly Seen[], sight: Sight): Crowd =>
  crowdOf(rows.map((row) => rule.shape(row, sight)));

const searchIn = ({ rule }: OverTwins, key: string, rows: readonly Seen[], sight: Sight): Search => ({
  threshold: rule.least(key, sight),
  back: sight.settings.mostAbove,
  fits: (above, at) => {
    const [first, row] = [rows[above], rows[at]];
    return first !== undefined && row !== undefined && rule.fits(row, first);
  },
});

const entriesFor = (binding: OverTwins, sight: Sight, row: Seen, twin: Seen): readonly Entry[] =>
  entriesOf(binding, sight, row, binding.rule.check(row, twin, sight)).map((entry) => ({ ...entry, twin: twin.place }));
