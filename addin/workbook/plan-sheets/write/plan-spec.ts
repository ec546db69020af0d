import type { Block } from 'shared/template/block';
import { headerBlock as headerId } from 'shared/review/finding';
import { rowsIn, type Cells, type PlanRow } from 'shared/plan/document';
import { nameIn } from 'shared/template/list';
import { isContent } from 'shared/template/column';
import type { Sheet, Template } from 'shared/template/template';
import { cellAt } from 'addin/workbook/excel/a1';
import { listsSheetName } from 'addin/workbook/identity/workbook-names';
import { emptySheetSpec, mergedAreas, type SheetSpec } from 'addin/workbook/excel/sheet-spec';
import type { StyleName } from 'addin/workbook/excel/styles';
import { buildFormSpec, placeForm } from 'addin/workbook/plan-sheets/write/form-spec';
import { buildHeadSpec, topRows } from 'addin/workbook/plan-sheets/write/head-spec';
import { labelsByList } from 'addin/workbook/cells/list-labels';
import { buildListsSpec, moneyUnitIn } from 'addin/workbook/plan-sheets/write/lists-spec';
import { textCell } from 'addin/workbook/excel/plain-text';
import type { FormPlace, Places, TablePlace } from 'addin/workbook/identity/places';
import type { PlanInWorkbook, PlanToWrite, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { newRowId } from 'addin/workbook/plan-sheets/write/row-id';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { headerFromService, remarksByRow, signatureRows } from 'addin/workbook/plan-sheets/write/service-rows';
import { waiverId, waiverRows } from 'addin/workbook/plan-sheets/write/waiver-rows';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';
import { tabName } from 'addin/workbook/identity/tab-name';
import { buildTableSpec, headRows, placeTable, totalRows } from 'addin/workbook/plan-sheets/write/table-spec';

/** A plan on paper: every sheet as data, and where each row and cell will stand. */
export interface PlanSpec {
  readonly sheetLayout: SheetLayout;
  readonly sheets: readonly SheetSpec[];
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
  const shown = shownRows(plan, block);
  const rows = shown.own.map((row) => {
    const [remark, service] = [remarks.get(row.id), shown.beside.get(row.id)];
    return { ...row, cells: { ...row.cells, ...service, ...(remark === undefined ? {} : { remark }) } };
  });
  const spare = Math.max(block.spareRows, rows.length === 0 ? 1 : 0);
  return [...rows, ...Array.from({ length: spare }, blankRow)];
}

/** Rows of a block, and what service columns show beside them. A table nobody types into has the service's rows only. */
function shownRows({ shown = {}, document }: PlanToWrite, block: Block) {
  const told = shown[block.id] ?? [];
  if (!block.columns.some(isContent)) {
    return { own: told.map(({ row, cells }): PlanRow => ({ id: row, cells })), beside: new Map<string, Cells>() };
  }
  return { own: rowsIn(document, block.id), beside: new Map(told.map(({ row, cells }) => [row, cells])) };
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
type Drawn = Omit<SheetSpec, 'key' | 'name'>;

/** Tables below one another share their columns. */
function widest(parts: readonly Drawn[]): SheetSpec['widths'] {
  const widths = new Map<number, number>();
  for (const { characters, columns } of parts.flatMap((part) => part.widths))
    for (const column of columns) widths.set(column, Math.max(characters, widths.get(column) ?? 0));
  return mergedAreas([...widths].map(([column, characters]) => [characters, column] as const)).map(
    ([characters, columns]) => ({ characters, columns }),
  );
}

function together(head: SheetSpec, parts: readonly Drawn[]): SheetSpec {
  const all = [head, ...parts];
  const looks = new Map<StyleName, SheetSpec['looks'][number]>();
  for (const { look, areas } of all.flatMap((part) => part.looks)) {
    looks.set(look, { look, areas: [...(looks.get(look)?.areas ?? []), ...areas] });
  }
  return {
    ...head,
    cells: all.flatMap((part) => part.cells),
    copiedDown: all.flatMap((part) => part.copiedDown),
    patterns: all.flatMap((part) => part.patterns),
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

function drawNames(sheetLayout: SheetLayout, { tables }: Placed): Drawn {
  const named = tables.map(([block, place]) => ({
    area: cellAt(place.headerRow - headRows - totalRows(block), 1),
    values: [[textCell(nameIn(sheetLayout.language, block))]],
  }));
  return { ...emptySheetSpec, cells: named, patterns: named.map(({ area }) => ({ area, pattern: [['name']] })) };
}

/** Waivers name places of other sheets, so they are put into words when all of them have theirs. */
function filled(
  sheetLayout: SheetLayout,
  plan: PlanToWrite,
  block: Block,
  rows: readonly PlanRow[],
): readonly PlanRow[] {
  const { waivers = [] } = plan;
  return block.id === waiverBlock && waivers.length > 0 ? waiverRows(sheetLayout, plan.document, waivers) : rows;
}

function drawSheet(sheetLayout: SheetLayout, plan: PlanToWrite, placed: Placed): SheetSpec {
  const parts: readonly Drawn[] = [
    ...placed.tables.map(([block, place, rows]) =>
      buildTableSpec(sheetLayout, block, place, filled(sheetLayout, plan, block, rows)),
    ),
    ...(placed.tables.length > 1 ? [drawNames(sheetLayout, placed)] : []),
    ...placed.forms.map(([block, place]) => buildFormSpec(sheetLayout, block, place, formCells(plan, block))),
  ];
  const first = placed.tables[0]?.[1];
  const frozen =
    first === undefined
      ? { rows: topRows, columns: 0 }
      : { rows: placed.tables.length === 1 ? first.headerRow + 1 : topRows, columns: frozenColumns };
  return { ...together(buildHeadSpec(sheetLayout, plan, placed.sheet, placed.name), parts), frozen };
}

export const sheetLayoutOf = (
  plan: PlanToWrite,
  template: Template,
  planIndex: PlanIndex,
  places: Places,
): SheetLayout => ({
  planIndex,
  template,
  language: plan.language,
  labels: labelsByList(plan.language, plan.lists),
  moneyUnit: moneyUnitIn(plan.lists, plan.document.header['moneyUnit'], plan.language),
  places,
});

/** One sheet again, for a plan whose other sheets stand. */
export function rebuildSheetSpec(sheetLayout: SheetLayout, plan: PlanToWrite, sheet: Sheet, name: string): SheetSpec {
  const placed = placeSheet(plan, sheet, name);
  const { tables, forms } = placesOf([placed]);
  const places = {
    tables: { ...sheetLayout.places.tables, ...tables },
    forms: { ...sheetLayout.places.forms, ...forms },
  };
  return drawSheet({ ...sheetLayout, places }, plan, placed);
}

/** What the identity says of a plan written into a slot. */
export function entryOf(plan: PlanToWrite, planIndex: PlanIndex): PlanInWorkbook {
  const { planId, planNo, version, language, contentHash, document } = plan;
  return {
    planIndex,
    planId,
    planNo,
    version,
    template: document.template,
    templateVersion: document.templateVersion,
    language,
    contentHash,
    standing: plan.lock === null ? 'open' : 'locked',
    lock: plan.lock,
  };
}

/** Lays a plan out over sheets whose names the workbook doesn't have yet; lists first, as the others point to them. */
export function buildPlanSpec(
  plan: PlanToWrite,
  template: Template,
  planIndex: PlanIndex,
  sheetsThere: readonly string[],
  {
    base = null,
    shortName = null,
  }: { readonly base?: readonly string[] | null; readonly shortName?: string | null } = {},
): PlanSpec {
  const taken = [...sheetsThere, listsSheetName(planIndex)];
  const placed = template.sheets.map((sheet) => {
    const name = freeSheetName(tabName(plan.language, sheet, shortName), taken);
    taken.push(name);
    return placeSheet(plan, sheet, name);
  });
  const sheetLayout = sheetLayoutOf(plan, template, planIndex, placesOf(placed));
  const kept = { card: entryOf(plan, planIndex), base };
  return {
    sheetLayout,
    sheets: [
      buildListsSpec(planIndex, template, plan, kept),
      ...placed.map((each) => drawSheet(sheetLayout, plan, each)),
    ],
  };
}
