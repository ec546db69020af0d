import { palette } from 'addin/workbook/palette';
import type { Look } from 'addin/workbook/drawing';

/** What a look sets; nothing is set that Excel has by itself, so that a sheet stays small. */
export interface Style {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly top?: boolean;
  readonly left?: boolean;
}

export const styles: Readonly<Record<Look, Style>> = {
  title: { bold: true, size: 14, color: palette.title },
  header: { bold: true, fill: palette.header, color: palette.ink, wrap: true },
  label: { bold: true, fill: palette.header, color: palette.ink, wrap: true, top: true },
  input: {},
  calculated: { fill: palette.calculated },
  issued: { fill: palette.issued },
  note: { color: palette.quiet },
  body: { wrap: true, top: true },
  form: { wrap: true, top: true, left: true },
};

export const locked: Style = { bold: true, color: palette.ink, fill: palette.locked };
export const open: Style = { bold: false, color: palette.quiet, fill: palette.open };
