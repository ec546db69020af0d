import type { Named } from 'shared/contract/answers';
import type { RollUpTable } from 'shared/roll-up/roll-up-columns';
import type { Language } from 'shared/template/list';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import { address, areaOf, cellAt, sheetIn, type Area } from 'addin/workbook/excel/a1';
import { requestCard, settledCard } from 'addin/workbook/identity/card-part';
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
import type { ChartSpec } from 'addin/workbook/roll-up-sheets/chart-spec';
import { addChart, chartName, moveChart } from 'addin/workbook/roll-up-sheets/draw-chart';
import { plainText } from 'addin/workbook/excel/plain-text';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';

/** Which roll-up a sheet holds. */
export interface RollUpKey {
  readonly unit: string;
  readonly period: string;
  /** Rows for finance by fixed columns; otherwise the roll-up, one row a unit. */
  readonly form?: 'finance';
  /** A view by its id; the unit's figures as a whole where absent. */
  readonly view?: string;
  /** Whether a chart goes with it. */
  readonly withChart?: boolean;
}

const tableName = (number: number): string => `CS_ROLLUP_${number}`;

/** Title, note, gaps; totals; keys. Then the headers of the table. */
const headRows = 5;

const isSame = (one: RollUpKey, other: RollUpKey): boolean =>
  one.unit === other.unit && one.period === other.period && one.form === other.form && one.view === other.view;

