import { palette } from 'addin/workbook/palette';
import type { Look } from 'addin/workbook/drawing';

/** What a look sets; nothing is set that Excel has by itself, so that a sheet stays small. */
export interface Style {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  /** In the middle of the row's height: cells with a list, numbers and long texts stand on one line. */
  readonly middle?: boolean;
  readonly left?: boolean;
}

export const styles: Readonly<Record<Look, Style>> = {
  title: { size: 14, color: palette.title },
  // Bold by the style of its table.
  header: { fill: palette.header },
  name: { bold: true, size: 12, color: palette.title },
  label: { bold: true, fill: palette.header, wrap: true, middle: true },
  input: {},
  calculated: { fill: palette.calculated },
  issued: { fill: palette.issued },
  note: { color: palette.quiet },
  body: { wrap: true, middle: true },
  form: { wrap: true, middle: true, left: true },
};

/** Header rows and the banner's band of a locked plan, and the band of an open one. */
export const locked: Style = { fill: palette.locked };
export const lockedBand: Style = { bold: true, color: palette.paper, fill: palette.lockedBand };
export const openBand: Style = { bold: false, color: palette.ink, fill: palette.paper };
