import { rowsIn } from 'shared/plan/document';
import { blockOf } from 'shared/template/template';
import { address, cellAt } from 'addin/workbook/a1';
import { formulaFor } from 'addin/workbook/formula';
import type { KnownPlan } from 'addin/workbook/known-plans';
import { columnAt, idKey } from 'addin/workbook/places';
import { sheetOf } from 'addin/workbook/plan-sheets';
import { formatRow } from 'addin/workbook/row-formats';
import { around } from 'addin/workbook/scene';

/**
 * Gives rows that users added their ids and formulas; no request where there are none. A locked sheet takes neither:
 * its new rows are pending changes and keep their ids in memory until somebody decides on them.
 */
export async function completeRows(
  context: Excel.RequestContext,
  { plan, scene, document }: KnownPlan,
  fresh: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  if (plan.standing === 'locked' || Object.keys(fresh).length === 0) return;
  for (const [id, rows] of Object.entries(fresh)) {
    const place = scene.places.tables[id];
    const block = blockOf(scene.template, id);
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
          put(row, key, formulaFor(formula, around(scene, place, row)));
      }
    }
  }
  await context.sync();
}
