import { splitSheet, type Area } from 'addin/preview/excel-host/address';
import { ExcelFault, itemNotFound } from 'addin/preview/excel-host/fault';
import type { Ledger, TableRecord } from 'addin/preview/excel-host/ledger';
import type { Strictness } from 'addin/preview/excel-host/strictness';
import type { SheetFacts, WorkbookModel } from 'addin/preview/excel-host/workbook-model';

/** Who acts: the add-in over its bridge, the person at the grid, or somebody else in the same file. */
export type By = 'add-in' | 'person' | 'co-author';

/** An event as Excel sends it: the type number and arguments of the wire, and the objects it is told to. */
export interface BookEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly by: By;
}

/** A range somebody holds; it moves with its cells, and points nowhere once they are deleted. */
export interface HeldRange {
  readonly sheetId: string;
  area: Area | undefined;
}

/** The open workbook: the engine's part, the host's own part, and who must be told of changes. */
export interface Book {
  readonly model: WorkbookModel;
  readonly ledger: Ledger;
  readonly held: Set<HeldRange>;
  readonly strictness: Strictness;
  readonly emit: (event: BookEvent) => void;
  /** Keeps a range under a reference that an event can carry. */
  readonly refer: (sheetId: string, area: Area) => string;
}

/** The id of the whole workbook as an event's target (OfficeExtension.Constants.eventWorkbookId). */
export const WORKBOOK_TARGET = 'Workbook';

export function nextId(book: Book): number {
  book.ledger.lastId += 1;
  return book.ledger.lastId;
}

/** `{00000000-000x-0000-0000-000000000000}`-like, as Excel forms ids. */
export function guid(kind: number, number: number): string {
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');
  return `{${hex(number, 8)}-${hex(kind, 4)}-0000-0000-000000000000}`;
}

export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export function findSheet(book: Book, idOrName: string): SheetFacts | undefined {
  const sheets = book.model.sheets();
  return sheets.find((sheet) => sheet.id === idOrName) ?? sheets.find((sheet) => sameName(sheet.name, idOrName));
}

export function sheetById(book: Book, id: string): SheetFacts {
  const sheet = book.model.sheets().find((one) => one.id === id);
  if (!sheet) throw itemNotFound();
  return sheet;
}

export const tablesOn = (book: Book, sheetId: string) =>
  book.ledger.tables.filter((table) => table.sheetId === sheetId);

export function findTable(book: Book, idOrName: string): TableRecord | undefined {
  return book.ledger.tables.find((table) => table.id === idOrName || sameName(table.name, idOrName));
}

export function areaOf(range: HeldRange): Area {
  if (!range.area) throw new ExcelFault('InvalidReference', 'This reference is not valid for the current operation.');
  return range.area;
}

/** The sheet an address or a reference names, or the one given. */
export function splitReference(book: Book, text: string, sheetId: string): { sheetId: string; rest: string } {
  const { sheet, rest } = splitSheet(text.replace(/^=/, ''));
  if (sheet === undefined) return { sheetId, rest };
  const found = findSheet(book, sheet);
  if (!found) throw itemNotFound();
  return { sheetId: found.id, rest };
}
