import { endColumn, endRow, intersect, subtract, type Area } from 'addin/preview/excel-host/address';
import { tablesOn, type Book } from 'addin/preview/excel-host/book/book';
import { isProtected } from 'addin/preview/excel-host/book/protection';
import { headersKeepText } from 'addin/preview/excel-host/book/tables';
import type { Matrix } from 'addin/preview/excel-host/book/matrix';

/**
 * "Include new rows and columns in table": what is written directly below or right of a table joins it, unless it is
 * empty, something stands in the way, or the sheet is protected. Decided before the write, done after it.
 */
export function growTables(book: Book, sheetId: string, area: Area, matrix: Matrix): () => void {
  if (
    book.strictness.tablesKeepSize ||
    isProtected(book, sheetId) ||
    !matrix.some((row) => row.some((cell) => cell !== null && cell !== ''))
  )
    return () => {};
  for (const table of tablesOn(book, sheetId)) {
    const grown = grownArea(table.area, area);
    if (!grown || table.showTotals) continue;
    // A row or column that holds something already does not join.
    const addition = subtract(grown, table.area);
    const blocked =
      tablesOn(book, sheetId).some((other) => other.id !== table.id && intersect(other.area, grown)) ||
      addition.some((part) => book.model.read(sheetId, part).some((row) => row.some((cell) => cell.value !== null)));
    if (blocked) continue;
    return () => {
      table.area = grown;
      headersKeepText(book, sheetId, grown);
    };
  }
  return () => {};
}

function grownArea(table: Area, written: Area): Area | undefined {
  const below =
    written.row === endRow(table) + 1 && written.column >= table.column && endColumn(written) <= endColumn(table);
  if (below) return { ...table, rowCount: table.rowCount + written.rowCount };
  const beside =
    written.column === endColumn(table) + 1 && written.row >= table.row && endRow(written) <= endRow(table);
  return beside ? { ...table, columnCount: table.columnCount + written.columnCount } : undefined;
}
