import { LAST } from 'addin/preview/excel-host/address';
import { areaOf } from 'addin/preview/excel-host/book/book';
import { invalidArgument } from 'addin/preview/excel-host/fault';
import { method, way, wholeAt, type ExcelType } from 'addin/preview/excel-host/protocol/member';
import { aRange, rangeIn } from 'addin/preview/excel-host/types/range-object';

export const freezePanes: ExcelType<{ readonly id: string }> = {
  name: 'WorksheetFreezePanes',
  members: {
    FreezeRows: method(7, ({ id }, args, { book }) => book.model.freeze(id, { rows: atLeastOne(args), columns: 0 })),
    FreezeColumns: method(7, ({ id }, args, { book }) => book.model.freeze(id, { rows: 0, columns: atLeastOne(args) })),
    FreezeAt: method(7, ({ id }, args, { book }) => {
      if (typeof args[0] === 'string') throw invalidArgument('Give the range, not its address.');
      const area = areaOf(rangeIn(args[0]));
      const { rowCount, columnCount } = LAST;
      book.model.freeze(id, {
        rows: area.rowCount === rowCount ? 0 : area.row + area.rowCount,
        columns: area.columnCount === columnCount ? 0 : area.column + area.columnCount,
      });
    }),
    Unfreeze: method(7, ({ id }, _args, { book }) => book.model.freeze(id, { rows: 0, columns: 0 })),
    GetLocationOrNullObject: way(7, ({ id }, _args, { book }) => {
      const { rows, columns } = book.model.frozen(id);
      if (rows === 0 && columns === 0) return null;
      return aRange(book, id, {
        row: 0,
        column: 0,
        rowCount: rows || LAST.rowCount,
        columnCount: columns || LAST.columnCount,
      });
    }),
  },
};

function atLeastOne(args: readonly unknown[]): number {
  const count = wholeAt(args, 0, 1);
  if (count < 1) throw invalidArgument();
  return count;
}
