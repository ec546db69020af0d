import { isContent, type Column } from 'shared/template/column';
import { blockOf } from 'shared/template/template';
import { areaOf, overlap, type Area } from 'addin/workbook/excel/a1';
import type { CachedPlan } from 'addin/workbook/identity/plan-cache';
import { checkKey, idKey, type FormPlace, type TablePlace } from 'addin/workbook/identity/places';
import { bodyArea } from 'addin/workbook/identity/plan-sheets';

/** What Excel says of an edit, without Excel. */
export interface SheetEdit {
  readonly worksheet: string;
  readonly address: string;
  /** Rows, columns or cells came or went, so that addresses mean something else now. */
  readonly structural: boolean;
  /** The value after an edit of a single cell. */
  readonly value: { readonly after: unknown } | null;
  readonly remote: boolean;
}

/** What an edit means for a plan: all that has to be looked at to know its content again. */
export type Meaning =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'cell';
      readonly block: string;
      readonly row: number;
      readonly column: Column;
      readonly value: unknown;
    }
  | { readonly kind: 'header'; readonly block: string; readonly column: Column; readonly value: unknown }
  | { readonly kind: 'rows'; readonly place: TablePlace; readonly from: number; readonly count: number }
  | { readonly kind: 'plan' };

const nothing: Meaning = { kind: 'nothing' };
const wholePlan: Meaning = { kind: 'plan' };

function inForm(known: CachedPlan, place: FormPlace, area: Area, edit: SheetEdit): Meaning {
  const touched = Object.entries(place.cells).filter(([, { row, column }]) =>
    overlap(area, { row, column, rows: 1, columns: 1 }),
  );
  if (touched.length === 0) return nothing;
  const column = blockOf(known.sheetLayout.template, place.block)?.columns.find(({ key }) => key === touched[0]?.[0]);
  if (touched.length > 1 || edit.value === null || column === undefined) return wholePlan;
  return isContent(column) ? { kind: 'header', block: place.block, column, value: edit.value.after } : nothing;
}

/**
 * Rows below a table that are looked at when somebody types there: Excel takes them in, or they stand outside of it.
 * Below a table with another one under it only the next row is its own.
 */
const rowsBelow = { lowest: 100_000, other: 1 } as const;

function inTable(
  known: CachedPlan,
  place: TablePlace,
  area: Area,
  edit: SheetEdit,
  below: keyof typeof rowsBelow,
): Meaning {
  const body = bodyArea(place);
  const near: Area = { ...body, row: place.headerRow - 1, rows: body.rows + 2 + rowsBelow[below] };
  if (overlap(area, near) === null) return nothing;
  const inside = overlap(area, body);
  // Headers may be translated; the keys above them may not be touched.
  if (area.row === place.headerRow && area.rows === 1) return nothing;
  if (inside === null || inside.rows !== area.rows) return wholePlan;
  const keys = place.columns.slice(inside.column - body.column, inside.column - body.column + inside.columns);
  if (keys.includes(idKey)) return wholePlan;
  const columns = blockOf(known.sheetLayout.template, place.block)?.columns ?? [];
  const touched = keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const relevant = touched.filter((column) => isContent(column) || column.need === 'calculated');
  if (relevant.length === 0)
    return keys.every((key) => key === null || key === checkKey || touched.length > 0) ? nothing : wholePlan;
  const from = inside.row - body.row;
  const [only] = relevant;
  const single = area.rows === 1 && area.columns === 1;
  if (single && only !== undefined && isContent(only) && edit.value !== null) {
    return { kind: 'cell', block: place.block, row: from, column: only, value: edit.value.after };
  }
  return { kind: 'rows', place, from, count: inside.rows };
}

/** Finds out what an edit touches, from where everything was when it was last looked at. */
export function meaningOf(known: CachedPlan, edit: SheetEdit): Meaning {
  const { tables, forms } = known.sheetLayout.places;
  const own = <P extends { readonly worksheet: string }>(places: Readonly<Record<string, P>>): readonly P[] =>
    Object.values(places).filter(({ worksheet }) => worksheet === edit.worksheet);
  const onSheet = [...own(tables), ...own(forms)];
  if (onSheet.length === 0) return nothing;
  if (edit.structural) return wholePlan;
  const area = areaOf(edit.address);
  if (area === null) return wholePlan;
  const lowest = Math.max(...own(tables).map(({ headerRow }) => headerRow));
  const meanings = [
    ...own(tables).map((place) => inTable(known, place, area, edit, place.headerRow === lowest ? 'lowest' : 'other')),
    ...own(forms).map((place) => inForm(known, place, area, edit)),
  ].filter(({ kind }) => kind !== 'nothing');
  return meanings.length > 1 ? wholePlan : (meanings[0] ?? nothing);
}
