import { daysBetween, isDate, type IsoDate } from 'shared/calendar/date';
import { changesBetween, headerRow, type RowChange } from 'shared/plan/changes';
import { rowsIn, type Cell, type Cells, type PlanDocument } from 'shared/plan/document';

/** How much a plan in force may change before everybody who signed it has to sign again. */
export interface MaterialityThresholds {
  /** A number may move by this share of what it was: 0.05 is 5%. */
  readonly numberShift: number;
  /** A date may move by so many days. */
  readonly dateShift: number;
  /** More rows than this, however little each changed, are no slight change. */
  readonly mostRows: number;
  /** What a new version says about itself and so always changes; every other signed column counts. */
  readonly freeColumns: readonly string[];
}

export const usualThresholds: MaterialityThresholds = {
  numberShift: 0.05,
  dateShift: 3,
  mostRows: 10,
  freeColumns: ['prepBy', 'prepDate', 'revReason'],
};

/**
 * Rows that changed beyond the thresholds. Rows that came or went always count; so does any other wording or choice, in
 * whatever column. Too many slight changes count as well, all of them. Everybody who signs answers for all rows: whom a
 * row concerns may stand in its text alone.
 */
export function materialChanges(
  before: PlanDocument,
  after: PlanDocument,
  thresholds: MaterialityThresholds,
): readonly RowChange[] {
  const touched = changesBetween(before, after).filter(
    ({ what, columns }) => what !== 'changed' || columns.some(isBinding(thresholds)),
  );
  if (touched.length > thresholds.mostRows) return touched;
  return touched.filter((change) => isMaterial(change, before, after, thresholds));
}

const isBinding =
  ({ freeColumns }: MaterialityThresholds) =>
  (column: string): boolean =>
    !freeColumns.includes(column);

function isMaterial(change: RowChange, before: PlanDocument, after: PlanDocument, thresholds: MaterialityThresholds) {
  if (change.what !== 'changed') return true;
  const [was, is] = [cellsOf(before, change), cellsOf(after, change)];
  return change.columns
    .filter(isBinding(thresholds))
    .some((column) => !isSlight(was?.[column] ?? null, is?.[column] ?? null, thresholds));
}

function isSlight(was: Cell, is: Cell, { numberShift, dateShift }: MaterialityThresholds): boolean {
  if (typeof was === 'number' && typeof is === 'number') return Math.abs(is - was) <= Math.abs(was) * numberShift;
  return isDay(was) && isDay(is) && Math.abs(daysBetween(was, is)) <= dateShift;
}

const isDay = (cell: Cell): cell is IsoDate => typeof cell === 'string' && isDate(cell);

const cellsOf = (document: PlanDocument, { block, row }: RowChange): Cells | undefined =>
  block === headerRow ? document.header : rowsIn(document, block).find(({ id }) => id === row)?.cells;
