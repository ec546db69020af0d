/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

const lettersToColumn = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B2`, `B2:C9`; with `fixed` `$B$2:$C$9`. */
export function address(area: Area, fixed: '' | '$' = ''): string {
  const corner = (row: number, column: number): string => `${fixed}${columnLetters(column)}${fixed}${row + 1}`;
  const first = corner(area.row, area.column);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** `'月度指标'!$B$2:$C$9`; always quoted, which every sheet name allows. */
export const inSheet = (sheet: string, area: Area): string => `'${sheet.replaceAll("'", "''")}'!${address(area, '$')}`;

/** The sheet of an address as Excel answers it: `'Bob''s'!B2` → `Bob's`. */
export const sheetIn = (address: string): string =>
  address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");

const rowLimit = 1_048_576;
const columnLimit = 16_384;
const corner = /^\$?([A-Z]+)?\$?(\d+)?$/;

/** Reads `B2`, `Sheet!$B$2:C9`, `3:5`, `C:D`; null for anything else, several areas among it. */
export function areaOf(text: string): Area | null {
  const [from, to = from, more] = text.slice(text.lastIndexOf('!') + 1).split(':');
  const first = corner.exec(from ?? '');
  const last = corner.exec(to ?? '');
  if (first === null || last === null || more !== undefined || from === '') return null;
  const row = first[2] === undefined ? 0 : Number(first[2]) - 1;
  const column = first[1] === undefined ? 0 : lettersToColumn(first[1]);
  const endRow = last[2] === undefined ? rowLimit : Number(last[2]);
  const endColumn = last[1] === undefined ? columnLimit : lettersToColumn(last[1]) + 1;
  return { row, column, rows: endRow - row, columns: endColumn - column };
}

export function overlap(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Longest list of addresses a request may name, in characters (Excel cuts at 8,192). */
const longestAddressList = 8_000;

/** Joins areas into address lists that `getRanges` takes, as few as possible. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  for (const each of areas.map((area) => address(area))) {
    const last = lists.at(-1);
    if (last === undefined || last.length + each.length >= longestAddressList) lists.push(each);
    else lists[lists.length - 1] = `${last},${each}`;
  }
  return lists;
}
