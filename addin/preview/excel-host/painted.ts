import { contains, intersect, subtract, type Area } from 'addin/preview/excel-host/address';
import { shiftArea, type StructuralChange } from 'addin/preview/excel-host/structure';

/**
 * Something laid over areas of one sheet, later strokes covering earlier ones: validation rules, lock flags.
 * The areas never overlap.
 */
export type Painted<T> = readonly { readonly area: Area; readonly value: T }[];

/** Lays a value over an area; undefined wipes the area clean. */
export function paint<T>(painted: Painted<T>, area: Area, value: T | undefined): Painted<T> {
  const rest = painted.flatMap((stroke) =>
    subtract(stroke.area, area).map((part) => ({ area: part, value: stroke.value })),
  );
  return value === undefined ? rest : [...rest, { area, value }];
}

export function valueAt<T>(painted: Painted<T>, row: number, column: number): T | undefined {
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  return painted.find((stroke) => contains(stroke.area, cell))?.value;
}

/** The distinct values an area meets; undefined among them where part of it is bare. */
export function valuesOver<T>(painted: Painted<T>, area: Area): ReadonlySet<T | undefined> {
  const values = new Set<T | undefined>();
  let bare: readonly Area[] = [area];
  for (const stroke of painted) {
    if (!intersect(stroke.area, area)) continue;
    values.add(stroke.value);
    bare = bare.flatMap((part) => subtract(part, stroke.area));
  }
  if (bare.length > 0) values.add(undefined);
  return values;
}

export function shiftPainted<T>(painted: Painted<T>, change: StructuralChange): Painted<T> {
  return painted.flatMap((stroke) => {
    const area = shiftArea(stroke.area, change);
    return area ? [{ area, value: stroke.value }] : [];
  });
}
