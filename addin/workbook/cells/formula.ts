import { address, cellAt, inSheet, type Area } from 'addin/workbook/excel/a1';

/** What the holes of a column's formula become; null where what they name isn't there. */
export interface FormulaScope {
  /** The same row's cell. */
  readonly cell: (key: string) => Area | null;
  /** All cells of a column, with the sheet it is in; `block` null for the formula's own block. */
  readonly column: (block: string | null, key: string) => { readonly sheet: string; readonly area: Area } | null;
  /** The defined name of a header cell. */
  readonly header: (key: string) => string;
  /** The plan's own form of a workbook name of the template, e.g. `CS_Holidays`. */
  readonly name: (name: string) => string;
}

const hole = /\{(#?)(?:([A-Z0-9]+)\.)?([A-Za-z][A-Za-z0-9]*)(:all)?\}/g;
const workbookName = /\bCS_[A-Za-z]+\b/g;
/** What a reference to something deleted calculates to. */
const lost = '#REF!';

/**
 * A column's formula for one row, with its `=`; A1 references and names only, so that any engine calculates it. Something
 * typed that it cannot calculate with is found in its own cell; #VALUE! beside it would say nothing more.
 */
export function formulaFor(formula: string, around: FormulaScope): string {
  const filled = formula.replaceAll(hole, (_, header: string, block: string | undefined, key: string, all?: string) => {
    if (header !== '') return around.header(key);
    if (all === undefined) {
      const area = around.cell(key);
      return area === null ? lost : address(area);
    }
    const column = around.column(block ?? null, key);
    if (column === null) return lost;
    return block === undefined ? address(column.area, '$') : inSheet(column.sheet, column.area);
  });
  const named = filled.replaceAll(workbookName, around.name);
  return named.includes(lost) ? `=${named}` : `=IFERROR(${named},"")`;
}

export const cellOf = (row: number, column: number | undefined): Area | null =>
  column === undefined || column < 0 ? null : cellAt(row, column);
