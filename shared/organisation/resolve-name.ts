/** Anything people know by a code and by a name in either language. */
export interface NamedEntry {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export type ResolvedName<Entry extends NamedEntry> =
  { readonly found: Entry } | { readonly unknown: string; readonly nearest: Entry | null };

/** What is left of a typed name once width, case and spaces no longer matter. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

const spellings = ({ id, zh, en }: NamedEntry): readonly string[] => [id, zh, en].map(plain);

/**
 * An entry by its code or either name, in any case and width; codes before names, and a name may be cut short at its
 * beginning where that leaves only one (`收入`). Of one that is not known the nearest: the one whose spelling needs the fewest changes, if these are fewer than half of its letters.
 */
export function resolveName<Entry extends NamedEntry>(typed: string, entries: readonly Entry[]): ResolvedName<Entry> {
  const wanted = plain(typed);
  const found =
    entries.find(({ id }) => plain(id) === wanted) ?? entries.find((entry) => spellings(entry).includes(wanted));
  if (found !== undefined) return { found };
  const ending =
    wanted.length < 2 ? [] : entries.filter(({ zh, en }) => [zh, en].some((name) => plain(name).endsWith(wanted)));
  const [only] = ending;
  if (only !== undefined && ending.length === 1) return { found: only };
  let [nearest, fewest]: [Entry | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const entry of wanted === '' ? [] : entries) {
    for (const spelling of spellings(entry)) {
      const changes = isPart(wanted, spelling) ? 0.5 : changesBetween(wanted, spelling);
      if (changes < fewest && changes < Math.max(wanted.length, spelling.length) / 2) {
        [nearest, fewest] = [entry, changes];
      }
    }
  }
  return { unknown: typed.trim(), nearest };
}

/** `收入` for `本年度销售收入`: the beginning or end of a longer name is meant rather than a misspelt other one. */
const isPart = (wanted: string, spelling: string): boolean =>
  wanted.length >= 2 && (spelling.startsWith(wanted) || spelling.endsWith(wanted));

/** Letters inserted, left out or replaced, and neighbours changed round (optimal string alignment). */
function changesBetween(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + cost,
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY;
}
