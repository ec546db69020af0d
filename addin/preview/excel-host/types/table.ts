import { parseArea } from 'addin/preview/excel-host/address';
import { areaOf, findTable, splitReference, tablesOn, type Book } from 'addin/preview/excel-host/book/book';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import {
  addTable,
  bodyArea,
  dropTable,
  headerArea,
  renameTable,
  resizeTable,
  totalArea,
} from 'addin/preview/excel-host/book/tables';
import { clearContents } from 'addin/preview/excel-host/book/edit';
import { sortRows } from 'addin/preview/excel-host/book/sort';
import { ExcelFault, invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import type { TableRecord } from 'addin/preview/excel-host/ledger';
import {
  an,
  asFlag,
  asText,
  events,
  method,
  orNull,
  property,
  way,
  wholeAt,
  type ExcelType,
  type HostObject,
  type Property,
} from 'addin/preview/excel-host/protocol/member';
import { aRange, rangeIn } from 'addin/preview/excel-host/types/range-object';
import { sortFields } from 'addin/preview/excel-host/types/range-sort';
import { tableColumnCollection, tableRowCollection } from 'addin/preview/excel-host/types/table-parts';
import { objectOf, registerType } from 'addin/preview/excel-host/types/registry';

type Flag =
  'showFilterButton' | 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn';

const flag = (name: Flag): Property<TableRecord> =>
  property(
    3,
    (table) => table[name],
    (table, value, { book }) => {
      guardSheet(book, table.sheetId);
      table[name] = asFlag(value);
    },
  );

const STYLE = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

const TABLE_EVENTS = { DataChanged: [101, 7] } as const;

const tableSort: ExcelType<TableRecord> = {
  name: 'TableSort',
  members: {
    Apply: method(2, (table, args, { book }) =>
      sortRows(book, table.sheetId, bodyArea(table), sortFields(args[0]), false, 'add-in'),
    ),
  },
};

export const table: ExcelType<TableRecord> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: property(1, ({ id }) => id),
    Name: property(
      1,
      ({ name }) => name,
      (record, value, { book }) => renameTable(book, record, asText(value)),
    ),
    ShowHeaders: property(
      1,
      ({ showHeaders }) => showHeaders,
      (record, value) => {
        if (asFlag(value) !== record.showHeaders) throw new ExcelFault('ApiNotFound', 'Table.showHeaders');
      },
    ),
    ShowTotals: property(
      1,
      ({ showTotals }) => showTotals,
      (record, value) => {
        if (asFlag(value) !== record.showTotals) throw new ExcelFault('ApiNotFound', 'Table.showTotals');
      },
    ),
    Style: property(
      1,
      ({ style }) => style,
      (record, value, { book }) => {
        const style = asText(value);
        if (style !== '' && !STYLE.test(style)) throw invalidArgument();
        guardSheet(book, record.sheetId);
        record.style = style;
      },
    ),
    ShowFilterButton: flag('showFilterButton'),
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    Columns: way(1, (record) => an(tableColumnCollection, record)),
    Rows: way(1, (record) => an(tableRowCollection, record)),
    Sort: way(2, (record) => an(tableSort, record)),
    Worksheet: way(2, ({ sheetId }) => objectOf('Worksheet', { id: sheetId })),
    GetRange: way(1, (record, _args, { book }) => aRange(book, record.sheetId, record.area)),
    GetHeaderRowRange: way(1, (record, _args, { book }) => {
      if (!record.showHeaders) throw itemNotFound();
      return aRange(book, record.sheetId, headerArea(record));
    }),
    GetDataBodyRange: way(1, (record, _args, { book }) => aRange(book, record.sheetId, bodyArea(record))),
    GetTotalRowRange: way(1, (record, _args, { book }) => {
      if (!record.showTotals) throw itemNotFound();
      return aRange(book, record.sheetId, totalArea(record));
    }),
    Resize: method(13, (record, args, { book }) => {
      if (typeof args[0] !== 'string') {
        const range = rangeIn(args[0]);
        return resizeTable(book, record, range.sheetId, areaOf(range));
      }
      const { sheetId, rest } = splitReference(book, args[0], record.sheetId);
      const area = parseArea(rest);
      if (!area) throw invalidArgument();
      return resizeTable(book, record, sheetId, area);
    }),
    ConvertToRange: way(2, (record, _args, { book }) => {
      dropTable(book, record, 'add-in');
      return aRange(book, record.sheetId, record.area);
    }),
    Delete: method(1, (record, _args, { book }) => {
      dropTable(book, record, 'add-in');
      clearContents(book, record.sheetId, record.area, 'add-in');
      book.model.clearStyles(record.sheetId, record.area);
    }),
    // Nothing is ever filtered here, so there is nothing to clear.
    ClearFilters: method(2, () => undefined),
    ...events<TableRecord>(TABLE_EVENTS, ({ id }) => id),
  },
};

