import { endColumn, endRow, type Area } from 'addin/preview/excel-host/address';
import { wholeColumns, wholeRows, type StructuralChange } from 'addin/preview/excel-host/structure';
import type { ICommandInfo } from 'addin/preview/excel-host/univer/parts';

/** A rectangle in Univer's words: both ends belong to it. */
export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export const toRange = (area: Area): UniverRange => ({
  startRow: area.row,
  endRow: endRow(area),
  startColumn: area.column,
  endColumn: endColumn(area),
});

export const fromRange = (range: UniverRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rowCount: range.endRow - range.startRow + 1,
  columnCount: range.endColumn - range.startColumn + 1,
});

const WHOLE_LINES: Readonly<Record<string, readonly ['rows' | 'columns', StructuralChange['kind']]>> = {
  'sheet.mutation.insert-row': ['rows', 'inserted'],
  'sheet.mutation.insert-col': ['columns', 'inserted'],
  'sheet.mutation.remove-rows': ['rows', 'deleted'],
  'sheet.mutation.remove-col': ['columns', 'deleted'],
};

/** The insertion or deletion of whole rows or columns a mutation makes. */
export function wholeLines(command: ICommandInfo): StructuralChange | undefined {
  const [axis, kind] = WHOLE_LINES[command.id] ?? [];
  if (!axis || !kind) return undefined;
  const { subUnitId, range } = command.params as { subUnitId: string; range: UniverRange };
  return axis === 'rows'
    ? wholeRows(subUnitId, kind, range.startRow, range.endRow - range.startRow + 1)
    : wholeColumns(subUnitId, kind, range.startColumn, range.endColumn - range.startColumn + 1);
}
