import type { Area } from 'addin/preview/excel-host/address';
import { areaOf, type HeldRange } from 'addin/preview/excel-host/book/book';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import {
  an,
  asNumber,
  oneOf,
  property,
  textAt,
  way,
  type ExcelType,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { asColor } from 'addin/preview/excel-host/types/color';
import type { BorderLine, Edge } from 'addin/preview/excel-host/workbook-model';

/** Borders of one range or of several. */
type Ranges = readonly HeldRange[];

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type Side = (typeof SIDES)[number];

interface Border {
  readonly ranges: Ranges;
  readonly side: Side;
}

/** The strip of cells a side of a range runs along, and which of their edges it is. */
function strip(area: Area, side: Side): readonly [Area, Edge] | undefined {
  switch (side) {
    case 'EdgeTop':
      return [{ ...area, rowCount: 1 }, 'top'];
    case 'EdgeBottom':
      return [{ ...area, row: area.row + area.rowCount - 1, rowCount: 1 }, 'bottom'];
    case 'EdgeLeft':
      return [{ ...area, columnCount: 1 }, 'left'];
    case 'EdgeRight':
      return [{ ...area, column: area.column + area.columnCount - 1, columnCount: 1 }, 'right'];
    case 'InsideHorizontal':
      return area.rowCount > 1 ? [{ ...area, row: area.row + 1, rowCount: area.rowCount - 1 }, 'top'] : undefined;
    case 'InsideVertical':
      return area.columnCount > 1
        ? [{ ...area, column: area.column + 1, columnCount: area.columnCount - 1 }, 'left']
        : undefined;
  }
}

function lineOf({ ranges, side }: Border, turn: Turn): BorderLine | null {
  const [range] = ranges;
  const found = range && strip(areaOf(range), side);
  if (!range || !found) return null;
  return (
    turn.book.model.styles(range.sheetId, { ...found[0], rowCount: 1, columnCount: 1 })[0]?.[0]?.borders[found[1]] ??
    null
  );
}

function drawLine(border: Border, turn: Turn, change: Partial<BorderLine> | null): void {
  const line = change && {
    ...(lineOf(border, turn) ?? { style: 'Continuous', weight: 'Thin', color: '#000000' }),
    ...change,
  };
  for (const range of border.ranges) {
    const found = strip(areaOf(range), border.side);
    guardSheet(turn.book, range.sheetId, 'allowFormatCells');
    if (found) turn.book.model.paint(range.sheetId, found[0], { borders: { [found[1]]: line } });
  }
}

const rangeBorder: ExcelType<Border> = {
  name: 'RangeBorder',
  members: {
    SideIndex: property(1, ({ side }) => side),
    Style: property(
      1,
      (border, turn) => lineOf(border, turn)?.style ?? 'None',
      (border, value, turn) => {
        const style = oneOf(value, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double']);
        drawLine(border, turn, style === 'None' ? null : { style });
      },
    ),
    Weight: property(
      1,
      (border, turn) => lineOf(border, turn)?.weight ?? 'Thin',
      (border, value, turn) =>
        drawLine(border, turn, { weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']) }),
    ),
    Color: property(
      1,
      (border, turn) => lineOf(border, turn)?.color ?? '#000000',
      (border, value, turn) => drawLine(border, turn, { color: asColor(value) }),
    ),
  },
};

export const rangeBorderCollection: ExcelType<Ranges> = {
  name: 'RangeBorderCollection',
  items: (ranges) => SIDES.map((side) => an(rangeBorder, { ranges, side })),
  members: {
    Count: property(1, () => SIDES.length),
    GetItem: way(1, (ranges, args) => an(rangeBorder, { ranges, side: oneOf(textAt(args, 0), SIDES) })),
    GetItemAt: way(1, (ranges, args) => an(rangeBorder, { ranges, side: oneOf(SIDES[asNumber(args[0])], SIDES) })),
  },
};

export const borderTypes = [rangeBorder, rangeBorderCollection];
