import type { PlanView } from 'shared/contract/answers';
import type { Cells, PlanRow } from 'shared/plan/document';
import { headerBlock } from 'shared/review/finding';
import { blockOf } from 'shared/template/template';
import { address, cellAt } from 'addin/workbook/a1';
import { putCard } from 'addin/workbook/card-part';
import { toSheet } from 'addin/workbook/cell-value';
import { withPlan } from 'addin/workbook/identity-card';
import { inExcel } from 'addin/workbook/in-excel';
import { known } from 'addin/workbook/known-or-read';
import { changeKnown, knownCard, rememberCard, type KnownPlan } from 'addin/workbook/known-plans';
import { drawRemarks, through } from 'addin/workbook/mark-plan';
import type { PlanInWorkbook, Slot, WaiverToShow } from 'addin/workbook/plan-in-workbook';
import { sheetOf } from 'addin/workbook/plan-sheets';
import type { Scene } from 'addin/workbook/scene';
import { headerFromService, signatureRows } from 'addin/workbook/service-rows';
import { putServiceRows, type ServiceChange } from 'addin/workbook/service-table';
import { waiverRows } from 'addin/workbook/waiver-rows';

/** What the service says of a plan and its sheets show. */
export interface Shown extends Pick<PlanView, 'planNo' | 'version' | 'state' | 'contentHash' | 'path' | 'remarks'> {
  /** Of the very content the sheets hold; left out where it may have been changed since: then the list stays as it is. */
  readonly waivers?: readonly WaiverToShow[];
}

function drawHeader(context: Excel.RequestContext, { scene }: KnownPlan, cells: Cells): void {
  const place = scene.places.forms[headerBlock];
  const block = blockOf(scene.template, headerBlock);
  if (place === undefined || block === undefined) return;
  for (const column of block.columns) {
    const cell = place.cells[column.key];
    if (column.need !== 'service' || cell === undefined || !(column.key in cells)) continue;
    const value = toSheet(column, cells[column.key], scene.labels);
    sheetOf(context, place).getRange(address(cellAt(cell.row, cell.column))).values = [[value]];
  }
}

/** From the lowest table up, as each pushes down what stands below it. */
function putSheet({ scene, document }: KnownPlan, { path, waivers }: Shown): readonly ServiceChange[] {
  const changes: ServiceChange[] = [];
  const put = (id: string, rowsOf: (now: Scene) => readonly PlanRow[]): void => {
    const now = { ...scene, places: changes.at(-1)?.places ?? scene.places };
    const block = blockOf(scene.template, id);
    const change = block === undefined ? null : putServiceRows(now, block, rowsOf(now));
    if (change !== null) changes.push(change);
  };
  if (waivers !== undefined) put('WAV', (now) => waiverRows(now, document, waivers));
  put('SGN', () => signatureRows(path, scene.language));
  return changes;
}

/**
 * Shows state, number, version, signers, signatures and remarks, and notes in the identity card which version the
 * sheets hold; one request, through a lock where there is one.
 */
export function showStanding(slot: Slot, shown: Shown): Promise<void> {
  return inExcel(async (context) => {
    const seen = await known(context, slot);
    const { planNo, version, contentHash, remarks } = shown;
    const plan: PlanInWorkbook = { ...seen.plan, planNo, version, contentHash };
    const card = withPlan(knownCard(), plan);
    const changes = putSheet(seen, shown);
    await through(context, seen, () => {
      drawHeader(context, seen, headerFromService({ ...shown, language: seen.scene.language }));
      for (const change of changes) change.draw(context);
      drawRemarks(context, seen, remarks);
      putCard(context, card);
    });
    rememberCard(card);
    const places = changes.at(-1)?.places ?? seen.scene.places;
    changeKnown(slot, { plan, scene: { ...seen.scene, places } });
  });
}
