import type { Named } from 'shared/contract/answers';
import type { RollUpTable } from 'shared/roll-up/roll-up-columns';
import type { Language } from 'shared/template/list';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import { address, areaOf, cellAt, sheetIn, type Area } from 'addin/workbook/excel/a1';
import { requestCard, readCard, replaceCard } from 'addin/workbook/identity/card-part';
import { pointsOf } from 'addin/workbook/excel/column-width';
import { everyCell, plainTable } from 'addin/workbook/excel/write-steps';
import { applyPattern } from 'addin/workbook/excel/apply-style';
import { runs } from 'addin/workbook/excel/sheet-spec';
import type { StyleName } from 'addin/workbook/excel/styles';
import type { IdentityCard, RollUpInWorkbook } from 'addin/workbook/identity/identity-card';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { cacheCard } from 'addin/workbook/identity/plan-cache';
import { singleRequest, type SingleRequest } from 'addin/workbook/excel/single-request';
import { palette } from 'addin/workbook/excel/palette';
import { buildFinanceSpec } from 'addin/workbook/roll-up-sheets/finance-spec';
import { buildRollUpSpec, type RollUpSpec } from 'addin/workbook/roll-up-sheets/roll-up-spec';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';

/** Which roll-up a sheet holds. */
export interface RollUpKey {
  readonly unit: string;
  readonly period: string;
  /** Rows for finance by fixed columns; otherwise the roll-up, one row a unit. */
  readonly form?: 'finance';
}

const tableName = (number: number): string => `CS_ROLLUP_${number}`;

/** Title, note, gaps; totals; keys. Then the headers of the table. */
const headRows = 5;

const isSame = (one: RollUpKey, other: RollUpKey): boolean =>
  one.unit === other.unit && one.period === other.period && one.form === other.form;

/** Where a pulled roll-up stands, its header row first; null for one that was never pulled or was thrown away. */
interface Standing {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  readonly area: Area;
  /** What its cells hold, header row first. */
  readonly formulas: readonly (readonly unknown[])[];
}

function matrices(drawing: RollUpSpec): { readonly above: unknown[][]; readonly table: unknown[][] } {
  const wide = drawing.keys.length;
  const line = (text: string): unknown[] => [null, text, ...Array.from({ length: wide - 2 }, () => null)];
  return {
    above: [...drawing.head.map(line), [...drawing.totals], [...drawing.keys]],
    table: [[...drawing.headings], ...drawing.rows.map((row) => [...row])],
  };
}

function put(sheet: Excel.Worksheet, drawing: RollUpSpec, area: Area): void {
  const { above, table } = matrices(drawing);
  for (const [format, columns] of runs(drawing.formats, (from, count) => ({
    ...area,
    row: area.row + 1,
    rows: drawing.rows.length,
    column: area.column + from,
    columns: count,
  }))) {
    sheet.getRange(address(columns)).numberFormat = everyCell(format);
  }
  if (drawing.rowFormats !== undefined && drawing.rowFormats.length > 0) {
    const body = { ...area, row: area.row + 1, rows: drawing.rows.length };
    sheet.getRange(address(body)).numberFormat = drawing.rowFormats.map((row) => [...row]);
  }
  sheet.getRange(address(area)).values = table;
  // A user who cut the lines above has no use for them.
  if (area.row < headRows) return;
  const top = area.row - headRows;
  const totals = { ...area, row: area.row - 2, rows: 1 };
  for (const [format, columns] of runs(drawing.formats, (from, count) => ({
    ...totals,
    column: area.column + from,
    columns: count,
  }))) {
    if (format !== '@') sheet.getRange(address(columns)).numberFormat = everyCell(format);
  }
  sheet.getRange(address({ ...area, row: top, rows: headRows })).values = above;
}

function dressUp(request: SingleRequest, name: string, area: Area): void {
  const sheet = request.sheet(name);
  const top = area.row - headRows;
  const looks: readonly (readonly [StyleName, Area])[] = [
    ['title', cellAt(top, area.column + 1)],
    ['note', { ...cellAt(top + 1, area.column + 1), rows: 2 }],
    ['total', { ...area, row: area.row - 2, rows: 1 }],
    ['header', { ...area, rows: 1 }],
    ['body', { ...area, row: area.row + 1, rows: area.rows - 1 }],
  ];
  for (const [look, of] of looks) applyPattern(request, name, { area: of, pattern: [[look]] });
  const body = sheet.getRange(address({ ...area, column: area.column + 1, columns: area.columns - 1 }));
  body.format.columnWidth = pointsOf(16);
  // Plan numbers, whole.
  body.getLastColumn().format.columnWidth = pointsOf(28);
  sheet.getRange(address(cellAt(0, area.column))).getEntireColumn().columnHidden = true;
  sheet.getRange(address(cellAt(area.row - 1, 0))).getEntireRow().rowHidden = true;
  sheet.showGridlines = false;
  sheet.tabColor = palette.tabOpen;
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.freezePanes.freezeAt(sheet.getRange(address({ row: 0, column: 0, rows: area.row + 1, columns: 2 })));
}

function addNew(context: Excel.RequestContext, name: string, number: number, drawing: RollUpSpec): void {
  const request = singleRequest(context);
  const sheet = request.addSheet(name);
  const area = { row: headRows, column: 0, rows: drawing.rows.length + 1, columns: drawing.keys.length };
  dressUp(request, name, area);
  put(sheet, drawing, area);
  const table = sheet.tables.add(address(area), true);
  table.name = tableName(number);
  table.style = plainTable;
  table.showBandedRows = false;
  sheet.activate();
}

