import type { Block } from 'shared/template/block';
import { headerBlock as headerId } from 'shared/review/finding';
import { rowsIn, type Cells, type PlanRow } from 'shared/plan/document';
import { nameIn } from 'shared/template/list';
import type { Sheet, Template } from 'shared/template/template';
import { cellAt } from 'addin/workbook/a1';
import { listsSheetName } from 'addin/workbook/anchor';
import { emptyDrawing, gathered, type Look, type SheetDrawing } from 'addin/workbook/drawing';
import { drawForm, placeForm } from 'addin/workbook/form-drawing';
import { drawHead, topRows } from 'addin/workbook/head-drawing';
import { labelsByList } from 'addin/workbook/listed';
import { drawLists, moneyUnitIn } from 'addin/workbook/lists-drawing';
import { textCell } from 'addin/workbook/plain-text';
import type { FormPlace, Places, TablePlace } from 'addin/workbook/places';
import type { PlanToWrite, Slot } from 'addin/workbook/plan-in-workbook';
import { newRowId } from 'addin/workbook/row-id';
import type { Scene } from 'addin/workbook/scene';
import { headerFromService, remarksByRow, signatureRows } from 'addin/workbook/service-rows';
import { waiverId, waiverRows } from 'addin/workbook/waiver-rows';
import { freeSheetName } from 'addin/workbook/sheet-name';
import { drawTable, headRows, placeTable, totalRows } from 'addin/workbook/table-drawing';

/** A plan on paper: every sheet as data, and where each row and cell will stand. */
export interface PlanDrawing {
  readonly scene: Scene;
  readonly sheets: readonly SheetDrawing[];
}

/** Room for a table to grow into before Excel has to move the one below. */
const gapBetweenBlocks = 3;
const signatureBlock = 'SGN';
const waiverBlock = 'WAV';

const blankRow = (): PlanRow => ({ id: newRowId(), cells: {} });

/** The rows of a block as the sheet shows them: content, what the service adds, and empty ones to type in. */
export function rowsToShow(plan: PlanToWrite, block: Block): readonly PlanRow[] {
  if (block.id === signatureBlock) {
    const signatures = signatureRows(plan.path, plan.language);
    return signatures.length === 0 ? [blankRow()] : signatures;
  }
  if (block.id === waiverBlock) {
    const ids = (plan.waivers ?? []).map((_, at) => waiverId(at));
    return ids.length === 0 ? [blankRow()] : ids.map((id) => ({ id, cells: {} }));
  }
  const remarks = remarksByRow(plan.remarks, block.id, plan.language);
  const rows = rowsIn(plan.document, block.id).map((row) => {
    const remark = remarks.get(row.id);
    return remark === undefined ? row : { ...row, cells: { ...row.cells, remark } };
  });
  const spare = Math.max(block.spareRows, rows.length === 0 ? 1 : 0);
  return [...rows, ...Array.from({ length: spare }, blankRow)];
}

const formCells = (plan: PlanToWrite, block: Block): Cells =>
  block.id === headerId
    ? { ...plan.document.header, ...headerFromService(plan) }
    : (rowsIn(plan.document, block.id)[0]?.cells ?? {});

interface Placed {
  readonly sheet: Sheet;
  readonly name: string;
  readonly tables: readonly (readonly [Block, TablePlace, readonly PlanRow[]])[];
  readonly forms: readonly (readonly [Block, FormPlace])[];
}

function placeSheet(plan: PlanToWrite, sheet: Sheet, name: string): Placed {
  if (sheet.layout === 'form') {
    const forms = sheet.blocks.map((block) => [block, placeForm(block, name, topRows + 1)] as const);
    return { sheet, name, tables: [], forms };
  }
  // Several tables of a sheet carry their names above them.
  const nameRows = sheet.blocks.length > 1 ? 1 : 0;
  let top = topRows;
  const tables = sheet.blocks.map((block) => {
    const rows = rowsToShow(plan, block);
    const place = placeTable(
      block,
      rows.map((row) => row.id),
      name,
      top + nameRows,
    );
    top += nameRows + totalRows(block) + headRows + rows.length + gapBetweenBlocks;
    return [block, place, rows] as const;
  });
  return { sheet, name, tables, forms: [] };
}

function placesOf(placed: readonly Placed[]): Places {
  return {
    tables: Object.fromEntries(placed.flatMap(({ tables }) => tables.map(([block, place]) => [block.id, place]))),
    forms: Object.fromEntries(placed.flatMap(({ forms }) => forms.map(([block, place]) => [block.id, place]))),
  };
}

/** Columns that stay in sight: the row's check and its first column, where that is not too wide. */
const frozenColumns = 3;

/** Looks of several drawings of one sheet, each look once. */
type Drawn = Omit<SheetDrawing, 'key' | 'name'>;

