/**
 * One order for the rows of two versions that were made from the same base. Rows of the base stand as the side has them
 * that moved them; rows that one side added stand where it added them, below the same row of the base. The order does
 * not depend on which side is asked first; nor on the order in which several versions arrive, unless somebody took out
 * or moved the rows that others added theirs below.
 */
export function mergedOrder(
  base: readonly string[],
  one: readonly string[],
  other: readonly string[],
): readonly string[] {
  const known = new Set(base);
  const spine = spineOf(base, one, other);
  const added = (side: readonly string[]): ReadonlyMap<string | null, readonly string[]> => addedBelow(known, side);
  const [first, second] = [added(one), added(other)];
  const seen = new Set<string>();
  const below = (row: string | null): readonly string[] =>
    headFirst(first.get(row) ?? [], second.get(row) ?? []).filter((id) => !seen.has(id) && seen.add(id));
  return [null, ...spine].flatMap((row) => [...(row === null ? [] : [row]), ...below(row)]);
}

/** Rows that are not of the base, by the row of the base that they stand below. */
function addedBelow(
  known: ReadonlySet<string>,
  side: readonly string[],
): ReadonlyMap<string | null, readonly string[]> {
  const found = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const id of side) {
    if (known.has(id)) anchor = id;
    else found.set(anchor, [...(found.get(anchor) ?? []), id]);
  }
  return found;
}

/** Both lists in their own order; of two heads the smaller id comes first, whichever list it is in. */
function headFirst(one: readonly string[], other: readonly string[]): readonly string[] {
  const order: string[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const [head, next] = [one[left], other[right]];
    if (next === undefined || (head !== undefined && head <= next)) {
      if (head !== undefined) order.push(head);
      left += 1;
      if (head === next) right += 1;
    } else {
      order.push(next);
      right += 1;
    }
  }
  return order;
}

/** All rows of the base in one order: that of the side that moved rows; of two such sides one, always the same. */
function spineOf(base: readonly string[], one: readonly string[], other: readonly string[]): readonly string[] {
  const sides = [one, other].filter((side) => isMoved(base, side));
  const [first, second] = sides.map((side) => withMissing(base, side));
  if (first === undefined) return base;
  if (second === undefined) return first;
  return first.join('\n') <= second.join('\n') ? first : second;
}

const shared = (rows: readonly string[], of: readonly string[]): readonly string[] => {
  const there = new Set(of);
  return rows.filter((id) => there.has(id));
};

function isMoved(base: readonly string[], side: readonly string[]): boolean {
  const kept = shared(base, side);
  return shared(side, base).some((id, at) => id !== kept[at]);
}

/** The side's order of the rows of the base; those it took out stand below the row that was above them. */
function withMissing(base: readonly string[], side: readonly string[]): readonly string[] {
  const order = [...shared(side, base)];
  const there = new Set(order);
  base.forEach((id, at) => {
    if (there.has(id)) return;
    const above = at === 0 ? -1 : order.indexOf(base[at - 1] ?? '');
    order.splice(above + 1, 0, id);
    there.add(id);
  });
  return order;
}
