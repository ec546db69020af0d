import { isDate, type IsoDate } from 'shared/calendar/date';
import { withoutResidue } from 'shared/quantity/decimal';
import type { Block } from 'shared/template/block';
import type { Cell, Cells } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';

/** A row as rules see it. The header is the only row of block `HDR`. */
export interface RowView {
  readonly id: string;
  readonly block: Block;
  readonly cells: Cells;
  /** Where it stands in its block, spare rows counted. */
  readonly place: number;
}

/**
 * Readers answer null where the cell is blank or does not fit; what does not fit is V-DAT-01's or V-DAT-02's business,
 * so no other rule reports it a second time.
 */
export const cell = (row: RowView, key: string): Cell => row.cells[key] ?? null;

export function text(row: RowView, key: string): string | null {
  const value = row.cells[key];
  if (value === undefined || value === null) return null;
  const plain = typeof value === 'string' ? value.trim() : String(value);
  return plain === '' ? null : plain;
}

export function number(row: RowView, key: string): number | null {
  const value = row.cells[key];
  return typeof value === 'number' && Number.isFinite(value) ? withoutResidue(value) : null;
}

/** A plan names few days many times; each is checked once. */
const knownDates = new Map<string, IsoDate | null>();
const mostKnownDates = 5_000;

export function date(row: RowView, key: string): IsoDate | null {
  const value = row.cells[key];
  if (typeof value !== 'string') return null;
  const known = knownDates.get(value);
  if (known !== undefined) return known;
  if (knownDates.size >= mostKnownDates) knownDates.clear();
  const read = isDate(value) ? value : null;
  knownDates.set(value, read);
  return read;
}

export function flag(row: RowView, key: string): boolean | null {
  const value = row.cells[key];
  return typeof value === 'boolean' ? value : null;
}

const noTexts: readonly string[] = [];

export function texts(row: RowView, key: string): readonly string[] {
  const value = row.cells[key];
  return value === undefined || value === null || value === '' ? noTexts : textsIn(value);
}

export const has = (row: RowView, key: string): boolean => text(row, key) !== null;
export const lacks = (row: RowView, key: string): boolean => text(row, key) === null;

/** The keys whose cells are blank, for "task lacks {fields}". */
export const lacking = (row: RowView, keys: readonly string[]): readonly string[] =>
  keys.filter((key) => lacks(row, key));

/** What `nameOf` reads; a rule that names a row in its facts reads these too. */
export const nameColumns: readonly string[] = ['wbs', 'oppId', 'rno', 'indCode', 'name'];

/** What planners call the row: its number or name; its place where it has neither. */
export function nameOf(row: RowView): string {
  for (const key of nameColumns) {
    const name = text(row, key);
    if (name !== null) return name;
  }
  return String(row.place + 1);
}

export const sumOf = (rows: readonly RowView[], key: string): number =>
  rows.reduce((sum, row) => sum + (number(row, key) ?? 0), 0);

/** A key, or none. */
export const oneOrNone = (key: string | null): readonly string[] => (key === null ? noTexts : [key]);
