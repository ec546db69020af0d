import { columnNumber, LAST, parseArea, type Area } from 'addin/preview/excel-host/address';
import { findSheet, findTable, type Book, type By } from 'addin/preview/excel-host/book/book';
import { clearContents, writeCells } from 'addin/preview/excel-host/book/edit';
import { deleteCells, insertCells } from 'addin/preview/excel-host/book/restructure';
import { selectRange } from 'addin/preview/excel-host/book/select';
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet } from 'addin/preview/excel-host/book/sheets';
import { sortRows, type SortField } from 'addin/preview/excel-host/book/sort';
import { bodyArea, tableHeaders } from 'addin/preview/excel-host/book/tables';
import { checkEntry } from 'addin/preview/excel-host/book/validate';
import { ExcelFault, type ExcelErrorCode } from 'addin/preview/excel-host/fault';

/** What came of an edit. Refused: nothing was changed, as when Excel shows its message box. */
export type EditOutcome =
  { readonly done: true } | { readonly refused: { readonly code: ExcelErrorCode | 'ValidationFailed' } };

/**
 * Edits as a person makes them at the grid. A sheet is given by name or id, a place as an A1 address, rows by their
 * numbers in Excel (from 1), columns by their letters.
 */
export interface Person {
  /** Types into each cell of an address: numbers, percentages, dates, formulas are read as Excel reads typing. */
  type(sheet: string, address: string, text: string): Promise<EditOutcome>;
  /** Pastes values; the address is the top left cell. Validation is not asked, as in Excel. */
  paste(
    sheet: string,
    address: string,
    matrix: readonly (readonly (string | number | boolean | null)[])[],
  ): Promise<EditOutcome>;
  /** The Delete key. */
  clear(sheet: string, address: string): Promise<EditOutcome>;
  insertRows(sheet: string, row: number, count?: number): Promise<EditOutcome>;
  deleteRows(sheet: string, row: number, count?: number): Promise<EditOutcome>;
  insertColumns(sheet: string, column: string, count?: number): Promise<EditOutcome>;
  deleteColumns(sheet: string, column: string, count?: number): Promise<EditOutcome>;
  sortRange(sheet: string, address: string, fields: readonly SortField[], hasHeaders?: boolean): Promise<EditOutcome>;
  sortTable(table: string, column: string, ascending?: boolean): Promise<EditOutcome>;
  addSheet(name?: string): Promise<EditOutcome>;
  renameSheet(sheet: string, name: string): Promise<EditOutcome>;
  moveSheet(sheet: string, position: number): Promise<EditOutcome>;
  deleteSheet(sheet: string): Promise<EditOutcome>;
  activate(sheet: string): Promise<EditOutcome>;
  select(sheet: string, address: string): Promise<EditOutcome>;
}

/** @param perform runs an edit in its turn among the requests, and tells its events afterwards */
export function person(book: Book, by: By, perform: (edit: () => unknown) => Promise<void>): Person {
  const sheetOf = (sheet: string): string => {
    const found = findSheet(book, sheet);
    if (!found) throw new Error(`There is no sheet ${sheet}.`);
    return found.id;
  };
  const areaAt = (address: string): Area => {
    const area = parseArea(address);
    if (!area) throw new Error(`${address} is no address.`);
    return area;
  };
  const attempt = async (edit: () => unknown): Promise<EditOutcome> => {
    let refused: EditOutcome | undefined;
    await perform(async () => {
      try {
        await edit();
      } catch (fault) {
        if (fault instanceof ValidationRefusal) refused = { refused: { code: 'ValidationFailed' } };
        else if (fault instanceof ExcelFault) refused = { refused: { code: fault.code } };
        else throw fault;
      }
    });
    return refused ?? { done: true };
  };
  const rows = (row: number, count: number): Area => ({
    row: row - 1,
    rowCount: count,
    column: 0,
    columnCount: LAST.columnCount,
  });
  const columns = (column: string, count: number): Area => ({
    row: 0,
    rowCount: LAST.rowCount,
    column: columnNumber(column),
    columnCount: count,
  });

  return {
    type: (sheet, address, text) =>
      attempt(async () => {
        const sheetId = sheetOf(sheet);
        if (!(await checkEntry(book, sheetId, areaAt(address), text))) throw new ValidationRefusal();
        writeCells(book, sheetId, areaAt(address), text, by);
      }),
    paste: (sheet, address, matrix) =>
      attempt(() => {
        const area = { ...areaAt(address), rowCount: matrix.length, columnCount: matrix[0]?.length ?? 0 };
        // Pasting an empty cell empties the one below it.
        const cells = matrix.map((row) => row.map((cell) => cell ?? ''));
        writeCells(book, sheetOf(sheet), area, cells, by);
      }),
    clear: (sheet, address) => attempt(() => clearContents(book, sheetOf(sheet), areaAt(address), by)),
    insertRows: (sheet, row, count = 1) =>
      attempt(() => insertCells(book, sheetOf(sheet), rows(row, count), 'Down', by)),
    deleteRows: (sheet, row, count = 1) => attempt(() => deleteCells(book, sheetOf(sheet), rows(row, count), 'Up', by)),
    insertColumns: (sheet, column, count = 1) =>
      attempt(() => insertCells(book, sheetOf(sheet), columns(column, count), 'Right', by)),
    deleteColumns: (sheet, column, count = 1) =>
      attempt(() => deleteCells(book, sheetOf(sheet), columns(column, count), 'Left', by)),
    sortRange: (sheet, address, fields, hasHeaders = false) =>
      attempt(() => sortRows(book, sheetOf(sheet), areaAt(address), fields, hasHeaders, by)),
    sortTable: (name, column, ascending = true) =>
      attempt(() => {
        const table = findTable(book, name);
        const key = table ? tableHeaders(book, table).indexOf(column) : -1;
        if (!table || key < 0) throw new Error(`There is no column ${column} in a table ${name}.`);
        return sortRows(book, table.sheetId, bodyArea(table), [{ key, ascending }], false, by);
      }),
    addSheet: (name) => attempt(() => addSheet(book, name, by)),
    renameSheet: (sheet, name) => attempt(() => renameSheet(book, sheetOf(sheet), name)),
    moveSheet: (sheet, position) => attempt(() => moveSheet(book, sheetOf(sheet), position)),
    deleteSheet: (sheet) => attempt(() => deleteSheet(book, sheetOf(sheet), by)),
    activate: (sheet) => attempt(() => activateSheet(book, sheetOf(sheet), by)),
    select: (sheet, address) => attempt(() => selectRange(book, sheetOf(sheet), areaAt(address), by)),
  };
}

class ValidationRefusal extends Error {}
