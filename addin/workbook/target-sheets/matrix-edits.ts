import type { DraftEdit, DraftRow } from 'shared/targets/draft';
import { blankRow } from 'shared/targets/draft';
import { natureOf, stepsOf } from 'shared/targets/amount';
import { namedBy, type Node } from 'shared/targets/node';
import { address, cellAt } from 'addin/workbook/excel/a1';
import { issuedColumn, monthColumn, yearColumn } from 'addin/workbook/target-sheets/matrix-columns';
import type { MatrixInWorkbook, MatrixRow } from 'addin/workbook/target-sheets/target-sheet';

/** What was typed in a matrix since it was written. */
export interface MatrixEdits {
  readonly edits: readonly DraftEdit[];
  /** Cells that hold no target: text, below zero, half a piece. */
  readonly wrong: readonly string[];
  /** Rows that were issued already and typed over all the same. */
  readonly locked: readonly { readonly node: Node; readonly indicator: string }[];
}

/** A row's key as it was written; null for sums and for what somebody else put there. */
export function targetOf(key: string): { readonly node: Node; readonly indicator: string } | null {
  const at = key.lastIndexOf(' ');
  const [node, indicator] = [key.slice(0, at) as Node, key.slice(at + 1)];
  const isNode = node === 'own' || node === 'reserve' || namedBy(node) !== null;
  return at > 0 && isNode && natureOf(indicator) !== null ? { node, indicator } : null;
}

export function matrixEdits({ rows, base, formulas, area }: MatrixInWorkbook): MatrixEdits {
  const before = new Map(base.map((row) => [row.key, row]));
  const found: { edits: DraftEdit[]; wrong: string[]; locked: MatrixEdits['locked'][number][] } = {
    ...{ edits: [], wrong: [], locked: [] },
  };
  rows.forEach((row, at) => {
    const target = targetOf(row.key);
    const stood = before.get(row.key);
    if (target === null || stood === undefined) return;
    const own = natureOf(target.indicator)?.overTime === 'own';
    const cells: readonly (readonly [MatrixRow['year'], number])[] = [
      ...(own ? [[row.year, yearColumn] as const] : []),
      ...row.months.map((cell, month) => [cell, monthColumn(month)] as const),
    ];
    const isChanged =
      row.months.some((cell, month) => cell !== stood.months[month]) || (own && row.year !== stood.year);
    if (!isChanged) return;
    if ((formulas[at]?.[issuedColumn] ?? '') !== '') {
      found.locked.push(target);
      return;
    }
    const bad = cells.filter(([cell]) => cell === 'bad' || (cell !== null && stepsOf(target.indicator, cell) === null));
    if (bad.length > 0) {
      found.wrong.push(...bad.map(([, column]) => address(cellAt(area.row + at, area.column + column))));
      return;
    }
    found.edits.push({ now: inSteps(target, row, own), was: inSteps(target, stood, own) });
  });
  return found;
}

function inSteps(
  { node, indicator }: { readonly node: Node; readonly indicator: string },
  { year, months }: MatrixRow,
  own: boolean,
): DraftRow {
  const steps = (cell: MatrixRow['year']): number | null =>
    cell === null || cell === 'bad' ? null : stepsOf(indicator, cell);
  return { ...blankRow(node, indicator), year: own ? steps(year) : null, months: months.map(steps) };
}
