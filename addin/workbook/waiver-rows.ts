import { headerBlock } from 'shared/review/finding';
import { rowsIn, type Cell, type Cells, type PlanDocument, type PlanRow } from 'shared/plan/document';
import type { Column } from 'shared/template/column';
import { nameIn } from 'shared/template/list';
import { toSheet } from 'addin/workbook/cell-value';
import { columnNamed, placeInWords } from 'addin/workbook/place-in-words';
import type { WaiverToShow } from 'addin/workbook/plan-in-workbook';
import type { Scene } from 'addin/workbook/scene';
import { localTime } from 'addin/workbook/service-rows';

export const waiverId = (at: number): string => `waiver-${at + 1}`;

/** The waivers of a version as the signature sheet lists them; `document` is that version's content. */
export const waiverRows = (
  scene: Scene,
  document: PlanDocument,
  waivers: readonly WaiverToShow[],
): readonly PlanRow[] =>
  waivers.map((waiver, at) => ({
    id: waiverId(at),
    cells: {
      rule: waiver.rule,
      place: placeInWords(scene, waiver.at),
      what: waiver.found,
      value: valueIn(scene, document, waiver.at),
      reason: waiver.reason,
      standing: waiver.standing,
      approver: waiver.approvedBy === null ? '' : nameIn(scene.language, waiver.approvedBy),
      time: localTime(waiver.approvedAt),
    },
  }));

function valueIn(scene: Scene, document: PlanDocument, at: WaiverToShow['at']): string {
  const column = columnNamed(scene, at);
  const { block, row } = at;
  if (column === undefined || block === null) return '';
  const cells: Cells =
    block === headerBlock ? document.header : (rowsIn(document, block).find(({ id }) => id === row)?.cells ?? {});
  return shownIn(scene, column, cells[column.key]);
}

/** A date stays a date, and a code becomes its name. */
const shownIn = (scene: Scene, column: Column, cell: Cell | undefined): string =>
  column.type === 'date' ? String(cell ?? '') : String(toSheet(column, cell, scene.labels));
