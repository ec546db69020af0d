import type { Block } from 'shared/template/block';
import { isContent, isTyped, type Column } from 'shared/template/column';
import type { Cells } from 'shared/plan/document';
import type { Area } from 'addin/workbook/excel/a1';
import { cellAt } from 'addin/workbook/excel/a1';
import { validationRulesOf } from 'addin/workbook/cells/validation-rules';
import { formCellName, listSourceName } from 'addin/workbook/identity/workbook-names';
import { numberFormatOf } from 'addin/workbook/cells/column-format';
import { toSheet } from 'addin/workbook/cells/cell-value';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { emptySheetSpec, mergedAreas, runs, type SheetSpec } from 'addin/workbook/excel/sheet-spec';
import type { StyleName } from 'addin/workbook/excel/styles';
import { formulaFor } from 'addin/workbook/cells/formula';
import { headingOf } from 'addin/workbook/cells/headings';
import type { FormPlace, TablePlace } from 'addin/workbook/identity/places';
import { plainText } from 'addin/workbook/excel/plain-text';
import { formulaScopeAt, type SheetLayout } from 'addin/workbook/identity/sheet-layout';

/** Texts that may be this long, in characters, get a taller row. */
const paragraph = 1_000;

const labelColumn = 1;
const valueColumn = 2;

export const placeForm = (block: Block, sheet: string, top: number): FormPlace => ({
  block: block.id,
  sheet,
  worksheet: '',
  cells: Object.fromEntries(block.columns.map(({ key }, at) => [key, { row: top + at, column: valueColumn }])),
});

/** A form has no rows of a table, so only header cells and other blocks can stand in its formulas. */
const nowhere: TablePlace = {
  block: '',
  sheet: '',
  worksheet: '',
  headerRow: 0,
  firstColumn: 0,
  columns: [],
  rows: [],
};

function valueOf(sheetLayout: SheetLayout, column: Column, cells: Cells): SheetValue {
  return column.formula !== undefined && column.need === 'calculated'
    ? formulaFor(column.formula, formulaScopeAt(sheetLayout, nowhere, 0))
    : toSheet(column, cells[column.key], sheetLayout.labels);
}

const lookOf = (column: Column): StyleName =>
  column.need === 'calculated' ? 'calculated' : isContent(column) && column.need !== 'issued' ? 'input' : 'issued';

/** A block of one row as labels beside values; each value is found by its name. */
export function buildFormSpec(
  sheetLayout: SheetLayout,
  block: Block,
  place: FormPlace,
  cells: Cells,
): Omit<SheetSpec, 'key' | 'name'> {
  const { columns } = block;
  const top = Math.min(...Object.values(place.cells).map(({ row }) => row));
  const area: Area = { row: top, column: labelColumn, rows: columns.length, columns: 2 };
  const down = (from: number, rows: number): Area => ({ row: top + from, column: valueColumn, rows, columns: 1 });
  return {
    ...emptySheetSpec,
    formats: [{ area: down(0, columns.length), format: columns.map((column) => [numberFormatOf(column)]) }],
    cells: [
      {
        area,
        values: columns.map((column) => [
          plainText(headingOf(column, sheetLayout.language, sheetLayout.moneyUnit)),
          valueOf(sheetLayout, column, cells),
        ]),
      },
    ],
    patterns: [
      { area: { ...area, columns: 1 }, pattern: [['label']] },
      { area: { ...area, column: valueColumn, columns: 1 }, pattern: [['form']] },
    ],
    looks: mergedAreas<StyleName, Area>(runs(columns.map(lookOf), down).filter(([look]) => look !== 'input')).map(
      ([look, areas]) => ({ look, areas }),
    ),
    allowed: mergedAreas(
      columns.flatMap((column, at) => {
        const rule = isTyped(column)
          ? validationRulesOf(
              column,
              sheetLayout.labels,
              (list) => listSourceName(sheetLayout.planIndex, list),
              sheetLayout.language,
            )
          : null;
        return rule === null ? [] : [[rule, cellAt(top + at, valueColumn)] as const];
      }),
    ).map(([rule, areas]) => ({ rule, areas })),
    widths: [
      { characters: 28, columns: [labelColumn] },
      { characters: 60, columns: [valueColumn] },
    ],
    names: columns.map(({ key }, at) => ({
      name: formCellName(sheetLayout.planIndex, block.id, key),
      area: cellAt(top + at, valueColumn),
    })),
    hiddenColumns: [0],
    tallRows: columns.flatMap(({ longest = 0 }, at) => (longest >= paragraph ? [top + at] : [])),
  };
}