interface Scope {
  /** undefined for all tables of the workbook. */
  readonly sheetId: string | undefined;
}

const inScope = (book: Book, { sheetId }: Scope) =>
  sheetId === undefined ? book.ledger.tables : tablesOn(book, sheetId);

function find(book: Book, scope: Scope, key: unknown): HostObject {
  const found = findTable(book, String(key));
  if (!found || !inScope(book, scope).includes(found)) throw itemNotFound();
  return an(table, found);
}

export const tableCollection: ExcelType<Scope> = {
  name: 'TableCollection',
  items: (scope, { book }) => inScope(book, scope).map((record) => an(table, record)),
  members: {
    Count: property(1, (scope, { book }) => inScope(book, scope).length),
    Add: way(1, (scope, args, { book }) => {
      const hasHeaders = asFlag(args[1]);
      if (typeof args[0] !== 'string') {
        const range = rangeIn(args[0]);
        return an(table, addTable(book, range.sheetId, areaOf(range), hasHeaders, 'add-in'));
      }
      const { sheetId, rest } = splitReference(book, args[0], scope.sheetId ?? book.model.activeSheetId());
      const area = parseArea(rest);
      if (!area || (scope.sheetId !== undefined && scope.sheetId !== sheetId)) throw invalidArgument();
      return an(table, addTable(book, sheetId, area, hasHeaders, 'add-in'));
    }),
    GetCount: method(4, (scope, _args, { book }) => inScope(book, scope).length),
    GetItem: way(1, (scope, args, { book }) => find(book, scope, args[0])),
    GetItemOrNullObject: way(4, (scope, args, { book }) => orNull(() => find(book, scope, args[0]))),
    GetItemAt: way(1, (scope, args, { book }) => {
      const record = inScope(book, scope)[wholeAt(args, 0)];
      if (!record) throw invalidArgument();
      return an(table, record);
    }),
    ...events<Scope>(
      { DataChanged: [101, 7], Added: [102, 9], Deleted: [103, 9] },
      ({ sheetId }) => sheetId ?? 'Workbook',
    ),
  },
};

interface Tables {
  readonly tables: readonly TableRecord[];
}

function among({ tables }: Tables, key: unknown): HostObject {
  const record = tables.find((one) => one.id === key || one.name.toLowerCase() === String(key).toLowerCase());
  if (!record) throw itemNotFound();
  return an(table, record);
}

/** The tables that meet a range. */
export const tableScopedCollection: ExcelType<Tables> = registerType('TableScopedCollection', {
  items: ({ tables }) => tables.map((record) => an(table, record)),
  members: {
    GetCount: method(9, ({ tables }) => tables.length),
    GetFirst: way(9, ({ tables }) => {
      const [first] = tables;
      if (!first) throw itemNotFound();
      return an(table, first);
    }),
    GetItem: way(9, (state, args) => among(state, args[0])),
    GetItemOrNullObject: way(14, (state, args) => orNull(() => among(state, args[0]))),
  },
});

export const tableTypes = [table, tableCollection, tableScopedCollection, tableSort];
