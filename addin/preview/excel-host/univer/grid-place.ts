import type { UniverParts } from 'addin/preview/excel-host/univer/parts';
import type { Area } from 'addin/preview/excel-host/address';

/** Where an area of the shown sheet lies in the window, in pixels; undefined where it is scrolled out of reach. */
export function gridPlace(
  univerAPI: UniverParts['univerAPI'],
  area: Area,
): { left: number; top: number; width: number; height: number } | undefined {
  const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) return undefined;
  try {
    const first = sheet.getRange(area.row, area.column).getCellRect();
    const last = sheet.getRange(area.row + area.rowCount - 1, area.column + area.columnCount - 1).getCellRect();
    const [width, height] = [last.right - first.left, last.bottom - first.top];
    return width > 0 && height > 0 ? { left: first.left, top: first.top, width, height } : undefined;
  } catch {
    // The grid is not drawn yet, or the area lies beyond its edge.
    return undefined;
  }
}