/** Where a pulled roll-up stands, its header row first; null for one that was never pulled or was thrown away. */
interface Standing {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  readonly area: Area;
  /** What its cells hold, header row first, and what they show. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
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

function addNew(
  context: Excel.RequestContext,
  name: string,
  number: number,
  drawing: RollUpSpec,
  chart: ChartSpec | null,
): void {
  const request = singleRequest(context);
  const sheet = request.addSheet(name);
  const area = { row: headRows, column: 0, rows: drawing.rows.length + 1, columns: drawing.keys.length };
  dressUp(request, name, area);
  put(sheet, drawing, area);
  const table = sheet.tables.add(address(area), true);
  table.name = tableName(number);
  table.style = plainTable;
  table.showBandedRows = false;
  if (chart !== null) addChart(sheet, number, area, chart, drawing.headings);
  sheet.activate();
}

/** The same cells hold the same figures after a refresh, so that users' own formulas stay right. */
function putAgain(standing: Standing, drawing: RollUpSpec): void {
  const { sheet, table, area } = standing;
  if (drawing.rowFormats !== undefined) {
    putBesideOwnColumns(standing, drawing);
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
function putBesideOwnColumns({ sheet, table, area, formulas, values }: Standing, drawing: RollUpSpec): void {
  const columns = drawing.keys.length;
  const rows = Math.max(1, drawing.rows.length);
  const now = { ...area, rows: rows + 1, columns: Math.max(area.columns, columns) };
  const typed = formulas.map((row, line) => row.map((cell, place) => typedAgain(cell, values[line]?.[place])));
  const added = new Map(typed.slice(1).map((row, line) => [formulas[line + 1]?.[0], row.slice(columns)]));
  table.resize(address(now));
  if (area.rows > now.rows) {
    sheet.getRange(address({ ...area, row: area.row + now.rows, rows: area.rows - now.rows })).clear('Contents');
  }
  put(sheet, drawing, { ...now, columns });
  // Whoever stands where they stood keeps what stands beside them.
  const stayed =
    formulas.length === rows + 1 && drawing.rows.every(([key], line) => plainKey(key) === formulas[line + 1]?.[0]);
  if (now.columns === columns || stayed) return;
  const usual = Array.from({ length: now.columns - columns }, (_, place) => {
    const held = new Set([...added.values()].map((row) => row[place]));
    const [only] = held;
    return held.size === 1 && typeof only === 'string' && only.startsWith('=') ? only : '';
  });
  sheet.getRange(
    address({
      ...{ row: area.row + 1, rows },
      ...{ column: area.column + columns, columns: now.columns - columns },
    }),
  ).formulas = drawing.rows.map(([key]) => [...(added.get(plainKey(key)) ?? usual)]);
}

/** A key as its cell reads it back: without the sign that keeps it a text. */
const plainKey = (key: unknown): unknown => (typeof key === 'string' ? key.replace(/^'/, '') : key);

/** What was typed, to be typed again: a text that looks like a formula or a number stays a text (E4). */
function typedAgain(formula: unknown, value: unknown): unknown {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return !isFormula && typeof value === 'string' && value !== '' ? `'${value}` : formula;
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
  range.load('address,formulas,values');
  return { context, table, range };
}

function readStanding({ context, table, range }: AskedStanding): Standing | null {
  const area = table.isNullObject ? null : areaOf(range.address);
  if (area === null) return null;
  const sheet = context.workbook.worksheets.getItem(sheetIn(range.address));
  return { sheet, table, area, formulas: range.formulas, values: range.values };
}

const freeNumber = (card: IdentityCard): number => Math.max(0, ...card.rollUps.map(({ number }) => number)) + 1;

/** Writes the roll-up into its sheet, the same one when it is pulled again. `indicators` gives their names by code. */
export function writeRollUp(
  rollUp: RollUpTable,
  indicators: Readonly<Record<string, Named>>,
  language: Language,
  form?: 'finance',
): Promise<void> {
  const words = sheetWords[language].rollUp;
  return writeSpec({
    key: { unit: rollUp.unit.id, period: rollUp.period, ...(form === undefined ? {} : { form }) },
    name: fill(form === 'finance' ? words.financeSheet : words.sheet, { period: rollUp.period }),
    spec: form === 'finance' ? buildFinanceSpec(rollUp, language) : buildRollUpSpec(rollUp, indicators, language),
    chart: null,
  });
}

/** A table to be written, and the chart that goes with it. */
export interface SheetToWrite {
  readonly key: RollUpKey;
  /** Of a new sheet; one that stands keeps its name. */
  readonly name: string;
  readonly spec: RollUpSpec;
  readonly chart: ChartSpec | null;
}

/** Writes a table into the sheet of its key: a new one, or the one that stands, cell by cell in its place. */
export function writeSpec({ key, name, spec, chart }: SheetToWrite): Promise<void> {
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const asked = requestCard(context);
    worksheets.load('items/name');
    await context.sync();
    const { card, replace } = await settledCard(asked);
    const entry = card.rollUps.find((each) => isSame(each, key)) ?? { ...key, number: freeNumber(card) };
    const standing = await standingOf(context, card, entry);
    if (standing === null) {
      const free = freeSheetName(
        name,
        worksheets.items.map((sheet) => sheet.name),
      );
      addNew(context, free, entry.number, spec, chart);
    } else {
      putAgain(standing, spec);
      await chartAgain(context, standing, entry.number, spec, chart);
    }
    const changed = { ...card, rollUps: [...card.rollUps.filter((each) => !isSame(each, key)), entry] };
    replace(changed);
    await context.sync();
    cacheCard(changed);
  });
}

async function chartAgain(
  context: Excel.RequestContext,
  { sheet, area }: Standing,
  number: number,
  spec: RollUpSpec,
  chart: ChartSpec | null,
): Promise<void> {
  if (chart === null) return;
  const drawn = sheet.charts.getItemOrNullObject(chartName(number));
  await context.sync();
  const now = { ...area, rows: spec.rows.length + 1 };
  if (!drawn.isNullObject) moveChart(sheet, drawn, now, chart, spec.headings);
}

/** Says beside the stamp of a sheet that what it shows is as of then, and why it could not be had anew. */
export function markNotRefreshed(key: RollUpKey, why: string): Promise<void> {
  return runInExcel(async (context) => {
    const asked = requestCard(context);
    await context.sync();
    const { card } = await settledCard(asked);
    const entry = card.rollUps.find((each) => isSame(each, key));
    const standing = entry === undefined ? null : await standingOf(context, card, entry);
    if (standing === null || standing.area.row < headRows) return;
    const stamp = standing.sheet.getRange(address(cellAt(standing.area.row - headRows + 1, standing.area.column + 1)));
    stamp.load('values');
    await context.sync();
    const [said = ''] = String(stamp.values[0]?.[0] ?? '').split(staleSign);
    stamp.values = [[plainText(`${said.trimEnd()}${staleSign}${why}`)]];
    await context.sync();
  });
}

const staleSign = ' ⚠ ';

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
    const asked = requestCard(context);
    await context.sync();
    const { card } = await settledCard(asked);
    cacheCard(card);
    return card.rollUps.map(({ number: _, ...key }) => key);
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
