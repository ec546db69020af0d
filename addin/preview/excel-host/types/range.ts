import {
  formatArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  quoteSheet,
  type Area,
} from 'addin/preview/excel-host/address';
import { areaOf, sheetById, tablesOn, type HeldRange } from 'addin/preview/excel-host/book/book';
import { copyCells } from 'addin/preview/excel-host/book/copy';
import {
  clearContents,
  guardBounded,
  matrixFor,
  writeCells,
  writeNumberFormats,
} from 'addin/preview/excel-host/book/edit';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { deleteCells, insertCells } from 'addin/preview/excel-host/book/restructure';
import { selectRange } from 'addin/preview/excel-host/book/select';
import { valueType } from 'addin/preview/excel-host/book/tell';
import { invalidArgument } from 'addin/preview/excel-host/fault';
import {
  an,
  asFlag,
  asNumber,
  method,
  oneOf,
  property,
  way,
  wholeAt,
  type ExcelType,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { setCells } from 'addin/preview/excel-host/types/cell-properties';
import { conditionalFormatCollection } from 'addin/preview/excel-host/types/conditional-format';
import { dataValidation } from 'addin/preview/excel-host/types/data-validation';
import { rangeFormat } from 'addin/preview/excel-host/types/range-format';
import { rangeSort } from 'addin/preview/excel-host/types/range-sort';
import { rangeWays } from 'addin/preview/excel-host/types/range-ways';
import { aRange, rangeByText, rangeIn } from 'addin/preview/excel-host/types/range-object';
import { objectOf, registerType } from 'addin/preview/excel-host/types/registry';
import type { Cell } from 'addin/preview/excel-host/workbook-model';

const address = (range: HeldRange, turn: Turn) =>
  `${quoteSheet(sheetById(turn.book, range.sheetId).name)}!${formatArea(areaOf(range))}`;

const unbounded = (area: Area) => isEntireColumn(area) || isEntireRow(area);

/** Cell by cell; null for entire rows and columns, which Excel does not list. */
function perCell<T>(range: HeldRange, turn: Turn, give: (cell: Cell) => T): T[][] | null {
  const area = areaOf(range);
  return unbounded(area) ? null : turn.book.model.read(range.sheetId, area).map((row) => row.map(give));
}

/** A value when all of a line's cells agree, else null. */
const agreed = <T>(values: readonly T[]): T | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

const move = (area: Area, change: Partial<Area>): Area => ({ ...area, ...change });

const hiddenLines = (range: HeldRange, turn: Turn, lines: 'rows' | 'columns') => {
  const area = areaOf(range);
  const { model } = turn.book;
  const [first, count] = lines === 'rows' ? [area.row, area.rowCount] : [area.column, area.columnCount];
  const limited = Math.min(count, 10_000);
  return agreed(
    Array.from({ length: limited }, (_, index) =>
      lines === 'rows'
        ? model.isRowHidden(range.sheetId, first + index)
        : model.isColumnHidden(range.sheetId, first + index),
    ),
  );
};

/** One entry a column; of what Excel takes here, widths and hiding. */
function setColumns(range: HeldRange, properties: unknown, { book }: Turn): void {
  guardSheet(book, range.sheetId, 'allowFormatColumns');
  const { column, columnCount } = areaOf(range);
  if (!Array.isArray(properties) || properties.length !== columnCount) throw invalidArgument();
  properties.forEach((entry: Readonly<Record<string, unknown>>, at) => {
    const { columnHidden, format, ...unknown } = entry;
    const { columnWidth, ...paint } = (format ?? {}) as Readonly<Record<string, unknown>>;
    if (Object.keys(unknown).length > 0 || Object.keys(paint).length > 0) throw invalidArgument();
    if (columnWidth !== undefined) book.model.setColumnWidth(range.sheetId, column + at, 1, asNumber(columnWidth));
    if (columnHidden !== undefined) book.model.hideColumns(range.sheetId, column + at, 1, asFlag(columnHidden));
  });
}

export const range: ExcelType<HeldRange> = registerType('Range', {
  kept: true,
  members: {
    Address: property(1, address),
    AddressLocal: property(1, address),
    CellCount: property(1, (range) => {
      const { rowCount, columnCount } = areaOf(range);
      return rowCount * columnCount > 2_147_483_647 ? -1 : rowCount * columnCount;
    }),
    RowIndex: property(1, (range) => areaOf(range).row),
    ColumnIndex: property(1, (range) => areaOf(range).column),
    RowCount: property(1, (range) => areaOf(range).rowCount),
    ColumnCount: property(1, (range) => areaOf(range).columnCount),
    IsEntireColumn: property(7, (range) => isEntireColumn(areaOf(range))),
    IsEntireRow: property(7, (range) => isEntireRow(areaOf(range))),
    Values: property(
      1,
      async (range, turn) => {
        await turn.book.model.calculate();
        return perCell(range, turn, (cell) => cell.value ?? '');
      },
      (range, value, { book }) => writeCells(book, range.sheetId, areaOf(range), value, 'add-in'),
    ),
    ValueTypes: property(1, async (range, turn) => {
      await turn.book.model.calculate();
      return perCell(range, turn, valueType);
    }),
    Formulas: property(
      1,
      async (range, turn) => {
        await turn.book.model.calculate();
        return perCell(range, turn, (cell) => cell.formula ?? cell.value ?? '');
      },
      (range, value, { book }) => writeCells(book, range.sheetId, areaOf(range), value, 'add-in'),
    ),
    Text: property(1, async (range, turn) => {
      const area = areaOf(range);
      await turn.book.model.calculate();
      return unbounded(area) ? null : turn.book.model.texts(range.sheetId, area);
    }),
    NumberFormat: property(
      1,
      (range, turn) => {
        const area = areaOf(range);
        if (unbounded(area)) return null;
        return turn.book.model.styles(range.sheetId, area).map((row) => row.map((style) => style.numberFormat));
      },
      (range, value, { book }) => writeNumberFormats(book, range.sheetId, areaOf(range), value),
    ),
    HasSpill: property(12, () => false),
    Hidden: property(2, (range, turn) => {
      const rows = hiddenLines(range, turn, 'rows');
      const columns = hiddenLines(range, turn, 'columns');
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    }),
    RowHidden: property(
      2,
      (range, turn) => hiddenLines(range, turn, 'rows'),
      (range, value, { book }) => {
        guardSheet(book, range.sheetId, 'allowFormatRows');
        const { row, rowCount } = areaOf(range);
        book.model.hideRows(range.sheetId, row, rowCount, asFlag(value));
      },
    ),
    ColumnHidden: property(
      2,
      (range, turn) => hiddenLines(range, turn, 'columns'),
      (range, value, { book }) => {
        guardSheet(book, range.sheetId, 'allowFormatColumns');
        const { column, columnCount } = areaOf(range);
        book.model.hideColumns(range.sheetId, column, columnCount, asFlag(value));
      },
    ),
    SetCellProperties: method(9, (range, [properties], turn) => setCells(range, properties, turn)),
    SetColumnProperties: method(9, (range, [properties], turn) => setColumns(range, properties, turn)),
    Format: way(1, (held) => an(rangeFormat, [held])),
    DataValidation: way(8, (held) => an(dataValidation, [held])),
    ConditionalFormats: way(6, (held) => an(conditionalFormatCollection, [held])),
    Sort: way(2, (held) => an(rangeSort, held)),
    Worksheet: way(1, (range) => objectOf('Worksheet', { id: range.sheetId })),
    ...rangeWays,
    GetTables: way(9, (range, args, turn) => {
      const tables = tablesOn(turn.book, range.sheetId).filter((table) => {
        const common = intersect(table.area, areaOf(range));
        return args[0] === true
          ? common?.rowCount === table.area.rowCount && common.columnCount === table.area.columnCount
          : common;
      });
      return objectOf('TableScopedCollection', { tables });
    }),
    Insert: way(1, async (range, args, { book }) => {
      const area = areaOf(range);
      await insertCells(book, range.sheetId, area, oneOf(args[0], ['Down', 'Right']), 'add-in');
      return aRange(book, range.sheetId, area);
    }),
    Delete: method(1, (range, args, { book }) =>
      deleteCells(book, range.sheetId, areaOf(range), oneOf(args[0], ['Up', 'Left']), 'add-in'),
    ),
    Clear: method(1, (range, args, { book }) => {
      const what = oneOf(args[0] ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
      const area = areaOf(range);
      if (what === 'All' || what === 'Contents') clearContents(book, range.sheetId, area, 'add-in');
      if (what === 'All' || what === 'Formats') {
        guardSheet(book, range.sheetId, 'allowFormatCells');
        book.model.clearStyles(range.sheetId, area);
      }
    }),
    CopyFrom: method(9, (range, args, { book }) => {
      const source =
        typeof args[0] === 'string' ? rangeIn(rangeByText(range, args[0], { book } as Turn)) : rangeIn(args[0]);
      const what = oneOf(args[1] ?? 'All', ['All', 'Formulas', 'Values', 'Formats']);
      copyCells(book, source.sheetId, areaOf(source), range.sheetId, areaOf(range), what, 'add-in');
    }),
    Merge: method(2, (range, args, { book }) => {
      guardSheet(book, range.sheetId);
      const area = areaOf(range);
      if (tablesOn(book, range.sheetId).some((table) => intersect(table.area, area))) throw invalidArgument();
      const rows =
        args[0] === true
          ? Array.from({ length: area.rowCount }, (_, r) => move(area, { row: area.row + r, rowCount: 1 }))
          : [area];
      rows.forEach((row) => book.model.merge(range.sheetId, row));
    }),
    Unmerge: method(2, (range, _args, { book }) => {
      guardSheet(book, range.sheetId);
      book.model.unmerge(range.sheetId, areaOf(range));
    }),
    Select: method(1, (range, _args, { book }) => selectRange(book, range.sheetId, areaOf(range), 'add-in')),
    Calculate: method(6, (_range, _args, { book }) => book.model.calculate('everything')),
    _ValidateArraySize: method(3, (range, args) => {
      const area = areaOf(range);
      guardBounded(area);
      matrixFor(
        area,
        Array.from({ length: wholeAt(args, 0) }, () => Array.from({ length: wholeAt(args, 1) })),
      );
    }),
  },
});
