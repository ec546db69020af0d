import type { ServiceCells, ServiceRow } from 'shared/service-columns/producer';
import { isContent } from 'shared/template/column';
import type { Block } from 'shared/template/block';
import { blockOf } from 'shared/template/template';
import { toSheet } from 'addin/workbook/cells/cell-value';
import { cellAt } from 'addin/workbook/excel/a1';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { columnAt, rowAt } from 'addin/workbook/identity/places';
import { updateCachedPlan, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { rangeAt, sheetOf } from 'addin/workbook/identity/plan-sheets';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import { through } from 'addin/workbook/plan-sheets/show/mark-plan';
import { putServiceRows, type ServiceChange } from 'addin/workbook/plan-sheets/show/service-table';

/** Nobody types into such a table: all of its rows are the service's. */
export const isOfService = ({ columns }: Block): boolean => !columns.some(isContent);

/** The lowest table of a sheet first, as each pushes down what stands below it. */
function wholeTables({ sheetLayout }: CachedPlan, cells: ServiceCells): readonly ServiceChange[] {
  const changes: ServiceChange[] = [];
  for (const [id, rows] of Object.entries(cells).reverse()) {
    const block = blockOf(sheetLayout.template, id);
    if (block === undefined || !isOfService(block)) continue;
    const now: SheetLayout = { ...sheetLayout, places: changes.at(-1)?.places ?? sheetLayout.places };
    const change = putServiceRows(
      now,
      block,
      rows.map(({ row, cells: own }) => ({ id: row, cells: own })),
    );
    if (change !== null) changes.push(change);
  }
  return changes;
}

function drawRows(
  context: Excel.RequestContext,
  { sheetLayout }: CachedPlan,
  block: Block,
  rows: readonly ServiceRow[],
): void {
  const place = sheetLayout.places.tables[block.id];
  if (place === undefined) return;
  const sheet = sheetOf(context, place);
  for (const { row, cells } of rows) {
    for (const column of block.columns.filter(({ key, need }) => need === 'service' && Object.hasOwn(cells, key))) {
      const at = { row: rowAt(place, row), column: columnAt(place, column.key) };
      if (at.row < 0 || at.column < 0) continue;
      rangeAt(sheet, cellAt(at.row, at.column)).values = [[toSheet(column, cells[column.key], sheetLayout.labels)]];
    }
  }
}

/** Draws what service columns show, through a lock where there is one; one request. Rows that are not there are left out. */
export async function showServiceCells(planIndex: PlanIndex, cells: ServiceCells): Promise<void> {
  if (Object.keys(cells).length === 0) return;
  await runInExcel(async (context) => {
    const seen = await cachedOrRead(context, planIndex);
    const changes = wholeTables(seen, cells);
    await through(context, seen, () => {
      for (const [id, rows] of Object.entries(cells)) {
        const block = blockOf(seen.sheetLayout.template, id);
        if (block !== undefined && !isOfService(block)) drawRows(context, seen, block, rows);
      }
      for (const change of changes) change.draw(context);
    });
    const places = changes.at(-1)?.places ?? seen.sheetLayout.places;
    updateCachedPlan(planIndex, { sheetLayout: { ...seen.sheetLayout, places } });
  });
}
