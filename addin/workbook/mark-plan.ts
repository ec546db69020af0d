import type { Remark } from 'shared/contract/answers';
import type { Finding } from 'shared/review/finding';
import { blocksOf } from 'shared/template/template';
import { targetsOf } from 'addin/workbook/asked-ranges';
import { dress } from 'addin/workbook/dress';
import { known } from 'addin/workbook/known-or-read';
import { changeKnown, type KnownPlan } from 'addin/workbook/known-plans';
import { styles, type Style } from 'addin/workbook/looks';
import { marksFor, markedBy, type SheetMarks } from 'addin/workbook/marks';
import { palette } from 'addin/workbook/palette';
import { columnAt } from 'addin/workbook/places';
import { textCell } from 'addin/workbook/plain-text';
import type { Slot } from 'addin/workbook/plan-in-workbook';
import { bodyArea, rangeAt, sheetOf, sheetsOf } from 'addin/workbook/plan-sheets';
import { pass } from 'addin/workbook/protection';
import { remarksByRow } from 'addin/workbook/service-rows';
import { inExcel } from 'addin/workbook/in-excel';

const marks: Readonly<Record<'error' | 'warning', Style>> = {
  error: { fill: palette.errorFill, color: palette.errorInk, bold: true },
  warning: { fill: palette.warningFill, color: palette.warningInk, bold: true },
};

const bareInk: Style = { color: palette.ink, bold: false };

function draw(sheet: Excel.Worksheet, { areas, bare, checks }: SheetMarks): void {
  for (const look of ['input', 'calculated', 'issued'] as const) {
    if (bare[look].length === 0) continue;
    for (const target of targetsOf(sheet, bare[look])) {
      dress(target, { ...bareInk, ...styles[look] });
      if (styles[look].fill === undefined) target.format.fill.clear();
    }
  }
  for (const severity of ['warning', 'error'] as const) {
    if (areas[severity].length === 0) continue;
    for (const target of targetsOf(sheet, areas[severity])) dress(target, marks[severity]);
  }
  if (checks !== null) rangeAt(sheet, checks.area).values = checks.texts.map((text) => [text]);
}

/** Draws through a lock where there is one: what the service and the rules say belongs on locked sheets too. */
export const through = (context: Excel.RequestContext, seen: KnownPlan, drawing: () => void): Promise<void> => {
  const state = seen.plan.standing === 'locked' ? 'protected' : 'open';
  return pass(context, { sheets: sheetsOf(context, seen.scene), from: state, to: state, draw: drawing });
};

/**
 * Draws the findings at their cells and takes away those drawn before; one request. A marked cell is filled and bold,
 * and the check column of its row names the rule, so that a finding is told without colour too.
 */
export function markFindings(slot: Slot, findings: readonly Finding[]): Promise<void> {
  return inExcel(async (context) => {
    const seen = await known(context, slot);
    const { places, template } = seen.scene;
    const sheets = marksFor(template, places, findings, seen.marked);
    if (sheets.length > 0) {
      await through(context, seen, () => {
        for (const each of sheets) {
          const place = places.tables[each.block] ?? places.forms[each.block];
          if (place !== undefined) draw(sheetOf(context, place), each);
        }
      });
    }
    changeKnown(slot, { marked: findings.flatMap(markedBy) });
  });
}

const remarkKey = 'remark';

export function drawRemarks(context: Excel.RequestContext, { scene }: KnownPlan, remarks: readonly Remark[]): void {
  for (const { id } of blocksOf(scene.template)) {
    const place = scene.places.tables[id];
    const column = place === undefined ? -1 : columnAt(place, remarkKey);
    if (place === undefined || column < 0 || place.rows.length === 0) continue;
    const texts = remarksByRow(remarks, id, scene.language);
    const area = { ...bodyArea(place), column, columns: 1 };
    rangeAt(sheetOf(context, place), area).values = place.rows.map((row) => [textCell(texts.get(row ?? '') ?? '')]);
  }
}
