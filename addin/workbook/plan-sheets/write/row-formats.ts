import { indicatorOf } from 'shared/indicator/catalogue';
import type { Cells } from 'shared/plan/document';
import type { Block } from 'shared/template/block';
import { address } from 'addin/workbook/excel/a1';
import { figureFormatOf, numberFormatOf } from 'addin/workbook/cells/column-format';
import type { TablePlace } from 'addin/workbook/identity/places';
import { sheetOf } from 'addin/workbook/identity/plan-sheets';

export const hasFigures = ({ columns }: Block): boolean => columns.some(({ type }) => type === 'figure');

/** A row's number formats as the table's columns stand: figures in the unit of its indicator; null for the user's own columns. */
export function formatsOfRow({ columns }: Block, place: TablePlace, cells: Cells): (string | null)[] {
  const unit = indicatorOf(String(cells['indCode'] ?? ''))?.unit.kind;
  return place.columns.map((key) => {
    const column = columns.find((each) => each.key === key);
    if (column === undefined) return null;
    return column.type === 'figure' ? figureFormatOf(unit) : numberFormatOf(column);
  });
}

/** `at` counts the table's rows from 0. */
export function formatRow(
  context: Excel.RequestContext,
  block: Block,
  place: TablePlace,
  at: number,
  cells: Cells,
): void {
  const row = { row: place.headerRow + 1 + at, column: place.firstColumn, rows: 1, columns: place.columns.length };
  sheetOf(context, place).getRange(address(row)).numberFormat = [formatsOfRow(block, place, cells)];
}
