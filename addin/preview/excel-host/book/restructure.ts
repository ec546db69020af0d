import type { ChartCells } from 'addin/preview/excel-host/ledger';
import { endColumn, endRow, intersect, isEntireColumn, isEntireRow, type Area } from 'addin/preview/excel-host/address';
import { tablesOn, type Book, type By } from 'addin/preview/excel-host/book/book';
import { guardSheet, isLocked, isProtected } from 'addin/preview/excel-host/book/protection';
import { headersKeepText } from 'addin/preview/excel-host/book/tables';
import { tellChange, type ChangeType, type ShiftDirection } from 'addin/preview/excel-host/book/tell';
import { accessDenied, ExcelFault, invalidArgument } from 'addin/preview/excel-host/fault';
import { shiftPainted } from 'addin/preview/excel-host/painted';
import { shiftArea, wholeColumns, wholeRows, type StructuralChange } from 'addin/preview/excel-host/structure';

/** Moves everything the host keeps beside the cells, and every range somebody holds, along with the cells. */
export function follow(book: Book, change: StructuralChange): void {
  const { ledger } = book;
  const { sheetId } = change;
  const keep = (area: Area) => shiftArea(area, change);
  ledger.tables = ledger.tables.filter((table) => {
    const area = table.sheetId === sheetId ? keep(table.area) : table.area;
    if (area) table.area = area;
    return area !== undefined;
  });
  for (const layer of [ledger.validation, ledger.unlocked, ledger.formulaHidden] as const) {
    const painted = layer[sheetId];
    if (painted) (layer as Record<string, unknown>)[sheetId] = shiftPainted<unknown>(painted, change);
  }
  ledger.comments = ledger.comments.filter((comment) => {
    const area = comment.sheetId === sheetId ? keep(comment.area) : comment.area;
    if (area) comment.area = area;
    return area !== undefined;
  });
  for (const chart of ledger.charts) {
    // What a chart covers goes, and the chart stays where it was.
    if (chart.sheetId === sheetId) chart.area = keep(chart.area) ?? chart.area;
    const moved = (cells: ChartCells | undefined): ChartCells | undefined => {
      if (cells === undefined || cells.sheetId !== sheetId) return cells;
      const area = keep(cells.area);
      return area === undefined ? undefined : { sheetId, area };
    };
    for (const series of chart.series) {
      series.values = moved(series.values);
      series.categories = moved(series.categories);
    }
  }
  for (const rule of ledger.formatRules) {
    if (rule.sheetId === sheetId) rule.areas = rule.areas.flatMap((area) => keep(area) ?? []);
  }
  for (const range of book.held) {
    if (range.sheetId === sheetId && range.area) range.area = keep(range.area);
  }
}

/** Makes room at an area and returns nothing: the new cells stand where the area stood (Excel.Range.insert). */
export async function insertCells(book: Book, sheetId: string, area: Area, shift: string, by: By): Promise<void> {
  const change = changeOf(sheetId, 'inserted', area, shift === 'Down', shift === 'Right');
  guardChange(book, change, area);
  await book.model.restructure(change);
  tellLines(book, change, area, by);
}

/** Takes cells out and closes the gap (Excel.Range.delete). */
export async function deleteCells(book: Book, sheetId: string, area: Area, shift: string, by: By): Promise<void> {
  const change = changeOf(sheetId, 'deleted', area, shift === 'Up', shift === 'Left');
  guardChange(book, change, area);
  await book.model.restructure(change);
  for (const table of tablesOn(book, sheetId)) {
    // A table never loses its last body row: Excel leaves an empty one.
    if (table.area.rowCount < 2) table.area = { ...table.area, rowCount: 2 };
  }
  tellLines(book, change, area, by);
}

function changeOf(
  sheetId: string,
  kind: StructuralChange['kind'],
  area: Area,
  rows: boolean,
  columns: boolean,
): StructuralChange {
  if (isEntireRow(area)) return wholeRows(sheetId, kind, area.row, area.rowCount);
  if (isEntireColumn(area)) return wholeColumns(sheetId, kind, area.column, area.columnCount);
  if (rows === columns) throw invalidArgument('shift');
  return rows
    ? {
        sheetId,
        kind,
        axis: 'rows',
        at: area.row,
        count: area.rowCount,
        within: { from: area.column, to: endColumn(area) },
      }
    : {
        sheetId,
        kind,
        axis: 'columns',
        at: area.column,
        count: area.columnCount,
        within: { from: area.row, to: endRow(area) },
      };
}

/** Refuses what protection or a table in the way forbids. */
export function guardChange(book: Book, change: StructuralChange, area: Area): void {
  guardLines(book, change, area, change.kind === 'inserted' ? 'Insert' : 'Delete');
  guardTables(book, change);
}

function guardLines(book: Book, change: StructuralChange, area: Area, verb: 'Insert' | 'Delete'): void {
  if (isEntireRow(area)) guardSheet(book, change.sheetId, `allow${verb}Rows`);
  else if (isEntireColumn(area)) guardSheet(book, change.sheetId, `allow${verb}Columns`);
  else guardSheet(book, change.sheetId);
  // Even where deleting is allowed, a locked cell among the deleted keeps its row.
  const locked = verb === 'Delete' && isProtected(book, change.sheetId) && isLocked(book, change.sheetId, area);
  if (locked) throw accessDenied();
}

/** "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet." */
function guardTables(book: Book, change: StructuralChange): void {
  for (const table of tablesOn(book, change.sheetId)) {
    const { area } = table;
    const [from, to, start, end] =
      change.axis === 'rows'
        ? [area.column, endColumn(area), area.row, endRow(area)]
        : [area.row, endRow(area), area.column, endColumn(area)];
    const inBand = from >= change.within.from && to <= change.within.to;
    const meetsBand = from <= change.within.to && to >= change.within.from;
    if (meetsBand && !inBand && end >= change.at) {
      throw new ExcelFault('InsertDeleteConflict', 'The operation would shift cells in a table.');
    }
    const losesHeader =
      change.axis === 'rows' &&
      change.kind === 'deleted' &&
      table.showHeaders &&
      change.at <= start &&
      change.at + change.count > start &&
      change.at + change.count <= end;
    if (inBand && losesHeader) {
      throw new ExcelFault('InvalidOperation', 'The header row of a table cannot be deleted without the table.');
    }
  }
}

/** Tells that lines or cells came or went, once the model has done it. */
export function tellLines(book: Book, change: StructuralChange, area: Area, by: By): void {
  const verb = change.kind === 'inserted' ? 'Inserted' : 'Deleted';
  const unit = isEntireRow(area) ? 'Row' : isEntireColumn(area) ? 'Column' : 'Cell';
  const changeType: ChangeType = `${unit}${verb}`;
  const shift: ShiftDirection =
    unit !== 'Cell'
      ? 'None'
      : change.axis === 'rows'
        ? change.kind === 'inserted'
          ? 'ShiftCellDown'
          : 'ShiftCellUp'
        : change.kind === 'inserted'
          ? 'ShiftCellRight'
          : 'ShiftCellLeft';
  const header = tablesOn(book, change.sheetId).find((table) => intersect(table.area, area));
  if (header && change.axis === 'columns' && change.kind === 'inserted')
    headersKeepText(book, change.sheetId, header.area);
  tellChange(book, { sheetId: change.sheetId, area, changeType, by, shift });
}