/** Tables below one another share their columns. */
function widest(parts: readonly Drawn[]): SheetDrawing['widths'] {
  const widths = new Map<number, number>();
  for (const { characters, columns } of parts.flatMap((part) => part.widths))
    for (const column of columns) widths.set(column, Math.max(characters, widths.get(column) ?? 0));
  return gathered([...widths].map(([column, characters]) => [characters, column] as const)).map(
    ([characters, columns]) => ({ characters, columns }),
  );
}

function together(head: SheetDrawing, parts: readonly Drawn[]): SheetDrawing {
  const all = [head, ...parts];
  const looks = new Map<Look, SheetDrawing['looks'][number]>();
  for (const { look, areas } of all.flatMap((part) => part.looks)) {
    looks.set(look, { look, areas: [...(looks.get(look)?.areas ?? []), ...areas] });
  }
  return {
    ...head,
    cells: all.flatMap((part) => part.cells),
    copiedDown: all.flatMap((part) => part.copiedDown),
    stamps: all.flatMap((part) => part.stamps),
    alike: all.flatMap((part) => part.alike),
    formats: all.flatMap((part) => part.formats),
    looks: [...looks.values()],
    allowed: all.flatMap((part) => part.allowed),
    widths: widest(parts),
    tables: all.flatMap((part) => part.tables),
    names: all.flatMap((part) => part.names),
    hiddenRows: all.flatMap((part) => part.hiddenRows),
    tallRows: all.flatMap((part) => part.tallRows),
    // A column of one table may be another's.
    hiddenColumns: parts.length === 1 ? (parts[0]?.hiddenColumns ?? [0]) : [0],
  };
}

function drawNames(scene: Scene, { tables }: Placed): Drawn {
  const named = tables.map(([block, place]) => ({
    area: cellAt(place.headerRow - headRows - totalRows(block), 1),
    values: [[textCell(nameIn(scene.language, block))]],
  }));
  return { ...emptyDrawing, cells: named, stamps: named.map(({ area }) => ({ area, pattern: [['name']] })) };
}

/** Waivers name places of other sheets, so they are put into words when all of them have theirs. */
function filled(scene: Scene, plan: PlanToWrite, block: Block, rows: readonly PlanRow[]): readonly PlanRow[] {
  const { waivers = [] } = plan;
  return block.id === waiverBlock && waivers.length > 0 ? waiverRows(scene, plan.document, waivers) : rows;
}

function drawSheet(scene: Scene, plan: PlanToWrite, placed: Placed): SheetDrawing {
  const parts: readonly Drawn[] = [
    ...placed.tables.map(([block, place, rows]) => drawTable(scene, block, place, filled(scene, plan, block, rows))),
    ...(placed.tables.length > 1 ? [drawNames(scene, placed)] : []),
    ...placed.forms.map(([block, place]) => drawForm(scene, block, place, formCells(plan, block))),
  ];
  const first = placed.tables[0]?.[1];
  const frozen =
    first === undefined
      ? { rows: topRows, columns: 0 }
      : { rows: placed.tables.length === 1 ? first.headerRow + 1 : topRows, columns: frozenColumns };
  return { ...together(drawHead(scene, plan, placed.sheet, placed.name), parts), frozen };
}

export const sceneOf = (plan: PlanToWrite, template: Template, slot: Slot, places: Places): Scene => ({
  slot,
  template,
  language: plan.language,
  labels: labelsByList(plan.language, plan.lists),
  moneyUnit: moneyUnitIn(plan.lists, plan.document.header['moneyUnit'], plan.language),
  places,
});

/** One sheet again, for a plan whose other sheets stand. */
export function drawSheetAnew(scene: Scene, plan: PlanToWrite, sheet: Sheet, name: string): SheetDrawing {
  const placed = placeSheet(plan, sheet, name);
  const { tables, forms } = placesOf([placed]);
  const places = { tables: { ...scene.places.tables, ...tables }, forms: { ...scene.places.forms, ...forms } };
  return drawSheet({ ...scene, places }, plan, placed);
}

/** Lays a plan out over sheets whose names the workbook doesn't have yet; lists first, as the others point to them. */
export function drawPlan(
  plan: PlanToWrite,
  template: Template,
  slot: Slot,
  sheetsThere: readonly string[],
): PlanDrawing {
  const taken = [...sheetsThere, listsSheetName(slot)];
  const placed = template.sheets.map((sheet) => {
    const name = freeSheetName(nameIn(plan.language, sheet), taken);
    taken.push(name);
    return placeSheet(plan, sheet, name);
  });
  const scene = sceneOf(plan, template, slot, placesOf(placed));
  return {
    scene,
    sheets: [drawLists(slot, template, plan), ...placed.map((each) => drawSheet(scene, plan, each))],
  };
}
