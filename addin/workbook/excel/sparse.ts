import type { Area } from 'addin/workbook/excel/a1';
import type { Cells, SheetSpec } from 'addin/workbook/excel/sheet-spec';

/** What a range of its own weighs in a request, in bytes; and a blank cell. */
const rangeBytes = 260;
const blankBytes = 3;

interface Run {
  readonly from: number;
  readonly rows: number;
  readonly wide: number;
}

const together = (one: Run, other: Run): Run => ({
  from: one.from,
  rows: one.rows + other.rows,
  wide: Math.max(one.wide, other.wide),
});

const blanksIn = (one: Run, other: Run): number =>
  Math.abs(one.wide - other.wide) * (one.wide < other.wide ? one : other).rows;

/** Rows of one width each, and wider ones where a range more would weigh more than the blanks. */
function runsOf(widths: readonly number[]): readonly Run[] {
  const alike: Run[] = [];
  widths.forEach((wide, from) => {
    const last = alike.at(-1);
    if (last?.wide === wide) alike[alike.length - 1] = { ...last, rows: last.rows + 1 };
    else alike.push({ from, rows: 1, wide });
  });
  return alike.reduce<Run[]>((runs, run) => {
    const last = runs.at(-1);
    const joins = last !== undefined && blanksIn(last, run) * blankBytes <= rangeBytes;
    return joins ? [...runs.slice(0, -1), together(last, run)] : [...runs, run];
  }, []);
}

/** Cells of a new sheet are blank already: what is blank behind the last value of its row need not be written. */
export function withoutBlanks({ area, values }: Cells): readonly Cells[] {
  const widths = values.map((row) => row.findLastIndex((value) => value !== '') + 1);
  const blanks = widths.reduce((sum, wide) => sum + area.columns - wide, 0);
  if (blanks * blankBytes <= rangeBytes) return [{ area, values }];
  return runsOf(widths).flatMap(({ from, rows, wide }) =>
    wide === 0
      ? []
      : [
          {
            area: { ...area, row: area.row + from, rows, columns: wide },
            values: values.slice(from, from + rows).map((row) => row.slice(0, wide)),
          },
        ],
  );
}

const bytesIn = ({ area, values }: Cells, { row, column, rows, columns }: Area): number =>
  values
    .slice(Math.max(0, row - area.row), Math.max(0, row - area.row + rows))
    .flatMap((line) => line.slice(column - area.column, column - area.column + columns))
    .reduce<number>((sum, value) => sum + String(value).length + blankBytes, 0);

/** Of the formulas that may be copied down, those that weigh more in all their rows than a copy does. */
export const worthCopying = ({ cells, copiedDown }: SheetSpec): readonly Area[] =>
  copiedDown.filter(
    (area) =>
      cells.reduce((sum, each) => sum + bytesIn(each, { ...area, row: area.row + 1, rows: area.rows - 1 }), 0) >
      1.5 * rangeBytes,
  );

/** Formulas that are copied down are written in their first row only. */
export function firstFormulas({ area, values }: Cells, copied: readonly Area[]): Cells {
  const isCopied = (row: number, column: number): boolean =>
    copied.some(
      (each) =>
        row > each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
    );
  if (copied.length === 0) return { area, values };
  return {
    area,
    values: values.map((row, r) => row.map((value, c) => (isCopied(area.row + r, area.column + c) ? '' : value))),
  };
}
