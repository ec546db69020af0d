import { headerBlock, type Finding } from 'shared/review/finding';
import type { Block } from 'shared/template/block';
import { isContent } from 'shared/template/column';
import { rowsIn, type Cell, type PlanDocument, type PlanRow } from 'shared/plan/document';
import { fromSheet } from 'addin/workbook/cell-value';
import { lostBlock, lostCell } from 'addin/workbook/damage';
import type { FormPlace, Places, TablePlace } from 'addin/workbook/places';
import type { RawPlan } from 'addin/workbook/raw-plan';
import type { Scene } from 'addin/workbook/scene';
import { takeTable } from 'addin/workbook/take-table';

/** A plan as it was read. */
export interface TakenPlan {
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

function takeForm(scene: Scene, block: Block, raw: RawPlan['forms'][string]): TakenForm {
  const cells: Record<string, Cell> = {};
  const damage: Finding[] = [];
  const places: Record<string, { row: number; column: number }> = {};
  const found = Object.values(raw).find((cell) => cell !== null);
  for (const column of block.columns) {
    const there = raw[column.key] ?? null;
    if (there === null) {
      if (column.need !== 'service') damage.push(lostCell(block, column, scene.language));
      continue;
    }
    places[column.key] = { row: there.area.row, column: there.area.column };
    const cell = isContent(column) ? fromSheet(column, there.values[0]?.[0], scene.labels) : null;
    if (cell !== null) cells[column.key] = cell;
  }
  const place = { block: block.id, sheet: found?.sheet ?? '', worksheet: found?.worksheet ?? '', cells: places };
  const gone = found === undefined || found === null;
  return { place, cells, damage: gone ? [lostBlock(block, 'block', scene.language)] : damage };
}

/** Puts a plan together from what Excel answered. A block that is gone keeps the rows it was last seen with. */
export function takePlan(scene: Scene, raw: RawPlan, before: PlanDocument): TakenPlan {
  const damage: Finding[] = [];
  const tables: Record<string, TablePlace> = {};
  const forms: Record<string, FormPlace> = {};
  const blocks: Record<string, readonly PlanRow[]> = {};
  const fresh: Record<string, readonly number[]> = {};
  let header: Readonly<Record<string, Cell>> = {};
  for (const { layout, blocks: onSheet } of scene.template.sheets) {
    for (const block of onSheet) {
      if (layout === 'form') {
        const taken = takeForm(scene, block, raw.forms[block.id] ?? {});
        damage.push(...taken.damage);
        forms[block.id] = taken.place;
        if (block.id === headerBlock) header = taken.cells;
        else if (Object.keys(taken.cells).length > 0) blocks[block.id] = [{ id: block.id, cells: taken.cells }];
        continue;
      }
      const found = raw.tables[block.id] ?? null;
      const holdsContent = block.columns.some(isContent);
      if (found === null) {
        if (holdsContent) damage.push(lostBlock(block, 'block', scene.language));
        const kept = rowsIn(before, block.id);
        if (kept.length > 0) blocks[block.id] = kept;
        continue;
      }
      const rows = rowsIn(before, block.id);
      const taken = takeTable(block, found.table, found.keys, scene.labels, scene.language, rows);
      damage.push(...taken.damage);
      tables[block.id] = taken.place;
      if (taken.rows.length > 0) blocks[block.id] = taken.rows;
      if (taken.fresh.length > 0) fresh[block.id] = taken.fresh;
    }
  }
  const { template, templateVersion } = before;
  return { document: { template, templateVersion, header, blocks }, damage, places: { tables, forms }, fresh };
}
