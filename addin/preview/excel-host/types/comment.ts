import { parseArea } from 'addin/preview/excel-host/address';
import { areaOf, guid, nextId, splitReference, type Book } from 'addin/preview/excel-host/book/book';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import type { CommentRecord } from 'addin/preview/excel-host/ledger';
import {
  an,
  asFlag,
  asText,
  method,
  orNull,
  property,
  textAt,
  way,
  wholeAt,
  type ExcelType,
  type HostObject,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { aRange, rangeIn } from 'addin/preview/excel-host/types/range-object';

const COMMENT_KIND = 6;

interface Scope {
  readonly sheetId: string | undefined;
}

export const comment: ExcelType<CommentRecord> = {
  name: 'Comment',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: property(10, ({ id }) => id),
    Content: property(
      10,
      ({ content }) => content,
      (record, value, { book }) => {
        guardSheet(book, record.sheetId, 'allowEditObjects');
        record.content = asText(value);
      },
    ),
    ContentType: property(12, () => 'Plain'),
    Resolved: property(
      11,
      ({ resolved }) => resolved,
      (record, value) => {
        record.resolved = asFlag(value);
      },
    ),
    GetLocation: way(10, (record, _args, { book }) => aRange(book, record.sheetId, record.area)),
    Delete: method(10, (record, _args, { book }) => {
      guardSheet(book, record.sheetId, 'allowEditObjects');
      book.ledger.comments = book.ledger.comments.filter((one) => one !== record);
    }),
  },
};

const inScope = (book: Book, { sheetId }: Scope) =>
  book.ledger.comments.filter((one) => sheetId === undefined || one.sheetId === sheetId);

function cellOf(value: unknown, scope: Scope, { book }: Turn) {
  if (typeof value !== 'string') {
    const range = rangeIn(value);
    return { sheetId: range.sheetId, area: areaOf(range) };
  }
  const { sheetId, rest } = splitReference(book, value, scope.sheetId ?? '');
  const area = parseArea(rest);
  if (!area || sheetId === '') throw invalidArgument();
  return { sheetId, area };
}

const at = (book: Book, sheetId: string, row: number, column: number) =>
  book.ledger.comments.find((one) => one.sheetId === sheetId && one.area.row === row && one.area.column === column);

function byId(book: Book, scope: Scope, id: string): HostObject {
  const found = inScope(book, scope).find((one) => one.id === id);
  if (!found) throw itemNotFound();
  return an(comment, found);
}

export const commentCollection: ExcelType<Scope> = {
  name: 'CommentCollection',
  items: (scope, { book }) => inScope(book, scope).map((record) => an(comment, record)),
  members: {
    Add: way(10, (scope, args, turn) => {
      const { book } = turn;
      const { sheetId, area } = cellOf(args[0], scope, turn);
      if (area.rowCount !== 1 || area.columnCount !== 1) throw invalidArgument();
      guardSheet(book, sheetId, 'allowEditObjects');
      if (at(book, sheetId, area.row, area.column)) throw invalidArgument('The cell has a comment.');
      const record = { id: guid(COMMENT_KIND, nextId(book)), sheetId, area, content: textAt(args, 1), resolved: false };
      book.ledger.comments.push(record);
      return an(comment, record);
    }),
    GetCount: method(10, (scope, _args, { book }) => inScope(book, scope).length),
    GetItem: way(10, (scope, args, { book }) => byId(book, scope, textAt(args, 0))),
    GetItemOrNullObject: way(14, (scope, args, { book }) => orNull(() => byId(book, scope, textAt(args, 0)))),
    GetItemAt: way(10, (scope, args, { book }) => {
      const record = inScope(book, scope)[wholeAt(args, 0)];
      if (!record) throw invalidArgument();
      return an(comment, record);
    }),
    GetItemByCell: way(10, (scope, args, turn) => {
      const { sheetId, area } = cellOf(args[0], scope, turn);
      const found = at(turn.book, sheetId, area.row, area.column);
      if (!found) throw itemNotFound();
      return an(comment, found);
    }),
  },
};
