import { findTable, sameName, type Book } from 'addin/preview/excel-host/book/book';
import { parseArea } from 'addin/preview/excel-host/address';
import { ExcelFault, invalidArgument } from 'addin/preview/excel-host/fault';

const SHEET_NAME_LIMIT = 31;
const NAME_LIMIT = 255;

/**
 * "Worksheet names cannot be blank, contain more than 31 characters, contain / \ ? * : [ ], begin or end with an
 * apostrophe, be named History": support.microsoft.com, Rename a worksheet.
 */
export function checkSheetName(book: Book, name: string, renaming?: string): void {
  const bad =
    name === '' ||
    name.length > SHEET_NAME_LIMIT ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    sameName(name, 'History');
  if (bad) throw invalidArgument('The sheet name is not valid.');
  const taken = book.model.sheets().some((sheet) => sheet.id !== renaming && sameName(sheet.name, name));
  if (taken) throw new ExcelFault('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

/**
 * "Names can't be the same as a cell reference, such as Z$100 or R1C1; spaces are not allowed; a name can contain up
 * to 255 characters; the first character must be a letter, an underscore or a backslash": support.microsoft.com,
 * Define and use names in formulas.
 */
function isBadName(name: string): boolean {
  const looksLikeAddress = parseArea(name) !== undefined || /^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return name.length > NAME_LIMIT || looksLikeAddress || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
}

/** Names and tables share one list in a workbook, so that one cannot take the other's name. */
export function checkDefinedName(book: Book, name: string, sheetId: string | undefined): void {
  if (isBadName(name)) throw invalidArgument('The name is not valid.');
  const taken =
    book.model.names().some((other) => other.sheetId === sheetId && sameName(other.name, name)) ||
    (sheetId === undefined && findTable(book, name) !== undefined);
  if (taken) throw new ExcelFault('ItemAlreadyExists', 'A name of this kind already exists.');
}

export function checkTableName(book: Book, name: string, tableId: string): void {
  if (isBadName(name)) throw invalidArgument('The table name is not valid.');
  const other = findTable(book, name);
  const taken =
    (other !== undefined && other.id !== tableId) ||
    book.model.names().some((one) => one.sheetId === undefined && sameName(one.name, name));
  if (taken) throw new ExcelFault('ItemAlreadyExists', 'A table or name of this kind already exists.');
}
