import type { Area } from 'addin/preview/excel-host/address';
import type { Painted } from 'addin/preview/excel-host/painted';

/** A table; `area` includes the header row and, when shown, the total row. */
export interface TableRecord {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** A cell's validation, in the words of Excel.DataValidation. */
export interface ValidationRecord {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

export interface ProtectionRecord {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

/** How a sheet is printed, where it differs from Excel's defaults. */
export interface PageRecord {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly zoom?: {
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
    readonly scale?: number;
  };
  /** Rows repeated on every page. */
  readonly titleRows?: { readonly row: number; readonly rowCount: number };
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export interface CommentRecord {
  readonly id: string;
  readonly sheetId: string;
  area: Area;
  content: string;
  resolved: boolean;
}

/** Cells a chart reads. */
export interface ChartCells {
  readonly sheetId: string;
  readonly area: Area;
}

export interface ChartSeriesRecord {
  readonly id: string;
  name: string;
  values: ChartCells | undefined;
  categories: ChartCells | undefined;
  /** `#RRGGBB`; the chart's own order of colours where undefined. */
  color: string | undefined;
}

/** A chart over cells; `type` in the words of Excel.ChartType. */
export interface ChartRecord {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  type: string;
  title: string;
  showTitle: boolean;
  showLegend: boolean;
  legendPosition: string;
  /** The cells it covers. */
  area: Area;
  series: ChartSeriesRecord[];
}

export interface FormatRuleRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  /** Excel.ConditionalCellValueRule, for type CellValue. */
  cellRule?: Readonly<Record<string, unknown>>;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  stopIfTrue: boolean;
}

/** What the host keeps beside the engine's cells, as plain data, so that a snapshot is this and the engine's own. */
export interface Ledger {
  tables: TableRecord[];
  validation: Record<string, Painted<ValidationRecord>>;
  /** Where the flag differs from Excel's default (locked, formula shown). */
  unlocked: Record<string, Painted<true>>;
  formulaHidden: Record<string, Painted<true>>;
  protection: Record<string, ProtectionRecord>;
  structureProtected: { password?: string } | undefined;
  xmlParts: XmlPart[];
  settings: Record<string, unknown>;
  properties: Record<string, string | number>;
  customProperties: Record<string, unknown>;
  sheetProperties: Record<string, Record<string, string>>;
  pages: Record<string, PageRecord>;
  comments: CommentRecord[];
  charts: ChartRecord[];
  formatRules: FormatRuleRecord[];
  lastId: number;
}

export function emptyLedger(): Ledger {
  return {
    tables: [],
    validation: {},
    unlocked: {},
    formulaHidden: {},
    protection: {},
    structureProtected: undefined,
    xmlParts: [],
    settings: {},
    properties: {
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      category: '',
      manager: '',
      company: '',
    },
    customProperties: {},
    sheetProperties: {},
    pages: {},
    comments: [],
    charts: [],
    formatRules: [],
    lastId: 0,
  };
}
