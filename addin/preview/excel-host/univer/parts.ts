import type {
  FUniver,
  ICommandInfo,
  ICommandService,
  Injector,
  IWorkbookData,
  Univer,
  Workbook,
  Worksheet,
} from '@univerjs/presets';
import type {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
} from '@univerjs/preset-sheets-node-core';

export type { FUniver, ICommandInfo, ICommandService, Injector, IWorkbookData, Univer, Workbook, Worksheet };

/** Of a command's options, what tells Univer's own work from a hand's. */
export interface CommandOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

/**
 * A running Univer and what the adapter reaches for behind its facade. Whoever creates the instance fills this in,
 * so that the adapter loads no package itself and serves Node and the browser alike.
 */
export interface UniverParts {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly formulas: FormulaDataModel;
  readonly names: IDefinedNamesService;
  readonly dirty: IActiveDirtyManagerService;
  /** Ends Univer's own debounced calculation; the adapter replaces it to know when results are there. */
  readonly stopTrigger: () => void;
  /** Present where there is a grid to watch and decorate. */
  readonly grid?: {
    /** Asks before every command, ahead of Univer's own listeners; false cancels it. */
    readonly gate: (ask: (command: ICommandInfo, options: CommandOptions) => boolean) => void;
  };
  /** A value as a number format shows it. */
  readonly formatNumber: (pattern: string, value: string | number | boolean) => string;
}

export const UNIT_ID = 'workbook';
export const FIRST_SHEET_ID = '{00000000-0001-0000-0000-000000000000}';

/** The workbook Excel opens with: one empty sheet. */
export function emptyWorkbook(sheetName: string): Partial<IWorkbookData> {
  return {
    id: UNIT_ID,
    name: 'Book1',
    sheetOrder: [FIRST_SHEET_ID],
    sheets: { [FIRST_SHEET_ID]: { id: FIRST_SHEET_ID, name: sheetName, rowCount: 200, columnCount: 26 } },
  };
}
