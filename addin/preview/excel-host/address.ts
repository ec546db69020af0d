/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Excel's sheet size; an area that reaches it is an entire column or row. */
export const LAST = { rowCount: 1_048_576, columnCount: 16_384 } as const;

export const WHOLE_SHEET: Area = { row: 0, column: 0, ...LAST };

export const isEntireColumn = (area: Area) => area.row === 0 && area.rowCount === LAST.rowCount;
export const isEntireRow = (area: Area) => area.column === 0 && area.columnCount === LAST.columnCount;

export const endRow = (area: Area) => area.row + area.rowCount - 1;
export const endColumn = (area: Area) => area.column + area.columnCount - 1;

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  const column = COLUMN.exec(text);
  const row = ROW.exec(text);
  const found: Corner | undefined = cell
    ? { row: Number(cell[2]) - 1, column: columnNumber(cell[1] ?? '') }
    : column
      ? { column: columnNumber(column[1] ?? '') }
      : row
        ? { row: Number(row[1]) - 1 }
        : undefined;
  const inside =
    found &&
    (found.row ?? 0) >= 0 &&
    (found.row ?? 0) < LAST.rowCount &&
    (found.column ?? 0) >= 0 &&
    (found.column ?? 0) < LAST.columnCount;
  return inside ? found : undefined;
}

/** Reads `B2`, `$A$1:C3`, `A:C`, `2:5`; undefined when it is no address. The sheet name must be cut off before. */
export function parseArea(text: string): Area | undefined {
  const [from, to, ...more] = text.trim().split(':');
  const first = corner(from ?? '');
  const last = to === undefined ? first : corner(to);
  if (!first || !last || more.length > 0) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  if (to === undefined && (first.row === undefined || first.column === undefined)) return undefined;
  const rows = first.row === undefined ? [0, LAST.rowCount - 1] : [first.row, last.row ?? first.row].sort(byNumber);
  const columns =
    first.column === undefined ? [0, LAST.columnCount - 1] : [first.column, last.column ?? first.column].sort(byNumber);
  const [top = 0, bottom = top] = rows;
  const [left = 0, right = left] = columns;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

const byNumber = (a: number, b: number) => a - b;

/** Splits `'My sheet'!A1` into sheet and rest; the sheet is undefined when there is none. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { rest: text };
  const name = text.slice(0, at);
  const quoted = name.startsWith("'") && name.endsWith("'") && name.length > 1;
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, rest: text.slice(at + 1) };
}

/** `Sheet1`, or `'销售 2026'` where Excel needs the quotes. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*[Cc]?\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `B2:C3` without a sheet, as Excel writes it in events. */
export function formatArea(area: Area): string {
  if (isEntireColumn(area) && !isEntireRow(area)) {
    return `${columnLetters(area.column)}:${columnLetters(endColumn(area))}`;
  }
  if (isEntireRow(area)) return `${area.row + 1}:${endRow(area) + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rowCount === 1 && area.columnCount === 1
    ? first
    : `${first}:${columnLetters(endColumn(area))}${endRow(area) + 1}`;
}

/** `$A$1:$C$3`, as names keep it. */
export function formatAbsolute(area: Area): string {
  return formatArea(area).replace(/([A-Z]+|\d+)/g, '$$$1');
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(endRow(a), endRow(b)) - row + 1;
  const columnCount = Math.min(endColumn(a), endColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export const contains = (outer: Area, inner: Area) => {
  const both = intersect(outer, inner);
  return both !== undefined && both.rowCount === inner.rowCount && both.columnCount === inner.columnCount;
};

/** The smallest rectangle around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(endRow(a), endRow(b)) - row + 1,
    columnCount: Math.max(endColumn(a), endColumn(b)) - column + 1,
  };
}

/** What remains of an area when another is cut out: up to four rectangles. */
export function subtract(from: Area, cut: Area): readonly Area[] {
  const hole = intersect(from, cut);
  if (!hole) return [from];
  const { column, columnCount } = from;
  return [
    { row: from.row, column, rowCount: hole.row - from.row, columnCount },
    { row: endRow(hole) + 1, column, rowCount: endRow(from) - endRow(hole), columnCount },
    { row: hole.row, column, rowCount: hole.rowCount, columnCount: hole.column - column },
    {
      row: hole.row,
      column: endColumn(hole) + 1,
      rowCount: hole.rowCount,
      columnCount: endColumn(from) - endColumn(hole),
    },
  ].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
