import { intersect, type Area } from 'addin/preview/excel-host/address';
import { areaOf, type HeldRange } from 'addin/preview/excel-host/book/book';
import { guardSheet, setLocked, type Allowance } from 'addin/preview/excel-host/book/protection';
import { invalidArgument } from 'addin/preview/excel-host/fault';
import { paint, valuesOver } from 'addin/preview/excel-host/painted';
import {
  an,
  asFlag,
  asNumber,
  asText,
  method,
  oneOf,
  property,
  way,
  type ExcelType,
  type Property,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { asColor } from 'addin/preview/excel-host/types/color';
import { rangeBorderCollection } from 'addin/preview/excel-host/types/range-borders';
import type { CellStyle, StylePatch } from 'addin/preview/excel-host/workbook-model';

/** Formats of one range or of several. */
type Ranges = readonly HeldRange[];

/** Reading a format looks at no more cells than this: whole columns agree with what was ever used of them. */
const SAMPLE: Area = { row: 0, column: 0, rowCount: 5_000, columnCount: 200 };

/** A format's value when all cells agree, else null, as Excel answers mixed formats. */
function agreed<T>(ranges: Ranges, turn: Turn, give: (style: CellStyle) => T): T | null {
  let first: T | undefined;
  for (const range of ranges) {
    const area = areaOf(range);
    const part = intersect(area, SAMPLE) ?? { ...area, rowCount: 1, columnCount: 1 };
    for (const row of turn.book.model.styles(range.sheetId, part)) {
      for (const style of row) {
        const value = give(style);
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
    }
  }
  return first ?? null;
}

function patch(ranges: Ranges, turn: Turn, style: StylePatch): void {
  for (const range of ranges) {
    guardSheet(turn.book, range.sheetId, 'allowFormatCells');
    turn.book.model.paint(range.sheetId, areaOf(range), style);
  }
}

function styled<T>(
  since: number,
  give: (style: CellStyle) => T,
  take: (value: unknown) => StylePatch,
): Property<Ranges> {
  return property(
    since,
    (ranges, turn) => agreed(ranges, turn, give),
    (ranges, value, turn) => patch(ranges, turn, take(value)),
  );
}

const rangeFont: ExcelType<Ranges> = {
  name: 'RangeFont',
  members: {
    Bold: styled(
      1,
      (style) => style.bold,
      (value) => ({ bold: asFlag(value) }),
    ),
    Italic: styled(
      1,
      (style) => style.italic,
      (value) => ({ italic: asFlag(value) }),
    ),
    Underline: styled(
      1,
      (style) => (style.underline ? 'Single' : 'None'),
      (value) => ({
        underline: oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']) !== 'None',
      }),
    ),
    Strikethrough: styled(
      9,
      (style) => style.strikethrough,
      (value) => ({ strikethrough: asFlag(value) }),
    ),
    Name: styled(
      1,
      (style) => style.fontName,
      (value) => ({ fontName: asText(value) }),
    ),
    Size: styled(
      1,
      (style) => style.fontSize,
      (value) => ({ fontSize: asNumber(value) }),
    ),
    Color: styled(
      1,
      (style) => style.fontColor,
      (value) => ({ fontColor: asColor(value) }),
    ),
  },
};

const rangeFill: ExcelType<Ranges> = {
  name: 'RangeFill',
  members: {
    Color: property(
      1,
      (ranges, turn) => {
        const fill = agreed(ranges, turn, (style) => style.fill ?? '#FFFFFF');
        return fill ?? '';
      },
      // An empty text clears the fill, as in Excel.
      (ranges, value, turn) => patch(ranges, turn, { fill: value === '' ? null : asColor(value) }),
    ),
    Clear: method(1, (ranges, _args, turn) => patch(ranges, turn, { fill: null })),
  },
};

const formatProtection: ExcelType<Ranges> = {
  name: 'FormatProtection',
  members: {
    Locked: property(
      2,
      (ranges, turn) => {
        const flags = new Set(
          ranges.flatMap((range) => [...valuesOver(turn.book.ledger.unlocked[range.sheetId] ?? [], areaOf(range))]),
        );
        return flags.size === 1 ? !flags.has(true) : null;
      },
      (ranges, value, turn) =>
        ranges.forEach((range) => setLocked(turn.book, range.sheetId, areaOf(range), asFlag(value))),
    ),
    FormulaHidden: property(
      2,
      (ranges, turn) => {
        const flags = new Set(
          ranges.flatMap((range) => [
            ...valuesOver(turn.book.ledger.formulaHidden[range.sheetId] ?? [], areaOf(range)),
          ]),
        );
        return flags.size === 1 ? flags.has(true) : null;
      },
      (ranges, value, { book }) => {
        const hidden = asFlag(value);
        for (const range of ranges) {
          guardSheet(book, range.sheetId);
          const painted = book.ledger.formulaHidden[range.sheetId] ?? [];
          book.ledger.formulaHidden[range.sheetId] = paint(painted, areaOf(range), hidden ? true : undefined);
        }
      },
    ),
  },
};

/** Widths and heights: of each column or row the ranges meet. */
function lineSize(since: number, axis: 'columns' | 'rows'): Property<Ranges> {
  const allowance: Allowance = axis === 'columns' ? 'allowFormatColumns' : 'allowFormatRows';
  return property(
    since,
    ([range], { book }) => {
      if (!range) return null;
      const area = areaOf(range);
      const [first, count] = axis === 'columns' ? [area.column, area.columnCount] : [area.row, area.rowCount];
      const sizes = Array.from({ length: Math.min(count, SAMPLE.rowCount) }, (_, index) =>
        axis === 'columns'
          ? book.model.columnWidth(range.sheetId, first + index)
          : book.model.rowHeight(range.sheetId, first + index),
      );
      return sizes.every((size) => size === sizes[0]) ? sizes[0] : null;
    },
    (ranges, value, { book }) => {
      const size = asNumber(value);
      if (size < 0) throw invalidArgument();
      for (const range of ranges) {
        guardSheet(book, range.sheetId, allowance);
        const area = areaOf(range);
        if (axis === 'columns') book.model.setColumnWidth(range.sheetId, area.column, area.columnCount, size);
        else book.model.setRowHeight(range.sheetId, area.row, area.rowCount, size);
      }
    },
  );
}

export const rangeFormat: ExcelType<Ranges> = {
  name: 'RangeFormat',
  members: {
    HorizontalAlignment: styled(
      1,
      (style) => style.horizontal,
      (value) => ({ horizontal: oneOf(value, ['General', 'Left', 'Center', 'Right', 'Justify']) }),
    ),
    VerticalAlignment: styled(
      1,
      (style) => style.vertical,
      (value) => ({ vertical: oneOf(value, ['Top', 'Center', 'Bottom']) }),
    ),
    WrapText: styled(
      1,
      (style) => style.wrap,
      (value) => ({ wrap: asFlag(value) }),
    ),
    IndentLevel: styled(
      9,
      (style) => style.indent,
      (value) => ({ indent: asNumber(value) }),
    ),
    ColumnWidth: lineSize(2, 'columns'),
    RowHeight: lineSize(2, 'rows'),
    Fill: way(1, (ranges) => an(rangeFill, ranges)),
    Font: way(1, (ranges) => an(rangeFont, ranges)),
    Borders: way(1, (ranges) => an(rangeBorderCollection, ranges)),
    Protection: way(2, (ranges) => an(formatProtection, ranges)),
    AutofitColumns: method(2, (ranges, _args, turn) => ranges.forEach((range) => autofit(range, turn))),
    // Rows keep the height of their text by themselves here.
    AutofitRows: method(2, (ranges, _args, { book }) =>
      ranges.forEach((range) => guardSheet(book, range.sheetId, 'allowFormatRows')),
    ),
  },
};

const POINTS_PER_CHARACTER = 6;
const WIDE = /[\u2E80-\uFFEF]/g;

function autofit(range: HeldRange, { book }: Turn): void {
  guardSheet(book, range.sheetId, 'allowFormatColumns');
  const used = book.model.usedArea(range.sheetId, true);
  const area = used && intersect(areaOf(range), used);
  if (!area) return;
  const texts = book.model.texts(range.sheetId, area);
  for (let c = 0; c < area.columnCount; c++) {
    const longest = Math.max(...texts.map((row) => (row[c] ?? '').length + ((row[c] ?? '').match(WIDE)?.length ?? 0)));
    book.model.setColumnWidth(range.sheetId, area.column + c, 1, (longest + 2) * POINTS_PER_CHARACTER);
  }
}

/** The types below RangeFormat, for the test that compares their requirement sets. */
export const formatTypes = [rangeFormat, rangeFont, rangeFill, formatProtection];
