import { bounding, endColumn, endRow, intersect, LAST, type Area } from 'addin/preview/excel-host/address';
import { areaOf, type HeldRange } from 'addin/preview/excel-host/book/book';
import { invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import { orNull, way, wholeAt, type Member, type Turn } from 'addin/preview/excel-host/protocol/member';
import { aRange, rangeByText, rangeIn } from 'addin/preview/excel-host/types/range-object';

const move = (area: Area, change: Partial<Area>): Area => ({ ...area, ...change });

const to =
  (give: (area: Area, args: readonly unknown[], turn: Turn, range: HeldRange) => Area) =>
  (range: HeldRange, args: readonly unknown[], turn: Turn) =>
    aRange(turn.book, range.sheetId, give(areaOf(range), args, turn, range));

function usedWithin(range: HeldRange, args: readonly unknown[], turn: Turn): Area | undefined {
  const used = turn.book.model.usedArea(range.sheetId, args[0] === true);
  return used && intersect(used, areaOf(range));
}

function other(range: HeldRange, value: unknown, turn: Turn): Area {
  if (typeof value === 'string') return areaOf(rangeIn(rangeByText(range, value, turn)));
  const found = rangeIn(value);
  if (found.sheetId !== range.sheetId) throw invalidArgument();
  return areaOf(found);
}

function lines(area: Area, axis: 'row' | 'column', count: number): Area {
  if (count === 0) throw invalidArgument();
  const size = axis === 'row' ? 'rowCount' : 'columnCount';
  const start = count > 0 ? area[axis] + area[size] : area[axis] + count;
  return { ...area, [axis]: start, [size]: Math.abs(count) };
}

function need(area: Area | undefined): Area {
  if (!area) throw itemNotFound();
  return area;
}

/** The ways from a range to other ranges of its sheet. */
export const rangeWays: Readonly<Record<string, Member<HeldRange>>> = {
  GetCell: way(
    1,
    to((area, args) => ({
      row: area.row + wholeAt(args, 0),
      column: area.column + wholeAt(args, 1),
      rowCount: 1,
      columnCount: 1,
    })),
  ),
  GetRow: way(
    1,
    to((area, args) => move(area, { row: area.row + wholeAt(args, 0), rowCount: 1 })),
  ),
  GetColumn: way(
    1,
    to((area, args) => move(area, { column: area.column + wholeAt(args, 0), columnCount: 1 })),
  ),
  GetLastRow: way(
    1,
    to((area) => move(area, { row: endRow(area), rowCount: 1 })),
  ),
  GetLastColumn: way(
    1,
    to((area) => move(area, { column: endColumn(area), columnCount: 1 })),
  ),
  GetLastCell: way(
    1,
    to((area) => ({ row: endRow(area), column: endColumn(area), rowCount: 1, columnCount: 1 })),
  ),
  GetEntireRow: way(
    1,
    to((area) => move(area, { column: 0, columnCount: LAST.columnCount })),
  ),
  GetEntireColumn: way(
    1,
    to((area) => move(area, { row: 0, rowCount: LAST.rowCount })),
  ),
  GetOffsetRange: way(
    1,
    to((area, args) => move(area, { row: area.row + wholeAt(args, 0), column: area.column + wholeAt(args, 1) })),
  ),
  GetResizedRange: way(
    2,
    to((area, args) =>
      move(area, { rowCount: area.rowCount + wholeAt(args, 0), columnCount: area.columnCount + wholeAt(args, 1) }),
    ),
  ),
  GetAbsoluteResizedRange: way(
    7,
    to((area, args) => move(area, { rowCount: wholeAt(args, 0), columnCount: wholeAt(args, 1) })),
  ),
  GetBoundingRect: way(
    1,
    to((area, args, turn, range) => bounding(area, other(range, args[0], turn))),
  ),
  GetRowsAbove: way(
    2,
    to((area, args) => lines(area, 'row', -wholeAt(args, 0, 1))),
  ),
  GetRowsBelow: way(
    2,
    to((area, args) => lines(area, 'row', wholeAt(args, 0, 1))),
  ),
  GetColumnsBefore: way(
    2,
    to((area, args) => lines(area, 'column', -wholeAt(args, 0, 1))),
  ),
  GetColumnsAfter: way(
    2,
    to((area, args) => lines(area, 'column', wholeAt(args, 0, 1))),
  ),
  GetIntersection: way(
    1,
    to((area, args, turn, range) => need(intersect(area, other(range, args[0], turn)))),
  ),
  GetIntersectionOrNullObject: way(4, (range, args, turn) =>
    orNull(() => aRange(turn.book, range.sheetId, need(intersect(areaOf(range), other(range, args[0], turn))))),
  ),
  GetUsedRange: way(1, (range, args, turn) =>
    aRange(
      turn.book,
      range.sheetId,
      usedWithin(range, args, turn) ?? move(areaOf(range), { rowCount: 1, columnCount: 1 }),
    ),
  ),
  GetUsedRangeOrNullObject: way(4, (range, args, turn) => {
    const used = usedWithin(range, args, turn);
    return used ? aRange(turn.book, range.sheetId, used) : null;
  }),
};
