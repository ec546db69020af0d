import { fromSheet } from 'addin/workbook/cells/cell-value';
import { flagList, labelsByList, labelsOf, type Labels, type LabelsByList } from 'addin/workbook/cells/list-labels';
import type { RawCells } from 'addin/workbook/plan-sheets/read/raw-plan';
import { choicesIn } from 'shared/administration/choices';
import { type AdministrationRows, type AdministrationTable } from 'shared/administration/table';
import { administrationTables } from 'shared/administration/tables';
import type { Cell, Cells } from 'shared/plan/document';
import type { Language, ListEntry, ListName, Lists } from 'shared/template/list';

/** A table as Excel answered it: its cells, and the hidden keys above them. */
export interface RawTable {
  readonly table: RawCells;
  readonly keys: RawCells | null;
}

/** Where the rows of a table stand, so that a finding leads to its cell. */
export interface AdminPlace {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columns: readonly (string | null)[];
  /** Sheet row of each row that was read. */
  readonly rows: readonly number[];
}

export interface ReadTables {
  readonly rows: AdministrationRows;
  readonly places: Readonly<Record<string, AdminPlace>>;
}

/** The lists as they were exported, from their sheet: code, zh, en, list; its first row is the origin. */
export function exportedLists(values: readonly (readonly unknown[])[]): Lists {
  const lists: Record<ListName, ListEntry[]> = {};
  for (const row of values.slice(1)) {
    const [code = '', zh = '', en = '', list = ''] = row.map(String);
    if (code !== '' && list !== '') (lists[list] ??= []).push({ code, zh, en });
  }
  return lists;
}

/** Keys by the hidden row, which moves with the columns; a copied column's second key counts for nothing. */
function keysIn({ columns }: AdministrationTable, { table, keys }: RawTable): readonly (string | null)[] {
  const known = new Set(columns.map(({ key }) => key));
  const seen = new Set<string>();
  return Array.from({ length: table.area.columns }, (_, at) => {
    const key =
      keys === null
        ? (columns[at]?.key ?? '')
        : String(keys.values[0]?.[table.area.column + at - keys.area.column] ?? '');
    if (!known.has(key) || seen.has(key)) return null;
    seen.add(key);
    return key;
  });
}

function readTable(
  table: AdministrationTable,
  raw: RawTable,
  labels: LabelsByList,
): { readonly rows: readonly Cells[]; readonly place: AdminPlace } {
  const keys = keysIn(table, raw);
  const content = table.columns
    .filter(({ need }) => need !== 'service')
    .map((column) => [column, keys.indexOf(column.key)] as const);
  const rows: Cells[] = [];
  const places: number[] = [];
  const { area, sheet, values } = raw.table;
  values.slice(1).forEach((cells, at) => {
    const row: Record<string, Cell> = {};
    for (const [column, position] of content) {
      const cell = position < 0 ? null : fromSheet(column, cells[position], labels);
      if (cell !== null) row[column.key] = cell;
    }
    if (Object.keys(row).length === 0) return;
    rows.push(row);
    places.push(area.row + 1 + at);
  });
  return {
    rows,
    place: { sheet, headerRow: area.row, firstColumn: area.column, columns: keys, rows: places },
  };
}

/**
 * What a cell meant when it was exported counts first: renaming a unit on its own sheet leaves the cells that show its
 * old name where they were. What is new is found by the names the sheets have now.
 */
function together(language: Language, exported: Lists, now: Lists): LabelsByList {
  const old = labelsByList(language, exported);
  const fresh = labelsByList(language, now);
  const merged = [...new Set([...old.keys(), ...fresh.keys()])].map((name): readonly [ListName, Labels] => {
    const [first, second] = [old.get(name), fresh.get(name)];
    if (first === undefined || second === undefined) return [name, first ?? second ?? labelsOf(language, [])];
    return [name, { ...first, codeOf: new Map([...second.codeOf, ...first.codeOf]) }];
  });
  return new Map(merged);
}

/** Rows of all tables that are there; a table that is gone is absent, which is no wish to empty it. */
export function readTables(
  raw: Readonly<Record<string, RawTable | null>>,
  exported: Lists,
  language: Language,
): ReadTables {
  const flags = labelsByList(language, { [flagList]: [] });
  const rows: Record<string, readonly Cells[]> = {};
  const places: Record<string, AdminPlace> = {};
  const read = (tables: readonly AdministrationTable[], labels: LabelsByList): void => {
    for (const table of tables) {
      const cells = raw[table.id];
      if (cells === null || cells === undefined) continue;
      const taken = readTable(table, cells, labels);
      rows[table.id] = taken.rows;
      places[table.id] = taken.place;
    }
  };
  read(
    administrationTables.filter(({ id }) => id === 'UNIT' || id === 'PERSON'),
    flags,
  );
  // Outlets are named by the master lists, whose own cells name units.
  read(
    administrationTables.filter(({ id }) => id === 'ENTRY'),
    together(language, exported, choicesIn(rows)),
  );
  read(administrationTables, together(language, exported, choicesIn(rows)));
  return { rows, places };
}
