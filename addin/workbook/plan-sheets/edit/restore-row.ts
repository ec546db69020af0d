import { rowsIn, type Cells } from 'shared/plan/document';
import { isTyped } from 'shared/template/column';
import type { Block } from 'shared/template/block';
import { blockOf } from 'shared/template/template';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { addRow, writeRow } from 'addin/workbook/plan-sheets/edit/write-rows';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import { takeFrom } from 'addin/workbook/plan-sheets/read/read-plan';

/** What people type comes back; what is issued, calculated or filled by the system stays as it is today. */
function restoredCells(block: Block, now: Cells, then: Cells): Cells {
  const typed = new Set(block.columns.filter(isTyped).map(({ key }) => key));
  const kept = Object.entries(now).filter(([key]) => !typed.has(key));
  return Object.fromEntries([...kept, ...Object.entries(then).filter(([key]) => typed.has(key))]);
}

/**
 * Writes one row of a table as an earlier version had it: over the row as it is now, or as a row of its own again where
 * it has been deleted. False where the sheets no longer have the table.
 */
export function restoreRow(
  planIndex: PlanIndex,
  { block: blockId, row }: { readonly block: string; readonly row: string },
  then: Cells,
): Promise<boolean> {
  return runInExcel(async (context) => {
    const seen = await cachedOrRead(context, planIndex);
    const block = blockOf(seen.sheetLayout.template, blockId);
    const place = seen.sheetLayout.places.tables[blockId];
    if (block === undefined || place === undefined) return false;
    const now = rowsIn(seen.document, blockId).find(({ id }) => id === row)?.cells ?? {};
    const cells = restoredCells(block, now, then);
    const at = place.rows.indexOf(row);
    if (at >= 0) writeRow(context, seen, block, place, at, { id: row, cells });
    else addRow(context, seen, block, cells, row);
    await context.sync();
    await takeFrom(context, planIndex);
    return true;
  });
}
