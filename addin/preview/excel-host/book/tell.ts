import { formatArea, intersect, type Area } from 'addin/preview/excel-host/address';
import { tablesOn, WORKBOOK_TARGET, type Book, type By } from 'addin/preview/excel-host/book/book';
import type { Cell } from 'addin/preview/excel-host/workbook-model';

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

export interface Change {
  readonly sheetId: string;
  readonly area: Area;
  readonly changeType: ChangeType;
  readonly by: By;
  readonly shift?: ShiftDirection;
  /** Before and after, which Excel tells only of single cells (office-js#5347). */
  readonly details?: { readonly before: Cell; readonly after: Cell };
}

/** Excel.RangeValueType of a cell. */
export function valueType({ value, error }: Cell): string {
  if (error) return 'Error';
  if (value === null) return 'Empty';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}

/** onChanged: to the sheet, to the collection of sheets, and to every table the area meets. */
export function tellChange(book: Book, { sheetId, area, changeType, by, shift = 'None', details }: Change): void {
  const args = {
    worksheetId: sheetId,
    address: formatArea(area),
    changeType,
    shiftDirection: shift,
    referenceId: book.refer(sheetId, area),
    ...(details && {
      valueBefore: details.before.value ?? '',
      valueAfter: details.after.value ?? '',
      valueTypeBefore: valueType(details.before),
      valueTypeAfter: valueType(details.after),
    }),
  };
  book.emit({ type: 10, targets: [sheetId, WORKBOOK_TARGET], args, by });
  for (const table of tablesOn(book, sheetId)) {
    if (!intersect(table.area, area)) continue;
    book.emit({ type: 101, targets: [table.id, sheetId, WORKBOOK_TARGET], args: { ...args, tableId: table.id }, by });
  }
}

const SHEET_EVENTS = { activated: 11, deactivated: 12, added: 13, deleted: 15 } as const;

export function tellSheet(book: Book, what: keyof typeof SHEET_EVENTS, worksheetId: string, by: By): void {
  book.emit({ type: SHEET_EVENTS[what], targets: [worksheetId, WORKBOOK_TARGET], args: { worksheetId }, by });
}

export function tellSelection(book: Book, sheetId: string, area: Area, by: By): void {
  const args = { worksheetId: sheetId, address: formatArea(area) };
  book.emit({ type: 14, targets: [sheetId, WORKBOOK_TARGET], args, by });
}

export function tellSorted(book: Book, sheetId: string, area: Area, by: By): void {
  const args = { worksheetId: sheetId, address: formatArea(area) };
  book.emit({ type: 19, targets: [sheetId, WORKBOOK_TARGET], args, by });
}

export function tellTable(
  book: Book,
  what: 'added' | 'deleted',
  table: { id: string; sheetId: string; name: string },
  by: By,
): void {
  const args = { worksheetId: table.sheetId, tableId: table.id, tableName: table.name };
  book.emit({ type: what === 'added' ? 102 : 103, targets: [table.sheetId, WORKBOOK_TARGET], args, by });
}
