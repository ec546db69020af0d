import { headerBlock } from 'shared/review/finding';
import { rowsIn, type Cell, type Cells, type PlanDocument, type PlanRow } from 'shared/plan/document';
import type { Column } from 'shared/template/column';
import { nameIn } from 'shared/template/list';
import { toSheet } from 'addin/workbook/cells/cell-value';
import { columnNamed, placeInWords } from 'addin/workbook/plan-sheets/write/place-in-words';
import type { WaiverToShow } from 'addin/workbook/identity/plan-in-workbook';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { localTime } from 'addin/workbook/plan-sheets/write/service-rows';

export const waiverId = (at: number): string => `waiver-${at + 1}`;

/** The waivers of a version as the signature sheet lists them; `document` is that version's content. */
export const waiverRows = (
  sheetLayout: SheetLayout,
  document: PlanDocument,
  waivers: readonly WaiverToShow[],
): readonly PlanRow[] =>
  waivers.map((waiver, at) => ({
    id: waiverId(at),
    cells: {
      rule: waiver.rule,
      place: placeInWords(sheetLayout, waiver.at),
      what: waiver.found,
      value: valueIn(sheetLayout, document, waiver.at),
      reason: waiver.reason,
      standing: waiver.standing,
      approver: waiver.approvedBy === null ? '' : nameIn(sheetLayout.language, waiver.approvedBy),
      time: localTime(waiver.approvedAt),
    },
  }));

function valueIn(sheetLayout: SheetLayout, document: PlanDocument, at: WaiverToShow['at']): string {
  const column = columnNamed(sheetLayout, at);
  const { block, row } = at;
  if (column === undefined || block === null) return '';
  const cells: Cells =
    block === headerBlock ? document.header : (rowsIn(document, block).find(({ id }) => id === row)?.cells ?? {});
  return shownIn(sheetLayout, column, cells[column.key]);
}

/** A date stays a date, and a code becomes its name. */
const shownIn = (sheetLayout: SheetLayout, column: Column, cell: Cell | undefined): string =>
  column.type === 'date' ? String(cell ?? '') : String(toSheet(column, cell, sheetLayout.labels));
