import type { PlanView } from 'shared/contract/answers';
import type { Cells, PlanRow } from 'shared/plan/document';
import { headerBlock } from 'shared/review/finding';
import { blockOf } from 'shared/template/template';
import { address, cellAt } from 'addin/workbook/excel/a1';
import { putBase, putPlan } from 'addin/workbook/identity/card-part';
import { toSheet } from 'addin/workbook/cells/cell-value';
import { withPlan } from 'addin/workbook/identity/identity-card';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import { updateCachedPlan, cachedCard, cacheCard, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import { addRemarkSteps, through } from 'addin/workbook/plan-sheets/show/mark-plan';
import type { PlanInWorkbook, PlanIndex, WaiverToShow } from 'addin/workbook/identity/plan-in-workbook';
import { sheetOf } from 'addin/workbook/identity/plan-sheets';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { headerFromService, signatureRows } from 'addin/workbook/plan-sheets/write/service-rows';
import { putServiceRows, type ServiceChange } from 'addin/workbook/plan-sheets/show/service-table';
import { waiverRows } from 'addin/workbook/plan-sheets/write/waiver-rows';

/** What the service says of a plan and its sheets show. */
export interface Shown extends Pick<PlanView, 'planNo' | 'version' | 'state' | 'contentHash' | 'path' | 'remarks'> {
  /** Of the very content the sheets hold; left out where it may have been changed since: then the list stays as it is. */
  readonly waivers?: readonly WaiverToShow[];
  /** The content the sheets hold from now on as sent, packed for the cells kept for it. */
  readonly base?: readonly string[];
}

function drawHeader(context: Excel.RequestContext, { sheetLayout }: CachedPlan, cells: Cells): void {
  const place = sheetLayout.places.forms[headerBlock];
  const block = blockOf(sheetLayout.template, headerBlock);
  if (place === undefined || block === undefined) return;
  for (const column of block.columns) {
    const cell = place.cells[column.key];
    if (column.need !== 'service' || cell === undefined || !(column.key in cells)) continue;
    const value = toSheet(column, cells[column.key], sheetLayout.labels);
    sheetOf(context, place).getRange(address(cellAt(cell.row, cell.column))).values = [[value]];
  }
}

/** From the lowest table up, as each pushes down what stands below it. */
function putSheet({ sheetLayout, document }: CachedPlan, { path, waivers }: Shown): readonly ServiceChange[] {
  const changes: ServiceChange[] = [];
  const put = (id: string, rowsOf: (now: SheetLayout) => readonly PlanRow[]): void => {
    const now = { ...sheetLayout, places: changes.at(-1)?.places ?? sheetLayout.places };
    const block = blockOf(sheetLayout.template, id);
    const change = block === undefined ? null : putServiceRows(now, block, rowsOf(now));
    if (change !== null) changes.push(change);
  };
  if (waivers !== undefined) put('WAV', (now) => waiverRows(now, document, waivers));
  put('SGN', () => signatureRows(path, sheetLayout.language));
  return changes;
}

/**
 * Shows state, number, version, signers, signatures and remarks, and notes in the identity card which version the
 * sheets hold; one request, through a lock where there is one.
 */
export function showPlanState(planIndex: PlanIndex, shown: Shown): Promise<void> {
  return runInExcel(async (context) => {
    const seen = await cachedOrRead(context, planIndex);
    const { planNo, version, contentHash, remarks } = shown;
    const plan: PlanInWorkbook = { ...seen.plan, planNo, version, contentHash };
    const card = withPlan(cachedCard(), plan);
    const changes = putSheet(seen, shown);
    await through(context, seen, () => {
      drawHeader(context, seen, headerFromService({ ...shown, language: seen.sheetLayout.language }));
      for (const change of changes) change.draw(context);
      addRemarkSteps(context, seen, remarks);
      putPlan(context, card, plan);
      if (shown.base !== undefined) putBase(context, planIndex, shown.base);
    });
    cacheCard(card);
    const places = changes.at(-1)?.places ?? seen.sheetLayout.places;
    updateCachedPlan(planIndex, { plan, sheetLayout: { ...seen.sheetLayout, places } });
  });
}
