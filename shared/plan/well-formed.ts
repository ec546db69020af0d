import { isDate } from 'shared/calendar/date';
import { isPeriodKey } from 'shared/calendar/period';
import type { Block } from 'shared/template/block';
import { isContent, type Column, type ColumnType } from 'shared/template/column';
import { enumerations } from 'shared/template/lists';
import type { Cell, PlanRow } from 'shared/plan/document';

/** Why a cell does not fit its column. */
export type Misfit = 'not-a-number' | 'not-whole' | 'not-a-date' | 'not-a-period' | 'not-a-flag' | 'not-in-list';

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** Nothing of the plan's content is in the row: a spare row nobody typed in. */
export const isBlankRow = (block: Block, row: PlanRow): boolean =>
  block.columns.filter(isContent).every((column) => isBlank(row.cells[column.key]));

const numeric = (cell: Cell): Misfit | null =>
  typeof cell === 'number' && Number.isFinite(cell) ? null : 'not-a-number';

const whole = (cell: Cell): Misfit | null => numeric(cell) ?? (Number.isInteger(cell) ? null : 'not-whole');

const listed = (column: Column, cell: Cell): Misfit | null =>
  enumerations[column.list ?? '']?.some(({ code }) => code === String(cell)) === false ? 'not-in-list' : null;

const fits = (): null => null;

const misfits: Record<ColumnType, (column: Column, cell: Cell) => Misfit | null> = {
  text: fits,
  texts: fits,
  reference: fits,
  choice: listed,
  number: (_, cell) => numeric(cell),
  money: (_, cell) => numeric(cell),
  figure: (_, cell) => numeric(cell),
  percent: (_, cell) => numeric(cell),
  integer: (_, cell) => whole(cell),
  date: (_, cell) => (typeof cell === 'string' && isDate(cell) ? null : 'not-a-date'),
  period: (_, cell) => (isPeriodKey(String(cell)) ? null : 'not-a-period'),
  flag: (_, cell) => (typeof cell === 'boolean' ? null : 'not-a-flag'),
};

/**
 * What is wrong with the form of a cell, or null. A blank cell has the right form: whether it may be blank is another
 * question, as is whether a master list knows the reference.
 */
export const misfitOf = (column: Column, cell: Cell | undefined): Misfit | null =>
  cell === undefined || cell === null || isBlank(cell) ? null : misfits[column.type](column, cell);

export const isWellFormed = (column: Column, cell: Cell | undefined): boolean => misfitOf(column, cell) === null;
