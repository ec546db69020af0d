import { address, cellAt, type Area } from 'addin/workbook/excel/a1';
import { bannerName } from 'addin/workbook/identity/workbook-names';
import type { FormPlace, TablePlace } from 'addin/workbook/identity/places';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';

type Placed = Pick<TablePlace | FormPlace, 'sheet' | 'worksheet'>;

/** The sheet of a block: by Excel's id, so that renaming it changes nothing; nothing happens where it is gone. */
export const sheetOf = ({ workbook }: Excel.RequestContext, { sheet, worksheet }: Placed): Excel.Worksheet =>
  workbook.worksheets.getItemOrNullObject(worksheet === '' ? sheet : worksheet);

export function sheetsOf(context: Excel.RequestContext, { places }: SheetLayout): readonly Excel.Worksheet[] {
  const all: readonly Placed[] = [...Object.values(places.forms), ...Object.values(places.tables)];
  const distinct = new Map(all.map((place) => [place.worksheet === '' ? place.sheet : place.worksheet, place]));
  return [...distinct.values()].map((place) => sheetOf(context, place));
}

export const bannersOf = (
  { workbook }: Excel.RequestContext,
  { planIndex, template }: SheetLayout,
): readonly Excel.Range[] =>
  template.sheets.map(({ id }) => workbook.names.getItemOrNullObject(bannerName(planIndex, id)).getRangeOrNullObject());

/** The cells of a table below its headers, or only some columns of them. */
export const bodyArea = (
  { headerRow, firstColumn, columns, rows }: TablePlace,
  from = 0,
  count = columns.length,
): Area => ({
  row: headerRow + 1,
  column: firstColumn + from,
  rows: rows.length,
  columns: count,
});

export const headerArea = ({ headerRow, firstColumn, columns }: TablePlace): Area => ({
  ...cellAt(headerRow, firstColumn),
  columns: columns.length,
});

export const rangeAt = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRange(address(area));
