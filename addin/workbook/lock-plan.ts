import { putCard } from 'addin/workbook/card-part';
import { dress } from 'addin/workbook/dress';
import { withPlan } from 'addin/workbook/identity-card';
import { changeKnown, knownCard, rememberCard, type KnownPlan } from 'addin/workbook/known-plans';
import { known } from 'addin/workbook/known-or-read';
import { locked, lockedBand, openBand, styles } from 'addin/workbook/looks';
import { palette } from 'addin/workbook/palette';
import { bandColumns, bannerText } from 'addin/workbook/head-drawing';
import type { LockReason, Slot } from 'addin/workbook/plan-in-workbook';
import { bannersOf, headerArea, rangeAt, sheetOf, sheetsOf } from 'addin/workbook/plan-sheets';
import { pass, protect } from 'addin/workbook/protection';
import type { Scene } from 'addin/workbook/scene';
import { inExcel } from 'addin/workbook/in-excel';

function drawStanding(context: Excel.RequestContext, scene: Scene, planNo: string, reason: LockReason | null): void {
  const text = bannerText(scene.language, planNo, reason);
  for (const banner of bannersOf(context, scene)) {
    banner.values = [[text]];
    dress(banner.getResizedRange(0, bandColumns - 1), reason === null ? openBand : lockedBand);
  }
  for (const sheet of sheetsOf(context, scene)) {
    sheet.tabColor = reason === null ? palette.tabOpen : palette.tabLocked;
  }
  for (const place of Object.values(scene.places.tables)) {
    const fill = reason === null ? styles.header.fill : locked.fill;
    if (fill !== undefined) rangeAt(sheetOf(context, place), headerArea(place)).format.fill.color = fill;
  }
}

/** Locks sheets that were drawn in this very request. */
export function drawLock(context: Excel.RequestContext, scene: Scene, planNo: string, reason: LockReason): void {
  drawStanding(context, scene, planNo, reason);
  for (const sheet of sheetsOf(context, scene)) protect(sheet);
}

async function stand(slot: Slot, reason: LockReason | null): Promise<void> {
  await inExcel(async (context) => {
    const seen = await known(context, slot);
    const plan: KnownPlan['plan'] = { ...seen.plan, standing: reason === null ? 'open' : 'locked', lock: reason };
    const card = withPlan(knownCard(), plan);
    await pass(context, {
      sheets: sheetsOf(context, seen.scene),
      from: seen.plan.standing === 'locked' ? 'protected' : 'open',
      to: reason === null ? 'open' : 'protected',
      draw: () => {
        drawStanding(context, seen.scene, plan.planNo, reason);
        putCard(context, card);
      },
    });
    rememberCard(card);
    changeKnown(slot, { plan });
  });
}

/** Protects the plan's sheets and says why in a banner on each; one request. Locking a locked plan changes the reason. */
export const lockPlan = (slot: Slot, reason: LockReason): Promise<void> => stand(slot, reason);

export const unlockPlan = (slot: Slot): Promise<void> => stand(slot, null);
