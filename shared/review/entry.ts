import type { Binding } from 'shared/review/binding';
import type { Finding, Mend, Place } from 'shared/review/finding';
import type { Answer, Found, MendHere, Rule } from 'shared/review/rule';
import type { Seen } from 'shared/review/seen';
import type { Sight } from 'shared/review/sight';

/** A finding and where it stands among all: by block, row, column, rule. */
export interface Entry {
  readonly finding: Finding;
  readonly order: number;
  /** The place of the row above that this one repeats. */
  readonly twin?: number;
}

const none: readonly Entry[] = [];

/** What a check answered, as findings; at the row that was looked at where the answer names none. */
export function entriesOf(binding: Binding, sight: Sight, row: Seen | null, answer: Answer): readonly Entry[] {
  const found = foundIn(answer);
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

const noFound: readonly Found[] = [];

const isSeveral = (answer: Found | readonly Found[]): answer is readonly Found[] => Array.isArray(answer);

export const foundIn = (answer: Answer): readonly Found[] =>
  answer === null ? noFound : isSeveral(answer) ? answer : [answer];

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
function orderOf({ blocks, rows }: Sight, at: Place, seen: Seen | null, index: number): number {
  const place = blocks.findIndex(({ id }) => id === at.block);
  const block = blocks[place];
  const row = at.row === null || block === undefined ? 0 : placeOf(rows(block.id), at.row, seen) + 1;
  const column = block === undefined ? 0 : block.columns.findIndex(({ key }) => key === at.column) + 1;
  return (((place + 1) * 2 ** 21 + row) * 2 ** 10 + column) * 2 ** 14 + index;
}

const places = new WeakMap<readonly Seen[], ReadonlyMap<string, number>>();

function placeOf(rows: readonly Seen[], row: string, seen: Seen | null): number {
  if (seen?.id === row) return seen.place;
  const known = places.get(rows) ?? new Map(rows.map(({ id, place }) => [id, place]));
  places.set(rows, known);
  return known.get(row) ?? 0;
}
