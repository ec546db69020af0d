import type { PlanRow } from 'shared/plan/document';
import type { Block } from 'shared/template/block';
import { address } from 'addin/workbook/excel/a1';
import { tableName } from 'addin/workbook/identity/workbook-names';
import { toSheet } from 'addin/workbook/cells/cell-value';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { idKey, type Places, type TablePlace } from 'addin/workbook/identity/places';
import { bodyArea, rangeAt, sheetOf } from 'addin/workbook/identity/plan-sheets';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';

/** A change of a table that only the service fills, and where everything stands afterwards. */
export interface ServiceChange {
  readonly draw: (context: Excel.RequestContext) => void;
  readonly places: Places;
}

/**
 * Fills the table from its first row; rows left over from before are emptied. Where it grows, what stands below moves
 * down. Null where the table is gone.
 */
export function putServiceRows(
  sheetLayout: SheetLayout,
  block: Block,
  wanted: readonly PlanRow[],
): ServiceChange | null {
  const place = sheetLayout.places.tables[block.id];
  if (place === undefined) return null;
  const rows: readonly (PlanRow | null)[] = Array.from(
    { length: Math.max(1, place.rows.length, wanted.length) },
    (_, at) => wanted[at] ?? null,
  );
  const grown: TablePlace = { ...place, rows: rows.map((row) => row?.id ?? null) };
  const more = rows.length - place.rows.length;
  // A column of the user's own is left as it is.
  const cellOf = (row: PlanRow | null, key: string | null): SheetValue | null => {
    if (key === null) return null;
    if (row === null) return '';
    if (key === idKey) return row.id;
    const column = block.columns.find((each) => each.key === key);
    return column === undefined ? '' : toSheet(column, row.cells[key], sheetLayout.labels);
  };
  return {
    draw: (context) => {
      const sheet = sheetOf(context, place);
      if (more > 0) {
        const below = place.headerRow + 1 + place.rows.length;
        sheet.getRange(`${below + 1}:${below + more}`).insert('Down');
        const whole = { ...bodyArea(grown), row: place.headerRow, rows: rows.length + 1 };
        context.workbook.tables.getItem(tableName(sheetLayout.planIndex, block.id)).resize(address(whole));
      }
      rangeAt(sheet, bodyArea(grown)).values = rows.map((row) => place.columns.map((key) => cellOf(row, key)));
    },
    places: {
      ...sheetLayout.places,
      tables: { ...pushedDown(sheetLayout.places.tables, place, more), [block.id]: grown },
    },
  };
}

const pushedDown = (tables: Places['tables'], above: TablePlace, rows: number): Places['tables'] =>
  Object.fromEntries(
    Object.entries(tables).map(([block, place]) => {
      const isBelow = place.sheet === above.sheet && place.headerRow > above.headerRow;
      return [block, isBelow ? { ...place, headerRow: place.headerRow + rows } : place];
    }),
  );