/** The same cells hold the same figures after a refresh, so that users' own formulas stay right. */
function putAgain({ sheet, table, area, formulas }: Standing, drawing: RollUpSpec): void {
  if (drawing.rowFormats !== undefined) {
    putBesideOwnColumns({ sheet, table, area, formulas }, drawing);
    return;
  }
  const now = { ...area, rows: drawing.rows.length + 1, columns: drawing.keys.length };
  const rows = Math.max(area.rows, now.rows);
  const columns = Math.max(area.columns, now.columns);
  table.resize(address(now));
  if (rows > now.rows || columns > now.columns) sheet.getRange(address({ ...area, rows, columns })).clear('Contents');
  put(sheet, drawing, now);
}

/**
 * Columns that finance added to the table stay, each cell with the row of its key. A new row gets the formula of the
 * column where all rows have the same; cells of rows that went are gone with them.
 */
function putBesideOwnColumns({ sheet, table, area, formulas }: Standing, drawing: RollUpSpec): void {
  const columns = drawing.keys.length;
  const now = { ...area, rows: drawing.rows.length + 1, columns: Math.max(area.columns, columns) };
  const added = new Map(formulas.slice(1).map((row) => [row[0], row.slice(columns)]));
  table.resize(address(now));
  if (area.rows > now.rows) {
    sheet.getRange(address({ ...area, row: area.row + now.rows, rows: area.rows - now.rows })).clear('Contents');
  }
  put(sheet, drawing, { ...now, columns });
  if (now.columns === columns) return;
  const usual = Array.from({ length: now.columns - columns }, (_, place) => {
    const held = new Set([...added.values()].map((row) => row[place]));
    const [only] = held;
    return held.size === 1 && typeof only === 'string' && only.startsWith('=') ? only : '';
  });
  sheet.getRange(
    address({
      ...{ row: area.row + 1, rows: drawing.rows.length },
      ...{ column: area.column + columns, columns: now.columns - columns },
    }),
  ).formulas = drawing.rows.map(([key]) => [...(added.get(key) ?? usual)]);
}

interface AskedStanding {
  readonly context: Excel.RequestContext;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function askStanding(context: Excel.RequestContext, number: number): AskedStanding {
  const table = context.workbook.tables.getItemOrNullObject(tableName(number));
  table.load('name');
  const range = table.getRange();
  range.load('address,formulas');
  return { context, table, range };
}

function readStanding({ context, table, range }: AskedStanding): Standing | null {
  const area = table.isNullObject ? null : areaOf(range.address);
  if (area === null) return null;
  return { sheet: context.workbook.worksheets.getItem(sheetIn(range.address)), table, area, formulas: range.formulas };
}

const freeNumber = (card: IdentityCard): number => Math.max(0, ...card.rollUps.map(({ number }) => number)) + 1;

/** Writes the roll-up into its sheet, the same one when it is pulled again. `indicators` gives their names by code. */
export function writeRollUp(
  rollUp: RollUpTable,
  indicators: Readonly<Record<string, Named>>,
  language: Language,
  form?: 'finance',
): Promise<void> {
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const asked = requestCard(context);
    worksheets.load('items/name');
    await context.sync();
    const card = readCard(asked);
    const key: RollUpKey = { unit: rollUp.unit.id, period: rollUp.period, ...(form === undefined ? {} : { form }) };
    const entry = card.rollUps.find((each) => isSame(each, key)) ?? { ...key, number: freeNumber(card) };
    const standing = await standingOf(context, card, entry);
    const drawing =
      form === 'finance' ? buildFinanceSpec(rollUp, language) : buildRollUpSpec(rollUp, indicators, language);
    if (standing === null) {
      const words = sheetWords[language].rollUp;
      const name = fill(form === 'finance' ? words.financeSheet : words.sheet, { period: rollUp.period });
      addNew(
        context,
        freeSheetName(
          name,
          worksheets.items.map((sheet) => sheet.name),
        ),
        entry.number,
        drawing,
      );
    } else putAgain(standing, drawing);
    const changed = { ...card, rollUps: [...card.rollUps.filter((each) => !isSame(each, key)), entry] };
    replaceCard(asked, changed);
    await context.sync();
    cacheCard(changed);
  });
}

async function standingOf(
  context: Excel.RequestContext,
  card: IdentityCard,
  entry: RollUpInWorkbook,
): Promise<Standing | null> {
  if (!card.rollUps.includes(entry)) return null;
  const standing = askStanding(context, entry.number);
  await context.sync();
  return readStanding(standing);
}

/** The roll-ups this workbook holds. */
export function rollUpsInWorkbook(): Promise<readonly RollUpKey[]> {
  return runInExcel(async (context) => {
    const card = requestCard(context);
    await context.sync();
    cacheCard(readCard(card));
    return readCard(card).rollUps.map(({ number: _, ...key }) => key);
  });
}

/** Pulls every roll-up of the workbook anew with `pull`, one after the other. */
export async function refreshRollUps(
  pull: (key: RollUpKey) => Promise<RollUpTable>,
  indicators: Readonly<Record<string, Named>>,
  language: Language,
): Promise<readonly RollUpKey[]> {
  const keys = await rollUpsInWorkbook();
  const pulled = await Promise.all(keys.map(async (key) => ({ rollUp: await pull(key), form: key.form })));
  for (const { rollUp, form } of pulled) await writeRollUp(rollUp, indicators, language, form);
  return keys;
}
