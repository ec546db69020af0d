import type { IBorderData, IStyleData, Nullable } from '@univerjs/presets';
import type { BorderLine, CellStyle, Edge, StylePatch } from 'addin/preview/excel-host/workbook-model';

/** What an unformatted cell of a new workbook looks like. */
export const PLAIN: CellStyle = {
  numberFormat: 'General',
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  borders: { top: null, bottom: null, left: null, right: null },
};

// Univer's enums, by their numbers (HorizontalAlign, VerticalAlign, WrapStrategy.WRAP, BorderStyleTypes).
const HORIZONTAL: readonly CellStyle['horizontal'][] = ['General', 'Left', 'Center', 'Right', 'Justify'];
const VERTICAL: readonly CellStyle['vertical'][] = ['Bottom', 'Top', 'Center', 'Bottom'];
const WRAP = 3;
const EDGES: readonly (readonly [Edge, 't' | 'b' | 'l' | 'r'])[] = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
];
const LINES: readonly (readonly [number, BorderLine['style'], BorderLine['weight']])[] = [
  [1, 'Continuous', 'Thin'],
  [2, 'Continuous', 'Hairline'],
  [3, 'Dot', 'Thin'],
  [4, 'Dash', 'Thin'],
  [5, 'DashDot', 'Thin'],
  [6, 'DashDotDot', 'Thin'],
  [7, 'Double', 'Thick'],
  [8, 'Continuous', 'Medium'],
  [9, 'Dash', 'Medium'],
  [10, 'DashDot', 'Medium'],
  [11, 'DashDotDot', 'Medium'],
  [13, 'Continuous', 'Thick'],
];

/** A patch in Univer's words; a property set to null goes back to the default. */
export function toUniverStyle(patch: StylePatch): IStyleData {
  const style: Record<string, unknown> = {};
  if (patch.numberFormat !== undefined) {
    style['n'] = patch.numberFormat === PLAIN.numberFormat ? null : { pattern: patch.numberFormat };
  }
  if (patch.fill !== undefined) style['bg'] = patch.fill === null ? null : { rgb: patch.fill };
  if (patch.fontName !== undefined) style['ff'] = patch.fontName;
  if (patch.fontSize !== undefined) style['fs'] = patch.fontSize;
  if (patch.fontColor !== undefined) style['cl'] = { rgb: patch.fontColor };
  if (patch.bold !== undefined) style['bl'] = Number(patch.bold);
  if (patch.italic !== undefined) style['it'] = Number(patch.italic);
  if (patch.underline !== undefined) style['ul'] = { s: Number(patch.underline) };
  if (patch.strikethrough !== undefined) style['st'] = { s: Number(patch.strikethrough) };
  if (patch.horizontal !== undefined) style['ht'] = HORIZONTAL.indexOf(patch.horizontal) || null;
  if (patch.vertical !== undefined) style['vt'] = VERTICAL.lastIndexOf(patch.vertical);
  if (patch.wrap !== undefined) style['tb'] = patch.wrap ? WRAP : null;
  // Univer has no indent of its own; a left padding of the same width shows it and remembers it.
  if (patch.indent !== undefined) style['pd'] = patch.indent === 0 ? null : { l: patch.indent * INDENT_WIDTH };
  if (patch.borders !== undefined) style['bd'] = toBorders(patch.borders);
  return style as IStyleData;
}

const INDENT_WIDTH = 9;

function toBorders(borders: NonNullable<StylePatch['borders']>): IBorderData {
  const data: Record<string, unknown> = {};
  for (const [edge, key] of EDGES) {
    const line = borders[edge];
    if (line === undefined) continue;
    data[key] = line === null ? null : { s: lineNumber(line), cl: { rgb: line.color } };
  }
  return data as IBorderData;
}

function lineNumber({ style, weight }: BorderLine): number {
  const exact = LINES.find((line) => line[1] === style && line[2] === weight);
  return (exact ?? LINES.find((line) => line[1] === style))?.[0] ?? 1;
}

export function fromUniverStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return PLAIN;
  return {
    numberFormat: style.n?.pattern ?? PLAIN.numberFormat,
    fill: upper(style.bg?.rgb) ?? null,
    fontName: style.ff ?? PLAIN.fontName,
    fontSize: style.fs ?? PLAIN.fontSize,
    fontColor: upper(style.cl?.rgb) ?? PLAIN.fontColor,
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1,
    strikethrough: style.st?.s === 1,
    horizontal: HORIZONTAL[style.ht ?? 0] ?? 'General',
    vertical: VERTICAL[style.vt ?? 0] ?? 'Bottom',
    wrap: style.tb === WRAP,
    indent: Math.round((style.pd?.l ?? 0) / INDENT_WIDTH),
    borders: {
      top: fromBorder(style.bd?.t),
      bottom: fromBorder(style.bd?.b),
      left: fromBorder(style.bd?.l),
      right: fromBorder(style.bd?.r),
    },
  };
}

const upper = (color: Nullable<string>) => (color ? color.toUpperCase() : undefined);

function fromBorder(line: IBorderData['t']): BorderLine | null {
  if (!line || line.s === 0) return null;
  const known = LINES.find(([number]) => number === Number(line.s));
  return known ? { style: known[1], weight: known[2], color: upper(line.cl.rgb) ?? '#000000' } : null;
}
