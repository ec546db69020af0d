import { address, areaOf, sheetIn, type Area } from 'addin/workbook/excel/a1';
import type { LongWork } from 'addin/workbook/excel/long-work';
import { sendInBatches } from 'addin/workbook/excel/request-batches';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { addWriteStep, writeStepsFor } from 'addin/workbook/excel/write-steps';
import {
  foldedColumns,
  issuedColumn,
  keyColumn,
  monthColumn,
  quarters,
  yearColumn,
} from 'addin/workbook/target-sheets/matrix-columns';
import { baseCells, lineCells, matrixSpec, type MatrixOrigin } from 'addin/workbook/target-sheets/matrix-spec';
import { lineKey, matrixLines } from 'addin/workbook/target-sheets/matrix-lines';
import {
  matrixBaseName,
  matrixBaseSheet,
  matrixName,
  matrixNames,
  matrixOriginName,
} from 'addin/workbook/target-sheets/target-names';
import type { UnitTargetsView } from 'shared/contract/targets';
import { monthsInYear } from 'shared/targets/amount';

/** A row as its cells say it: numbers as typed, `bad` for what is none. */
export interface MatrixRow {
  readonly key: string;
  readonly year: number | 'bad' | null;
  readonly months: readonly (number | 'bad' | null)[];
}

export interface MatrixInWorkbook {
  readonly origin: MatrixOrigin;
  readonly sheet: string;
  readonly area: Area;
  readonly rows: readonly MatrixRow[];
  /** What stood there when it was written. */
  readonly base: readonly MatrixRow[];
  /** All cells as they stand, formulas among them. */
  readonly formulas: readonly (readonly unknown[])[];
}

const keeperName = 'CS_Keeper';

/** Writes a unit's matrix into a sheet of its own; the one before gives way to it. @throws Cancelled */
export function writeMatrix(view: UnitTargetsView, origin: MatrixOrigin, work: LongWork = {}): Promise<void> {
  return runInExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    const before = names.getItemOrNullObject(matrixName).getRangeOrNullObject();
    before.load('address');
    await context.sync();
    const doomed = new Set([matrixBaseSheet, ...(before.isNullObject ? [] : [sheetIn(before.address)])]);
    const there = worksheets.items.map(({ name }) => name);
    const gone = there.filter((name) => doomed.has(name));
    // Excel keeps at least one visible sheet, so one is there while the others go.
    if (gone.length > 0) worksheets.add(keeperName);
    for (const { name } of names.items) if (matrixNames.some((own) => own === name)) names.getItem(name).delete();
    for (const name of gone) {
      const sheet = worksheets.getItem(name);
      if (name === matrixBaseSheet) sheet.visibility = 'Hidden';
      sheet.delete();
    }
    const drawings = matrixSpec(
      view,
      origin,
      there.filter((name) => !doomed.has(name)),
    );
    const shown = drawings.find(({ visible }) => visible);
    await sendInBatches(context, [...drawings.map(addWriteStep), ...drawings.flatMap(writeStepsFor)], work, () => {
      if (gone.length > 0) worksheets.getItem(keeperName).delete();
      if (shown === undefined) return;
      const sheet = worksheets.getItem(shown.name);
      sheet.freezePanes.freezeAt(sheet.getRange(address({ row: 0, column: 0, ...shown.frozen })));
      sheet.showGridlines = false;
      sheet.activate();
    });
  });
}

/** Reads the matrix in one request; null where the workbook holds none. */
export function readMatrix(): Promise<MatrixInWorkbook | null> {
  return runInExcel(async (context) => {
    const { names } = context.workbook;
    const ask = (name: string): Excel.Range => {
      const range = names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load('address,values,formulas');
      return range;
    };
    const [matrix, base, from] = [ask(matrixName), ask(matrixBaseName), ask(matrixOriginName)];
    await context.sync();
    if (matrix.isNullObject || base.isNullObject || from.isNullObject) return null;
    const origin = originIn(from.values[0]?.[0]);
    const area = areaOf(matrix.address);
    if (origin === null || area === null) return null;
    const monthCells = Array.from({ length: monthsInYear }, (_, month) => monthColumn(month));
    return {
      ...{ origin, area, formulas: matrix.formulas },
      sheet: sheetIn(matrix.address),
      rows: matrix.values.map((cells) =>
        rowIn(
          cells[keyColumn],
          cells[yearColumn],
          monthCells.map((at) => cells[at]),
        ),
      ),
      base: base.values.map(([key, year, ...months]) => rowIn(key, year, months)),
    };
  });
}

const rowIn = (key: unknown, year: unknown, months: readonly unknown[]): MatrixRow => ({
  key: String(key ?? ''),
  year: numberIn(year),
  months: months.map(numberIn),
});

function numberIn(cell: unknown): number | 'bad' | null {
  if (cell === '' || cell === null || cell === undefined) return null;
  return typeof cell === 'number' ? cell : 'bad';
}

function originIn(cell: unknown): MatrixOrigin | null {
  try {
    const origin = JSON.parse(String(cell)) as Partial<MatrixOrigin> | null;
    const isWhole =
      typeof origin?.unit === 'string' && typeof origin.year === 'string' && Array.isArray(origin.indicators);
    return isWhole ? (origin as MatrixOrigin) : null;
  } catch {
    return null;
  }
}

/** Puts months into rows, and years where they are typed, all at once; every other cell stays as it is. */
export function fillMatrix(
  { sheet, area, formulas }: MatrixInWorkbook,
  rows: ReadonlyMap<string, { readonly year?: number | null; readonly months: readonly (number | null)[] }>,
): Promise<void> {
  const cells = formulas.map((row) => {
    const given = rows.get(String(row[keyColumn] ?? ''));
    const next = [...row] as SheetValue[];
    if (given === undefined) return next;
    given.months.forEach((month, at) => (next[monthColumn(at)] = month ?? ''));
    if (given.year !== undefined) next[yearColumn] = given.year ?? '';
    return next;
  });
  return runInExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address(area)).formulas = cells;
    await context.sync();
  });
}

/**
 * Shows what the service holds by now in the sheet that is there, and remembers it as what stood there; false where its
 * rows are no longer those of the sheet, which is then written anew.
 */
export async function refreshMatrix(here: MatrixInWorkbook, view: UnitTargetsView): Promise<boolean> {
  const { origin, sheet, area } = here;
  const lines = matrixLines(view, origin.indicators);
  const isSame = lines.map(lineKey).join('\n') === here.rows.map(({ key }) => key).join('\n');
  const isOpenAlike = lines.every(({ issued }, at) => (here.formulas[at]?.[issuedColumn] === '') === (issued === null));
  if (!isSame || !isOpenAlike) return false;
  await runInExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.getItem(sheet).getRange(address(area)).formulas = lineCells(view, lines, origin.language);
    names.getItem(matrixBaseName).getRange().values = baseCells(lines);
    await context.sync();
  });
  return true;
}

/** Opens one quarter's months and folds the others, or shows all. */
export function openQuarter({ sheet }: Pick<MatrixInWorkbook, 'sheet'>, open: number | null): Promise<void> {
  return runInExcel(async (context) => {
    const folded = foldedColumns(open);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const quarter of quarters) {
      const area: Area = { row: 0, column: monthColumn(quarter * 3), rows: 1, columns: 3 };
      worksheet.getRange(address(area)).columnHidden = folded.includes(area.column);
    }
    await context.sync();
  });
}

/** The sheet of the matrix, in view. */
export function goToMatrix({ sheet }: Pick<MatrixInWorkbook, 'sheet'>): Promise<void> {
  return runInExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    await context.sync();
  });
}
