import type { CellAccess } from 'addin/preview/excel-host/univer/cells';
import type { WorkbookModel } from 'addin/preview/excel-host/workbook-model';

type LinePart = Pick<
  WorkbookModel,
  | 'columnWidth'
  | 'setColumnWidth'
  | 'rowHeight'
  | 'setRowHeight'
  | 'isRowHidden'
  | 'hideRows'
  | 'isColumnHidden'
  | 'hideColumns'
  | 'frozen'
  | 'freeze'
>;

/** Excel's API counts in points, Univer in pixels at 96 dpi. */
const PIXELS_PER_POINT = 96 / 72;
const toPoints = (pixels: number) => Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;

/** Widths, heights, hidden lines and frozen panes of a sheet. */
export function lines(cells: CellAccess): LinePart {
  const rows = (sheetId: string, row: number, count: number) => {
    const { rowCount, columnCount } = cells.extent(sheetId);
    const ranges = [
      { startRow: row, endRow: Math.min(row + count, rowCount) - 1, startColumn: 0, endColumn: columnCount - 1 },
    ];
    return { subUnitId: sheetId, ranges };
  };
  const columns = (sheetId: string, column: number, count: number) => {
    const { rowCount, columnCount } = cells.extent(sheetId);
    const ranges = [
      { startRow: 0, endRow: rowCount - 1, startColumn: column, endColumn: Math.min(column + count, columnCount) - 1 },
    ];
    return { subUnitId: sheetId, ranges };
  };
  return {
    columnWidth: (sheetId, column) => toPoints(cells.sheetOf(sheetId).getColumnManager().getColumnWidth(column)),
    setColumnWidth: (sheetId, column, count, points) => {
      cells.ensureSize(sheetId, 0, Math.min(column + 1, 16_384));
      const colWidth = points * PIXELS_PER_POINT;
      cells.mutate('sheet.mutation.set-worksheet-col-width', { ...columns(sheetId, column, count), colWidth });
    },
    rowHeight: (sheetId, row) => toPoints(cells.sheetOf(sheetId).getRowManager().getRowHeight(row)),
    setRowHeight: (sheetId, row, count, points) => {
      cells.ensureSize(sheetId, row + 1, 0);
      const where = rows(sheetId, row, count);
      cells.mutate('sheet.mutation.set-worksheet-row-height', { ...where, rowHeight: points * PIXELS_PER_POINT });
      cells.mutate('sheet.mutation.set-worksheet-row-is-auto-height', { ...where, autoHeightInfo: 0 });
    },
    isRowHidden: (sheetId, row) => cells.sheetOf(sheetId).getRowManager().getRow(row)?.hd === 1,
    hideRows: (sheetId, row, count, hidden) => {
      cells.ensureSize(sheetId, row + 1, 0);
      cells.mutate(`sheet.mutation.set-row-${hidden ? 'hidden' : 'visible'}`, rows(sheetId, row, count));
    },
    isColumnHidden: (sheetId, column) => cells.sheetOf(sheetId).getColumnManager().getColumn(column)?.hd === 1,
    hideColumns: (sheetId, column, count, hidden) => {
      cells.ensureSize(sheetId, 0, column + 1);
      cells.mutate(`sheet.mutation.set-col-${hidden ? 'hidden' : 'visible'}`, columns(sheetId, column, count));
    },
    frozen: (sheetId) => {
      const { xSplit, ySplit } = cells.sheetOf(sheetId).getFreeze();
      return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
    },
    freeze: (sheetId, panes) =>
      void cells.mutate('sheet.mutation.set-frozen', {
        subUnitId: sheetId,
        startRow: panes.rows || -1,
        startColumn: panes.columns || -1,
        ySplit: panes.rows,
        xSplit: panes.columns,
      }),
  };
}
