import { contains, endRow, intersect, type Area } from 'addin/preview/excel-host/address';
import { findTable, guid, nextId, tablesOn, type Book, type By } from 'addin/preview/excel-host/book/book';
import { checkTableName } from 'addin/preview/excel-host/book/names';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { tellTable } from 'addin/preview/excel-host/book/tell';
import { ExcelFault, invalidArgument } from 'addin/preview/excel-host/fault';
import type { TableRecord } from 'addin/preview/excel-host/ledger';

const TABLE_KIND = 3;

const conflict = () => new ExcelFault('InvalidOperation', 'A table cannot overlap another table or merged cells.');

export function addTable(book: Book, sheetId: string, area: Area, hasHeaders: boolean, by: By): TableRecord {
  guardSheet(book, sheetId);
  if (tablesOn(book, sheetId).some((table) => intersect(table.area, area))) throw conflict();
  if (book.model.merged(sheetId).some((merged) => intersect(merged, area))) throw conflict();
  const number = nextId(book);
  const table: TableRecord = {
    id: guid(TABLE_KIND, number),
    sheetId,
    name: freeName(book),
    // Without headers Excel puts a header row of its own above the data; with nothing but headers, one empty row below.
    area: { ...area, rowCount: Math.max(2, area.rowCount + (hasHeaders ? 0 : 1)) },
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  if (!hasHeaders) {
    const rows = book.model.read(sheetId, area);
    const down = rows.map((row) =>
      row.map((cell) =>
        cell.formula ? { formula: cell.formula } : cell.value === null ? null : { value: cell.value },
      ),
    );
    book.model.write(sheetId, area.row + 1, area.column, down);
    book.model.write(sheetId, area.row, area.column, [Array.from({ length: area.columnCount }, () => null)]);
  }
  book.ledger.tables.push(table);
  headersKeepText(book, sheetId, area);
  tellTable(book, 'added', table, by);
  return table;
}

function freeName(book: Book): string {
  for (let number = 1; ; number++) {
    if (!findTable(book, `Table${number}`)) return `Table${number}`;
  }
}

export const headerArea = (table: TableRecord): Area => ({ ...table.area, rowCount: 1 });

export function bodyArea(table: TableRecord): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rowCount: table.area.rowCount - top - bottom };
}

export function totalArea(table: TableRecord): Area {
  return { ...table.area, row: endRow(table.area), rowCount: 1 };
}

/** Header cells of a table are unique texts: Excel names an empty one `Column1` and numbers a repeated one. */
export function headersKeepText(book: Book, sheetId: string, touched: Area): void {
  for (const table of tablesOn(book, sheetId)) {
    if (!table.showHeaders || !intersect(headerArea(table), touched)) continue;
    const header = headerArea(table);
    const seen = new Set<string>();
    const cells = book.model.read(sheetId, header)[0] ?? [];
    const names = cells.map((cell, index) => {
      const wanted = cell.value === null ? `Column${index + 1}` : String(cell.value);
      let name = wanted;
      for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
      seen.add(name.toLowerCase());
      return cell.value === name ? undefined : { value: name };
    });
    if (names.some((name) => name)) book.model.write(sheetId, header.row, header.column, [names]);
  }
}

export const tableHeaders = (book: Book, table: TableRecord): string[] =>
  (book.model.read(table.sheetId, headerArea(table))[0] ?? []).map((cell) => String(cell.value ?? ''));

export function renameTable(book: Book, table: TableRecord, name: string): void {
  checkTableName(book, name, table.id);
  table.name = name;
}

/** "The header row must stay in the same place and the new range must overlap the old one": Excel.Table.resize. */
export function resizeTable(book: Book, table: TableRecord, sheetId: string, area: Area): void {
  guardSheet(book, table.sheetId);
  const fits = sheetId === table.sheetId && area.row === table.area.row && area.rowCount >= 2;
  if (!fits || !intersect(area, table.area)) throw invalidArgument('The new range must keep the header row in place.');
  if (tablesOn(book, sheetId).some((other) => other.id !== table.id && intersect(other.area, area))) throw conflict();
  table.area = area;
  headersKeepText(book, sheetId, area);
}

export function dropTable(book: Book, table: TableRecord, by: By): void {
  guardSheet(book, table.sheetId);
  book.ledger.tables = book.ledger.tables.filter((one) => one.id !== table.id);
  tellTable(book, 'deleted', table, by);
}

/** The table whose body or header holds all of an area. */
export const tableAround = (book: Book, sheetId: string, area: Area) =>
  tablesOn(book, sheetId).find((table) => contains(table.area, area));
