import type { Place } from 'shared/review/finding';
import { areaOf, cellAt, overlap, type Area } from 'addin/workbook/a1';
import { known } from 'addin/workbook/known-or-read';
import { knownPlans, type KnownPlan } from 'addin/workbook/known-plans';
import { checkKey, columnAt, idKey, rowAt, type FormPlace, type TablePlace } from 'addin/workbook/places';
import type { PlaceInWorkbook, Slot, StopWatching } from 'addin/workbook/plan-in-workbook';
import { bodyArea, rangeAt, sheetOf } from 'addin/workbook/plan-sheets';
import { inExcel } from 'addin/workbook/in-excel';

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
export function goTo(slot: Slot, place: Place): Promise<void> {
  return inExcel(async (context) => {
    const { places } = (await known(context, slot)).scene;
    const form = place.block === null ? Object.values(places.forms)[0] : places.forms[place.block];
    const table = place.block === null ? undefined : places.tables[place.block];
    const where = form ?? table;
    if (where === undefined) return;
    const sheet = sheetOf(context, where);
    sheet.activate();
    const area = form !== undefined ? inForm(form, place) : table !== undefined ? inTable(table, place) : cellAt(0, 0);
    rangeAt(sheet, area).select();
    await context.sync();
  });
}

function placeIn({ plan, scene }: KnownPlan, worksheet: string, area: Area): PlaceInWorkbook | null {
  const { forms, tables } = scene.places;
  for (const form of Object.values(forms)) {
    if (form.worksheet !== worksheet) continue;
    const key = Object.entries(form.cells).find(([, { row, column }]) => overlap(area, cellAt(row, column)))?.[0];
    const row = key === undefined ? null : form.block;
    return { slot: plan.slot, place: { block: form.block, row, column: key ?? null } };
  }
  const onSheet = Object.values(tables).filter((table) => table.worksheet === worksheet);
  const table = onSheet.find((each) => overlap(area, bodyArea(each))) ?? onSheet[0];
  if (table === undefined) return null;
  const inside = overlap(area, bodyArea(table));
  const row = inside === null ? null : (table.rows[inside.row - table.headerRow - 1] ?? null);
  const key = inside === null ? null : (table.columns[inside.column - table.firstColumn] ?? null);
  return { slot: plan.slot, place: { block: table.block, row, column: isOurs(key) ? key : null } };
}

function placeAt(worksheet: string, area: Area | null): PlaceInWorkbook | null {
  if (area === null) return null;
  for (const plan of knownPlans()) {
    const found = placeIn(plan, worksheet, area);
    if (found !== null) return found;
  }
  return null;
}

/** Where the planner stands, or null outside of every plan. */
export function currentPlace(): Promise<PlaceInWorkbook | null> {
  return inExcel(async (context) => {
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
  const handler = await inExcel(async (context) => {
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
