import type { Cell, Cells } from 'shared/plan/document';

/** A cell as it is signed: the empty text is a blank cell, line ends and composed signs are one way. */
export function signedCell(cells: Cells | undefined, column: string): Cell {
  const cell = cells === undefined || !Object.hasOwn(cells, column) ? null : (cells[column] ?? null);
  if (typeof cell !== 'string') return cell;
  return cell === '' ? null : cell.replace(/\r\n?/g, '\n').normalize('NFC');
}

export const columnsOf = (...rows: readonly (Cells | undefined)[]): readonly string[] =>
  [...new Set(rows.flatMap((cells) => Object.keys(cells ?? {})))].sort();

export const sameCells = (one: Cells | undefined, other: Cells | undefined): boolean =>
  columnsOf(one, other).every((column) => signedCell(one, column) === signedCell(other, column));
