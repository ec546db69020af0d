import { guid, nextId, type Book } from 'addin/preview/excel-host/book/book';
import { ExcelFault, invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import type { XmlPart } from 'addin/preview/excel-host/ledger';
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

const PART_KIND = 5;
/** "1 MB cap observed" (office-js#2408). */
const PART_LIMIT = 1_048_576;

/** The root element's namespace, which is what getByNamespace looks for. */
export function namespaceOf(xml: string): string {
  const root = /<(?!\?|!)(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root) return '';
  const attribute = root[1] ? `xmlns:${root[1]}` : 'xmlns';
  const found = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? '');
  return found?.[1] ?? found?.[2] ?? '';
}

/** Well enough formed to be a part: one root element, closed, nothing but prolog and comments around it. */
function checkXml(xml: string): string {
  const bare = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '').trim();
  const open = /^<([\w.:-]+)(?:\s[^>]*?)?(\/?)>/.exec(bare);
  const closed = open && (open[2] === '/' ? bare === open[0] : bare.endsWith(`</${open[1]}>`));
  if (!closed || xml.length > PART_LIMIT) throw invalidArgument('xml');
  return xml;
}

export const customXmlPart: ExcelType<XmlPart> = {
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: property(5, ({ id }) => id),
    NamespaceUri: property(5, ({ xml }) => namespaceOf(xml)),
    GetXml: method(5, ({ xml }) => xml),
    SetXml: method(5, (part, args) => {
      part.xml = checkXml(textAt(args, 0));
    }),
    Delete: method(5, (part, _args, { book }) => {
      book.ledger.xmlParts = book.ledger.xmlParts.filter((one) => one !== part);
    }),
  },
};

function find(parts: readonly XmlPart[], id: string): HostObject {
  const part = parts.find((one) => one.id === id);
  if (!part) throw itemNotFound();
  return an(customXmlPart, part);
}

interface Scoped {
  readonly namespace: string;
}

const within = (book: Book, { namespace }: Scoped) =>
  book.ledger.xmlParts.filter((part) => namespaceOf(part.xml) === namespace);

const customXmlPartScopedCollection: ExcelType<Scoped> = {
  name: 'CustomXmlPartScopedCollection',
  items: (scope, { book }) => within(book, scope).map((part) => an(customXmlPart, part)),
  members: {
    GetCount: method(5, (scope, _args, { book }) => within(book, scope).length),
    GetItem: way(5, (scope, args, { book }) => find(within(book, scope), textAt(args, 0))),
    GetItemOrNullObject: way(5, (scope, args, { book }) => orNull(() => find(within(book, scope), textAt(args, 0)))),
    GetOnlyItem: way(5, (scope, _args, { book }) => only(within(book, scope))),
    GetOnlyItemOrNullObject: way(5, (scope, _args, { book }) => {
      const parts = within(book, scope);
      return parts.length === 1 ? only(parts) : null;
    }),
  },
};

/** "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error." */
function only([part, ...more]: readonly XmlPart[]): HostObject {
  if (!part || more.length > 0) throw new ExcelFault('GeneralException');
  return an(customXmlPart, part);
}

export const customXmlPartCollection: ExcelType<null> = {
  name: 'CustomXmlPartCollection',
  items: (_state, { book }) => book.ledger.xmlParts.map((part) => an(customXmlPart, part)),
  members: {
    Add: way(5, (_state, args, { book }) => {
      const part = { id: guid(PART_KIND, nextId(book)), xml: checkXml(textAt(args, 0)) };
      book.ledger.xmlParts.push(part);
      return an(customXmlPart, part);
    }),
    GetByNamespace: way(5, (_state, args) => an(customXmlPartScopedCollection, { namespace: textAt(args, 0) })),
    GetCount: method(5, (_state, _args, { book }) => book.ledger.xmlParts.length),
    GetItem: way(5, (_state, args, { book }) => find(book.ledger.xmlParts, textAt(args, 0))),
    GetItemOrNullObject: way(5, (_state, args, { book }) => orNull(() => find(book.ledger.xmlParts, textAt(args, 0)))),
  },
};

export const xmlTypes = [customXmlPart, customXmlPartCollection, customXmlPartScopedCollection];
