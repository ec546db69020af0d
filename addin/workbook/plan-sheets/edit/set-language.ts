import { isContent, type Column } from 'shared/template/column';
import { rowsIn } from 'shared/plan/document';
import type { Block } from 'shared/template/block';
import { nameIn, type Language } from 'shared/template/list';
import { blockOf } from 'shared/template/template';
import { address, cellAt, inSheet } from 'addin/workbook/excel/a1';
import { bannerName, listsSheetName } from 'addin/workbook/identity/workbook-names';
import { putPlan } from 'addin/workbook/identity/card-part';
import { fromSheet, toSheet } from 'addin/workbook/cells/cell-value';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { headingOf, headingsOf } from 'addin/workbook/cells/headings';
import { withPlan } from 'addin/workbook/identity/identity-card';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { cachedCard, cacheCard, cachePlan, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import { labelsByList } from 'addin/workbook/cells/list-labels';
import { listSources, moneyUnitIn } from 'addin/workbook/plan-sheets/write/lists-spec';
import { checkKey, columnAt, idKey, type FormPlace, type TablePlace } from 'addin/workbook/identity/places';
import type { LockReason, PlanInWorkbook, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { headColumns, headLines, topRows } from 'addin/workbook/plan-sheets/write/head-spec';
import { bodyArea, sheetOf, sheetsOf } from 'addin/workbook/identity/plan-sheets';
import { pass } from 'addin/workbook/excel/protection';
import { takeFrom, type Reading } from 'addin/workbook/plan-sheets/read/read-plan';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { roleIn } from 'addin/workbook/plan-sheets/write/service-rows';
import { partedTabName, shortPlanName } from 'addin/workbook/identity/tab-name';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';

const isListed = (column: Column): boolean =>
  isContent(column) && (column.list !== undefined || column.type === 'flag');

/** Of what the service shows, what has another name in another language. */
const isNamed = ({ need, key, list, type }: Column): boolean =>
  need === 'service' && (list !== undefined || type === 'flag' || key === 'role');

/** A cell of the service's as it is shown now, in the other language; names nobody lists stay. */
const renamedCell = (column: Column, value: unknown, before: SheetLayout, after: SheetLayout): SheetValue =>
  column.key === 'role'
    ? roleIn(after.language, String(value))
    : toSheet(column, fromSheet(column, value, before.labels), after.labels);

function drawTable(
  context: Excel.RequestContext,
  { known: seen, raw }: Reading,
  sheetLayout: SheetLayout,
  block: Block,
  place: TablePlace,
): void {
  const sheet = sheetOf(context, place);
  const keys = [idKey, checkKey, ...block.columns.map(({ key }) => key)];
  const headings = headingsOf(block, sheetLayout.language, sheetLayout.moneyUnit);
  const header = place.columns.map((key) => (key === null ? null : (headings[keys.indexOf(key)] ?? null)));
  sheet.getRange(address({ ...bodyArea(place), row: place.headerRow, rows: 1 })).values = [header];
  const rows = new Map(rowsIn(seen.document, block.id).map((row) => [row.id, row.cells]));
  const values = raw.tables[block.id]?.table.values ?? [];
  for (const column of block.columns.filter(isNamed)) {
    const position = columnAt(place, column.key);
    if (position < 0 || values.length !== place.rows.length + 1) continue;
    const cells = values
      .slice(1)
      .map((row) => [renamedCell(column, row[position - place.firstColumn], seen.sheetLayout, sheetLayout)]);
    sheet.getRange(address({ ...bodyArea(place), column: position, columns: 1 })).values = cells;
  }
  if (rows.size === 0) return;
  for (const column of block.columns.filter(isListed)) {
    const position = columnAt(place, column.key);
    if (position < 0) continue;
    const cells = place.rows.map((row) => [toSheet(column, rows.get(row ?? '')?.[column.key], sheetLayout.labels)]);
    sheet.getRange(address({ ...bodyArea(place), column: position, columns: 1 })).values = cells;
  }
}

function drawForm(
  context: Excel.RequestContext,
  { known: seen, raw }: Reading,
  sheetLayout: SheetLayout,
  block: Block,
  place: FormPlace,
): void {
  const sheet = sheetOf(context, place);
  for (const column of block.columns) {
    const cell = place.cells[column.key];
    if (cell === undefined) continue;
    const label = sheet.getRange(address(cellAt(cell.row, cell.column - 1)));
    label.values = [[headingOf(column, sheetLayout.language, sheetLayout.moneyUnit)]];
    if (!isListed(column) && !isNamed(column)) continue;
    const shown = raw.forms[block.id]?.[column.key]?.values[0]?.[0];
    const value = isListed(column)
      ? toSheet(column, seen.document.header[column.key], sheetLayout.labels)
      : renamedCell(column, shown, seen.sheetLayout, sheetLayout);
    sheet.getRange(address(cellAt(cell.row, cell.column))).values = [[value]];
  }
}

/** New names for sheets that still carry the template's; a sheet the user named keeps that name. */
function renamed({ plan, sheetLayout }: CachedPlan, language: Language): ReadonlyMap<string, string> {
  const { tables, forms } = sheetLayout.places;
  const names = new Map<string, string>();
  const taken = [...Object.values(tables), ...Object.values(forms)].map(({ sheet }) => sheet);
  const [shortNow, shortThen] = [sheetLayout.language, language].map((each) => shortPlanName(plan.planId, each));
  for (const sheet of sheetLayout.template.sheets) {
    const [block] = sheet.blocks;
    const now = block === undefined ? undefined : (tables[block.id] ?? forms[block.id])?.sheet;
    const parted = now === undefined ? null : partedTabName(now);
    if (now === undefined || parted === null || parted.sheet !== nameIn(sheetLayout.language, sheet)) continue;
    const ending = parted.ending.replace(`·${shortNow ?? ''}`, `·${shortThen ?? ''}`);
    const name = freeSheetName(nameIn(language, sheet) + ending, [...taken, ...names.values()]);
    names.set(now, name);
  }
  return names;
}

const sheetsNamed = <P extends { readonly sheet: string }>(
  places: Readonly<Record<string, P>>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, P>> =>
  Object.fromEntries(
    Object.entries(places).map(([block, place]) => [block, { ...place, sheet: names.get(place.sheet) ?? place.sheet }]),
  );

function drawLanguage(
  context: Excel.RequestContext,
  reading: Reading,
  sheetLayout: SheetLayout,
  names: ReadonlyMap<string, string>,
): void {
  const { workbook } = context;
  const { known: seen } = reading;
  for (const { name, area } of listSources(
    sheetLayout.planIndex,
    sheetLayout.template,
    seen.lists,
    sheetLayout.language,
  )) {
    workbook.names.getItem(name).formula = `=${inSheet(listsSheetName(sheetLayout.planIndex), area)}`;
  }
  for (const place of Object.values(seen.sheetLayout.places.tables)) {
    const block = blockOf(sheetLayout.template, place.block);
    if (block !== undefined) drawTable(context, reading, sheetLayout, block, place);
  }
  for (const place of Object.values(seen.sheetLayout.places.forms)) {
    const block = blockOf(sheetLayout.template, place.block);
    if (block !== undefined) drawForm(context, reading, sheetLayout, block, place);
  }
  for (const sheet of sheetLayout.template.sheets) {
    const banner = workbook.names
      .getItemOrNullObject(bannerName(sheetLayout.planIndex, sheet.id))
      .getRangeOrNullObject();
    // The banner is the second of the head's lines.
    banner.getOffsetRange(-1, 0).getResizedRange(topRows - 1, headColumns - 1).values = headLines(
      sheetLayout,
      sheet,
      seen.plan,
      lockOf(seen.plan),
    );
  }
  for (const [now, name] of names) workbook.worksheets.getItem(now).name = name;
}

/** Cards of earlier versions do not say why a plan is locked. */
const lockOf = ({ standing, lock }: PlanInWorkbook): LockReason | null =>
  standing === 'open' ? null : (lock ?? 'reading');

/**
 * Shows sheets, headers and listed values of the plan in the other language, through a lock where there is one; the
 * content stays what it is.
 */
export function setLanguage(planIndex: PlanIndex, language: Language): Promise<void> {
  return runInExcel(async (context) => {
    const reading = await takeFrom(context, planIndex);
    const { known: seen } = reading;
    if (seen.sheetLayout.language === language) return;
    const plan = { ...seen.plan, language };
    const names = renamed(seen, language);
    const { tables, forms } = seen.sheetLayout.places;
    const sheetLayout: SheetLayout = {
      ...seen.sheetLayout,
      language,
      labels: labelsByList(language, seen.lists),
      moneyUnit: moneyUnitIn(seen.lists, seen.document.header['moneyUnit'], language),
      places: { tables: sheetsNamed(tables, names), forms: sheetsNamed(forms, names) },
    };
    const state = seen.plan.standing === 'locked' ? 'protected' : 'open';
    await pass(context, {
      sheets: sheetsOf(context, seen.sheetLayout),
      from: state,
      to: state,
      draw: () => {
        drawLanguage(context, reading, sheetLayout, names);
        putPlan(context, withPlan(cachedCard(), plan), plan);
      },
    });
    cachePlan({ ...seen, plan, sheetLayout });
    cacheCard(withPlan(cachedCard(), plan));
  });
}
