import { paint, valuesOver } from 'addin/preview/excel-host/painted';
import type { Area } from 'addin/preview/excel-host/address';
import { WORKBOOK_TARGET, type Book, type By } from 'addin/preview/excel-host/book/book';
import { accessDenied } from 'addin/preview/excel-host/fault';

/** What a protected sheet may still allow (Excel.WorksheetProtectionOptions); all false, except the last two. */
export type Allowance =
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowInsertHyperlinks'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowSort'
  | 'allowAutoFilter'
  | 'allowPivotTables'
  | 'allowEditObjects'
  | 'allowEditScenarios';

const ALLOWANCES: readonly Allowance[] = [
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertRows',
  'allowInsertHyperlinks',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowSort',
  'allowAutoFilter',
  'allowPivotTables',
  'allowEditObjects',
  'allowEditScenarios',
];

export const isProtected = (book: Book, sheetId: string) => book.ledger.protection[sheetId] !== undefined;

export function isLocked(book: Book, sheetId: string, area: Area): boolean {
  return valuesOver(book.ledger.unlocked[sheetId] ?? [], area).has(undefined);
}

/** "AccessDenied: You cannot perform the requested operation" on a locked cell of a protected sheet: Excel.ErrorCodes. */
export function guardCells(book: Book, sheetId: string, area: Area): void {
  if (isProtected(book, sheetId) && isLocked(book, sheetId, area)) throw accessDenied();
}

export function guardSheet(book: Book, sheetId: string, allowance?: Allowance): void {
  const protection = book.ledger.protection[sheetId];
  if (protection && !(allowance && protection.options[allowance] === true)) throw accessDenied();
}

export function guardStructure(book: Book): void {
  if (book.ledger.structureProtected) throw accessDenied();
}

/** Protecting a protected sheet is refused (office-js#6784). */
export function protectSheet(book: Book, sheetId: string, options: object, password: string | undefined, by: By): void {
  if (isProtected(book, sheetId)) throw accessDenied();
  const given = options as Readonly<Record<string, unknown>>;
  const selectionMode = typeof given['selectionMode'] === 'string' ? given['selectionMode'] : 'Normal';
  const allowances = Object.fromEntries(ALLOWANCES.map((name) => [name, given[name] === true]));
  book.ledger.protection[sheetId] = { options: { ...allowances, selectionMode }, ...(password ? { password } : {}) };
  tellProtection(book, sheetId, true, by);
}

/** Unprotecting an unprotected sheet is refused as well (office-js#6784), and so is a wrong password. */
export function unprotectSheet(book: Book, sheetId: string, password: string | undefined, by: By): void {
  const protection = book.ledger.protection[sheetId];
  if (!protection || (protection.password ?? '') !== (password ?? '')) throw accessDenied();
  Reflect.deleteProperty(book.ledger.protection, sheetId);
  tellProtection(book, sheetId, false, by);
}

function tellProtection(book: Book, worksheetId: string, isProtectedNow: boolean, by: By): void {
  const args = { isProtected: isProtectedNow, worksheetId };
  book.emit({ type: 24, targets: [worksheetId, WORKBOOK_TARGET], args, by });
}

export function setLocked(book: Book, sheetId: string, area: Area, locked: boolean): void {
  guardSheet(book, sheetId);
  const { unlocked } = book.ledger;
  unlocked[sheetId] = paint(unlocked[sheetId] ?? [], area, locked ? undefined : true);
}
