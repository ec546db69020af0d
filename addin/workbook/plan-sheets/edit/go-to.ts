import type { Place } from 'shared/review/finding';
import { areaOf, cellAt, overlap, type Area } from 'addin/workbook/excel/a1';
import { cachedOrRead } from 'addin/workbook/plan-sheets/read/cached-or-read';
import { cachedPlans, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import { checkKey, columnAt, idKey, rowAt, type FormPlace, type TablePlace } from 'addin/workbook/identity/places';
import type { PlaceInWorkbook, PlanIndex, StopWatching } from 'addin/workbook/identity/plan-in-workbook';
import { bodyArea, rangeAt, sheetOf } from 'addin/workbook/identity/plan-sheets';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';

const isOurs = (key: string | null): boolean => key !== null && key !== idKey && key !== checkKey;

function inTable(place: TablePlace, { row, column }: Place): Area {
  const at = row === null ? -1 : rowAt(place, row);
  const first = place.firstColumn + Math.max(0, place.columns.findIndex(isOurs));
  const position = column === null ? -1 : columnAt(place, column);
  if (at < 0) return cellAt(place.headerRow, position < 0 ? first : position);
  if (position >= 0) return cellAt(at, position);
  return { row: at, column: first, rows: 1, columns: place.columns.filter(isOurs).length };
}

function inForm(place: FormPlace, { column }: Place): Area {
  const cell = (column === null ? undefined : place.cells[column]) ?? Object.values(place.cells)[0];
  return cell === undefined ? cellAt(0, 0) : cellAt(cell.row, cell.column);
}

/** Shows and selects the place; one request. A row that is gone leads to its table's headers. */
export function goTo(planIndex: PlanIndex, place: Place): Promise<void> {
  return runInExcel(async (context) => {
    const { places } = (await cachedOrRead(context, planIndex)).sheetLayout;
    const form = place.block === null ? Object.values(places.forms)[0] : places.forms[place.block];
    const table = place.block === null ? undefined : places.tables[place.block];
    const where = form ?? table;
    if (where === undefined) return;
    const sheet = sheetOf(context, where);
    sheet.activate();
    const area = form !== undefined ? inForm(form, place) : table !== undefined ? inTable(table, place) : cellAt(0, 0);
    const range = rangeAt(sheet, area);
    // A column that is folded away opens for whoever is sent there.
    if (area.rows === 1 && area.columns === 1) range.columnHidden = false;
    range.select();
    await context.sync();
  });
}

function placeIn({ plan, sheetLayout }: CachedPlan, worksheet: string, area: Area): PlaceInWorkbook | null {
  const { forms, tables } = sheetLayout.places;
  for (const form of Object.values(forms)) {
    if (form.worksheet !== worksheet) continue;
    const key = Object.entries(form.cells).find(([, { row, column }]) => overlap(area, cellAt(row, column)))?.[0];
    const row = key === undefined ? null : form.block;
    return { planIndex: plan.planIndex, place: { block: form.block, row, column: key ?? null } };
  }
  const onSheet = Object.values(tables).filter((table) => table.worksheet === worksheet);
  const table = onSheet.find((each) => overlap(area, bodyArea(each))) ?? onSheet[0];
  if (table === undefined) return null;
  const inside = overlap(area, bodyArea(table));
  const row = inside === null ? null : (table.rows[inside.row - table.headerRow - 1] ?? null);
  const key = inside === null ? null : (table.columns[inside.column - table.firstColumn] ?? null);
  return { planIndex: plan.planIndex, place: { block: table.block, row, column: isOurs(key) ? key : null } };
}

function placeAt(worksheet: string, area: Area | null): PlaceInWorkbook | null {
  if (area === null) return null;
  for (const plan of cachedPlans()) {
    const found = placeIn(plan, worksheet, area);
    if (found !== null) return found;
  }
  return null;
}

/** Where the planner stands, or null outside of every plan. */
export function currentPlace(): Promise<PlaceInWorkbook | null> {
  return runInExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    await context.sync();
    return placeAt(sheet.id, areaOf(range.address));
  });
}

/** Tells where the planner goes, without asking Excel. */
export async function watchSelection(listener: (place: PlaceInWorkbook | null) => void): Promise<StopWatching> {
  const handler = await runInExcel(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add((event) => {
      listener(placeAt(event.worksheetId, areaOf(event.address)));
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
