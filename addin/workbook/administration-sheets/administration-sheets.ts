import { address, areaOf, cellAt, sheetIn } from 'addin/workbook/excel/a1';
import { buildAdministrationSpec, type AdminOrigin } from 'addin/workbook/administration-sheets/administration-spec';
import {
  adminKeysName,
  adminListsName,
  adminListsSheet,
  adminOriginName,
  adminPrefix,
  adminTableName,
} from 'addin/workbook/administration-sheets/administration-names';
import {
  exportedLists,
  readTables,
  type RawTable,
  type ReadTables,
} from 'addin/workbook/administration-sheets/read-tables';
import { addWriteStep, writeStepsFor } from 'addin/workbook/excel/write-steps';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { sendInBatches } from 'addin/workbook/excel/request-batches';
import type { LongWork } from 'addin/workbook/excel/long-work';
import type { RawCells } from 'addin/workbook/plan-sheets/read/raw-plan';
import type { AdministrationRows } from 'shared/administration/table';
import { administrationTables } from 'shared/administration/tables';
import type { Place } from 'shared/review/finding';

export interface AdministrationInWorkbook extends ReadTables {
  readonly origin: AdminOrigin;
}

const keeperName = 'CS_Keeper';

/**
 * Writes the administration into sheets of its own; those of an earlier export give way to it.
 * @throws Cancelled; what was drawn by then is taken out by the next export.
 */
export function writeAdministration(rows: AdministrationRows, origin: AdminOrigin, work: LongWork = {}): Promise<void> {
  return runInExcel(async (context) => {
    const { workbook } = context;
    const { worksheets, names, tables } = workbook;
    worksheets.load('items/name');
    names.load('items/name');
    tables.load('items/name,items/worksheet/name');
    await context.sync();
    const old = tables.items.filter(({ name }) => name.startsWith(adminPrefix)).map(({ worksheet }) => worksheet.name);
    const doomed = new Set([...old, adminListsSheet]);
    const gone = worksheets.items.map(({ name }) => name).filter((name) => doomed.has(name));
    const left = worksheets.items.map(({ name }) => name).filter((name) => !doomed.has(name));
    // Excel keeps at least one visible sheet, so one is there while the others go.
    if (gone.length > 0) worksheets.add(keeperName);
    for (const { name } of names.items) if (name.startsWith(adminPrefix)) names.getItem(name).delete();
    for (const name of gone) {
      const sheet = worksheets.getItem(name);
      // A very hidden sheet can't be deleted.
      if (name === adminListsSheet) sheet.visibility = 'Hidden';
      sheet.delete();
    }
    const drawings = buildAdministrationSpec(rows, origin, left);
    const first = drawings.find(({ visible }) => visible);
    await sendInBatches(context, [...drawings.map(addWriteStep), ...drawings.flatMap(writeStepsFor)], work, () => {
      if (gone.length > 0) worksheets.getItem(keeperName).delete();
      if (first !== undefined) worksheets.getItem(first.name).activate();
    });
  });
}

/** Reads everything back in one request; null where the workbook holds no export. */
export function readAdministration(): Promise<AdministrationInWorkbook | null> {
  return runInExcel(async (context) => {
    const { tables, names } = context.workbook;
    const ask = (range: Excel.Range): (() => RawCells | null) => {
      range.load('address,values');
      return () => {
        const area = range.isNullObject ? null : areaOf(range.address);
        if (area === null) return null;
        return { sheet: sheetIn(range.address), worksheet: '', area, values: range.values, formulas: null };
      };
    };
    const named = (name: string) => ask(names.getItemOrNullObject(name).getRangeOrNullObject());
    const origin = named(adminOriginName);
    const lists = named(adminListsName);
    const asked = administrationTables.map(({ id }) => {
      const table = ask(tables.getItemOrNullObject(adminTableName(id)).getRange());
      return [id, table, named(adminKeysName(id))] as const;
    });
    await context.sync();
    const from = originIn(origin()?.values[0]?.[0]);
    if (from === null) return null;
    const raw = asked.map(([id, table, keys]): readonly [string, RawTable | null] => {
      const cells = table();
      return [id, cells === null ? null : { table: cells, keys: keys() }];
    });
    return {
      origin: from,
      ...readTables(Object.fromEntries(raw), exportedLists(lists()?.values ?? []), from.language),
    };
  });
}

function originIn(cell: unknown): AdminOrigin | null {
  try {
    const origin = JSON.parse(String(cell)) as Partial<AdminOrigin> | null;
    return origin?.versions === undefined || origin.language === undefined ? null : (origin as AdminOrigin);
  } catch {
    return null;
  }
}

/** Shows and selects the cell a finding is about. */
export function goToAdministration({ places }: ReadTables, { block, row, column }: Place): Promise<void> {
  return runInExcel(async (context) => {
    const place = block === null ? undefined : places[block];
    if (place === undefined) return;
    const position = column === null ? -1 : place.columns.indexOf(column);
    const at = row === null ? place.headerRow : (place.rows[Number(row)] ?? place.headerRow);
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(address(cellAt(at, place.firstColumn + Math.max(0, position)))).select();
    await context.sync();
  });
}
