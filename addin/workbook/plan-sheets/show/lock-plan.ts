import { putCard } from 'addin/workbook/identity/card-part';
import { applyStyle } from 'addin/workbook/excel/apply-style';
import { withPlan } from 'addin/workbook/identity/identity-card';
import { updateCachedPlan, cachedCard, cacheCard, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import { locked, lockedBand, openBand, styles } from 'addin/workbook/excel/styles';
import { palette } from 'addin/workbook/excel/palette';
import { bandColumns, bannerText } from 'addin/workbook/plan-sheets/write/head-spec';
import type { LockReason, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { bannersOf, headerArea, rangeAt, sheetOf, sheetsOf } from 'addin/workbook/identity/plan-sheets';
import { pass, protect } from 'addin/workbook/excel/protection';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';

function drawStanding(
  context: Excel.RequestContext,
  sheetLayout: SheetLayout,
  planNo: string,
  reason: LockReason | null,
): void {
  const text = bannerText(sheetLayout.language, planNo, reason);
  for (const banner of bannersOf(context, sheetLayout)) {
    banner.values = [[text]];
    applyStyle(banner.getResizedRange(0, bandColumns - 1), reason === null ? openBand : lockedBand);
  }
  for (const sheet of sheetsOf(context, sheetLayout)) {
    sheet.tabColor = reason === null ? palette.tabOpen : palette.tabLocked;
  }
  for (const place of Object.values(sheetLayout.places.tables)) {
    const fill = reason === null ? styles.header.fill : locked.fill;
    if (fill !== undefined) rangeAt(sheetOf(context, place), headerArea(place)).format.fill.color = fill;
  }
}

/** Locks sheets that were drawn in this very request. */
export function addLockSteps(
  context: Excel.RequestContext,
  sheetLayout: SheetLayout,
  planNo: string,
  reason: LockReason,
): void {
  drawStanding(context, sheetLayout, planNo, reason);
  for (const sheet of sheetsOf(context, sheetLayout)) protect(sheet);
}

async function stand(planIndex: PlanIndex, reason: LockReason | null): Promise<void> {
  await runInExcel(async (context) => {
    const seen = await cachedOrRead(context, planIndex);
    const plan: CachedPlan['plan'] = { ...seen.plan, standing: reason === null ? 'open' : 'locked', lock: reason };
    const card = withPlan(cachedCard(), plan);
    await pass(context, {
      sheets: sheetsOf(context, seen.sheetLayout),
      from: seen.plan.standing === 'locked' ? 'protected' : 'open',
      to: reason === null ? 'open' : 'protected',
      draw: () => {
        drawStanding(context, seen.sheetLayout, plan.planNo, reason);
        putCard(context, card);
      },
    });
    cacheCard(card);
    updateCachedPlan(planIndex, { plan });
  });
}

/** Protects the plan's sheets and says why in a banner on each; one request. Locking a locked plan changes the reason. */
export const lockPlan = (planIndex: PlanIndex, reason: LockReason): Promise<void> => stand(planIndex, reason);

export const unlockPlan = (planIndex: PlanIndex): Promise<void> => stand(planIndex, null);
