import { indicatorOf } from 'shared/indicator/catalogue';
import type { Block } from 'shared/template/block';
import { isTyped, type Column } from 'shared/template/column';
import type { PlanRow } from 'shared/plan/document';
import { sheetWords } from 'addin/messages/sheet-words';
import { address, type Area } from 'addin/workbook/a1';
import { keysName, tableName } from 'addin/workbook/anchor';
import { figureFormatOf, numberFormatOf, textFormat, widthOf } from 'addin/workbook/column-look';
import { toSheet, type SheetValue } from 'addin/workbook/cell-value';
import { emptyDrawing, gathered, runs, type Look, type SheetDrawing } from 'addin/workbook/drawing';
import { rulesOf } from 'addin/workbook/allowed';
import { formulaFor } from 'addin/workbook/formula';
import { headingsOf } from 'addin/workbook/headings';
import { checkKey, idKey, type TablePlace } from 'addin/workbook/places';
import { around, type Scene } from 'addin/workbook/scene';

/** Rows above the key row that a table's total needs. */
export const totalRows = (block: Block): number => (block.columns.some((column) => column.total) ? 1 : 0);

/** Key row and header row. */
export const headRows = 2;

/** Where a block will stand when its first row (totals, else keys) is `top`. */
export function placeTable(block: Block, rows: readonly string[], sheet: string, top: number): TablePlace {
  const columns = [idKey, checkKey, ...block.columns.map((column) => column.key)];
  return {
    block: block.id,
    sheet,
    worksheet: '',
    headerRow: top + totalRows(block) + 1,
    firstColumn: 0,
    columns,
    rows,
  };
}

const ownWidths: readonly number[] = [10, 16];

const lookOf = (column: Column): Look =>
  column.need === 'calculated'
    ? 'calculated'
    : column.need === 'issued' || column.need === 'service'
      ? 'issued'
      : 'input';

/** One row as it is written, id and check column first. */
export function rowValues(
  scene: Scene,
  block: Block,
  place: TablePlace,
  at: number,
  row: PlanRow,
): readonly SheetValue[] {
  const surroundings = around(scene, place, place.headerRow + 1 + at);
  const cells = block.columns.map((column) =>
    column.formula !== undefined && column.need === 'calculated'
      ? formulaFor(column.formula, surroundings)
      : toSheet(column, row.cells[column.key], scene.labels),
  );
  return [row.id, '', ...cells];
}

function totals(scene: Scene, block: Block, place: TablePlace): readonly SheetValue[] {
  const firstRow = place.headerRow + 1;
  const cells = block.columns.map((column, at): SheetValue => {
    if (column.total === undefined) return '';
    const area: Area = { row: firstRow, column: at + 2, rows: place.rows.length, columns: 1 };
    return column.total === 'sum' ? `=SUM(${address(area)})` : `=COUNTA(${address(area)})`;
  });
  return ['', sheetWords[scene.language].total, ...cells];
}

/**
 * One row of formats for all rows, totals, keys and headers among them. A sum stands in a column of its own kind; a
 * count above texts needs a cell that calculates.
 */
function formatsOf(block: Block, all: Area): SheetDrawing['formats'] {
  const counts = block.columns.flatMap((column, at) =>
    column.total !== undefined && numberFormatOf(column) === textFormat
      ? [{ area: { ...all, rows: 1, column: at + 2, columns: 1 }, format: countFormat }]
      : [],
  );
  return [{ area: all, format: [[textFormat, textFormat, ...block.columns.map(numberFormatOf)]] }, ...counts];
}

const countFormat = '#,##0';

/** More rows than this keep the column's own format: one format a cell weighs more than it tells. */
const mostFigureRows = 200;

/** Figures are counted in what the row's indicator says: 万元 with cents, pieces without, shares in percent. */
function figureFormats(block: Block, body: Area, rows: readonly PlanRow[]): SheetDrawing['formats'] {
  const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0).length;
  const at = block.columns.findIndex(({ type }) => type === 'figure');
  const last = block.columns.findLastIndex(({ type }) => type === 'figure');
  if (at < 0 || filled === 0 || filled > mostFigureRows || !block.columns.some(({ key }) => key === 'indCode'))
    return [];
  const columns = block.columns.slice(at, last + 1);
  // Columns of nothing but figures take after the first of them.
  const alike = columns.every(({ type }) => type === 'figure');
  return [
    {
      area: { ...body, rows: filled, column: at + 2, columns: columns.length },
      format: rows.slice(0, filled).map((row) => {
        const unit = indicatorOf(String(row.cells['indCode'] ?? ''))?.unit.kind;
        return (alike ? columns.slice(0, 1) : columns).map((each) =>
          each.type === 'figure' ? figureFormatOf(unit) : numberFormatOf(each),
        );
      }),
    },
  ];
}

/** A block as an Excel table: totals above it, so that it may grow; the hidden keys; headers; rows. */
export function drawTable(
  scene: Scene,
  block: Block,
  place: TablePlace,
  rows: readonly PlanRow[],
): Omit<SheetDrawing, 'key' | 'name'> {
  const wide = place.columns.length;
  const keyRow = place.headerRow - 1;
  const body: Area = { row: place.headerRow + 1, column: 0, rows: rows.length, columns: wide };
  const column = (from: number, count: number, of: Area = body): Area => ({ ...of, column: from, columns: count });
  const head = totalRows(block) === 1 ? [totals(scene, block, place)] : [];
  const top = keyRow - head.length;
  const values = [
    ...head,
    place.columns.map((key) => key ?? ''),
    headingsOf(block, scene.language, scene.moneyUnit),
    ...rows.map((row, at) => rowValues(scene, block, place, at, row)),
  ];
  const looks: readonly (Look | null)[] = [null, null, ...block.columns.map(lookOf)];
  const table: Area = { row: place.headerRow, column: 0, rows: rows.length + 1, columns: wide };
  const all: Area = { row: top, column: 0, rows: values.length, columns: wide };
  const headers: Area = { ...table, rows: 1 };
  const keys: Area = { row: keyRow, column: 0, rows: 1, columns: wide };
  return {
    ...emptyDrawing,
    cells: [{ area: all, values }],
    formats: [...formatsOf(block, all), ...figureFormats(block, body, rows)],
    looks: gathered<Look, Area>([
      ['body', all],
      ...runs(looks, column).flatMap(([look, area]): [Look, Area][] =>
        look === null || look === 'input' ? [] : [[look, area]],
      ),
      ['header', headers],
      ...head.map((): [Look, Area] => ['calculated', { ...headers, row: top }]),
    ]).map(([look, areas]) => ({ look, areas })),
    allowed: gathered(
      block.columns.flatMap((each, at) => {
        const rule = isTyped(each) ? rulesOf(each, scene.slot, scene.labels) : null;
        return rule === null ? [] : [[rule, column(at + 2, 1)] as const];
      }),
    ).map(([rule, areas]) => ({ rule, areas })),
    widths: gathered([...ownWidths, ...block.columns.map(widthOf)].map((width, at) => [width, at] as const)).map(
      ([characters, columns]) => ({ characters, columns }),
    ),
    tables: [{ name: tableName(scene.slot, block.id), area: table }],
    names: [{ name: keysName(scene.slot, block.id), area: keys }],
    hiddenRows: [keyRow],
    hiddenColumns: [0, ...block.columns.flatMap(({ hidden }, at) => (hidden === true ? [at + 2] : []))],
  };
}
