import type { AutoHeightController } from '@univerjs/preset-sheets-core';
import type { ICommandInfo, ICommandService, Workbook } from 'addin/preview/excel-host/univer/parts';

interface Changed {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

const everyRow: Rows = { from: 0, to: Number.MAX_SAFE_INTEGER };
const WIDTHS = 'sheet.mutation.set-worksheet-col-width';
const VALUES = 'sheet.mutation.set-range-values';
const ACTIVATED = 'sheet.operation.set-worksheet-active';

/**
 * Gives rows the height of their wrapped text, as Excel does with rows nobody has sized. Univer does so only for edits
 * by hand; here it follows what the add-in writes too, sheet by sheet as they come into view, because it is measured
 * on the grid.
 */
export function fitRowsToText(
  commands: ICommandService,
  workbook: Workbook,
  measure: AutoHeightController,
): () => void {
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
    const area = { startRow: rows.from, endRow: last, startColumn: 0, endColumn };
    const { redos } = measure.getUndoRedoParamsOfAutoHeight([area], sheetId);
    for (const { id, params } of redos) commands.syncExecuteCommand(id, params, { onlyLocal: true });
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
    } else if (id === WIDTHS && subUnitId !== undefined) dirty.set(subUnitId, everyRow);
    else if (id !== ACTIVATED) return;
    timer ??= setTimeout(fit, 0);
  });
  timer = setTimeout(fit, 0);
  return () => {
    clearTimeout(timer);
    listening.dispose();
  };
}
