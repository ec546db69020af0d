import type { Remark } from 'shared/contract/answers';
import type { Finding } from 'shared/review/finding';
import { blocksOf } from 'shared/template/template';
import { rangesOn } from 'addin/workbook/excel/range-batches';
import { applyStyle } from 'addin/workbook/excel/apply-style';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import { updateCachedPlan, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import { styles, type Style } from 'addin/workbook/excel/styles';
import { marksFor, markedBy, type SheetMarks } from 'addin/workbook/plan-sheets/show/marks';
import { palette } from 'addin/workbook/excel/palette';
import { columnAt } from 'addin/workbook/identity/places';
import { textCell } from 'addin/workbook/excel/plain-text';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { bodyArea, rangeAt, sheetOf, sheetsOf } from 'addin/workbook/identity/plan-sheets';
import { pass } from 'addin/workbook/excel/protection';
import { remarksByRow } from 'addin/workbook/plan-sheets/write/service-rows';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';

const marks: Readonly<Record<'error' | 'warning', Style>> = {
  error: { fill: palette.errorFill, color: palette.errorInk, bold: true },
  warning: { fill: palette.warningFill, color: palette.warningInk, bold: true },
};

const bareInk: Style = { color: palette.ink, bold: false };

function draw(sheet: Excel.Worksheet, { areas, bare, checks }: SheetMarks): void {
  for (const look of ['input', 'calculated', 'issued'] as const) {
    if (bare[look].length === 0) continue;
    for (const target of rangesOn(sheet, bare[look])) {
      applyStyle(target, { ...bareInk, ...styles[look] });
      if (styles[look].fill === undefined) target.format.fill.clear();
    }
  }
  for (const severity of ['warning', 'error'] as const) {
    if (areas[severity].length === 0) continue;
    for (const target of rangesOn(sheet, areas[severity])) applyStyle(target, marks[severity]);
  }
  if (checks !== null) rangeAt(sheet, checks.area).values = checks.texts.map((text) => [text]);
}

/** Draws through a lock where there is one: what the service and the rules say belongs on locked sheets too. */
export const through = (context: Excel.RequestContext, seen: CachedPlan, drawing: () => void): Promise<boolean> => {
  const state = seen.plan.standing === 'locked' ? 'protected' : 'open';
  return pass(context, { sheets: sheetsOf(context, seen.sheetLayout), from: state, to: state, draw: drawing });
};

/**
 * Draws the findings at their cells and takes away those drawn before; one request. A marked cell is filled and bold,
 * and the check column of its row says in a few words what it is, so that a finding is told without colour too.
 */
export function markFindings(planIndex: PlanIndex, findings: readonly Finding[]): Promise<void> {
  return runInExcel(async (context) => {
    const seen = await cachedOrRead(context, planIndex);
    const { places, template } = seen.sheetLayout;
    const sheets = marksFor(template, places, findings, seen.marked, seen.sheetLayout.language);
    if (sheets.length > 0) {
      await through(context, seen, () => {
        for (const each of sheets) {
          const place = places.tables[each.block] ?? places.forms[each.block];
          if (place !== undefined) draw(sheetOf(context, place), each);
        }
      });
    }
    updateCachedPlan(planIndex, { marked: findings.flatMap(markedBy) });
  });
}

const remarkKey = 'remark';

export function addRemarkSteps(
  context: Excel.RequestContext,
  { sheetLayout }: CachedPlan,
  remarks: readonly Remark[],
): void {
  for (const { id } of blocksOf(sheetLayout.template)) {
    const place = sheetLayout.places.tables[id];
    const column = place === undefined ? -1 : columnAt(place, remarkKey);
    if (place === undefined || column < 0 || place.rows.length === 0) continue;
    const texts = remarksByRow(remarks, id, sheetLayout.language);
    const area = { ...bodyArea(place), column, columns: 1 };
    rangeAt(sheetOf(context, place), area).values = place.rows.map((row) => [textCell(texts.get(row ?? '') ?? '')]);
  }
}
