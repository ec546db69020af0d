import { guid, nextId, type Book, type By } from 'addin/preview/excel-host/book/book';
import { checkSheetName } from 'addin/preview/excel-host/book/names';
import { guardStructure } from 'addin/preview/excel-host/book/protection';
import { tellSheet } from 'addin/preview/excel-host/book/tell';
import { ExcelFault, invalidArgument } from 'addin/preview/excel-host/fault';
import type { Visibility } from 'addin/preview/excel-host/workbook-model';

const SHEET_KIND = 1;

const visible = (book: Book) => book.model.sheets().filter((sheet) => sheet.visibility === 'Visible');

export function addSheet(book: Book, name: string | undefined, by: By): string {
  guardStructure(book);
  const wanted = name ?? freeName(book);
  checkSheetName(book, wanted);
  const id = guid(SHEET_KIND, nextId(book));
  book.model.addSheet(id, wanted, book.model.sheets().length);
  tellSheet(book, 'added', id, by);
  return id;
}

function freeName(book: Book): string {
  const names = new Set(book.model.sheets().map((sheet) => sheet.name.toLowerCase()));
  for (let number = book.model.sheets().length + 1; ; number++) {
    if (!names.has(`sheet${number}`)) return `Sheet${number}`;
  }
}

/** The last visible sheet cannot go: "A workbook must contain at least one visible worksheet". */
export function deleteSheet(book: Book, id: string, by: By): void {
  guardStructure(book);
  const sheet = book.model.sheets().find((one) => one.id === id);
  // "If the worksheet's visibility is set to VeryHidden, the delete operation will fail": Excel.Worksheet.delete.
  if (sheet?.visibility === 'VeryHidden') throw new ExcelFault('InvalidOperation');
  if (sheet?.visibility === 'Visible' && visible(book).length === 1) throw new ExcelFault('InvalidOperation');
  const active = book.model.activeSheetId() === id;
  forgetSheet(book, id);
  const next = visible(book).find((one) => one.id !== id);
  if (active && next) book.model.activateSheet(next.id);
  book.model.deleteSheet(id);
  tellSheet(book, 'deleted', id, by);
}

/** Drops everything the host keeps of a sheet that goes. */
export function forgetSheet(book: Book, id: string): void {
  const { ledger } = book;
  ledger.tables = ledger.tables.filter((table) => table.sheetId !== id);
  ledger.comments = ledger.comments.filter((comment) => comment.sheetId !== id);
  ledger.charts = ledger.charts.filter((chart) => chart.sheetId !== id);
  ledger.formatRules = ledger.formatRules.filter((rule) => rule.sheetId !== id);
  for (const layer of [
    ledger.validation,
    ledger.unlocked,
    ledger.formulaHidden,
    ledger.protection,
    ledger.sheetProperties,
  ]) {
    Reflect.deleteProperty(layer, id);
  }
  for (const name of book.model.names()) {
    if (name.sheetId === id) book.model.deleteName(name.id);
  }
  for (const range of book.held) {
    if (range.sheetId === id) range.area = undefined;
  }
}

export function renameSheet(book: Book, id: string, name: string): void {
  guardStructure(book);
  checkSheetName(book, name, id);
  book.model.renameSheet(id, name);
}

export function moveSheet(book: Book, id: string, position: number): void {
  guardStructure(book);
  if (position < 0 || position >= book.model.sheets().length) throw invalidArgument();
  book.model.moveSheet(id, position);
}

export function showSheet(book: Book, id: string, visibility: Visibility): void {
  guardStructure(book);
  const last = visibility !== 'Visible' && visible(book).every((sheet) => sheet.id === id);
  if (last) throw new ExcelFault('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  if (visibility !== 'Visible' && book.model.activeSheetId() === id) {
    const next = visible(book).find((sheet) => sheet.id !== id);
    if (next) book.model.activateSheet(next.id);
  }
  book.model.changeSheet(id, { visibility });
}

export function activateSheet(book: Book, id: string, by: By): void {
  const before = book.model.activeSheetId();
  if (before === id) return;
  const sheet = book.model.sheets().find((one) => one.id === id);
  if (sheet?.visibility !== 'Visible') throw new ExcelFault('InvalidOperation', 'A hidden sheet cannot be activated.');
  book.model.activateSheet(id);
  tellSheet(book, 'deactivated', before, by);
  tellSheet(book, 'activated', id, by);
}
