import { bounding, endColumn, endRow, type Area } from 'addin/preview/excel-host/address';
import type { StructuralChange } from 'addin/preview/excel-host/structure';
import { calculation } from 'addin/preview/excel-host/univer/calculation';
import { cellAccess } from 'addin/preview/excel-host/univer/cells';
import { decorator } from 'addin/preview/excel-host/univer/decoration';
import { functions } from 'addin/preview/excel-host/univer/functions';
import { watchGrid } from 'addin/preview/excel-host/univer/grid';
import { lines } from 'addin/preview/excel-host/univer/lines';
import { definedNames } from 'addin/preview/excel-host/univer/names';
import type { UniverParts } from 'addin/preview/excel-host/univer/parts';
import { fromRange, toRange, wholeLines } from 'addin/preview/excel-host/univer/ranges';
import { restructurer } from 'addin/preview/excel-host/univer/restructure';
import { sheetAccess } from 'addin/preview/excel-host/univer/sheets';
import type { WorkbookModel } from 'addin/preview/excel-host/workbook-model';

/** The workbook model on Univer 0.25.1. Nothing outside this folder knows which engine it is. */
export function univerModel(parts: UniverParts): WorkbookModel {
  const { commands, univerAPI, workbook } = parts;
  const cells = cellAccess(parts);
  const { calculate, recalculate } = calculation(parts);
  const listeners: ((change: StructuralChange) => void)[] = [];
  const tell = (change: StructuralChange) => listeners.forEach((listener) => listener(change));

  // Whole rows and columns are told from the mutation, so that an undo in the grid is told too.
  commands.onCommandExecuted((command) => {
    const change = wholeLines(command);
    if (change) tell(change);
  });

  const facade = () => {
    const active = univerAPI.getActiveWorkbook();
    if (!active) throw new Error('the workbook is closed');
    return active;
  };

  return {
    ...sheetAccess(parts, cells),
    ...lines(cells),
    ...definedNames(parts),
    read: cells.read,
    texts: cells.texts,
    write: cells.write,
    movedFormula: (formula, rows, columns) => univerAPI.getFormula().moveFormulaRefOffset(formula, columns, rows),
    styles: cells.styles,
    paint: cells.paint,
    formatNumbers: cells.formatNumbers,
    clearStyles: cells.clearStyles,
    usedArea: cells.usedArea,

    restructure: restructurer(parts, cells, tell),

    reorderRows: (sheetId, area, order) => {
      const raw = cells.raw(sheetId, area);
      const formula = univerAPI.getFormula();
      const moved = order.map((from, to) =>
        (raw[from] ?? []).map((data) =>
          // Relative references travel with the row, as when Excel sorts.
          data?.f ? { ...data, f: formula.moveFormulaRefOffset(data.f, 0, to - from) } : data,
        ),
      );
      cells.putRaw(sheetId, area, moved);
    },

    merge: (sheetId, area) =>
      void cells.mutate('sheet.mutation.add-worksheet-merge', { subUnitId: sheetId, ranges: [toRange(area)] }),
    unmerge: (sheetId, area) =>
      void cells.mutate('sheet.mutation.remove-worksheet-merge', {
        subUnitId: sheetId,
        ranges: cells
          .sheetOf(sheetId)
          .getMergeData()
          .filter((range) => touches(fromRange(range), area)),
      }),
    merged: (sheetId) => cells.sheetOf(sheetId).getMergeData().map(fromRange),

    calculate: (scope = 'changed') => calculate(scope),
    recalculate,
    addFunction: functions(univerAPI),

    selection: () => {
      const range = facade().getActiveRange();
      const sheetId = workbook.getActiveSheet()?.getSheetId() ?? '';
      const area = range ? fromRange(range.getRange()) : { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      return { sheetId, area };
    },
    select: (sheetId, area) => {
      const sheet = facade().getSheetBySheetId(sheetId);
      cells.ensureSize(sheetId, area.row + 1, area.column + 1);
      const extent = cells.extent(sheetId);
      const inside = bounding(
        { ...area, rowCount: 1, columnCount: 1 },
        {
          row: Math.min(endRow(area), extent.rowCount - 1),
          column: Math.min(endColumn(area), extent.columnCount - 1),
          rowCount: 1,
          columnCount: 1,
        },
      );
      const range = sheet?.getRange(inside.row, inside.column, inside.rowCount, inside.columnCount);
      if (range) cells.asHost(() => facade().setActiveRange(range));
      if (sheet) bringIntoView(sheet, area);
    },

    onRestructured: (listener) => void listeners.push(listener),
    watchGrid: (watch) => {
      if (parts.grid) watchGrid(parts, parts.grid, cells, watch);
    },
    decorate: parts.grid ? decorator(parts, cells) : () => undefined,
    snapshot: () => facade().save(),
    dispose: () => parts.univer.dispose(),
  };
}

const touches = (a: Area, b: Area) =>
  a.row <= endRow(b) && b.row <= endRow(a) && a.column <= endColumn(b) && b.column <= endColumn(a);

/** Of a sheet that is shown in a page; one without a page has neither. */
interface ScrolledSheet {
  readonly scrollToCell?: (row: number, column: number) => unknown;
  readonly getVisibleRange?: () => {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  } | null;
}

/** Excel scrolls to what is selected where it lies outside of the view; some rows and columns before it stay in sight. */
function bringIntoView(sheet: ScrolledSheet, { row, column }: Area): void {
  const seen = sheet.getVisibleRange?.();
  const isSeen =
    seen !== null &&
    seen !== undefined &&
    row >= seen.startRow &&
    row <= seen.endRow &&
    column >= seen.startColumn &&
    column < seen.endColumn;
  if (!isSeen) sheet.scrollToCell?.(Math.max(0, row - 4), Math.max(0, column - 2));
}
