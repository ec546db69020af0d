import { headerBlock, headerCell, inCell, type Finding, type Place } from 'shared/review/finding';
import { rowsIn, withRows, type Cell, type Cells, type PlanDocument, type PlanRow } from 'shared/plan/document';
import { blockOf } from 'shared/template/template';
import { fromSheet } from 'addin/workbook/cells/cell-value';
import type { CachedPlan } from 'addin/workbook/identity/plan-cache';
import { idKey, type Places, type TablePlace } from 'addin/workbook/identity/places';
import type { RawCells } from 'addin/workbook/plan-sheets/read/raw-plan';
import { newRowId } from 'addin/workbook/plan-sheets/write/row-id';
import type { Meaning } from 'addin/workbook/plan-sheets/edit/sheet-edit';
import { identityDamage } from 'addin/workbook/plan-sheets/read/damage';
import { parseTable } from 'addin/workbook/plan-sheets/read/parse-table';

/** A plan after an edit. */
export interface Edited {
  readonly known: CachedPlan;
  readonly touched: readonly Place[];
  /** Rows that got an id by the edit, by block and place in the table. */
  readonly fresh: Readonly<Record<string, readonly number[]>>;
}

function withCellOf(cells: Cells, key: string, cell: Cell): Cells {
  const others = Object.entries(cells).filter(([each]) => each !== key);
  return Object.fromEntries(cell === null ? others : [...others, [key, cell]]);
}

const withTable = (places: Places, place: TablePlace): Places => ({
  ...places,
  tables: { ...places.tables, [place.block]: place },
});

/** The block's rows in the order of the sheet; rows without content are not there. */
function inOrder(place: TablePlace, rows: readonly PlanRow[]): readonly PlanRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return place.rows.flatMap((id) => {
    const row = id === null ? undefined : byId.get(id);
    return row === undefined || Object.keys(row.cells).length === 0 ? [] : [row];
  });
}

function withDocument(
  known: CachedPlan,
  document: PlanDocument,
  places: Places,
  damage: readonly Finding[],
): CachedPlan {
  return { ...known, document, damage, sheetLayout: { ...known.sheetLayout, places } };
}

/** One cell of a table, told by the event itself: nothing is read. */
export function withTypedCell(known: CachedPlan, edit: Extract<Meaning, { kind: 'cell' }>): Edited {
  const { places, labels } = known.sheetLayout;
  const place = places.tables[edit.block];
  if (place === undefined) return { known, touched: [], fresh: {} };
  const cell = fromSheet(edit.column, edit.value, labels);
  const own = place.rows[edit.row] ?? null;
  const id = own ?? newRowId();
  const rows = rowsIn(known.document, edit.block);
  const before = rows.find((row) => row.id === id)?.cells ?? {};
  const now: PlanRow = { id, cells: withCellOf(before, edit.column.key, cell) };
  const moved: TablePlace = { ...place, rows: place.rows.map((each, at) => (at === edit.row ? id : each)) };
  const document = withRows(known.document, edit.block, inOrder(moved, [...rows.filter((row) => row.id !== id), now]));
  return {
    known: withDocument(known, document, withTable(places, moved), known.damage),
    touched: [inCell(edit.block, id, edit.column.key)],
    fresh: own === null ? { [edit.block]: [edit.row] } : {},
  };
}

export function withTypedHeader(known: CachedPlan, edit: Extract<Meaning, { kind: 'header' }>): Edited {
  const { document } = known;
  const cell = fromSheet(edit.column, edit.value, known.sheetLayout.labels);
  const key = edit.column.key;
  if (edit.block !== headerBlock) {
    const cells = withCellOf(rowsIn(document, edit.block)[0]?.cells ?? {}, key, cell);
    const changed = withRows(document, edit.block, [{ id: edit.block, cells }]);
    return { known: { ...known, document: changed }, touched: [inCell(edit.block, edit.block, key)], fresh: {} };
  }
  const changed = { ...document, header: withCellOf(document.header, key, cell) };
  const damage = [
    ...known.damage.filter(({ rule }) => rule !== 'V-HDR-12'),
    ...identityDamage(known.plan.planId, changed.header, known.sheetLayout),
  ];
  return { known: { ...known, document: changed, damage }, touched: [headerCell(key)], fresh: {} };
}

/** Keys as the table's own row of keys would answer them. */
const keysOf = ({ columns, firstColumn, headerRow }: TablePlace, table: RawCells): RawCells => ({
  ...table,
  area: { row: headerRow - 1, column: firstColumn, rows: 1, columns: columns.length },
  values: [columns.map((key) => key ?? '')],
  formulas: null,
});

/** Some rows of a table, read again; `null` when one of them carries an id that stands elsewhere too. */
export function withReadRows(
  known: CachedPlan,
  { place, from, count }: Extract<Meaning, { kind: 'rows' }>,
  table: RawCells,
): Edited | null {
  const block = blockOf(known.sheetLayout.template, place.block);
  if (block === undefined) return null;
  const { labels, language, places } = known.sheetLayout;
  const head = [place.columns.map(() => '')];
  const read: RawCells = {
    ...table,
    values: [...head, ...table.values],
    formulas: table.formulas === null ? null : [...head, ...table.formulas],
  };
  const taken = parseTable(block, read, keysOf(place, table), labels, language, []);
  const elsewhere = new Set(place.rows.filter((_, at) => at < from || at >= from + count));
  if (!place.columns.includes(idKey) || taken.place.rows.some((id) => id !== null && elsewhere.has(id))) return null;
  const ids = place.rows.map((id, at) =>
    at < from || at >= from + count ? id : (taken.place.rows[at - from] ?? null),
  );
  const moved: TablePlace = { ...place, rows: ids };
  const replaced = new Set([...place.rows.slice(from, from + count), ...taken.place.rows]);
  const kept = rowsIn(known.document, block.id).filter((row) => !replaced.has(row.id));
  const document = withRows(known.document, block.id, inOrder(moved, [...kept, ...taken.rows]));
  const isHere = ({ at }: Finding): boolean => at.block === block.id && at.row !== null;
  const damage = [
    ...known.damage.filter((finding) => !(isHere(finding) && replaced.has(finding.at.row))),
    ...taken.damage.filter(isHere),
  ];
  return {
    known: withDocument(known, document, withTable(places, moved), damage),
    touched: [...replaced].flatMap((row) => (row === null ? [] : [{ block: block.id, row, column: null }])),
    fresh: taken.fresh.length === 0 ? {} : { [block.id]: taken.fresh.map((at) => at + from) },
  };
}
