/** Where a table block stands: `columns` and `rows` name what is at each position, null where nothing of ours is. */
export interface TablePlace {
  readonly block: string;
  readonly sheet: string;
  /** Excel's id of the sheet; events carry it. Empty until Excel has told. */
  readonly worksheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columns: readonly (string | null)[];
  readonly rows: readonly (string | null)[];
}

/** Where the cells of a form stand, by column key. */
export interface FormPlace {
  readonly block: string;
  readonly sheet: string;
  readonly worksheet: string;
  readonly cells: Readonly<Record<string, { readonly row: number; readonly column: number }>>;
}

export interface Places {
  readonly tables: Readonly<Record<string, TablePlace>>;
  readonly forms: Readonly<Record<string, FormPlace>>;
}

/** The hidden first column of every table. */
export const idKey = '_id';
/** The narrow column that names the first finding of a row. */
export const checkKey = '_check';

/** Sheet column of a key, -1 where it is gone. */
export function columnAt(place: TablePlace, key: string): number {
  const at = place.columns.indexOf(key);
  return at < 0 ? -1 : place.firstColumn + at;
}

/** Sheet row of a row id, -1 where it is gone. */
export function rowAt(place: TablePlace, row: string): number {
  const at = place.rows.indexOf(row);
  return at < 0 ? -1 : place.headerRow + 1 + at;
}
