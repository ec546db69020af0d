import { address, inSheet, type Area } from 'addin/workbook/excel/a1';
import { rangeOn, rangesOn, type Target } from 'addin/workbook/excel/range-batches';
import type { AlikeRows, SheetSpec, Pattern } from 'addin/workbook/excel/sheet-spec';
import type { StyleName } from 'addin/workbook/excel/styles';
import type { SingleRequest } from 'addin/workbook/excel/single-request';
import { styles, type Style } from 'addin/workbook/excel/styles';

/** Adds a style to cells; lines are drawn by what is stamped, and where a column is put back. */
export function applyStyle({ format }: Target, style: Style): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.middle === true) format.verticalAlignment = 'Center';
  if (style.across !== undefined) format.horizontalAlignment = style.across;
}

function propertiesOf({ fill, color, bold, size, wrap, middle, across, line }: Style): Excel.SettableCellProperties {
  const edge = { style: 'Continuous', color: line } as const;
  const font = {
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
    ...(size === undefined ? {} : { size }),
  };
  const format: Excel.CellPropertiesFormat = {
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(middle === true ? { verticalAlignment: 'Center' } : {}),
    ...(across === undefined ? {} : { horizontalAlignment: across }),
    // The typings want a collection with all edges.
    ...(line === undefined
      ? {}
      : { borders: { top: edge, bottom: edge, left: edge, right: edge } as Excel.CellBorderCollection }),
  };
  return Object.keys(format).length === 0 ? {} : { format };
}

const lookOf = (look: StyleName | null): Excel.SettableCellProperties =>
  look === null ? {} : propertiesOf(styles[look]);

/** One style with its lines, for cells that stand alone. */
export const applyStyles = (
  range: Excel.Range,
  look: StyleName,
  { rows, columns }: Pick<Area, 'rows' | 'columns'>,
): void => {
  range.setCellProperties(Array.from({ length: rows }, () => Array.from({ length: columns }, () => lookOf(look))));
};

/** A pattern is described where it is first put, and copied from there for the rest of the request. */
export function applyPattern(request: SingleRequest, name: string, { area, pattern }: Pattern): void {
  const sheet = request.sheet(name);
  const key = JSON.stringify(pattern);
  const range = rangeOn(sheet, area);
  const known = request.stamped.get(key);
  if (known !== undefined) {
    range.copyFrom(known, 'Formats');
    return;
  }
  const first: Area = { ...area, rows: pattern.length, columns: pattern[0]?.length ?? 0 };
  rangeOn(sheet, first).setCellProperties(pattern.map((row) => row.map(lookOf)));
  if (first.rows !== area.rows || first.columns !== area.columns) range.copyFrom(address(first), 'Formats');
  request.stamped.set(key, inSheet(name, first));
}

/** After the row was stamped: number formats and styles of its columns, for all rows. */
export function repeatRows(sheet: Excel.Worksheet, { first, area, formats, columns }: AlikeRows): void {
  const row = rangeOn(sheet, first);
  const properties = columns.map(propertiesOf);
  if (properties.some(({ format }) => format !== undefined)) row.setCellProperties([properties]);
  row.numberFormat = [[...formats]];
  rangeOn(sheet, area).copyFrom(address(first), 'Formats');
}

/** Fills upon what was stamped. */
export function applyFill(sheet: Excel.Worksheet, looks: SheetSpec['looks']): void {
  for (const { look, areas } of looks) for (const target of rangesOn(sheet, areas)) applyStyle(target, styles[look]);
}
