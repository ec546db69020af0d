import { endRow, isEntireColumn, isEntireRow, type Area } from 'addin/preview/excel-host/address';
import { growTables } from 'addin/preview/excel-host/book/auto-expand';
import type { Book, By } from 'addin/preview/excel-host/book/book';
import { interpret, type Entry } from 'addin/preview/excel-host/book/entry';
import { guardCells, guardSheet } from 'addin/preview/excel-host/book/protection';
import { headersKeepText } from 'addin/preview/excel-host/book/tables';
import { tellChange } from 'addin/preview/excel-host/book/tell';
import type { Matrix } from 'addin/preview/excel-host/book/matrix';
import { invalidArgument } from 'addin/preview/excel-host/fault';
import type { Scalar } from 'addin/preview/excel-host/workbook-model';

/** "If the returned value is a 2D array it must have the range's dimensions": anything else is InvalidArgument. */
export function matrixFor(area: Area, value: unknown): Matrix {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    const fits =
      rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
    if (!fits) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    return rows as Matrix;
  }
  // A single value fills the whole range (Excel.Range.values, setting).
  if (value === null || value === undefined || typeof value === 'object') throw invalidArgument();
  const row = Array.from({ length: area.columnCount }, () => value);
  return Array.from({ length: area.rowCount }, () => row);
}

export function guardBounded(area: Area): void {
  if (isEntireColumn(area) || isEntireRow(area)) throw invalidArgument('The range is unbounded.');
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Writes values or formulas: null leaves a cell, '' empties it, text is read as if typed. */
export function writeCells(book: Book, sheetId: string, area: Area, value: unknown, by: By): void {
  guardBounded(area);
  const matrix = matrixFor(area, value);
  guardCells(book, sheetId, area);
  const { model } = book;
  const single = area.rowCount === 1 && area.columnCount === 1;
  const before = single ? model.read(sheetId, area)[0]?.[0] : undefined;
  const formats = model.styles(sheetId, area);
  let formatted = false;
  const entries: (Entry | undefined)[][] = matrix.map((row, r) =>
    row.map((cell, c) => {
      if (cell === null || cell === undefined) return undefined;
      if (!isScalar(cell) || (typeof cell === 'number' && !Number.isFinite(cell))) throw invalidArgument();
      const format = formats[r]?.[c]?.numberFormat ?? 'General';
      const entry = interpret(cell, format);
      if (entry.numberFormat === undefined || format !== 'General') return { input: entry.input };
      formatted = true;
      return entry;
    }),
  );
  const grown = growTables(book, sheetId, area, matrix);
  model.write(
    sheetId,
    area.row,
    area.column,
    entries.map((row) => row.map((entry) => entry?.input)),
  );
  if (formatted) {
    model.formatNumbers(
      sheetId,
      area.row,
      area.column,
      entries.map((row) => row.map((entry) => entry?.numberFormat)),
    );
  }
  headersKeepText(book, sheetId, area);
  grown();
  const after = single ? model.read(sheetId, area)[0]?.[0] : undefined;
  const details = before && after && !after.formula ? { details: { before, after } } : {};
  tellChange(book, { sheetId, area, changeType: 'RangeEdited', by, ...details });
}

export function writeNumberFormats(book: Book, sheetId: string, area: Area, value: unknown): void {
  guardSheet(book, sheetId, 'allowFormatCells');
  if (typeof value === 'string') {
    book.model.paint(sheetId, area, { numberFormat: value });
    return;
  }
  guardBounded(area);
  const formats = matrixFor(area, value).map((row) =>
    row.map((format) => {
      if (format !== null && typeof format !== 'string') throw invalidArgument();
      return format ?? undefined;
    }),
  );
  book.model.formatNumbers(sheetId, area.row, area.column, formats);
}

/** Empties cells, within what was ever used. */
export function clearContents(book: Book, sheetId: string, area: Area, by: By): void {
  guardCells(book, sheetId, area);
  const used = book.model.usedArea(sheetId, true);
  if (used) {
    const rowCount = Math.min(endRow(area), endRow(used)) - area.row + 1;
    const columnCount = Math.min(area.column + area.columnCount, used.column + used.columnCount) - area.column;
    if (rowCount > 0 && columnCount > 0) {
      const row = Array.from({ length: columnCount }, () => null);
      book.model.write(
        sheetId,
        area.row,
        area.column,
        Array.from({ length: rowCount }, () => row),
      );
    }
  }
  headersKeepText(book, sheetId, area);
  tellChange(book, { sheetId, area, changeType: 'RangeEdited', by });
}
