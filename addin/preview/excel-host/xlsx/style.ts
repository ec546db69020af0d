import type { Border, Borders, BorderStyle, Style } from 'exceljs';
import type { BorderLine, CellStyle } from 'addin/preview/excel-host/workbook-model';

export const argb = (color: string) => ({ argb: `FF${color.slice(1)}` });

const HORIZONTAL = { General: undefined, Left: 'left', Center: 'center', Right: 'right', Justify: 'justify' } as const;
const VERTICAL = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;
const WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;

/** A cell's style in exceljs's words. */
export function toStyle(style: CellStyle, unlocked: boolean, hidden: boolean): Partial<Style> {
  const horizontal = HORIZONTAL[style.horizontal];
  return {
    numFmt: style.numberFormat,
    font: {
      name: style.fontName,
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      underline: style.underline,
      strike: style.strikethrough,
      color: argb(style.fontColor),
    },
    ...(style.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) } as const } : {}),
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      vertical: VERTICAL[style.vertical],
      wrapText: style.wrap,
      indent: style.indent,
    },
    border: toBorders(style.borders),
    protection: { locked: !unlocked, hidden },
  };
}

function toBorders(borders: CellStyle['borders']): Partial<Borders> {
  const lines = Object.entries(borders).flatMap(([edge, line]) => (line ? [[edge, toBorder(line)] as const] : []));
  return Object.fromEntries(lines);
}

function toBorder({ style, weight, color }: BorderLine): Partial<Border> {
  const thick = weight === 'Medium' || weight === 'Thick';
  const names: Readonly<Record<BorderLine['style'], BorderStyle>> = {
    Continuous: WEIGHTS[weight],
    Dash: thick ? 'mediumDashed' : 'dashed',
    DashDot: thick ? 'mediumDashDot' : 'dashDot',
    DashDotDot: thick ? 'mediumDashDotDot' : 'dashDotDot',
    Dot: 'dotted',
    Double: 'double',
  };
  return { style: names[style], color: argb(color) };
}
