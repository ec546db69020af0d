import { monthsInYear, natureOf, yearOf, type Amount } from 'shared/targets/amount';
import { targetKey, type Node } from 'shared/targets/node';

/** A row of the matrix as it is typed: whole steps, blank where nothing is typed. */
export interface DraftRow {
  readonly node: Node;
  readonly indicator: string;
  /** Of what is said for the year by itself; null for what its months give. */
  readonly year: number | null;
  readonly months: readonly (number | null)[];
}

/** 拟定: what stands in a unit's matrix and was not issued yet. */
export interface TargetDraft {
  readonly rows: readonly DraftRow[];
  /** For the letters: rewards and promises. */
  readonly terms: string;
}

export const emptyDraft: TargetDraft = { rows: [], terms: '' };

export const blankRow = (node: Node, indicator: string): DraftRow => ({
  ...{ node, indicator, year: null },
  months: Array.from({ length: monthsInYear }, () => null),
});

/** What somebody typed, and what stood there when they began: both by cell. */
export interface DraftEdit {
  readonly now: DraftRow;
  readonly was: DraftRow;
}

/** A cell somebody else changed meanwhile to something else; month 0 is the year's own figure. */
export interface DraftConflict {
  readonly node: Node;
  readonly indicator: string;
  readonly month: number;
  readonly theirs: number | null;
}

const cellsOf = ({ year, months }: DraftRow): readonly (number | null)[] => [year, ...months];

/** Cells typed by several meet one by one: theirs stays where both changed the same one, and is named. */
export function mergedDraft(
  draft: TargetDraft,
  edits: readonly DraftEdit[],
): { readonly draft: TargetDraft; readonly conflicts: readonly DraftConflict[] } {
  const rows = new Map(draft.rows.map((row) => [targetKey(row.node, row.indicator), row]));
  const conflicts: DraftConflict[] = [];
  for (const { now, was } of edits) {
    const { node, indicator } = now;
    const key = targetKey(node, indicator);
    const [kept, mine, before] = [rows.get(key) ?? blankRow(node, indicator), now, was].map(cellsOf);
    const merged = (kept ?? []).map((cell, month) => {
      const typed = mine?.[month] ?? null;
      const began = before?.[month] ?? null;
      if (typed === began || typed === cell) return cell;
      if (cell === began) return typed;
      conflicts.push({ node, indicator, month, theirs: cell });
      return cell;
    });
    const [year = null, ...months] = merged;
    if (merged.every((cell) => cell === null)) rows.delete(key);
    else rows.set(key, { node, indicator, year, months });
  }
  return { draft: { ...draft, rows: [...rows.values()] }, conflicts };
}

/** A row as an amount; null while a month, or the year where it is said by itself, is blank. */
export function amountOf({ indicator, year, months }: DraftRow): Amount | null {
  const nature = natureOf(indicator);
  if (nature === null) return null;
  // A rate that is said for the year holds for its months, unless they say otherwise.
  const filled = months.map((month) => month ?? (nature.overTime === 'own' ? year : null));
  if (filled.length !== monthsInYear) return null;
  const known = filled.flatMap((month) => month ?? []);
  if (known.length !== monthsInYear) return null;
  if (nature.overTime === 'own' && year === null) return null;
  return { value: yearOf(nature, known, year ?? 0), months: known };
}
