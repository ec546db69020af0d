import type { Block, RowOf } from 'shared/template/block';
import { headerBlock } from 'shared/template/blocks/header';
import { isContent, type Column } from 'shared/template/column';
import { rowsIn, type Cell, type Cells, type PlanDocument } from 'shared/plan/document';
import { isBlank, isBlankRow, isWellFormed } from 'shared/plan/well-formed';

/** Several texts in one cell are parted by `;`; what planners type instead parts them too. */
const separators = /[;\uff1b\u3001,\uff0c]/;

export const textsIn = (cell: Cell): readonly string[] =>
  String(cell ?? '')
    .split(separators)
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** What a rule reads of a cell: a value of the column's type, or null where it is blank or malformed. */
function valueIn(column: Column, cell: Cell | undefined): Cell | readonly string[] {
  if (cell === undefined || cell === null || isBlank(cell) || !isWellFormed(column, cell)) return null;
  switch (column.type) {
    case 'texts':
      return textsIn(cell);
    case 'text':
    case 'choice':
    case 'reference':
    case 'period':
      return String(cell).trim();
    case 'number':
    case 'integer':
    case 'money':
    case 'figure':
    case 'percent':
    case 'date':
    case 'flag':
      return cell;
  }
}

function typedRow<B extends Block>(block: B, id: string, cells: Cells): RowOf<B> {
  const values = block.columns.filter(isContent).map((column) => [column.key, valueIn(column, cells[column.key])]);
  // The block's table of columns is what RowOf is inferred from, so the values built from it have that shape.
  return { ...Object.fromEntries(values), id } as RowOf<B>;
}

/** The block's rows that hold anything, each cell of its column's type. */
export const typedRows = <B extends Block>(document: PlanDocument, block: B): readonly RowOf<B>[] =>
  rowsIn(document, block.id)
    .filter((row) => !isBlankRow(block, row))
    .map((row) => typedRow(block, row.id, row.cells));

export const typedHeader = (document: PlanDocument): RowOf<typeof headerBlock> =>
  typedRow(headerBlock, headerBlock.id, document.header);
