import { bounding, parseArea, WHOLE_SHEET, type Area } from 'addin/preview/excel-host/address';
import { findSheet, sheetById, splitReference, tablesOn, type Book } from 'addin/preview/excel-host/book/book';
import { isProtected, protectSheet, unprotectSheet } from 'addin/preview/excel-host/book/protection';
import {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  showSheet,
} from 'addin/preview/excel-host/book/sheets';
import { invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import {
  an,
  asFlag,
  asText,
  events,
  method,
  oneOf,
  optionalText,
  orNull,
  property,
  textAt,
  way,
  wholeAt,
  type ExcelType,
  type HostObject,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { chartCollection } from 'addin/preview/excel-host/types/chart';
import { commentCollection } from 'addin/preview/excel-host/types/comment';
import { freezePanes } from 'addin/preview/excel-host/types/freeze-panes';
import { namedItemCollection, rangeOfName } from 'addin/preview/excel-host/types/named-item';
import { pageLayout } from 'addin/preview/excel-host/types/page-layout';
import { aRange } from 'addin/preview/excel-host/types/range-object';
import { rangeAreas } from 'addin/preview/excel-host/types/range-areas';
import { asColor } from 'addin/preview/excel-host/types/color';
import { registerType, type SheetState } from 'addin/preview/excel-host/types/registry';
import { tableCollection } from 'addin/preview/excel-host/types/table';

/** `getRange`: an address, with or without the sheet, or a name that stands for a range. */
function findRange(book: Book, sheetId: string, text: string | undefined): HostObject {
  if (text === undefined || text === '') return aRange(book, sheetId, WHOLE_SHEET);
  const { sheetId: onSheet, rest } = splitReference(book, text, sheetId);
  const area = parseArea(rest);
  if (area) return aRange(book, onSheet, area);
  const named = rangeOfName(book, rest, onSheet);
  if (!named || named.sheetId !== sheetId) throw invalidArgument(`There is no range ${text}.`);
  return aRange(book, named.sheetId, named.area);
}

function usedRange(book: Book, sheetId: string, valuesOnly: boolean): Area | undefined {
  const used = book.model.usedArea(sheetId, valuesOnly);
  // A table counts as used, empty or not.
  return tablesOn(book, sheetId).reduce<Area | undefined>(
    (around, table) => (around ? bounding(around, table.area) : table.area),
    used,
  );
}

const facts = ({ id }: SheetState, { book }: Turn) => sheetById(book, id);

/** Beside a sheet, in tab order. */
function neighbour(step: 1 | -1): (state: SheetState, args: readonly unknown[], turn: Turn) => HostObject {
  return ({ id }, args, { book }) => {
    const sheets = book.model.sheets();
    const start = sheets.findIndex((sheet) => sheet.id === id);
    for (let at = start + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet && (args[0] !== true || sheet.visibility === 'Visible')) return an(worksheet, { id: sheet.id });
    }
    throw itemNotFound();
  };
}

const protection: ExcelType<SheetState> = {
  name: 'WorksheetProtection',
  members: {
    Protected: property(2, ({ id }, { book }) => isProtected(book, id)),
    Options: property(2, ({ id }, { book }) => book.ledger.protection[id]?.options ?? null),
    Protect: method(2, ({ id }, args, { book }) => {
      protectSheet(book, id, (args[0] ?? {}) as object, optionalText(args, 1), 'add-in');
    }),
    Unprotect: method(7, ({ id }, args, { book }) => unprotectSheet(book, id, optionalText(args, 0), 'add-in')),
  },
};

interface SheetProperty {
  readonly sheetId: string;
  readonly key: string;
}

const KEY_LIMIT = 255;

const sheetProperty: ExcelType<SheetProperty> = {
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ Key: key }),
  members: {
    Key: property(12, ({ key }) => key),
    Value: property(
      12,
      ({ sheetId, key }, { book }) => book.ledger.sheetProperties[sheetId]?.[key] ?? '',
      ({ sheetId, key }, value, { book }) => {
        book.ledger.sheetProperties[sheetId] = { ...book.ledger.sheetProperties[sheetId], [key]: asText(value) };
      },
    ),
    Delete: method(12, ({ sheetId, key }, _args, { book }) => {
      delete book.ledger.sheetProperties[sheetId]?.[key];
    }),
  },
};

function findProperty(book: Book, sheetId: string, key: string): HostObject {
  const known = Object.keys(book.ledger.sheetProperties[sheetId] ?? {}).find(
    (one) => one.toLowerCase() === key.toLowerCase(),
  );
  if (known === undefined) throw itemNotFound();
  return an(sheetProperty, { sheetId, key: known });
}

