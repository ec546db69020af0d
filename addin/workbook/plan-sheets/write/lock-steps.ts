import { applyStyle } from 'addin/workbook/excel/apply-style';
import { palette } from 'addin/workbook/excel/palette';
import { locked, lockedBand, openBand, styles } from 'addin/workbook/excel/styles';
import type { LockReason, PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import { bannersOf, headerArea, rangeAt, sheetOf, sheetsOf } from 'addin/workbook/identity/plan-sheets';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { bandColumns, bannerText } from 'addin/workbook/plan-sheets/write/head-spec';

/** Banner, tab colours and headers as the lock says; null: open. */
export function addStateSteps(
  context: Excel.RequestContext,
  sheetLayout: SheetLayout,
  plan: Pick<PlanInWorkbook, 'planId' | 'planNo'>,
  reason: LockReason | null,
): void {
  const text = bannerText(sheetLayout, plan, reason);
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
