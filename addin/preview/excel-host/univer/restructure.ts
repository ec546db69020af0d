import { endColumn, endRow } from 'addin/preview/excel-host/address';
import type { StructuralChange } from 'addin/preview/excel-host/structure';
import type { CellAccess } from 'addin/preview/excel-host/univer/cells';
import { definedNames } from 'addin/preview/excel-host/univer/names';
import type { UniverParts } from 'addin/preview/excel-host/univer/parts';
import { toRange } from 'addin/preview/excel-host/univer/ranges';
import { shiftedNames } from 'addin/preview/excel-host/univer/shifted-names';

const LINES = {
  inserted: { rows: 'insertRowsBefore', columns: 'insertColumnsBefore' },
  deleted: { rows: 'deleteRows', columns: 'deleteColumns' },
} as const;

const SHIFT = {
  inserted: { rows: 'insert-range-move-down', columns: 'insert-range-move-right' },
  deleted: { rows: 'delete-range-move-up', columns: 'delete-range-move-left' },
} as const;

/** Inserts and deletes lines and cells; names end where Excel would have them, whatever Univer made of them. */
export function restructurer(parts: UniverParts, cells: CellAccess, tell: (change: StructuralChange) => void) {
  const { commands, univerAPI, workbook } = parts;
  const names = definedNames(parts);

  /**
   * Makes the sheet active for a command and says how to go back: commands for cells know no other sheet, and after
   * those for lines Univer moves the formulas of the active sheet, whichever sheet lost its lines.
   */
  const bringToFront = (sheetId: string): (() => void) => {
    const active = workbook.getActiveSheet()?.getSheetId();
    const activate = (id: string) => cells.mutate('sheet.operation.set-worksheet-active', { subUnitId: id });
    if (!active || active === sheetId) return () => undefined;
    activate(sheetId);
    return () => void activate(active);
  };

  const moveLines = ({ sheetId, kind, axis, at, count }: StructuralChange) => {
    const sheet = univerAPI.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    // Univer refuses to delete the last lines of its sheet.
    const past = kind === 'deleted' ? at + count + 1 : 0;
    cells.ensureSize(sheetId, axis === 'rows' ? past : 0, axis === 'rows' ? 0 : past);
    const back = bringToFront(sheetId);
    cells.asHost(() => sheet?.[LINES[kind][axis]](at, count));
    back();
  };

  /**
   * Univer inserts a whole line of the sheet when the band's contents are the last ones, which would move names and
   * formulas of other columns; a cell outside the band holds the sheet open meanwhile.
   */
  const moveCells = async (change: StructuralChange) => {
    const { sheetId, kind, axis, at, count, within } = change;
    const breadth = within.to - within.from + 1;
    const area =
      axis === 'rows'
        ? { row: at, rowCount: count, column: within.from, columnCount: breadth }
        : { row: within.from, rowCount: breadth, column: at, columnCount: count };
    const before = cells.extent(sheetId);
    const [moreRows, moreColumns] = axis === 'rows' ? [count + 1, 0] : [0, count + 1];
    cells.ensureSize(
      sheetId,
      Math.max(endRow(area) + 2, before.rowCount + moreRows),
      Math.max(endColumn(area) + 2, before.columnCount + moreColumns),
    );
    const extent = cells.extent(sheetId);
    const outside = within.from > 0 ? 0 : within.to + 1;
    const [row, column] = axis === 'rows' ? [extent.rowCount - 1, outside] : [outside, extent.columnCount - 1];
    const matrix = cells.sheetOf(sheetId).getCellMatrix();
    const held = matrix.getValue(row, column);
    if (!held) matrix.setValue(row, column, { v: '' });
    const command = `sheet.command.${SHIFT[kind][axis]}`;
    const back = bringToFront(sheetId);
    await cells.asHost(() => commands.executeCommand(command, { range: toRange(area) }));
    back();
    if (!held) matrix.realDeleteValue(row, column);
    tell(change);
  };

  return async (change: StructuralChange): Promise<void> => {
    const { sheetId, axis, at, within } = change;
    const { rowCount, columnCount } = cells.extent(sheetId);
    const [size, breadth] = axis === 'rows' ? [rowCount, columnCount] : [columnCount, rowCount];
    const expected = shiftedNames(names.names(), change, cells.sheetOf(sheetId).getName());
    if (at < size) {
      if (within.from === 0 && within.to >= breadth - 1) moveLines(change);
      else await moveCells(change);
    } else tell(change);
    const formulas = new Map(names.names().map(({ id, formula }) => [id, formula]));
    for (const name of expected) if (formulas.get(name.id) !== name.formula) names.setName(name);
  };
}
