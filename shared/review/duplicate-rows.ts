import type { RuleScope } from 'shared/review/rule-scope';
import { entriesOf, type Entry } from 'shared/review/entry';
import type { RowIndex } from 'shared/review/row-index';
import type { RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';
import { crowdOf, firstSimilar, isSimilar, type Crowd, type Search } from 'shared/review/text/similarity';

type OverTwins = Extract<RuleScope, { reach: 'twin' }>;

const none: readonly Entry[] = [];

/** Every row that repeats one above it, by its place. */
export function duplicateRowsIn(
  scope: OverTwins,
  groups: RowIndex,
  context: ReviewContext,
): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, readonly Entry[]>();
  for (const key of groups.keys()) {
    const rows = groups.get(key) ?? [];
    if (rows.length < 2) continue;
    const search = searchIn(scope, key, rows, context);
    const crowd = crowdIn(scope, rows, context);
    rows.forEach((row, at) => {
      const twin = rows[firstSimilar(crowd, at, search) ?? -1];
      if (twin !== undefined) found.set(row.place, entriesFor(scope, context, row, twin));
    });
  }
  return found;
}

/** The row of an edit: where it stands, and what it now is in a group, undefined where it no longer belongs to it. */
export interface Edited {
  readonly context: ReviewContext;
  readonly place: number;
  readonly now: RowView | undefined;
}

/** What an edited row changes in a group it belongs to or did: entries by the places of the rows that are said anew. */
export function duplicateRowsAfter(
  scope: OverTwins,
  [key, rows]: readonly [key: string, rows: readonly RowView[]],
  twinOf: (place: number) => number | undefined,
  { context, place, now }: Edited,
): ReadonlyMap<number, readonly Entry[]> {
  const search = searchIn(scope, key, rows, context);
  const crowd = crowdIn(scope, rows, context);
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
    found.set(row.place, twin === undefined ? none : entriesFor(scope, context, row, twin));
  });
  return found;
}

const crowdIn = ({ rule }: OverTwins, rows: readonly RowView[], context: ReviewContext): Crowd =>
  crowdOf(rows.map((row) => rule.shape(row, context)));

function searchIn({ rule }: OverTwins, key: string, rows: readonly RowView[], context: ReviewContext): Search {
  const facts = rows.map(rule.facts);
  return {
    threshold: rule.least(key, context),
    back: context.settings.mostAbove,
    fits: (above, at) => {
      const [first, row] = [facts[above], facts[at]];
      return first !== undefined && row !== undefined && rule.fits(row, first);
    },
  };
}

const entriesFor = (scope: OverTwins, context: ReviewContext, row: RowView, twin: RowView): readonly Entry[] =>
  entriesOf(scope, context, row, scope.rule.check(row, twin, context)).map((entry) => ({ ...entry, twin: twin.place }));
