import type { ICommandInfo, ICommandService, Workbook } from 'addin/preview/excel-host/univer/parts';

interface Changed {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Pixels around text of several lines; without them the last line touches the cell's edge. */
const air = 4;

const roomy = (least: number, needs: readonly number[]): number => {
  const most = Math.max(0, ...needs);
  return most > least ? most + air : least;
};

/** Pixels a cell's text needs at its column's width; undefined for an empty cell. */
export type Measure = (sheetId: string, row: number, column: number) => number | undefined;

const everyRow: Rows = { from: 0, to: Number.MAX_SAFE_INTEGER };
const sizing = new Set([
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-col-hidden',
  'sheet.mutation.set-col-visible',
]);
const HEIGHTS = 'sheet.mutation.set-worksheet-row-auto-height';
const VALUES = 'sheet.mutation.set-range-values';
const ACTIVATED = 'sheet.operation.set-worksheet-active';

/**
 * Gives rows the height of their wrapped text, as Excel does with rows nobody has sized. Univer does so only for edits
 * by hand; here it follows what the add-in writes too, sheet by sheet as they come into view, because it is measured
 * on the grid.
 */
export function fitRowsToText(commands: ICommandService, workbook: Workbook, measure: Measure): () => void {
  // Heights are no part of what is saved, so an opened workbook is measured anew.
  const dirty = new Map<string, Rows>(workbook.getSheets().map((sheet) => [sheet.getSheetId(), everyRow]));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fit = (): void => {
    timer = undefined;
    const sheet = workbook.getActiveSheet();
    const sheetId = sheet?.getSheetId() ?? '';
    const rows = dirty.get(sheetId);
    if (!sheet || !rows) return;
    dirty.delete(sheetId);
    const last = Math.min(rows.to, sheet.getLastRowWithContent());
    const endColumn = sheet.getLastColumnWithContent();
    if (last < rows.from) return;
    // Univer's own fitting looks at hidden columns too; in Excel what nobody sees takes no room.
    const columns = Array.from({ length: endColumn + 1 }, (_, column) => column).filter(
      (column) => sheet.getColumnManager().getColumn(column)?.hd !== 1,
    );
    const rowsAutoHeightInfo = Array.from({ length: last - rows.from + 1 }, (_, at) => rows.from + at)
      .filter((row) => sheet.getRowManager().getRow(row)?.ia !== 0)
      .map((row) => ({
        row,
        autoHeight: roomy(
          sheet.getConfig().defaultRowHeight,
          columns.map((column) => measure(sheetId, row, column) ?? 0),
        ),
      }))
      .filter(({ row, autoHeight }) => sheet.getRowHeight(row) !== autoHeight);
    if (rowsAutoHeightInfo.length === 0) return;
    const params = { unitId: workbook.getUnitId(), subUnitId: sheetId, rowsAutoHeightInfo };
    commands.syncExecuteCommand(HEIGHTS, params, { onlyLocal: true });
  };

  const listening = commands.onCommandExecuted(({ id, params }: ICommandInfo) => {
    const { subUnitId, cellValue = {} } = (params ?? {}) as Changed;
    if (id === VALUES && subUnitId !== undefined) {
      const rows = Object.keys(cellValue).map(Number);
      const before = dirty.get(subUnitId) ?? { from: Number.MAX_SAFE_INTEGER, to: -1 };
      // Not spread into Math.min: a column of a long table has more rows than a call takes arguments.
      dirty.set(
        subUnitId,
        rows.reduce(({ from, to }, row) => ({ from: Math.min(from, row), to: Math.max(to, row) }), before),
      );
    } else if (sizing.has(id) && subUnitId !== undefined) dirty.set(subUnitId, everyRow);
    else if (id !== ACTIVATED) return;
    timer ??= setTimeout(fit, 0);
  });
  timer = setTimeout(fit, 0);
  return () => {
    clearTimeout(timer);
    listening.dispose();
  };
}
