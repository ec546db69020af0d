import type { Area } from 'addin/preview/excel-host/address';
import type { Book, By } from 'addin/preview/excel-host/book/book';
import { guardBounded } from 'addin/preview/excel-host/book/edit';
import { guardCells, guardSheet } from 'addin/preview/excel-host/book/protection';
import { tellChange, tellSorted } from 'addin/preview/excel-host/book/tell';
import { invalidArgument } from 'addin/preview/excel-host/fault';
import type { Cell } from 'addin/preview/excel-host/workbook-model';

/** One key of a sort: the column, counted in the area. */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** Excel sorts numbers before texts before FALSE before TRUE before errors, and empty cells always last. */
function rank({ value, error }: Cell): number {
  if (error) return 4;
  return typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 3;
}

const collator = new Intl.Collator('zh-CN', { sensitivity: 'accent' });

function compare(a: Cell, b: Cell): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0 || rank(a) === 4) return byRank;
  if (typeof a.value === 'string' && typeof b.value === 'string') return collator.compare(a.value, b.value);
  return Number(a.value) - Number(b.value);
}

/** Sorts the rows of an area, contents and styles; validation and locks stay where they are. */
export async function sortRows(
  book: Book,
  sheetId: string,
  area: Area,
  fields: readonly SortField[],
  hasHeaders: boolean,
  by: By,
): Promise<void> {
  guardBounded(area);
  if (fields.length === 0 || fields.some((field) => field.key < 0 || field.key >= area.columnCount))
    throw invalidArgument();
  const body = hasHeaders ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } : area;
  guardSheet(book, sheetId, 'allowSort');
  guardCells(book, sheetId, body);
  if (body.rowCount < 2) return;
  await book.model.calculate();
  const rows = book.model.read(sheetId, body);
  const order = rows
    .map((_row, index) => index)
    .sort((a, b) => {
      for (const { key, ascending } of fields) {
        const [left, right] = [rows[a]?.[key] ?? EMPTY, rows[b]?.[key] ?? EMPTY];
        const blanks = Number(left.value === null) - Number(right.value === null);
        if (blanks !== 0) return blanks;
        const difference = left.value === null ? 0 : compare(left, right);
        if (difference !== 0) return ascending ? difference : -difference;
      }
      return a - b;
    });
  book.model.reorderRows(sheetId, body, order);
  tellChange(book, { sheetId, area: body, changeType: 'RangeEdited', by });
  tellSorted(book, sheetId, body, by);
}

const EMPTY: Cell = { value: null };
