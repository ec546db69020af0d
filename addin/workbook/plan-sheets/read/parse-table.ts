import type { Finding } from 'shared/review/finding';
import type { Block } from 'shared/template/block';
import { isContent } from 'shared/template/column';
import { nameIn, type Language } from 'shared/template/list';
import type { Cell, PlanRow } from 'shared/plan/document';
import { fromSheet } from 'addin/workbook/cells/cell-value';
import { lostBlock, lostColumn, overwritten } from 'addin/workbook/plan-sheets/read/damage';
import { bare, keyByHeading } from 'addin/workbook/cells/headings';
import type { LabelsByList } from 'addin/workbook/cells/list-labels';
import { idKey, type TablePlace } from 'addin/workbook/identity/places';
import type { RawCells } from 'addin/workbook/plan-sheets/read/raw-plan';
import { newRowId } from 'addin/workbook/plan-sheets/write/row-id';

/** A block as it was read. */
export interface ParsedTable {
  readonly place: TablePlace;
  readonly rows: readonly PlanRow[];
  readonly damage: readonly Finding[];
  /** Rows that got an id just now, by their place in the table: new ones and copies. */
  readonly fresh: readonly number[];
}

/** The key of each table column: by the hidden row, which moves and grows with the columns, else by the headers. */
function keysIn(block: Block, table: RawCells, keys: RawCells | null): readonly (string | null)[] {
  const known = new Set([idKey, '_check', ...block.columns.map(({ key }) => key)]);
  const byHeading = keyByHeading(block);
  const seen = new Set<string>();
  return Array.from({ length: table.area.columns }, (_, at) => {
    const key =
      keys === null
        ? at === 0
          ? idKey
          : byHeading.get(bare(String(table.values[0]?.[at] ?? '')))
        : String(keys.values[0]?.[table.area.column + at - keys.area.column] ?? '');
    // A copied column carries its key along; the first one stays the plan's.
    if (key === undefined || !known.has(key) || seen.has(key)) return null;
    seen.add(key);
    return key;
  });
}

function lostColumns(block: Block, keys: readonly (string | null)[], language: Language): readonly Finding[] {
  const there = new Set(keys);
  const columns = block.columns
    .filter((column) => column.need !== 'service' && !there.has(column.key))
    .map((column) => lostColumn(block, column.key, nameIn(language, column)));
  return there.has(idKey) ? columns : [lostColumn(block, idKey, 'ID'), ...columns];
}

const isBlank = (cells: Readonly<Record<string, Cell>>): boolean => Object.keys(cells).length === 0;

/** Ids of rows last seen with the same content, for rows that lost theirs or wait for it on a locked sheet. */
function remembered(
  before: readonly PlanRow[],
  taken: ReadonlySet<string>,
): (cells: Readonly<Record<string, Cell>>) => string | undefined {
  const ids = new Map<string, string[]>();
  for (const { id, cells } of before) {
    if (taken.has(id)) continue;
    const key = contentKey(cells);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return (cells) => ids.get(contentKey(cells))?.shift();
}

const contentKey = (cells: Readonly<Record<string, Cell>>): string =>
  JSON.stringify(
    Object.entries(cells)
      .filter(([, cell]) => cell !== null && cell !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Reads a table by its keys; `before` is the block as it was last seen. */
export function parseTable(
  block: Block,
  table: RawCells,
  keys: RawCells | null,
  labels: LabelsByList,
  language: Language,
  before: readonly PlanRow[],
): ParsedTable {
  const columns = keysIn(block, table, keys);
  const content = block.columns.filter(isContent).map((column) => [column, columns.indexOf(column.key)] as const);
  const calculated = block.columns
    .filter((column) => column.need === 'calculated' && column.formula !== undefined)
    .map((column) => [column, columns.indexOf(column.key)] as const)
    .filter(([, at]) => at >= 0);
  const idAt = columns.indexOf(idKey);
  const written = table.values.slice(1).map((values) => (idAt < 0 ? '' : String(values[idAt] ?? '').trim()));
  const recall = remembered(before, new Set(written));
  const seen = new Set<string>();
  const ids: (string | null)[] = [];
  const rows: PlanRow[] = [];
  const fresh: number[] = [];
  const damage: Finding[] = [
    ...(keys === null && content.length > 0 ? [lostBlock(block, 'keys', language)] : []),
    ...lostColumns(block, columns, language),
  ];
  table.values.slice(1).forEach((values, at) => {
    const cells: Record<string, Cell> = {};
    for (const [column, position] of content) {
      const cell = position < 0 ? null : fromSheet(column, values[position], labels);
      if (cell !== null) cells[column.key] = cell;
    }
    const blank = content.length > 0 && isBlank(cells);
    const there = written[at] ?? '';
    const own = there !== '' && !seen.has(there) ? there : null;
    if (blank) {
      // A blank row keeps its id for whoever types in it; a blank copy waits for one.
      ids.push(own);
      if (own !== null) seen.add(own);
      return;
    }
    const id = own ?? recall(cells) ?? newRowId();
    seen.add(id);
    ids.push(id);
    rows.push({ id, cells });
    if (own === null) fresh.push(at);
    else {
      for (const [column, position] of calculated) {
        const formula = table.formulas?.[at + 1]?.[position];
        if (typeof formula !== 'string' || !formula.startsWith('=')) {
          damage.push(overwritten(block, id, column, formula ?? '', language));
        }
      }
    }
  });
  const { sheet, worksheet, area } = table;
  const place: TablePlace = {
    block: block.id,
    sheet,
    worksheet,
    headerRow: area.row,
    firstColumn: area.column,
    columns,
    rows: ids,
  };
  return { place, rows: content.length === 0 ? [] : rows, damage, fresh: content.length === 0 ? [] : fresh };
}
