import { LAST, endColumn, endRow, type Area } from 'addin/preview/excel-host/address';

/** One insertion or deletion in a sheet. `within` is the band that moves: everything for whole rows or columns. */
export interface StructuralChange {
  readonly sheetId: string;
  readonly kind: 'inserted' | 'deleted';
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  /** First and last line across the axis that moves. */
  readonly within: { readonly from: number; readonly to: number };
}

export const wholeRows = (sheetId: string, kind: StructuralChange['kind'], at: number, count: number) =>
  ({ sheetId, kind, axis: 'rows', at, count, within: { from: 0, to: LAST.columnCount - 1 } }) as const;

export const wholeColumns = (sheetId: string, kind: StructuralChange['kind'], at: number, count: number) =>
  ({ sheetId, kind, axis: 'columns', at, count, within: { from: 0, to: LAST.rowCount - 1 } }) as const;

/**
 * Where an area stands after the change, as Excel moves what it keeps: it grows when lines come in below its first
 * one, moves when they come in at or above it, shrinks with deletions. Undefined when nothing is left of it.
 */
export function shiftArea(area: Area, change: StructuralChange): Area | undefined {
  const across =
    change.axis === 'rows' ? { from: area.column, to: endColumn(area) } : { from: area.row, to: endRow(area) };
  // Excel moves an area only when all of it lies in the moving band; otherwise it stays where it is.
  if (across.from < change.within.from || across.to > change.within.to) return area;
  const [start, count, limit] =
    change.axis === 'rows'
      ? [area.row, area.rowCount, LAST.rowCount]
      : [area.column, area.columnCount, LAST.columnCount];
  const moved = shiftSpan(start, count, change, limit);
  if (!moved) return undefined;
  return change.axis === 'rows'
    ? { ...area, row: moved.start, rowCount: moved.count }
    : { ...area, column: moved.start, columnCount: moved.count };
}

function shiftSpan(start: number, count: number, change: StructuralChange, limit: number) {
  if (start === 0 && count === limit) return { start, count };
  const end = start + count;
  if (change.kind === 'inserted') {
    if (change.at <= start) return { start: start + change.count, count };
    return change.at < end ? { start, count: count + change.count } : { start, count };
  }
  const lost = Math.max(0, Math.min(end, change.at + change.count) - Math.max(start, change.at));
  if (lost === count) return undefined;
  const before = Math.max(0, Math.min(start, change.at + change.count) - change.at);
  return { start: start - before, count: count - lost };
}
