import { rowsIn } from 'shared/plan/document';
import { blockOf } from 'shared/template/template';
import { address, cellAt } from 'addin/workbook/excel/a1';
import { formulaFor } from 'addin/workbook/cells/formula';
import type { CachedPlan } from 'addin/workbook/identity/plan-cache';
import { columnAt, idKey } from 'addin/workbook/identity/places';
import { sheetOf } from 'addin/workbook/identity/plan-sheets';
import { formatRow } from 'addin/workbook/plan-sheets/write/row-formats';
import { formulaScopeAt } from 'addin/workbook/identity/sheet-layout';

/**
 * Gives rows that users added their ids and formulas; no request where there are none. A locked sheet takes neither:
 * its new rows are pending changes and keep their ids in memory until somebody decides on them.
 */
export async function completeRows(
  context: Excel.RequestContext,
  { plan, sheetLayout, document }: CachedPlan,
  fresh: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  if (plan.standing === 'locked' || Object.keys(fresh).length === 0) return;
  for (const [id, rows] of Object.entries(fresh)) {
    const place = sheetLayout.places.tables[id];
    const block = blockOf(sheetLayout.template, id);
    if (place === undefined || block === undefined) continue;
    const sheet = sheetOf(context, place);
    const put = (row: number, key: string, value: string): void => {
      const column = columnAt(place, key);
      if (column >= 0) sheet.getRange(address(cellAt(row, column))).formulas = [[value]];
    };
    for (const at of rows) {
      const row = place.headerRow + 1 + at;
      // What is typed next must be read as its column means it; formats of the user's own columns stay.
      const own = rowsIn(document, id).find((each) => each.id === place.rows[at]);
      formatRow(context, block, place, at, own?.cells ?? {});
      put(row, idKey, place.rows[at] ?? '');
      for (const { key, formula, need } of block.columns) {
        if (formula !== undefined && need === 'calculated')
          put(row, key, formulaFor(formula, formulaScopeAt(sheetLayout, place, row)));
      }
    }
  }
  await context.sync();
}
