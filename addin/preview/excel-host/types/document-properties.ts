import type { Book } from 'addin/preview/excel-host/book/book';
import { invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import {
  an,
  asText,
  method,
  orNull,
  property,
  textAt,
  way,
  type ExcelType,
  type HostObject,
  type Property,
} from 'addin/preview/excel-host/protocol/member';

const text = (name: string): Property<null> =>
  property(
    7,
    (_state, { book }) => book.ledger.properties[name] ?? '',
    (_state, value, { book }) => {
      book.ledger.properties[name] = asText(value);
    },
  );

interface Key {
  readonly key: string;
}

/** "Limited to 255 characters outside of Excel on the web (larger are automatically trimmed)": Excel.CustomProperty. */
const LIMIT = 255;

function put(book: Book, key: string, value: unknown): string {
  const known = key.slice(0, LIMIT);
  if (known === '' || value === null || value === undefined || typeof value === 'object') throw invalidArgument();
  book.ledger.customProperties[known] = typeof value === 'string' ? value.slice(0, LIMIT) : value;
  return known;
}

const customProperty: ExcelType<Key> = {
  name: 'CustomProperty',
  identity: ({ key }) => ({ Key: key }),
  members: {
    Key: property(7, ({ key }) => key),
    Type: property(7, ({ key }, { book }) => {
      const value = book.ledger.customProperties[key];
      return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
    }),
    Value: property(
      7,
      ({ key }, { book }) => book.ledger.customProperties[key],
      ({ key }, value, { book }) => void put(book, key, value),
    ),
    Delete: method(7, ({ key }, _args, { book }) => {
      Reflect.deleteProperty(book.ledger.customProperties, key);
    }),
  },
};

function find(book: Book, key: string): HostObject {
  const known = Object.keys(book.ledger.customProperties).find((one) => one.toLowerCase() === key.toLowerCase());
  if (known === undefined) throw itemNotFound();
  return an(customProperty, { key: known });
}

const customPropertyCollection: ExcelType<null> = {
  name: 'CustomPropertyCollection',
  items: (_state, { book }) => Object.keys(book.ledger.customProperties).map((key) => an(customProperty, { key })),
  members: {
    Add: way(7, (_state, args, { book }) => an(customProperty, { key: put(book, textAt(args, 0), args[1]) })),
    DeleteAll: method(7, (_state, _args, { book }) => {
      book.ledger.customProperties = {};
    }),
    GetCount: method(7, (_state, _args, { book }) => Object.keys(book.ledger.customProperties).length),
    GetItem: way(7, (_state, args, { book }) => find(book, textAt(args, 0))),
    GetItemOrNullObject: way(7, (_state, args, { book }) => orNull(() => find(book, textAt(args, 0)))),
  },
};

export const documentProperties: ExcelType<null> = {
  name: 'DocumentProperties',
  members: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    Category: text('category'),
    Manager: text('manager'),
    Company: text('company'),
    Custom: way(7, () => an(customPropertyCollection, null)),
  },
};

export const propertyTypes = [documentProperties, customProperty, customPropertyCollection];
