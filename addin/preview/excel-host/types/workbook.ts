import { areaOf, type HeldRange } from 'addin/preview/excel-host/book/book';
import { accessDenied, itemNotFound } from 'addin/preview/excel-host/fault';
import {
  an,
  asFlag,
  asText,
  method,
  oneOf,
  optionalText,
  property,
  textAt,
  way,
  type ExcelType,
  type HostObject,
  type Property,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { commentCollection } from 'addin/preview/excel-host/types/comment';
import { customXmlPartCollection } from 'addin/preview/excel-host/types/custom-xml';
import { documentProperties } from 'addin/preview/excel-host/types/document-properties';
import { namedItemCollection } from 'addin/preview/excel-host/types/named-item';
import { aRange } from 'addin/preview/excel-host/types/range-object';
import { settingCollection } from 'addin/preview/excel-host/types/setting';
import { tableCollection } from 'addin/preview/excel-host/types/table';
import { worksheetCollection } from 'addin/preview/excel-host/types/worksheet';

const WORKBOOK_NAME = 'Book1.xlsx';

const cultureInfo: ExcelType<null> = {
  name: 'CultureInfo',
  members: { Name: property(11, (_state, { language }) => language) },
};

const application: ExcelType<null> = {
  name: 'Application',
  members: {
    CalculationMode: property(
      1,
      (_state, { runtime }) => runtime.calculationMode,
      (_state, value, { runtime }) => {
        runtime.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    ),
    CalculationState: property(9, () => 'Done'),
    DecimalSeparator: property(11, () => '.'),
    ThousandsSeparator: property(11, () => ','),
    UseSystemSeparators: property(11, () => true),
    CultureInfo: way(11, () => an(cultureInfo, null)),
    Calculate: method(1, (_state, args, { book }) => {
      const type = oneOf(args[0], ['Recalculate', 'Full', 'FullRebuild']);
      return book.model.calculate(type === 'Recalculate' ? 'changed' : 'everything');
    }),
    // Formulas are calculated when a value is read, so nothing is left to suspend.
    SuspendApiCalculationUntilNextSync: method(6, () => undefined),
    SuspendScreenUpdatingUntilNextSync: method(9, () => undefined),
  },
};

const runtimeType: ExcelType<null> = {
  name: 'Runtime',
  members: {
    EnableEvents: property(
      8,
      (_state, { runtime }) => runtime.enableEvents,
      (_state, value, { runtime }) => {
        runtime.enableEvents = asFlag(value);
      },
    ),
  },
};

const workbookProtection: ExcelType<null> = {
  name: 'WorkbookProtection',
  members: {
    Protected: property(7, (_state, { book }) => book.ledger.structureProtected !== undefined),
    Protect: method(7, (_state, args, { book }) => {
      if (book.ledger.structureProtected) throw accessDenied();
      const password = optionalText(args, 0);
      book.ledger.structureProtected = password === undefined ? {} : { password };
    }),
    Unprotect: method(7, (_state, args, { book }) => {
      const kept = book.ledger.structureProtected;
      if (!kept || (kept.password ?? '') !== (optionalText(args, 0) ?? '')) throw accessDenied();
      book.ledger.structureProtected = undefined;
    }),
  },
};

function selected({ book }: Turn): HostObject {
  const { sheetId, area } = book.model.selection();
  return aRange(book, sheetId, area);
}

const forEvent = (args: readonly unknown[], turn: Turn) => turn.heldUnder(textAt(args, 0));

const constant = (since: number, value: unknown): Property<null> => property(since, () => value);

export const workbook: ExcelType<null> = {
  name: 'Workbook',
  members: {
    Name: constant(7, WORKBOOK_NAME),
    ReadOnly: constant(8, false),
    IsDirty: property(
      9,
      () => true,
      (_state, value) => void asFlag(value),
    ),
    AutoSave: constant(9, false),
    PreviouslySaved: constant(9, false),
    CalculationEngineVersion: constant(9, 191029),
    Application: way(1, () => an(application, null)),
    _Runtime: way(5, () => an(runtimeType, null)),
    Worksheets: way(1, () => an(worksheetCollection, null)),
    Names: way(1, () => an(namedItemCollection, { sheetId: undefined })),
    Tables: way(1, () => an(tableCollection, { sheetId: undefined })),
    Settings: way(4, () => an(settingCollection, null)),
    CustomXmlParts: way(5, () => an(customXmlPartCollection, null)),
    Properties: way(7, () => an(documentProperties, null)),
    Protection: way(7, () => an(workbookProtection, null)),
    Comments: way(10, () => an(commentCollection, { sheetId: undefined })),
    GetSelectedRange: way(1, (_state, _args, turn) => selected(turn)),
    GetActiveCell: way(7, (_state, _args, turn) => {
      const range = selected(turn).state as HeldRange;
      return aRange(turn.book, range.sheetId, { ...areaOf(range), rowCount: 1, columnCount: 1 });
    }),
    _GetRangeForEventByReferenceId: way(8, (_state, args, turn) => {
      const held = forEvent(args, turn);
      if (!held) throw itemNotFound();
      return held;
    }),
    _GetRangeOrNullObjectForEventByReferenceId: way(8, (_state, args, turn) => forEvent(args, turn) ?? null),
    _RemoveReference: method(1, (_state, args, turn) => turn.release([asText(args[0])])),
    _RemoveAllReferences: method(1, (_state, _args, turn) => turn.release(undefined)),
  },
};

/** What the runtime says of itself; there is nothing to do about it. */
export const addinService: ExcelType<null> = {
  name: 'AddinInternalService',
  members: { NotifyActionHandlerReady: method(1, () => undefined) },
};

/** Where the pane sends what its custom functions answered. */
export const customFunctions: ExcelType<null> = {
  name: 'CustomFunctions',
  members: {
    _SetOsfControlContainerReadyForCustomFunctions: method(1, () => undefined),
    SetInvocationResults: method(1, (_state, args, turn) => turn.functionResults(args[0] as readonly unknown[])),
  },
};

export const workbookTypes = [workbook, application, cultureInfo, workbookProtection, runtimeType];
