import { formatAbsolute, parseArea, quoteSheet, type Area } from 'addin/preview/excel-host/address';
import {
  areaOf,
  guid,
  nextId,
  sameName,
  sheetById,
  splitReference,
  type Book,
} from 'addin/preview/excel-host/book/book';
import { checkDefinedName } from 'addin/preview/excel-host/book/names';
import { invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import {
  an,
  asFlag,
  asText,
  method,
  optionalText,
  orNull,
  property,
  textAt,
  way,
  type ExcelType,
  type HostObject,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { aRange, rangeIn } from 'addin/preview/excel-host/types/range-object';
import { objectOf } from 'addin/preview/excel-host/types/registry';
import type { DefinedName } from 'addin/preview/excel-host/workbook-model';

interface Scope {
  /** undefined for names of the whole workbook. */
  readonly sheetId: string | undefined;
}

const NAME_KIND = 4;

const inScope = (book: Book, { sheetId }: Scope) => book.model.names().filter((name) => name.sheetId === sheetId);

/** Where a name points, when that is one area. */
function target(book: Book, { formula }: DefinedName): { sheetId: string; area: Area } | undefined {
  if (formula.includes('#REF!') || !formula.includes('!') || formula.includes('(')) return undefined;
  const { sheetId, rest } = splitReference(book, formula, '');
  const area = parseArea(rest);
  return area && sheetId !== '' ? { sheetId, area } : undefined;
}

/** The area a name stands for, seen from a sheet: its own names first. */
export function rangeOfName(book: Book, text: string, sheetId: string): { sheetId: string; area: Area } | undefined {
  const names = book.model.names().filter((name) => sameName(name.name, text));
  const name = names.find((one) => one.sheetId === sheetId) ?? names.find((one) => one.sheetId === undefined);
  return name && target(book, name);
}

function find(book: Book, scope: Scope, text: string): HostObject {
  const name = inScope(book, scope).find((one) => sameName(one.name, text));
  if (!name) throw itemNotFound();
  return an(namedItem, { id: name.id });
}

function known(book: Book, id: string): DefinedName {
  const name = book.model.names().find((one) => one.id === id);
  if (!name) throw itemNotFound();
  return name;
}

const of = ({ id }: { readonly id: string }, { book }: Turn) => known(book, id);

function valueType(book: Book, name: DefinedName): string {
  if (name.formula.includes('#REF!')) return 'Error';
  if (target(book, name)) return 'Range';
  const literal = name.formula.slice(1);
  return literal.startsWith('"')
    ? 'String'
    : /^-?[\d.]+$/.test(literal)
      ? 'Double'
      : /^(TRUE|FALSE)$/i.test(literal)
        ? 'Boolean'
        : 'Range';
}

export const namedItem: ExcelType<{ readonly id: string }> = {
  name: 'NamedItem',
  identity: (state, turn) => ({ Name: of(state, turn).name, _Id: of(state, turn).name }),
  members: {
    Name: property(1, (state, turn) => of(state, turn).name),
    Formula: property(
      7,
      (state, turn) => of(state, turn).formula,
      (state, value, turn) => {
        const formula = asText(value);
        turn.book.model.setName({ ...of(state, turn), formula: formula.startsWith('=') ? formula : `=${formula}` });
      },
    ),
    Value: property(1, (state, turn) => {
      const name = of(state, turn);
      const literal = name.formula.slice(1);
      const type = valueType(turn.book, name);
      if (type === 'Error') return '#REF!';
      return type === 'Double'
        ? Number(literal)
        : type === 'String'
          ? literal.slice(1, -1).replaceAll('""', '"')
          : literal;
    }),
    Type: property(1, (state, turn) => valueType(turn.book, of(state, turn))),
    Comment: property(
      4,
      (state, turn) => of(state, turn).comment,
      (state, value, turn) => turn.book.model.setName({ ...of(state, turn), comment: asText(value) }),
    ),
    Scope: property(4, (state, turn) => (of(state, turn).sheetId === undefined ? 'Workbook' : 'Worksheet')),
    Visible: property(
      1,
      (state, turn) => of(state, turn).visible,
      (state, value, turn) => turn.book.model.setName({ ...of(state, turn), visible: asFlag(value) }),
    ),
    Worksheet: way(4, (state, _args, turn) => {
      const { sheetId } = of(state, turn);
      if (sheetId === undefined) throw itemNotFound();
      return objectOf('Worksheet', { id: sheetId });
    }),
    WorksheetOrNullObject: way(4, (state, _args, turn) => {
      const { sheetId } = of(state, turn);
      return sheetId === undefined ? null : objectOf('Worksheet', { id: sheetId });
    }),
    GetRange: way(1, (state, _args, { book }) => rangeOf(book, state.id)),
    GetRangeOrNullObject: way(4, (state, _args, { book }) => orNull(() => rangeOf(book, state.id))),
    Delete: method(4, ({ id }, _args, { book }) => book.model.deleteName(known(book, id).id)),
  },
};

function rangeOf(book: Book, id: string): HostObject {
  const found = target(book, known(book, id));
  if (!found) throw itemNotFound();
  return aRange(book, found.sheetId, found.area);
}

/** A range as a name keeps it, or a formula or constant as given. */
function reference(book: Book, value: unknown, scope: Scope): string {
  if (typeof value === 'string') {
    const text = value.startsWith('=') ? value : `=${value}`;
    const area = parseArea(text.slice(1));
    if (!area) return text;
    const sheetId = scope.sheetId ?? book.model.activeSheetId();
    return `=${quoteSheet(sheetById(book, sheetId).name)}!${formatAbsolute(area)}`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  const range = rangeIn(value);
  return `=${quoteSheet(sheetById(book, range.sheetId).name)}!${formatAbsolute(areaOf(range))}`;
}

export const namedItemCollection: ExcelType<Scope> = {
  name: 'NamedItemCollection',
  items: (scope, { book }) => inScope(book, scope).map(({ id }) => an(namedItem, { id })),
  members: {
    Add: way(4, (scope, args, { book }) => {
      const name = textAt(args, 0);
      checkDefinedName(book, name, scope.sheetId);
      const formula = reference(book, args[1], scope);
      if (formula === '=') throw invalidArgument();
      const id = guid(NAME_KIND, nextId(book));
      const comment = optionalText(args, 2) ?? '';
      book.model.setName({
        id,
        name,
        formula,
        comment,
        visible: true,
        ...(scope.sheetId ? { sheetId: scope.sheetId } : {}),
      });
      return an(namedItem, { id });
    }),
    GetCount: method(4, (scope, _args, { book }) => inScope(book, scope).length),
    GetItem: way(1, (scope, args, { book }) => find(book, scope, textAt(args, 0))),
    GetItemOrNullObject: way(4, (scope, args, { book }) => orNull(() => find(book, scope, textAt(args, 0)))),
  },
};
