import { bounding, type Area } from 'addin/preview/excel-host/address';
import type { CellAccess } from 'addin/preview/excel-host/univer/cells';
import type { CommandOptions, ICommandInfo, UniverParts } from 'addin/preview/excel-host/univer/parts';
import { fromRange, wholeLines, type UniverRange } from 'addin/preview/excel-host/univer/ranges';
import type { GridEdit, GridWatch } from 'addin/preview/excel-host/workbook-model';

type CellValues = Readonly<Record<number, Readonly<Record<number, Readonly<Record<string, unknown>> | null>>>>;

const SIZES: Readonly<Record<string, 'rows' | 'columns'>> = {
  'sheet.mutation.set-worksheet-row-height': 'rows',
  'sheet.mutation.set-row-hidden': 'rows',
  'sheet.mutation.set-row-visible': 'rows',
  'sheet.mutation.set-worksheet-col-width': 'columns',
  'sheet.mutation.set-col-hidden': 'columns',
  'sheet.mutation.set-col-visible': 'columns',
};

const SHEETS: Readonly<Record<string, 'sheet deleted' | 'sheet structure'>> = {
  'sheet.mutation.remove-sheet': 'sheet deleted',
  'sheet.mutation.set-worksheet-name': 'sheet structure',
  'sheet.mutation.set-worksheet-order': 'sheet structure',
  'sheet.mutation.set-worksheet-hidden': 'sheet structure',
};

/** Commands that insert or delete part of a row or column; the host does not follow those by hand. */
const CELL_SHIFT = /^sheet\.command\.(insert|delete)-range-move-/;
/** Commands after which Univer rewrites formulas elsewhere. */
const FOLLOWING = /^sheet\.command\.(insert-|remove-|set-worksheet-name|set-worksheet-order|copy-sheet)/;

/**
 * Asks before each mutation a hand in the grid makes, and tells after it. A refused mutation is cancelled and not its
 * command: Univer forgets to take a cancelled command off its stack and then mistakes it for the cause of later writes.
 */
export function watchGrid(
  { commands, univerAPI, workbook }: UniverParts,
  grid: NonNullable<UniverParts['grid']>,
  cells: CellAccess,
  watch: GridWatch,
): void {
  const under = new Map<ICommandInfo['params'], GridEdit>();

  const editOf = ({ id, params }: ICommandInfo): GridEdit | undefined => {
    const { subUnitId: sheetId = '', trigger = '' } = (params ?? {}) as { subUnitId?: string; trigger?: string };
    if (CELL_SHIFT.test(trigger)) return { kind: 'cell shift', sheetId };
    const change = wholeLines({ id, params: params ?? {} });
    if (change) return { kind: 'lines', change, area: fromRange((params as { range: UniverRange }).range) };
    const size = SIZES[id];
    if (size) return { kind: 'sizes', sheetId, axis: size };
    const sheet = SHEETS[id];
    if (sheet) return { kind: sheet, sheetId };
    switch (id) {
      case 'sheet.mutation.set-range-values':
        // Formulas that follow moved cells are nobody's edit.
        if (FOLLOWING.test(trigger)) return undefined;
        return cellsEdit(sheetId, (params as { cellValue?: CellValues }).cellValue ?? {});
      case 'sheet.mutation.reorder-range':
        return wholeEdit(sheetId, fromRange((params as { range: UniverRange }).range));
      case 'sheet.mutation.move-range': {
        const { to } = params as { to: { subUnitId: string; value: CellValues } };
        return cellsEdit(to.subUnitId, to.value);
      }
      case 'sheet.mutation.insert-sheet':
        return { kind: 'sheet added', sheetId: (params as { sheet: { id: string } }).sheet.id };
      case 'sheet.operation.set-selections': {
        const { selections } = params as { selections: readonly { range: UniverRange }[] };
        const range = selections[0]?.range;
        return range && Number.isFinite(range.startRow)
          ? { kind: 'selected', sheetId, area: fromRange(range) }
          : undefined;
      }
      default:
        return undefined;
    }
  };

  const wholeEdit = (sheetId: string, area: Area): GridEdit => ({
    kind: 'cells',
    sheetId,
    area,
    before: cells.read(sheetId, area),
    contents: true,
  });

  const cellsEdit = (sheetId: string, cellValue: CellValues): GridEdit | undefined => {
    let area: Area | undefined;
    let contents = false;
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, data] of Object.entries(line)) {
        const cell = { row: Number(row), column: Number(column), rowCount: 1, columnCount: 1 };
        area = area ? bounding(area, cell) : cell;
        contents ||= data === null || 'v' in data || 'f' in data || 'p' in data;
      }
    }
    if (!area) return undefined;
    return { ...(wholeEdit(sheetId, area) as Extract<GridEdit, { kind: 'cells' }>), contents };
  };

  const byHand = (options: CommandOptions | undefined) =>
    !cells.isHost() && options?.onlyLocal !== true && options?.fromFormula !== true;

  grid.gate((command, options) => {
    if (command.type !== MUTATION || !byHand(options)) return true;
    const edit = editOf(command);
    if (!edit) return true;
    if (!watch.before(edit)) return false;
    under.set(command.params, edit);
    return true;
  });

  commands.onCommandExecuted((command, options) => {
    if (command.id === 'sheet.operation.set-selections') {
      const selected = byHand(options) ? editOf(command) : undefined;
      if (selected) watch.after(selected);
      return;
    }
    const edit = under.get(command.params);
    if (!edit) return;
    under.delete(command.params);
    watch.after(edit);
  });

  univerAPI.addEvent(univerAPI.Event.BeforeSheetEditStart, (event) => {
    const area = { row: event.row, column: event.column, rowCount: 1, columnCount: 1 };
    const sheetId = workbook.getActiveSheet()?.getSheetId() ?? '';
    if (!watch.before({ kind: 'typing', sheetId, area })) event.cancel = true;
  });
}

/** Univer's CommandType.MUTATION. */
const MUTATION = 2;
