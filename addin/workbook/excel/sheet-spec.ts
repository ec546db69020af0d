import type { StyleName } from 'addin/workbook/excel/styles';
import type { Area } from 'addin/workbook/excel/a1';
import type { Style } from 'addin/workbook/excel/styles';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';

export interface Cells {
  readonly area: Area;
  /** Formulas begin with `=`; texts are guarded already. */
  readonly values: readonly (readonly SheetValue[])[];
}

/** What Excel says where something else is typed. */
export interface EntryAlert {
  readonly title: string;
  readonly message: string;
}

/** What may be typed: an entry of a list, a number, a date. */
export type Allowed = ({ readonly source: string; readonly strict: boolean } | { readonly type: 'number' | 'date' }) & {
  readonly alert?: EntryAlert;
};

/** Looks that replace all there was: a pattern of cells, repeated over the area; null leaves a cell plain. */
export interface Pattern {
  readonly area: Area;
  readonly pattern: readonly (readonly (StyleName | null)[])[];
}

/** Rows that look alike: one of them is dressed, number formats and styles a column, and repeated over the others. */
export interface AlikeRows {
  /** The hidden row of keys, which is dressed first. */
  readonly first: Area;
  readonly area: Area;
  readonly formats: readonly string[];
  /** What a column has besides; nothing where it is empty. */
  readonly columns: readonly Style[];
}

/** A sheet as data: everything there is to draw, before a single word is said to Excel. */
export interface SheetSpec {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly Cells[];
  /** Formulas alike in each column, relative to their row: said in the first row, copied to those below. */
  readonly copiedDown: readonly Area[];
  readonly patterns: readonly Pattern[];
  readonly alike: readonly AlikeRows[];
  /** One format for the whole area, one for each of its cells (null leaves it), or a single column of them for all. */
  readonly formats: readonly {
    readonly area: Area;
    readonly format: string | readonly (readonly (string | null)[])[];
  }[];
  readonly tallRows: readonly number[];
  /** Fills upon what was stamped. */
  readonly looks: readonly { readonly look: StyleName; readonly areas: readonly Area[] }[];
  readonly allowed: readonly { readonly rule: Allowed; readonly areas: readonly Area[] }[];
  readonly widths: readonly { readonly characters: number; readonly columns: readonly number[] }[];
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly visible: boolean;
}

export const emptySheetSpec: Omit<SheetSpec, 'key' | 'name'> = {
  cells: [],
  copiedDown: [],
  patterns: [],
  alike: [],
  formats: [],
  looks: [],
  allowed: [],
  widths: [],
  tables: [],
  names: [],
  hiddenRows: [],
  tallRows: [],
  hiddenColumns: [],
  frozen: { rows: 0, columns: 0 },
  visible: true,
};

/** Joins areas of the same kind, so that one word to Excel serves all of them. */
export function mergedAreas<Kind, Item>(
  pairs: readonly (readonly [Kind, Item])[],
): readonly (readonly [Kind, Item[]])[] {
  const byKind = new Map<string, [Kind, Item[]]>();
  for (const [kind, item] of pairs) {
    const key = JSON.stringify(kind);
    const found = byKind.get(key);
    if (found === undefined) byKind.set(key, [kind, [item]]);
    else found[1].push(item);
  }
  return [...byKind.values()];
}

/** Neighbouring columns of one kind become one area. */
export function runs<Kind>(
  kinds: readonly Kind[],
  area: (from: number, count: number) => Area,
): readonly [Kind, Area][] {
  const found: [Kind, Area][] = [];
  for (let from = 0; from < kinds.length;) {
    const kind = JSON.stringify(kinds[from]);
    let to = from + 1;
    while (to < kinds.length && JSON.stringify(kinds[to]) === kind) to += 1;
    found.push([kinds[from] as Kind, area(from, to - from)]);
    from = to;
  }
  return found;
}
