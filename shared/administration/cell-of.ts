import { readDate, type IsoDate } from 'shared/calendar/date';
import type { Dated } from 'shared/organisation/dated';
import type { Cells } from 'shared/plan/document';
import { isRefused } from 'shared/quantity/refusal';

/** Cells of a row whose form has been checked; a cell that is not of its kind counts as blank. */
export const textOf = (row: Cells, key: string): string => {
  const cell = row[key];
  return typeof cell === 'string' ? cell : '';
};

export const idOf = (row: Cells, key: string): string | null => textOf(row, key) || null;

export const numberOf = (row: Cells, key: string): number | null => {
  const cell = row[key];
  return typeof cell === 'number' ? cell : null;
};

export function dateOf(row: Cells, key: string): IsoDate | null {
  const date = readDate(textOf(row, key));
  return isRefused(date) ? null : date;
}

/** Long before anything is planned: for rows whose first day is missing, which no checked row is. */
const ever = '1900-01-01' as IsoDate;

export const datesOf = (row: Cells): Dated => ({ from: dateOf(row, 'from') ?? ever, to: dateOf(row, 'to') });

/** A row without its blank cells. */
export const filled = (cells: Readonly<Record<string, string | number | boolean | null | undefined>>): Cells =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]) =>
      cell === null || cell === undefined || cell === '' ? [] : [[key, cell] as const],
    ),
  );
