import { indicatorOf } from 'shared/indicator/catalogue';
import type { Block } from 'shared/template/block';
import { isTyped, type Column } from 'shared/template/column';
import type { PlanRow } from 'shared/plan/document';
import { nameIn, type Language } from 'shared/template/list';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import { address, type Area } from 'addin/workbook/excel/a1';
import { keysName, tableName, listSourceName } from 'addin/workbook/identity/workbook-names';
import { figureFormatOf, numberFormatOf, textFormat, widthOf } from 'addin/workbook/cells/column-format';
import { toSheet } from 'addin/workbook/cells/cell-value';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { emptySheetSpec, mergedAreas, runs, type SheetSpec, type Pattern } from 'addin/workbook/excel/sheet-spec';
import type { StyleName } from 'addin/workbook/excel/styles';
import { validationRulesOf } from 'addin/workbook/cells/validation-rules';
import { formulaFor } from 'addin/workbook/cells/formula';
import { isFolded } from 'addin/workbook/cells/usual-columns';
import { headingsOf } from 'addin/workbook/cells/headings';
import { styles, type Style } from 'addin/workbook/excel/styles';
import { checkKey, idKey, type TablePlace } from 'addin/workbook/identity/places';
import { formulaScopeAt, type SheetLayout } from 'addin/workbook/identity/sheet-layout';

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

const ownWidths: readonly number[] = [10, 14];

const lookOf = (column: Column): StyleName =>
  column.need === 'calculated'
    ? 'calculated'
    : column.need === 'issued' || column.need === 'service'
      ? 'issued'
      : 'input';

const isFormula = ({ formula, need }: Column): boolean => formula !== undefined && need === 'calculated';

/** Dates stand in the middle: between texts and figures they would touch their neighbours. */
const styleOf = (column: Column): Style => ({
  ...styles[lookOf(column)],
  ...(column.type === 'date' ? { across: 'Center' } : {}),
});

/** One row as it is written, id and check column first. */
export function rowValues(
  sheetLayout: SheetLayout,
  block: Block,
  place: TablePlace,
  at: number,
  row: PlanRow,
): readonly SheetValue[] {
  const surroundings = formulaScopeAt(sheetLayout, place, place.headerRow + 1 + at);
  const cells = block.columns.map((column) =>
    column.formula !== undefined && column.need === 'calculated'
      ? formulaFor(column.formula, surroundings)
      : toSheet(column, row.cells[column.key], sheetLayout.labels),
  );
  return [row.id, '', ...cells];
}

/** `合计`; where only one column is summed, which one: it may stand far to the right. */
function totalLabel({ columns }: Block, language: Language): string {
  const [first, second] = columns.filter(({ total }) => total !== undefined);
  const word = sheetWords[language].total;
  return first === undefined || second !== undefined
    ? word
    : fill(sheetWords[language].totalOf, { column: nameIn(language, first) });
}

function totals(sheetLayout: SheetLayout, block: Block, place: TablePlace): readonly SheetValue[] {
  const firstRow = place.headerRow + 1;
  const cells = block.columns.map((column, at): SheetValue => {
    if (column.total === undefined) return '';
    const area: Area = { row: firstRow, column: at + 2, rows: place.rows.length, columns: 1 };
    return column.total === 'sum' ? `=SUM(${address(area)})` : `=COUNTA(${address(area)})`;
  });
  return ['', totalLabel(block, sheetLayout.language), ...cells];
}

const countFormat = '#,##0';

/** A sum is shown as its column is, a count above texts as a number; other cells of the row stay as they are. */
const totalFormats = ({ columns }: Block): readonly (string | null)[] => [
  null,
  ...columns.map((column) => {
    if (column.total === undefined) return null;
    const own = numberFormatOf(column);
    return own === textFormat ? countFormat : own;
  }),
];

/** More rows than this keep the column's own format: one format a cell weighs more than it tells. */
const mostFigureRows = 200;

/** Figure columns that stand together, other single columns between them, first and last. */
function figureGroups({ columns }: Block): readonly (readonly [from: number, to: number])[] {
  const groups: [number, number][] = [];
  columns.forEach(({ type }, at) => {
    const last = groups.at(-1);
    if (type !== 'figure') return;
    if (last !== undefined && at - last[1] <= 2) last[1] = at;
    else groups.push([at, at]);
  });
  return groups;
}

