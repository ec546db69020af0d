import { headerBlock, type Finding } from 'shared/review/finding';
import type { Block } from 'shared/template/block';
import { isContent } from 'shared/template/column';
import { rowsIn, type Cell, type PlanDocument, type PlanRow } from 'shared/plan/document';
import { fromSheet } from 'addin/workbook/cells/cell-value';
import { belowTable, lostBlock, lostCell } from 'addin/workbook/plan-sheets/read/damage';
import type { FormPlace, Places, TablePlace } from 'addin/workbook/identity/places';
import type { RawPlan } from 'addin/workbook/plan-sheets/read/raw-plan';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { parseTable } from 'addin/workbook/plan-sheets/read/parse-table';

/** A plan as it was read. */
export interface ParsedPlan {
  readonly document: PlanDocument;
  readonly damage: readonly Finding[];
  readonly places: Places;
  /** Rows that got an id just now, by block and place in the table. */
  readonly fresh: Readonly<Record<string, readonly number[]>>;
}

interface TakenForm {
  readonly place: FormPlace;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly damage: readonly Finding[];
}

function takeForm(sheetLayout: SheetLayout, block: Block, raw: RawPlan['forms'][string]): TakenForm {
  const cells: Record<string, Cell> = {};
  const damage: Finding[] = [];
  const places: Record<string, { row: number; column: number }> = {};
  const found = Object.values(raw).find((cell) => cell !== null);
  for (const column of block.columns) {
    const there = raw[column.key] ?? null;
    if (there === null) {
      if (column.need !== 'service') damage.push(lostCell(block, column, sheetLayout.language));
      continue;
    }
    places[column.key] = { row: there.area.row, column: there.area.column };
    const cell = isContent(column) ? fromSheet(column, there.values[0]?.[0], sheetLayout.labels) : null;
    if (cell !== null) cells[column.key] = cell;
  }
  const place = { block: block.id, sheet: found?.sheet ?? '', worksheet: found?.worksheet ?? '', cells: places };
  const gone = found === undefined || found === null;
  return { place, cells, damage: gone ? [lostBlock(block, 'block', sheetLayout.language)] : damage };
}

/** Puts a plan together from what Excel answered. A block that is gone keeps the rows it was last seen with. */
export function parsePlan(sheetLayout: SheetLayout, raw: RawPlan, before: PlanDocument): ParsedPlan {
  const damage: Finding[] = [];
  const tables: Record<string, TablePlace> = {};
  const forms: Record<string, FormPlace> = {};
  const blocks: Record<string, readonly PlanRow[]> = {};
  const fresh: Record<string, readonly number[]> = {};
  let header: Readonly<Record<string, Cell>> = {};
  for (const { layout, blocks: onSheet } of sheetLayout.template.sheets) {
    for (const block of onSheet) {
      if (layout === 'form') {
        const taken = takeForm(sheetLayout, block, raw.forms[block.id] ?? {});
        damage.push(...taken.damage);
        forms[block.id] = taken.place;
        if (block.id === headerBlock) header = taken.cells;
        else if (Object.keys(taken.cells).length > 0) blocks[block.id] = [{ id: block.id, cells: taken.cells }];
        continue;
      }
      const found = raw.tables[block.id] ?? null;
      const holdsContent = block.columns.some(isContent);
      if (found === null) {
        if (holdsContent) damage.push(lostBlock(block, 'block', sheetLayout.language));
        const kept = rowsIn(before, block.id);
        if (kept.length > 0) blocks[block.id] = kept;
        continue;
      }
      const rows = rowsIn(before, block.id);
      const taken = parseTable(block, found.table, found.keys, sheetLayout.labels, sheetLayout.language, rows);
      const below = found.below === undefined ? null : belowTable(block, found.below.values);
      damage.push(...taken.damage, ...(below === null ? [] : [below]));
      tables[block.id] = taken.place;
      if (taken.rows.length > 0) blocks[block.id] = taken.rows;
      if (taken.fresh.length > 0) fresh[block.id] = taken.fresh;
    }
  }
  const { template, templateVersion } = before;
  return { document: { template, templateVersion, header, blocks }, damage, places: { tables, forms }, fresh };
}
