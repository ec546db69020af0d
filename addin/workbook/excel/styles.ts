import { palette } from 'addin/workbook/excel/palette';

/** How cells look. Which colours and fonts that is stands in the table below. */
export type StyleName =
  | 'title'
  | 'header'
  | 'name'
  | 'label'
  | 'input'
  | 'calculated'
  | 'issued'
  | 'total'
  | 'note'
  | 'body'
  | 'form'
  | 'issuedTarget'
  | 'doneTarget'
  | 'openTarget'
  | 'inputSwatch'
  | 'calculatedSwatch'
  | 'issuedSwatch'
  | 'lockedSwatch';

/** What a look sets; nothing is set that Excel has by itself, so that a sheet stays small. */
export interface Style {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  /** In the middle of the row's height: cells with a list, numbers and long texts stand on one line. */
  readonly middle?: boolean;
  readonly across?: 'Left' | 'Center';
  /** A thin line of this colour around every cell. */
  readonly line?: string;
}

const { line } = palette;

export const styles: Readonly<Record<StyleName, Style>> = {
  title: { size: 14, bold: true, color: palette.title },
  header: { fill: palette.header, bold: true, wrap: true, middle: true, across: 'Center', line },
  name: { bold: true, size: 12, color: palette.title },
  label: { bold: true, fill: palette.header, wrap: true, middle: true, line },
  input: {},
  calculated: { fill: palette.calculated },
  issued: { fill: palette.issued },
  total: { fill: palette.total, bold: true, middle: true, line },
  note: { color: palette.quiet },
  body: { wrap: true, middle: true, line },
  form: { wrap: true, middle: true, across: 'Left', line },
  issuedTarget: { fill: palette.issued, bold: true, middle: true, line },
  openTarget: { middle: true, line },
  doneTarget: { fill: palette.calculated, middle: true, line },
  inputSwatch: { across: 'Center', line },
  calculatedSwatch: { fill: palette.calculated, across: 'Center' },
  issuedSwatch: { fill: palette.issued, across: 'Center' },
  lockedSwatch: { fill: palette.locked, across: 'Center' },
};

/** Header rows and the banner's band of a locked plan, and the band of an open one. */
export const locked: Style = { fill: palette.locked };
export const lockedBand: Style = { bold: true, color: palette.paper, fill: palette.lockedBand };
export const openBand: Style = { bold: false, color: palette.ink, fill: palette.paper };