/**
 * Figures are counted in what the row's indicator says: 万元 with cents, pieces without, shares in percent. Neighbours
 * of one look take after the first of them.
 */
function figureFormats(block: Block, body: Area, rows: readonly PlanRow[]): SheetSpec['formats'] {
  const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0).length;
  if (filled === 0 || filled > mostFigureRows || !block.columns.some(({ key }) => key === 'indCode')) return [];
  return figureGroups(block).map(([from, to]) => {
    const columns = block.columns.slice(from, to + 1);
    const alike = new Set(columns.map((each) => (each.type === 'figure' ? lookOf(each) : null))).size === 1;
    return {
      area: { ...body, rows: filled, column: from + 2, columns: columns.length },
      format: rows.slice(0, filled).map((row) => {
        const format = figureFormatOf(indicatorOf(String(row.cells['indCode'] ?? ''))?.unit.kind);
        return (alike ? columns.slice(0, 1) : columns).map(({ type }) => (type === 'figure' ? format : null));
      }),
    };
  });
}

/** A block as an Excel table: totals above it, so that it may grow; the hidden keys; headers; rows. */
export function buildTableSpec(
  sheetLayout: SheetLayout,
  block: Block,
  place: TablePlace,
  rows: readonly PlanRow[],
): Omit<SheetSpec, 'key' | 'name'> {
  const wide = place.columns.length;
  const keyRow = place.headerRow - 1;
  const body: Area = { row: place.headerRow + 1, column: 0, rows: rows.length, columns: wide };
  const column = (from: number, count: number, of: Area = body): Area => ({ ...of, column: from, columns: count });
  const head = totalRows(block) === 1 ? [totals(sheetLayout, block, place)] : [];
  const top = keyRow - head.length;
  const values = [
    ...head,
    place.columns.map((key) => key ?? ''),
    headingsOf(block, sheetLayout.language, sheetLayout.moneyUnit),
    ...rows.map((row, at) => rowValues(sheetLayout, block, place, at, row)),
  ];
  const table: Area = { row: place.headerRow, column: 0, rows: rows.length + 1, columns: wide };
  const all: Area = { row: top, column: 0, rows: values.length, columns: wide };
  const headers: Area = { ...table, rows: 1 };
  const keys: Area = { ...headers, row: keyRow };
  const total: Area = { ...headers, row: top, column: 1, columns: wide - 1 };
  return {
    ...emptySheetSpec,
    cells: [{ area: all, values }],
    copiedDown: runs(block.columns.map(isFormula), (from, count) => column(from + 2, count)).flatMap(([is, area]) =>
      is && rows.length > 1 ? [area] : [],
    ),
    patterns: [
      { area: keys, pattern: [['body']] },
      { area: headers, pattern: [['header']] },
      ...head.map((): Pattern => ({ area: total, pattern: [['total']] })),
    ],
    alike: [
      {
        first: keys,
        area: body,
        formats: [textFormat, textFormat, ...block.columns.map(numberFormatOf)],
        columns: [{}, {}, ...block.columns.map(styleOf)],
      },
    ],
    formats: [...head.map(() => ({ area: total, format: [totalFormats(block)] })), ...figureFormats(block, body, rows)],
    allowed: mergedAreas(
      block.columns.flatMap((each, at) => {
        const rule = isTyped(each)
          ? validationRulesOf(
              each,
              sheetLayout.labels,
              (list) => listSourceName(sheetLayout.planIndex, list),
              sheetLayout.language,
            )
          : null;
        return rule === null ? [] : [[rule, column(at + 2, 1)] as const];
      }),
    ).map(([rule, areas]) => ({ rule, areas })),
    widths: mergedAreas([...ownWidths, ...block.columns.map(widthOf)].map((width, at) => [width, at] as const)).map(
      ([characters, columns]) => ({ characters, columns }),
    ),
    tables: [{ name: tableName(sheetLayout.planIndex, block.id), area: table }],
    names: [{ name: keysName(sheetLayout.planIndex, block.id), area: keys }],
    hiddenRows: [keyRow],
    hiddenColumns: [0, ...block.columns.flatMap((each, at) => (isFolded(block, each, 'usual') ? [at + 2] : []))],
  };
}
