import type { Unit } from 'shared/indicator/indicator';
import type { Column, ColumnType } from 'shared/template/column';

/** Keeps what is typed as it is typed: `1.10` is no number, `3-5` no date. */
export const textFormat = '@';
export const dateFormat = 'yyyy-mm-dd';

const formats: Record<ColumnType, string> = {
  text: textFormat,
  texts: textFormat,
  period: textFormat,
  choice: textFormat,
  reference: textFormat,
  flag: textFormat,
  number: '#,##0.##########',
  integer: '#,##0',
  money: '#,##0.00',
  figure: '#,##0.00',
  percent: '0.0%',
  date: dateFormat,
};

/** A formula in a text cell would be shown, not calculated. */
const general = 'General';

export function numberFormatOf(column: Column): string {
  if (column.format !== undefined) return column.format;
  const own = formats[column.type];
  return column.need === 'calculated' && own === textFormat ? general : own;
}

/** A figure in the unit of its indicator; as money where nobody knows it yet. */
export function figureFormatOf(unit: Unit['kind'] | undefined): string {
  switch (unit) {
    case 'count':
    case 'quantity':
      return '#,##0';
    case 'percent':
      return '0.0%';
    case 'money':
    case 'money-per':
    case undefined:
      return formats.figure;
    case 'points':
    case 'days':
    case 'hours':
    case 'score':
      return 'General';
  }
}

/** In characters of the standard font. */
const widths: Record<ColumnType, number> = {
  text: 20,
  texts: 20,
  period: 12,
  choice: 14,
  reference: 16,
  flag: 8,
  number: 12,
  integer: 10,
  money: 14,
  figure: 14,
  percent: 10,
  date: 12,
};

/** Few widths, so that columns share a request's words. */
const steps = [10, 16, 28, 44] as const;
const widest = 44;

export function widthOf(column: Column): number {
  const wanted = column.width ?? widths[column.type];
  return steps.find((step) => step >= wanted) ?? widest;
}

/** Points of a column that many characters wide. */
export const pointsOf = (characters: number): number => Math.round(characters * 5.6 + 4);
