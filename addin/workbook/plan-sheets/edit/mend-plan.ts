import type { Mend, Place } from 'shared/review/finding';
import type { Cell, PlanRow } from 'shared/plan/document';
import { rowsIn } from 'shared/plan/document';
import type { Block } from 'shared/template/block';
import { blockOf } from 'shared/template/template';
import { address, cellAt } from 'addin/workbook/excel/a1';
import { toSheet } from 'addin/workbook/cells/cell-value';
import { formulaFor } from 'addin/workbook/cells/formula';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import type { CachedPlan } from 'addin/workbook/identity/plan-cache';
import { columnAt, rowAt } from 'addin/workbook/identity/places';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { sheetOf } from 'addin/workbook/identity/plan-sheets';
import { takeFrom } from 'addin/workbook/plan-sheets/read/read-plan';
import { restoreColumn, restoreKeys } from 'addin/workbook/plan-sheets/edit/restore-column';
import { restoreFormCell, restoreSheet } from 'addin/workbook/plan-sheets/edit/restore-sheet';
import { newRowId } from 'addin/workbook/plan-sheets/write/row-id';
import { addRow, extendTable, insertBelow, writeRow } from 'addin/workbook/plan-sheets/edit/write-rows';
import { formulaScopeAt } from 'addin/workbook/identity/sheet-layout';

interface Spot {
  readonly range: Excel.Range;
  readonly row: number;
}

function spotOf(
  context: Excel.RequestContext,
  { sheetLayout }: CachedPlan,
  { block, row, column }: Place,
): Spot | null {
  if (block === null || column === null) return null;
  const form = sheetLayout.places.forms[block];
  const cell = form?.cells[column];
  if (form !== undefined && cell !== undefined) {
    return { range: sheetOf(context, form).getRange(address(cellAt(cell.row, cell.column))), row: cell.row };
  }
  const table = sheetLayout.places.tables[block];
  if (table === undefined || row === null) return null;
  const [atRow, atColumn] = [rowAt(table, row), columnAt(table, column)];
  if (atRow < 0 || atColumn < 0) return null;
  return { range: sheetOf(context, table).getRange(address(cellAt(atRow, atColumn))), row: atRow };
}

function setCell(context: Excel.RequestContext, seen: CachedPlan, block: Block, at: Place, value: Cell): void {
  const column = block.columns.find(({ key }) => key === at.column);
  const spot = spotOf(context, seen, at);
  if (column !== undefined && spot !== null) spot.range.formulas = [[toSheet(column, value, seen.sheetLayout.labels)]];
}

function restoreFormula(context: Excel.RequestContext, seen: CachedPlan, block: Block, at: Place): void {
  const column = block.columns.find(({ key }) => key === at.column);
  const place = seen.sheetLayout.places.tables[block.id];
  const spot = spotOf(context, seen, at);
  if (column?.formula === undefined || place === undefined || spot === null) return;
  spot.range.formulas = [[formulaFor(column.formula, formulaScopeAt(seen.sheetLayout, place, spot.row))]];
}

/** One row for each part: the row itself keeps the first, copies without a row key of their own take the others. */
function splitRow(
  context: Excel.RequestContext,
  seen: CachedPlan,
  block: Block,
  { row, column }: Place,
  parts: readonly string[],
): void {
  const place = seen.sheetLayout.places.tables[block.id];
  const original = rowsIn(seen.document, block.id).find(({ id }) => id === row);
  const [first, ...others] = parts;
  if (place === undefined || original === undefined || column === null || first === undefined) return;
  const at = place.rows.indexOf(original.id);
  setCell(context, seen, block, { block: block.id, row, column }, first);
  if (others.length === 0) return;
  insertBelow(context, seen, place, at, others.length);
  const rowKeys = Object.fromEntries(block.rowKey.filter((key) => key !== column).map((key) => [key, null]));
  const copies: readonly PlanRow[] = others.map((part) => ({
    id: newRowId(),
    cells: { ...original.cells, ...rowKeys, [column]: part },
  }));
  copies.forEach((copy, index) => {
    writeRow(context, seen, block, place, at + 1 + index, copy);
  });
}

async function restore(
  context: Excel.RequestContext,
  seen: CachedPlan,
  block: Block,
  { row, column }: Place,
): Promise<void> {
  const isForm = seen.sheetLayout.template.sheets.some(
    ({ layout, blocks }) => layout === 'form' && blocks.includes(block),
  );
  const table = seen.sheetLayout.places.tables[block.id];
  if (column === null) {
    if (table !== undefined) restoreKeys(context, seen, block);
    else await restoreSheet(context, seen, block);
  } else if (isForm || row === block.id) restoreFormCell(context, seen, block, column);
  else restoreColumn(context, seen, block, column);
}

/** Carries out what a finding offered and looks at the plan again; nothing happens where its place is gone. */
export function mend(planIndex: PlanIndex, offered: Mend): Promise<void> {
  return runInExcel(async (context) => {
    const seen = await cachedOrRead(context, planIndex);
    const block = offered.at.block === null ? undefined : blockOf(seen.sheetLayout.template, offered.at.block);
    if (block === undefined) return;
    switch (offered.kind) {
      case 'set-cell':
        setCell(context, seen, block, offered.at, offered.value);
        break;
      case 'restore-formula':
        restoreFormula(context, seen, block, offered.at);
        break;
      case 'split-row':
        splitRow(context, seen, block, offered.at, offered.parts);
        break;
      case 'add-row':
        addRow(context, seen, block, offered.cells);
        break;
      case 'extend-table':
        extendTable(context, seen, block.id, offered.rows);
        break;
      case 'restore-column':
        await restore(context, seen, block, offered.at);
        break;
    }
    // A mend that Excel refuses must not pass for a reading that went the longer way.
    await context.sync();
    await takeFrom(context, planIndex);
  });
}
