import type { Book } from 'addin/preview/excel-host/book/book';
import { invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import {
  an,
  method,
  orNull,
  property,
  textAt,
  way,
  type ExcelType,
  type HostObject,
} from 'addin/preview/excel-host/protocol/member';

/** "InvalidArgument above about 1 MB" (office-js#3957). */
const SETTING_LIMIT = 1_000_000;

interface Key {
  readonly key: string;
}

function put(book: Book, key: string, value: unknown): void {
  if (key === '' || JSON.stringify(value ?? null).length > SETTING_LIMIT) throw invalidArgument();
  book.ledger.settings[key] = value;
}

const setting: ExcelType<Key> = {
  name: 'Setting',
  identity: ({ key }) => ({ Key: key, _Id: key }),
  members: {
    Key: property(4, ({ key }) => key),
    _Id: property(4, ({ key }) => key),
    Value: property(
      4,
      ({ key }, { book }) => book.ledger.settings[key],
      ({ key }, value, { book }) => put(book, key, value),
    ),
    Delete: method(4, ({ key }, _args, { book }) => {
      Reflect.deleteProperty(book.ledger.settings, key);
    }),
  },
};

function find(book: Book, key: string): HostObject {
  if (!Object.hasOwn(book.ledger.settings, key)) throw itemNotFound();
  return an(setting, { key });
}

export const settingCollection: ExcelType<null> = {
  name: 'SettingCollection',
  items: (_state, { book }) => Object.keys(book.ledger.settings).map((key) => an(setting, { key })),
  members: {
    Add: way(4, (_state, args, { book }) => {
      const key = textAt(args, 0);
      put(book, key, args[1]);
      return an(setting, { key });
    }),
    GetCount: method(4, (_state, _args, { book }) => Object.keys(book.ledger.settings).length),
    GetItem: way(4, (_state, args, { book }) => find(book, textAt(args, 0))),
    GetItemOrNullObject: way(4, (_state, args, { book }) => orNull(() => find(book, textAt(args, 0)))),
  },
};

export const settingTypes = [setting, settingCollection];
