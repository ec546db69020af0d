import type { Unit } from 'shared/indicator/indicator';
import type { Column, ColumnType } from 'shared/template/column';
import { enumerations } from 'shared/template/lists';
import { headingOf } from 'addin/workbook/cells/headings';

/** Keeps what is typed as it is typed: `1.10` is no number, `3-5` no date. */
export const textFormat = '@';
export const dateFormat = 'yyyy-mm-dd';

/** Of a number nobody knows the unit of; and a formula in a text cell would be shown, not calculated. */
const general = 'General';

const formats: Record<ColumnType, string> = {
  text: textFormat,
  texts: textFormat,
  period: textFormat,
  choice: textFormat,
  reference: textFormat,
  flag: textFormat,
  // With a pattern of optional digits, 5 would be shown as `5.`.
  number: general,
  integer: '#,##0',
  money: '#,##0.00',
  // Of whatever its row turns out to measure.
  figure: general,
  percent: '0.0%',
  date: dateFormat,
};

export function numberFormatOf(column: Column): string {
  if (column.format !== undefined) return column.format;
  const own = formats[column.type];
  return column.need === 'calculated' && own === textFormat ? general : own;
}

/** A figure in the unit of its indicator; as it is typed where nobody knows that yet. */
export function figureFormatOf(unit: Unit['kind'] | undefined): string {
  switch (unit) {
    case 'count':
    case 'quantity':
      return '#,##0';
    case 'percent':
      return '0.0%';
    case 'money':
    case 'money-per':
      return formats.money;
    case 'score':
    case 'points':
      return '0.0';
    case 'days':
    case 'hours':
    case undefined:
      return general;
  }
}

/** In characters of the standard font. */
const widths: Record<ColumnType, number> = {
  text: 20,
  texts: 20,
  period: 12,
  choice: 10,
  reference: 18,
  flag: 8,
  number: 12,
  integer: 10,
  money: 14,
  figure: 14,
  percent: 10,
  date: 12,
};

const widest = 44;
/** A header may take two lines, and more when one of its words is longer than this. */
const widestForHeader = 24;

/** A header of so many characters is not broken, nor one that would leave no more than a sign or two to its second line. */
const oneLine = 12;
const straggler = 3;

const charactersIn = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

/** As wide as a money unit may be; which one it is, the plan says. */
const moneyUnits = { zh: '万元', en: '10k yuan' };

/** Half of a header, or its longest word, in whichever language is wider: the sheet may change it. */
function headerWidth(column: Column): number {
  const headers = [headingOf(column, 'zh-CN', moneyUnits.zh), headingOf(column, 'en-US', moneyUnits.en)];
  const own = Math.min(widest, column.width ?? widths[column.type]);
  const needs = headers.map((header) => {
    const all = charactersIn(header) + 2;
    const half = Math.max(own, Math.ceil(all / 2) + 1);
    return all <= oneLine || (all > half && all - half <= straggler) ? all : Math.ceil(all / 2) + 1;
  });
  const words = (headers[1] ?? '').split(/[\s/]+/).map((word) => word.length + 2);
  return Math.min(widestForHeader, Math.max(...needs, ...words));
}

const widestForLabel = 22;
/** The arrow beside a label, and some air. */
const arrow = 4;

/** Room for the labels of a list that every plan has: Chinese ones on a line, English ones on two. */
function labelWidth({ list = '' }: Column): number {
  const needs = (enumerations[list] ?? []).flatMap(({ zh, en }) => [
    charactersIn(zh),
    Math.ceil(en.length / 2),
    ...en.split(' ').map((word) => word.length),
  ]);
  return needs.length === 0 ? 0 : Math.min(widestForLabel, Math.max(...needs) + arrow);
}

/** In characters of the standard font. */
export const widthOf = (column: Column): number =>
  Math.max(Math.min(widest, column.width ?? widths[column.type]), labelWidth(column), headerWidth(column));