const sheetProperties: ExcelType<SheetState> = {
  name: 'WorksheetCustomPropertyCollection',
  items: ({ id }, { book }) =>
    Object.keys(book.ledger.sheetProperties[id] ?? {}).map((key) => an(sheetProperty, { sheetId: id, key })),
  members: {
    Add: way(12, ({ id }, args, { book }) => {
      const key = textAt(args, 0);
      if (key === '' || key.length > KEY_LIMIT) throw invalidArgument();
      const kept =
        Object.keys(book.ledger.sheetProperties[id] ?? {}).find((one) => one.toLowerCase() === key.toLowerCase()) ??
        key;
      book.ledger.sheetProperties[id] = { ...book.ledger.sheetProperties[id], [kept]: textAt(args, 1) };
      return an(sheetProperty, { sheetId: id, key: kept });
    }),
    GetCount: method(12, ({ id }, _args, { book }) => Object.keys(book.ledger.sheetProperties[id] ?? {}).length),
    GetItem: way(12, ({ id }, args, { book }) => findProperty(book, id, textAt(args, 0))),
    GetItemOrNullObject: way(12, ({ id }, args, { book }) => orNull(() => findProperty(book, id, textAt(args, 0)))),
  },
};

const SHEET_EVENTS = {
  DataChanged: [10, 7],
  Activated: [11, 7],
  Deactivated: [12, 7],
  SelectionChanged: [14, 7],
  RowSorted: [19, 10],
  ProtectionChanged: [24, 14],
} as const;

export const worksheet: ExcelType<SheetState> = registerType('Worksheet', {
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: property(1, ({ id }) => id),
    Name: property(
      1,
      (state, turn) => facts(state, turn).name,
      ({ id }, value, { book }) => renameSheet(book, id, asText(value)),
    ),
    Position: property(
      1,
      ({ id }, { book }) => book.model.sheets().findIndex((sheet) => sheet.id === id),
      ({ id }, value, { book }) => moveSheet(book, id, wholeAt([value], 0)),
    ),
    Visibility: property(
      1,
      (state, turn) => facts(state, turn).visibility,
      ({ id }, value, { book }) => showSheet(book, id, oneOf(value, ['Visible', 'Hidden', 'VeryHidden'])),
    ),
    TabColor: property(
      7,
      (state, turn) => facts(state, turn).tabColor,
      ({ id }, value, { book }) => book.model.changeSheet(id, { tabColor: value === '' ? '' : asColor(value) }),
    ),
    ShowGridlines: property(8, (state, turn) => facts(state, turn).showGridlines),
    // Under this name office.js sets what it reads as ShowGridlines.
    Gridlines: property(
      8,
      (state, turn) => facts(state, turn).showGridlines,
      ({ id }, value, { book }) => book.model.changeSheet(id, { showGridlines: asFlag(value) }),
    ),
    Names: way(4, ({ id }) => an(namedItemCollection, { sheetId: id })),
    Tables: way(1, ({ id }) => an(tableCollection, { sheetId: id })),
    Protection: way(2, (state) => an(protection, state)),
    FreezePanes: way(7, (state) => an(freezePanes, state)),
    PageLayout: way(9, (state) => an(pageLayout, state)),
    Charts: way(1, ({ id }) => an(chartCollection, { sheetId: id })),
    Comments: way(10, ({ id }) => an(commentCollection, { sheetId: id })),
    CustomProperties: way(12, (state) => an(sheetProperties, state)),
    GetRange: way(1, ({ id }, args, { book }) => findRange(book, id, optionalText(args, 0))),
    GetRangeByIndexes: way(7, ({ id }, args, { book }) =>
      aRange(book, id, {
        row: wholeAt(args, 0),
        column: wholeAt(args, 1),
        rowCount: wholeAt(args, 2),
        columnCount: wholeAt(args, 3),
      }),
    ),
    GetRanges: way(9, ({ id }, args, { book }) => {
      const texts = optionalText(args, 0)?.split(/[,;]/) ?? [];
      const ranges = texts.map((text) => findRange(book, id, text.trim()));
      return an(rangeAreas, ranges.length > 0 ? ranges : [findRange(book, id, undefined)]);
    }),
    GetCell: way(1, ({ id }, args, { book }) =>
      aRange(book, id, { row: wholeAt(args, 0), column: wholeAt(args, 1), rowCount: 1, columnCount: 1 }),
    ),
    GetUsedRange: way(1, ({ id }, args, { book }) =>
      aRange(book, id, usedRange(book, id, args[0] === true) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }),
    ),
    GetUsedRangeOrNullObject: way(4, ({ id }, args, { book }) => {
      const used = usedRange(book, id, args[0] === true);
      return used ? aRange(book, id, used) : null;
    }),
    GetNext: way(5, neighbour(1)),
    GetNextOrNullObject: way(5, (state, args, turn) => orNull(() => neighbour(1)(state, args, turn))),
    GetPrevious: way(5, neighbour(-1)),
    GetPreviousOrNullObject: way(5, (state, args, turn) => orNull(() => neighbour(-1)(state, args, turn))),
    _GetSheetById: way(1, (_state, args, { book }) => byKey(book, textAt(args, 0))),
    _GetAnotherWorksheetById: way(1, (_state, args, { book }) => byKey(book, textAt(args, 0))),
    Copy: way(7, ({ id }, args, turn) => copySheet(id, args, turn)),
    Activate: method(1, ({ id }, _args, { book }) => activateSheet(book, id, 'add-in')),
    Delete: method(1, ({ id }, _args, { book }) => deleteSheet(book, id, 'add-in')),
    Calculate: method(6, (_state, _args, { book }) => book.model.calculate('everything')),
    ...events<SheetState>(SHEET_EVENTS, ({ id }) => id),
  },
});

