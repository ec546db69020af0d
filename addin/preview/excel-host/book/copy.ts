import type { Area } from 'addin/preview/excel-host/address';
import type { Book, By } from 'addin/preview/excel-host/book/book';
import { growTables } from 'addin/preview/excel-host/book/auto-expand';
import { guardBounded } from 'addin/preview/excel-host/book/edit';
import { guardCells } from 'addin/preview/excel-host/book/protection';
import { tellChange } from 'addin/preview/excel-host/book/tell';
import type { CellInput } from 'addin/preview/excel-host/workbook-model';

/** Copies cells to an area, repeated when the area is a multiple of the source. */
export function copyCells(
  book: Book,
  fromSheet: string,
  from: Area,
  toSheet: string,
  at: Area,
  what: string,
  by: By,
): void {
  guardBounded(from);
  guardBounded(at);
  const fits = at.rowCount % from.rowCount === 0 && at.columnCount % from.columnCount === 0;
  const to = fits ? at : { ...at, rowCount: from.rowCount, columnCount: from.columnCount };
  guardCells(book, toSheet, to);
  const cells = book.model.read(fromSheet, from);
  const styles = book.model.styles(fromSheet, from);
  const repeated = <T>(matrix: readonly (readonly T[])[]) =>
    Array.from({ length: to.rowCount }, (_, r) =>
      Array.from({ length: to.columnCount }, (_column, c) => matrix[r % from.rowCount]?.[c % from.columnCount]),
    );
  if (what !== 'Formats') {
    const inputs = repeated(cells).map((row, r) =>
      row.map((cell, c): CellInput => {
        if (cell?.formula && what !== 'Values') {
          const origin = { row: from.row + (r % from.rowCount), column: from.column + (c % from.columnCount) };
          return {
            formula: book.model.movedFormula(cell.formula, to.row + r - origin.row, to.column + c - origin.column),
          };
        }
        return cell === undefined || cell.value === null ? null : { value: cell.value };
      }),
    );
    const grown = growTables(book, toSheet, to, inputs);
    book.model.write(toSheet, to.row, to.column, inputs);
    grown();
  }
  if (what === 'All' || what === 'Formats') {
    // One row copied down is painted column by column, however many rows there are.
    const down = from.rowCount === 1 ? to.rowCount : 1;
    const rows = down === 1 ? repeated(styles) : repeated(styles).slice(0, 1);
    rows.forEach((row, r) =>
      row.forEach((style, c) => {
        const cell = { row: to.row + r, column: to.column + c, rowCount: down, columnCount: 1 };
        if (style) book.model.paint(toSheet, cell, style);
      }),
    );
  }
  tellChange(book, { sheetId: toSheet, area: to, changeType: 'RangeEdited', by });
}
