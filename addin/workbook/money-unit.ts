import { blockOf } from 'shared/template/template';
import { cellAt } from 'addin/workbook/a1';
import { headingsOf } from 'addin/workbook/headings';
import type { KnownPlan } from 'addin/workbook/known-plans';
import { moneyUnitIn } from 'addin/workbook/lists-drawing';
import { columnAt } from 'addin/workbook/places';
import { rangeAt, sheetOf } from 'addin/workbook/plan-sheets';

/** The headers name the money unit the header form declares, so they follow it. */
export function drawMoneyUnit(known: KnownPlan): {
  readonly known: KnownPlan;
  readonly draw: ((context: Excel.RequestContext) => void) | null;
} {
  const unit = moneyUnitIn(known.lists, known.document.header['moneyUnit'], known.scene.language);
  if (unit === known.scene.moneyUnit || known.plan.standing === 'locked') return { known, draw: null };
  const draw = (context: Excel.RequestContext): void => {
    for (const place of Object.values(known.scene.places.tables)) {
      const block = blockOf(known.scene.template, place.block);
      if (block === undefined) continue;
      const headings = headingsOf(block, known.scene.language, unit);
      block.columns.forEach((column, at) => {
        const position = column.type === 'money' && column.unit === undefined ? columnAt(place, column.key) : -1;
        if (position < 0) return;
        rangeAt(sheetOf(context, place), cellAt(place.headerRow, position)).values = [[headings[at + 2]]];
      });
    }
  };
  return { known: { ...known, scene: { ...known.scene, moneyUnit: unit } }, draw };
}
