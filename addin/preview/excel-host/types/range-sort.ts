import { areaOf, type HeldRange } from 'addin/preview/excel-host/book/book';
import { sortRows, type SortField } from 'addin/preview/excel-host/book/sort';
import { ExcelFault, invalidArgument } from 'addin/preview/excel-host/fault';
import { method, type ExcelType } from 'addin/preview/excel-host/protocol/member';

/** Sort fields as sent; what is sorted by but values is not answered. */
export function sortFields(value: unknown): SortField[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value.map((field: Readonly<Record<string, unknown>>) => {
    if (typeof field['key'] !== 'number') throw invalidArgument();
    if ((field['sortOn'] ?? 'Value') !== 'Value') throw new ExcelFault('ApiNotFound', 'SortField.sortOn');
    return { key: field['key'], ascending: field['ascending'] !== false };
  });
}

export const rangeSort: ExcelType<HeldRange> = {
  name: 'RangeSort',
  members: {
    Apply: method(2, (range, args, { book }) => {
      if ((args[3] ?? 'Rows') !== 'Rows') throw new ExcelFault('ApiNotFound', 'RangeSort.apply by columns');
      return sortRows(book, range.sheetId, areaOf(range), sortFields(args[0]), args[2] === true, 'add-in');
    }),
  },
};
