import { endRow, type Area } from 'addin/preview/excel-host/address';
import type { Book } from 'addin/preview/excel-host/book/book';
import { writeCells } from 'addin/preview/excel-host/book/edit';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { deleteCells, insertCells } from 'addin/preview/excel-host/book/restructure';
import { bodyArea, headerArea, tableHeaders } from 'addin/preview/excel-host/book/tables';
import { invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import type { TableRecord } from 'addin/preview/excel-host/ledger';
import {
  an,
  asText,
  method,
  orNull,
  property,
  way,
  wholeAt,
  type ExcelType,
  type HostObject,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { aRange } from 'addin/preview/excel-host/types/range-object';

/** A column or row of a table, by its place; Excel's own ids follow the place no longer than a request does either. */
interface Part {
  readonly table: TableRecord;
  readonly index: number;
}

const columnArea = ({ table, index }: Part): Area => ({
  ...table.area,
  column: table.area.column + index,
  columnCount: 1,
});
const bodyColumn = (part: Part): Area => ({
  ...bodyArea(part.table),
  column: part.table.area.column + part.index,
  columnCount: 1,
});
const rowArea = ({ table, index }: Part): Area => ({
  ...bodyArea(table),
  row: bodyArea(table).row + index,
  rowCount: 1,
});

const values = async ({ model }: Book, sheetId: string, area: Area) => {
  await model.calculate();
  return model.read(sheetId, area).map((row) => row.map((cell) => cell.value ?? ''));
};

export const tableColumn: ExcelType<Part> = {
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  members: {
    Id: property(1, ({ index }) => index + 1),
    Index: property(1, ({ index }) => index),
    Name: property(
      1,
      ({ table, index }, { book }) => tableHeaders(book, table)[index] ?? '',
      (part, value, { book }) =>
        writeCells(
          book,
          part.table.sheetId,
          { ...headerArea(part.table), column: columnArea(part).column, columnCount: 1 },
          asText(value),
          'add-in',
        ),
    ),
    Values: property(
      1,
      (part, { book }) => values(book, part.table.sheetId, columnArea(part)),
      (part, value, { book }) => writeCells(book, part.table.sheetId, columnArea(part), value, 'add-in'),
    ),
    GetRange: way(1, (part, _args, { book }) => aRange(book, part.table.sheetId, columnArea(part))),
    GetDataBodyRange: way(1, (part, _args, { book }) => aRange(book, part.table.sheetId, bodyColumn(part))),
    GetHeaderRowRange: way(1, (part, _args, { book }) =>
      aRange(book, part.table.sheetId, { ...headerArea(part.table), column: columnArea(part).column, columnCount: 1 }),
    ),
    Delete: method(1, (part, _args, { book }) => {
      if (part.table.area.columnCount === 1) throw invalidArgument();
      return deleteCells(book, part.table.sheetId, columnArea(part), 'Left', 'add-in');
    }),
  },
};

function findColumn(table: TableRecord, key: unknown, { book }: Turn): HostObject {
  const names = tableHeaders(book, table).map((name) => name.toLowerCase());
  const index = typeof key === 'number' ? key - 1 : names.indexOf(String(key).toLowerCase());
  if (index < 0 || index >= table.area.columnCount) throw itemNotFound();
  return an(tableColumn, { table, index });
}

function partAt<T extends Part>(
  type: ExcelType<T>,
  table: TableRecord,
  args: readonly unknown[],
  count: number,
): HostObject {
  const index = wholeAt(args, 0);
  if (index < 0 || index >= count) throw invalidArgument();
  return an(type as ExcelType<Part>, { table, index });
}

export const tableColumnCollection: ExcelType<TableRecord> = {
  name: 'TableColumnCollection',
  items: (table) => Array.from({ length: table.area.columnCount }, (_, index) => an(tableColumn, { table, index })),
  members: {
    Count: property(1, ({ area }) => area.columnCount),
    GetCount: method(4, ({ area }) => area.columnCount),
    GetItem: way(1, (table, args, turn) => findColumn(table, args[0], turn)),
    GetItemOrNullObject: way(4, (table, args, turn) => orNull(() => findColumn(table, args[0], turn))),
    GetItemAt: way(1, (table, args) => partAt(tableColumn, table, args, table.area.columnCount)),
  },
};

export const tableRow: ExcelType<Part> = {
  name: 'TableRow',
  identity: ({ index }) => ({ Index: index }),
  members: {
    Index: property(1, ({ index }) => index),
    Values: property(
      1,
      (part, { book }) => values(book, part.table.sheetId, rowArea(part)),
      (part, value, { book }) => writeCells(book, part.table.sheetId, rowArea(part), value, 'add-in'),
    ),
    GetRange: way(1, (part, _args, { book }) => aRange(book, part.table.sheetId, rowArea(part))),
    Delete: method(1, (part, _args, { book }) => deleteCells(book, part.table.sheetId, rowArea(part), 'Up', 'add-in')),
  },
};

export const tableRowCollection: ExcelType<TableRecord> = {
  name: 'TableRowCollection',
  items: (table) => Array.from({ length: bodyArea(table).rowCount }, (_, index) => an(tableRow, { table, index })),
  members: {
    Count: property(1, (table) => bodyArea(table).rowCount),
    GetCount: method(4, (table) => bodyArea(table).rowCount),
    GetItemAt: way(1, (table, args) => partAt(tableRow, table, args, bodyArea(table).rowCount)),
    Add: way(1, async (table, args, { book }) => {
      guardSheet(book, table.sheetId);
      const rows: readonly unknown[] = Array.isArray(args[1]) ? args[1] : [args[1] ?? ''];
      // One row may come as a list of its values.
      const matrix = Array.isArray(args[1]) && !Array.isArray(rows[0]) ? [rows] : rows;
      const body = bodyArea(table);
      const index = typeof args[0] === 'number' && args[0] >= 0 ? args[0] : body.rowCount;
      if (index > body.rowCount) throw invalidArgument();
      const added = { ...body, row: body.row + index, rowCount: matrix.length };
      await insertCells(book, table.sheetId, added, 'Down', 'add-in');
      if (endRow(table.area) < endRow(added))
        table.area = { ...table.area, rowCount: table.area.rowCount + matrix.length };
      writeCells(book, table.sheetId, added, Array.isArray(args[1]) ? matrix : (args[1] ?? ''), 'add-in');
      return an(tableRow, { table, index });
    }),
  },
};

export const tablePartTypes = [tableColumn, tableColumnCollection, tableRow, tableRowCollection];
