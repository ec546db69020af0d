import type { Cells } from 'shared/plan/document';
import type { Block } from 'shared/template/block';

/** What an administrator keeps in sheets, each with versions of its own. */
export const sheetSubjects = [
  ...(['organisation', 'calendar', 'sign-off', 'review', 'lists', 'targets', 'ledgers'] as const),
] as const;

export type SheetSubject = (typeof sheetSubjects)[number];

/** Beside these `periods`: what offices freeze and release by commands, journalled in the same place. */
export const subjects = [...sheetSubjects, 'periods'] as const;

export type Subject = (typeof subjects)[number];

/** One table of a subject: drawn, read and checked from its columns as a plan's block is. */
export interface AdministrationTable extends Block {
  readonly subject: Subject;
  /** Every value this column usually has must be there; rows kept before one was added are completed with it. */
  readonly completeBy?: string;
}

/** A table that stands in a sheet. */
export interface SheetTable extends AdministrationTable {
  readonly subject: SheetSubject;
}

/** Rows by table; cells hold codes, dates as `YYYY-MM-DD`, money in 万元. Blank cells are absent. */
export type AdministrationRows = Readonly<Record<string, readonly Cells[]>>;

export const rowsOf = (rows: AdministrationRows, table: string): readonly Cells[] => rows[table] ?? [];

/** The rows without blank cells and without columns the tables do not have: how they are compared and kept. */
export function tidied(tables: readonly AdministrationTable[], rows: AdministrationRows): AdministrationRows {
  return Object.fromEntries(
    tables.map(({ id, columns }) => [id, rowsOf(rows, id).map((row) => tidiedRow(columns, row))]),
  );
}

const tidiedRow = (columns: AdministrationTable['columns'], row: Cells): Cells =>
  Object.fromEntries(
    columns.flatMap(({ key, need }) => {
      const cell = Object.hasOwn(row, key) ? (row[key] ?? null) : null;
      const kept = typeof cell === 'string' ? cell.normalize('NFC').trim() : cell;
      return need === 'service' || kept === null || kept === '' ? [] : [[key, kept] as const];
    }),
  );
