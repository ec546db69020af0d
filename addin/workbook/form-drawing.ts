import type { Block } from 'shared/template/block';
import { isContent, isTyped, type Column } from 'shared/template/column';
import type { Cells } from 'shared/plan/document';
import type { Area } from 'addin/workbook/a1';
import { cellAt } from 'addin/workbook/a1';
import { rulesOf } from 'addin/workbook/allowed';
import { formCellName } from 'addin/workbook/anchor';
import { numberFormatOf } from 'addin/workbook/column-look';
import { toSheet, type SheetValue } from 'addin/workbook/cell-value';
import { emptyDrawing, gathered, runs, type Look, type SheetDrawing } from 'addin/workbook/drawing';
import { formulaFor } from 'addin/workbook/formula';
import { headingOf } from 'addin/workbook/headings';
import type { FormPlace, TablePlace } from 'addin/workbook/places';
import { plainText } from 'addin/workbook/plain-text';
import { around, type Scene } from 'addin/workbook/scene';

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

function valueOf(scene: Scene, column: Column, cells: Cells): SheetValue {
  return column.formula !== undefined && column.need === 'calculated'
    ? formulaFor(column.formula, around(scene, nowhere, 0))
    : toSheet(column, cells[column.key], scene.labels);
}

const lookOf = (column: Column): Look =>
  column.need === 'calculated' ? 'calculated' : isContent(column) && column.need !== 'issued' ? 'input' : 'issued';

/** A block of one row as labels beside values; each value is found by its name. */
export function drawForm(
  scene: Scene,
  block: Block,
  place: FormPlace,
  cells: Cells,
): Omit<SheetDrawing, 'key' | 'name'> {
  const { columns } = block;
  const top = Math.min(...Object.values(place.cells).map(({ row }) => row));
  const area: Area = { row: top, column: labelColumn, rows: columns.length, columns: 2 };
  const down = (from: number, rows: number): Area => ({ row: top + from, column: valueColumn, rows, columns: 1 });
  return {
    ...emptyDrawing,
    formats: [{ area: down(0, columns.length), format: columns.map((column) => [numberFormatOf(column)]) }],
    cells: [
      {
        area,
        values: columns.map((column) => [
          plainText(headingOf(column, scene.language, scene.moneyUnit)),
          valueOf(scene, column, cells),
        ]),
      },
    ],
    stamps: [
      { area: { ...area, columns: 1 }, pattern: [['label']] },
      { area: { ...area, column: valueColumn, columns: 1 }, pattern: [['form']] },
    ],
    looks: gathered<Look, Area>(runs(columns.map(lookOf), down).filter(([look]) => look !== 'input')).map(
      ([look, areas]) => ({ look, areas }),
    ),
    allowed: gathered(
      columns.flatMap((column, at) => {
        const rule = isTyped(column) ? rulesOf(column, scene.slot, scene.labels) : null;
        return rule === null ? [] : [[rule, cellAt(top + at, valueColumn)] as const];
      }),
    ).map(([rule, areas]) => ({ rule, areas })),
    widths: [
      { characters: 28, columns: [labelColumn] },
      { characters: 60, columns: [valueColumn] },
    ],
    names: columns.map(({ key }, at) => ({
      name: formCellName(scene.slot, block.id, key),
      area: cellAt(top + at, valueColumn),
    })),
    hiddenColumns: [0],
    tallRows: columns.flatMap(({ longest = 0 }, at) => (longest >= paragraph ? [top + at] : [])),
  };
}