/** A copy of contents and styles; tables and names of the original are not copied. */
function copySheet(id: string, args: readonly unknown[], { book }: Turn): HostObject {
  const original = sheetById(book, id);
  const names = new Set(book.model.sheets().map((sheet) => sheet.name));
  let number = 2;
  while (names.has(`${original.name} (${number})`)) number += 1;
  const copy = addSheet(book, `${original.name} (${number})`, 'add-in');
  const used = book.model.usedArea(id, false);
  if (used) {
    const cells = book.model.read(id, used);
    const inputs = cells.map((row) =>
      row.map((cell) =>
        cell.formula ? { formula: cell.formula } : cell.value === null ? null : { value: cell.value },
      ),
    );
    book.model.write(copy, used.row, used.column, inputs);
    book.model
      .styles(id, used)
      .forEach((row, r) =>
        row.forEach((style, c) =>
          book.model.paint(copy, { row: used.row + r, column: used.column + c, rowCount: 1, columnCount: 1 }, style),
        ),
      );
  }
  const relative = args[1] as HostObject | undefined;
  const sheets = book.model.sheets();
  const beside = relative ? sheets.findIndex((sheet) => sheet.id === (relative.state as SheetState).id) : 0;
  const positions = {
    None: sheets.length - 1,
    Beginning: 0,
    End: sheets.length - 1,
    Before: beside,
    After: beside + 1,
  };
  moveSheet(book, copy, positions[oneOf(args[0] ?? 'None', ['None', 'Before', 'After', 'Beginning', 'End'])]);
  return an(worksheet, { id: copy });
}

function byKey(book: Book, key: string): HostObject {
  const sheet = findSheet(book, key);
  if (!sheet) throw itemNotFound();
  return an(worksheet, { id: sheet.id });
}

const inOrder = (book: Book, visibleOnly: unknown) =>
  book.model.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

export const worksheetCollection: ExcelType<null> = {
  name: 'WorksheetCollection',
  items: (_state, { book }) => book.model.sheets().map(({ id }) => an(worksheet, { id })),
  members: {
    Add: way(1, (_state, args, { book }) => an(worksheet, { id: addSheet(book, optionalText(args, 0), 'add-in') })),
    GetActiveWorksheet: way(1, (_state, _args, { book }) => an(worksheet, { id: book.model.activeSheetId() })),
    GetCount: method(4, (_state, args, { book }) => inOrder(book, args[0]).length),
    GetFirst: way(5, (_state, args, { book }) => byKey(book, inOrder(book, args[0])[0]?.id ?? '')),
    GetLast: way(5, (_state, args, { book }) => byKey(book, inOrder(book, args[0]).at(-1)?.id ?? '')),
    GetItem: way(1, (_state, args, { book }) => byKey(book, textAt(args, 0))),
    GetItemOrNullObject: way(4, (_state, args, { book }) => orNull(() => byKey(book, textAt(args, 0)))),
    ...events<null>(
      { ...SHEET_EVENTS, DataChanged: [10, 9], SelectionChanged: [14, 9], Added: [13, 7], Deleted: [15, 7] },
      () => 'Workbook',
    ),
  },
};

export const sheetTypes = [worksheet, worksheetCollection, protection, sheetProperty, sheetProperties];
