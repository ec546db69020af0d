import { address, cellAt } from 'addin/workbook/excel/a1';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { isFolded } from 'addin/workbook/cells/usual-columns';
import { columnAt } from 'addin/workbook/identity/places';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { sheetOf } from 'addin/workbook/identity/plan-sheets';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import { through } from 'addin/workbook/plan-sheets/show/mark-plan';

/**
 * Shows the usual columns of a plan's sheets, or all of them, wherever they stand by now; one request. A sheet with
 * several tables shows what any of them needs; columns of the user's own stay as they are.
 */
export function showColumns(planIndex: PlanIndex, columns: 'usual' | 'all'): Promise<void> {
  return runInExcel(async (context) => {
    const seen = await cachedOrRead(context, planIndex);
    const { template, places } = seen.sheetLayout;
    await through(context, seen, () => {
      for (const { blocks, layout } of template.sheets) {
        // Tables below one another share their columns, so none is folded away there.
        const [block, second] = blocks;
        const place =
          block === undefined || second !== undefined || layout === 'form' ? undefined : places.tables[block.id];
        if (block === undefined || place === undefined) continue;
        for (const column of block.columns) {
          const at = columnAt(place, column.key);
          if (at < 0) continue;
          const cell = sheetOf(context, place).getRange(address(cellAt(place.headerRow, at)));
          cell.columnHidden = isFolded(block, column, columns);
        }
      }
    });
  });
}
