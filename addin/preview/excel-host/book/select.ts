import type { Area } from 'addin/preview/excel-host/address';
import type { Book, By } from 'addin/preview/excel-host/book/book';
import { activateSheet } from 'addin/preview/excel-host/book/sheets';
import { tellSelection } from 'addin/preview/excel-host/book/tell';

export function selectRange(book: Book, sheetId: string, area: Area, by: By): void {
  activateSheet(book, sheetId, by);
  book.model.select(sheetId, area);
  tellSelection(book, sheetId, area, by);
}
