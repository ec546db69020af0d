import { blockOf } from 'shared/template/template';
import { cellAt } from 'addin/workbook/excel/a1';
import { headingsOf } from 'addin/workbook/cells/headings';
import type { CachedPlan } from 'addin/workbook/identity/plan-cache';
import { moneyUnitIn } from 'addin/workbook/plan-sheets/write/lists-spec';
import { columnAt } from 'addin/workbook/identity/places';
import { rangeAt, sheetOf } from 'addin/workbook/identity/plan-sheets';

/** The headers name the money unit the header form declares, so they follow it. */
export function writeMoneyUnit(known: CachedPlan): {
  readonly known: CachedPlan;
  readonly draw: ((context: Excel.RequestContext) => void) | null;
} {
  const unit = moneyUnitIn(known.lists, known.document.header['moneyUnit'], known.sheetLayout.language);
  if (unit === known.sheetLayout.moneyUnit || known.plan.standing === 'locked') return { known, draw: null };
  const draw = (context: Excel.RequestContext): void => {
    for (const place of Object.values(known.sheetLayout.places.tables)) {
      const block = blockOf(known.sheetLayout.template, place.block);
      if (block === undefined) continue;
      const headings = headingsOf(block, known.sheetLayout.language, unit);
      block.columns.forEach((column, at) => {
        const position = column.type === 'money' && column.unit === undefined ? columnAt(place, column.key) : -1;
        if (position < 0) return;
        rangeAt(sheetOf(context, place), cellAt(place.headerRow, position)).values = [[headings[at + 2]]];
      });
    }
  };
  return { known: { ...known, sheetLayout: { ...known.sheetLayout, moneyUnit: unit } }, draw };
}
