import type { RuleScope } from 'shared/review/rule-scope';
import type { Finding, Mend, Place } from 'shared/review/finding';
import type { Answer, Found, MendHere, Rule } from 'shared/review/rule';
import type { RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';

/** A finding and where it stands among all: by block, row, column, rule. */
export interface Entry {
  readonly finding: Finding;
  readonly order: number;
  /** The place of the row above that this one repeats. */
  readonly twin?: number;
}

const none: readonly Entry[] = [];

/** What a check answered, as findings; at the row that was looked at where the answer names none. */
export function entriesOf(
  scope: RuleScope,
  context: ReviewContext,
  row: RowView | null,
  answer: Answer,
): readonly Entry[] {
  const found = foundIn(answer);
  if (found.length === 0) return none;
  return found.map((each) => {
    const at: Place = {
      block: each.block ?? scope.block?.id ?? null,
      row: each.row ?? row?.id ?? null,
      column: each.column ?? null,
    };
    return { finding: findingOf(scope.rule, at, each), order: orderOf(context, at, row, scope.index) };
  });
}

const noFound: readonly Found[] = [];

const isSeveral = (answer: Found | readonly Found[]): answer is readonly Found[] => Array.isArray(answer);

export const foundIn = (answer: Answer): readonly Found[] =>
  answer === null ? noFound : isSeveral(answer) ? answer : [answer];

function findingOf(rule: Rule, at: Place, { severity, facts = {}, mend, open, firm }: Found): Finding {
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    at,
    facts,
    ...(mend === undefined ? {} : { mend: mendAt(at, mend) }),
    ...(open === undefined ? {} : { open }),
    ...(firm === undefined ? {} : { firm }),
  };
}

const mendAt = (at: Place, mend: MendHere | Mend): Mend => ('at' in mend ? mend : { ...mend, at });

/** One number a place, so that sorting compares numbers: 2^6 blocks × 2^21 rows × 2^10 columns × 2^14 bindings. */
function orderOf({ blocks, rows }: ReviewContext, at: Place, seen: RowView | null, index: number): number {
  const place = blocks.findIndex(({ id }) => id === at.block);
  const block = blocks[place];
  const row = at.row === null || block === undefined ? 0 : placeOf(rows(block.id), at.row, seen) + 1;
  const column = block === undefined ? 0 : block.columns.findIndex(({ key }) => key === at.column) + 1;
  return (((place + 1) * 2 ** 21 + row) * 2 ** 10 + column) * 2 ** 14 + index;
}

const places = new WeakMap<readonly RowView[], ReadonlyMap<string, number>>();

function placeOf(rows: readonly RowView[], row: string, seen: RowView | null): number {
  if (seen?.id === row) return seen.place;
  const known = places.get(rows) ?? new Map(rows.map(({ id, place }) => [id, place]));
  places.set(rows, known);
  return known.get(row) ?? 0;
}
