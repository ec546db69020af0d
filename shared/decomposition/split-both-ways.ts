import { splitByWeight, type SplitRefusal } from 'shared/decomposition/split';
import { whole } from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { sumWhole } from 'shared/quantity/sum';

export type BothWaysRefusal = SplitRefusal | Refused<'margins-differ'>;

/**
 * A first proposal for a matrix whose margins are known: row totals (units over the year) and column totals (the year's
 * months). Every row and every column closes (DR-07), and each cell follows both as closely as whole steps allow.
 * Where both margins are multiples of `step` (0.01万元), cells are too.
 */
export function splitBothWays(
  rows: readonly number[],
  columns: readonly number[],
  step = 1,
): readonly (readonly number[])[] | BothWaysRefusal {
  const [down, across] = [sumWhole(rows), sumWhole(columns)];
  if (isRefused(down)) return down;
  if (isRefused(across)) return across;
  if (down !== across) return refuse('margins-differ', { rows: down, columns: across });
  const coarse = [...rows, ...columns].every((value) => value % step === 0) ? step : 1;
  const left = columns.map((column) => column / coarse);
  const matrix: (readonly number[])[] = [];
  for (const row of rows) {
    // What the columns still need is the weight, so the last row takes exactly what is left of every column.
    const cells = row === 0 ? columns.map(() => 0) : splitByWeight(row / coarse, left.map(whole));
    if (isRefused(cells)) return cells;
    cells.forEach((cell, column) => (left[column] = (left[column] ?? 0) - cell));
    matrix.push(cells.map((cell) => cell * coarse));
  }
  return matrix;
}
