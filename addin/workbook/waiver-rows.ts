import { headerBlock } from 'shared/review/finding';
import { rowsIn, type Cell, type Cells, type PlanDocument, type PlanRow } from 'shared/plan/document';
import type { Column } from 'shared/template/column';
import { nameIn } from 'shared/template/list';
import { blockOf } from 'shared/template/template';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import { toSheet } from 'addin/workbook/cell-value';
import type { WaiverToShow } from 'addin/workbook/plan-in-workbook';
import { rowAt } from 'addin/workbook/places';
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
      place: placeIn(scene, waiver.at),
      what: waiver.found,
      value: valueIn(scene, document, waiver.at),
      reason: waiver.reason,
      standing: waiver.standing,
      approver: waiver.approvedBy === null ? '' : nameIn(scene.language, waiver.approvedBy),
      time: localTime(waiver.approvedAt),
    },
  }));

const columnIn = (scene: Scene, { block, column }: WaiverToShow['at']): Column | undefined =>
  block === null ? undefined : blockOf(scene.template, block)?.columns.find(({ key }) => key === column);

/** `任务 · 第 12 行 · 工作目标`: the sheet as it is called now, the row as Excel counts it. */
function placeIn(scene: Scene, at: WaiverToShow['at']): string {
  const { block, row } = at;
  if (block === null) return '';
  const table = scene.places.tables[block];
  const column = columnIn(scene, at);
  const number = table === undefined || row === null ? -1 : rowAt(table, row);
  return [
    (table ?? scene.places.forms[block])?.sheet ?? '',
    ...(number < 0 ? [] : [fill(sheetWords[scene.language].row, { n: number + 1 })]),
    ...(column === undefined ? [] : [nameIn(scene.language, column)]),
  ].join(' · ');
}

function valueIn(scene: Scene, document: PlanDocument, at: WaiverToShow['at']): string {
  const column = columnIn(scene, at);
  const { block, row } = at;
  if (column === undefined || block === null) return '';
  const cells: Cells =
    block === headerBlock ? document.header : (rowsIn(document, block).find(({ id }) => id === row)?.cells ?? {});
  return shownIn(scene, column, cells[column.key]);
}

/** A date stays a date, and a code becomes its name. */
const shownIn = (scene: Scene, column: Column, cell: Cell | undefined): string =>
  column.type === 'date' ? String(cell ?? '') : String(toSheet(column, cell, scene.labels));
