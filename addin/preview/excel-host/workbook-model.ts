import type { Area } from 'addin/preview/excel-host/address';
import type { StructuralChange } from 'addin/preview/excel-host/structure';

/** What a cell holds; a date is a serial number, an empty cell is null. */
export type Scalar = string | number | boolean;

export interface Cell {
  readonly value: Scalar | null;
  /** With its leading `=`, en-US. */
  readonly formula?: string;
  /** The value is an error such as `#N/A`, not a text that looks like one. */
  readonly error?: boolean;
}

/** What to put into a cell; null empties it and keeps its style. */
export type CellInput = { readonly value: Scalar } | { readonly formula: string } | null;

export type Edge = 'top' | 'bottom' | 'left' | 'right';

export interface BorderLine {
  readonly style: 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Justify';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  readonly wrap: boolean;
  readonly indent: number;
  readonly borders: Readonly<Record<Edge, BorderLine | null>>;
}

export type StylePatch = Partial<Omit<CellStyle, 'borders'>> & {
  readonly borders?: Partial<Record<Edge, BorderLine | null>>;
};

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** `#RRGGBB`, or '' for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
}

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  readonly comment: string;
  /** The sheet it belongs to; undefined for the workbook's own. */
  readonly sheetId?: string;
  readonly visible: boolean;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** A call of a custom function in a cell; `args` are scalars or matrices, null for an empty cell. */
export interface FunctionCall {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What a hand does in the grid of an engine that has one. */
export type GridEdit =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      readonly before: readonly (readonly Cell[])[];
      /** False when only styles change. */
      readonly contents: boolean;
    }
  | { readonly kind: 'typing'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'cell shift'; readonly sheetId: string }
  | { readonly kind: 'lines'; readonly change: StructuralChange; readonly area: Area }
  | { readonly kind: 'sizes'; readonly sheetId: string; readonly axis: 'rows' | 'columns' }
  | { readonly kind: 'sheet added' | 'sheet deleted' | 'sheet structure'; readonly sheetId: string }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area };

export interface GridWatch {
  /** Says whether the edit may happen. */
  readonly before: (edit: GridEdit) => boolean;
  readonly after: (edit: GridEdit) => void;
}

/** What the grid shows of the things the host keeps. */
export interface GridDecoration {
  readonly validation: readonly { readonly area: Area; readonly list?: string; readonly prompt?: string }[];
  readonly rules: readonly {
    readonly areas: readonly Area[];
    readonly formula: string;
    readonly fill?: string;
    readonly fontColor?: string;
    readonly bold?: boolean;
  }[];
}

/**
 * What the host needs of a spreadsheet engine: cells, formulas, styles, sheets, names. Everything else a workbook
 * holds (tables, validation, protection, parts) the host keeps itself. Calls never check protection.
 */
export interface WorkbookModel {
  sheets(): readonly SheetFacts[];
  addSheet(id: string, name: string, position: number): void;
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, position: number): void;
  changeSheet(id: string, facts: Partial<Pick<SheetFacts, 'visibility' | 'tabColor' | 'showGridlines'>>): void;
  activeSheetId(): string;
  activateSheet(id: string): void;

  /** The rectangle from A1 that has ever been used; undefined when nothing was. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | undefined;
  read(sheetId: string, area: Area): Cell[][];
  /** As shown, by number format. */
  texts(sheetId: string, area: Area): string[][];
  /** A formula as it reads so many rows and columns further: what is not fixed by `$` moves along. */
  movedFormula(formula: string, rows: number, columns: number): string;
  /** undefined leaves a cell as it is. */
  write(sheetId: string, row: number, column: number, cells: readonly (readonly (CellInput | undefined)[])[]): void;
  styles(sheetId: string, area: Area): CellStyle[][];
  paint(sheetId: string, area: Area, patch: StylePatch): void;
  /** One number format a cell; undefined leaves it. */
  formatNumbers(
    sheetId: string,
    row: number,
    column: number,
    formats: readonly (readonly (string | undefined)[])[],
  ): void;
  clearStyles(sheetId: string, area: Area): void;

  /** Rows or columns, whole or within a band; formulas and names follow. */
  restructure(change: StructuralChange): Promise<void>;
  /** Moves rows of an area, contents and styles: `order[i]` is the old row, counted in the area, that comes to i. */
  reorderRows(sheetId: string, area: Area, order: readonly number[]): void;
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  merged(sheetId: string): readonly Area[];

  /** In points. */
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, count: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, count: number, points: number): void;
  isRowHidden(sheetId: string, row: number): boolean;
  hideRows(sheetId: string, row: number, count: number, hidden: boolean): void;
  isColumnHidden(sheetId: string, column: number): boolean;
  hideColumns(sheetId: string, column: number, count: number, hidden: boolean): void;
  frozen(sheetId: string): FrozenPanes;
  freeze(sheetId: string, panes: FrozenPanes): void;

  names(): readonly DefinedName[];
  setName(name: DefinedName): void;
  deleteName(id: string): void;

  /** Brings every formula up to date; at once when nothing changed. */
  calculate(scope?: 'changed' | 'everything'): Promise<void>;
  /** Only these cells and what depends on them. */
  recalculate(
    cells: readonly { readonly sheetId: string; readonly row: number; readonly column: number }[],
  ): Promise<void>;
  /** A formula function the engine answers at once through `call`; an answer such as `#BUSY!` is an error. */
  addFunction(name: string, call: (call: FunctionCall) => Scalar | Scalar[][]): void;

  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;

  /** Told of every insertion and deletion, whoever made it, so that the host can move what it keeps. */
  onRestructured(listener: (change: StructuralChange) => void): void;

  /** Watches the hand in the grid; an engine without a grid has nothing to tell. */
  watchGrid(watch: GridWatch): void;
  decorate(sheetId: string, decoration: GridDecoration): void;

  snapshot(): unknown;
  dispose(): void;
}
