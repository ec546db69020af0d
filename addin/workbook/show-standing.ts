import type { PlanView } from 'shared/contract/answers';
import type { Cells } from 'shared/plan/document';
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
import type { PlanInWorkbook, Slot } from 'addin/workbook/plan-in-workbook';
import { sheetOf } from 'addin/workbook/plan-sheets';
import { headerFromService } from 'addin/workbook/service-rows';
import { putSignatures } from 'addin/workbook/signature-table';

/** What the service says of a plan and its sheets show. */
export type Shown = Pick<PlanView, 'planNo' | 'version' | 'state' | 'contentHash' | 'path' | 'remarks'>;

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

/**
 * Shows state, number, version, signers, signatures and remarks, and notes in the identity card which version the
 * sheets hold; one request, through a lock where there is one.
 */
export function showStanding(slot: Slot, shown: Shown): Promise<void> {
  return inExcel(async (context) => {
    const seen = await known(context, slot);
    const { planNo, version, contentHash, path, remarks } = shown;
    const plan: PlanInWorkbook = { ...seen.plan, planNo, version, contentHash };
    const card = withPlan(knownCard(), plan);
    const block = blockOf(seen.scene.template, 'SGN');
    const signatures = block === undefined ? null : putSignatures(seen.scene, block, path);
    await through(context, seen, () => {
      drawHeader(context, seen, headerFromService({ ...shown, language: seen.scene.language }));
      signatures?.draw(context);
      drawRemarks(context, seen, remarks);
      putCard(context, card);
    });
    rememberCard(card);
    changeKnown(slot, signatures === null ? { plan } : { plan, scene: { ...seen.scene, places: signatures.places } });
  });
}
