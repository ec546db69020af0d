import { formatAbsolute, quoteSheet } from 'addin/preview/excel-host/address';
import { areaOf, sheetById, type Book, type HeldRange } from 'addin/preview/excel-host/book/book';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { invalidArgument } from 'addin/preview/excel-host/fault';
import type { ValidationRecord } from 'addin/preview/excel-host/ledger';
import { paint, valuesOver } from 'addin/preview/excel-host/painted';
import { asFlag, method, property, type ExcelType, type HostObject } from 'addin/preview/excel-host/protocol/member';

type Ranges = readonly HeldRange[];
type Facts = Readonly<Record<string, unknown>>;

const RULES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};
/** "If it is a string value, it must be ... a comma-separated list", 255 characters at most: Excel's own limit. */
const LIST_LITERAL_LIMIT = 255;
const LIMITS = { promptTitle: 32, promptMessage: 255, alertTitle: 32, alertMessage: 255 } as const;

function over(ranges: Ranges, book: Book): ReadonlySet<ValidationRecord | undefined> {
  return new Set(
    ranges.flatMap((range) => [...valuesOver(book.ledger.validation[range.sheetId] ?? [], areaOf(range))]),
  );
}

function single(ranges: Ranges, book: Book): ValidationRecord | undefined {
  const found = over(ranges, book);
  return found.size === 1 ? [...found][0] : undefined;
}

function change(
  ranges: Ranges,
  book: Book,
  make: (old: ValidationRecord | undefined) => ValidationRecord | undefined,
): void {
  const record = make(single(ranges, book));
  for (const range of ranges) {
    guardSheet(book, range.sheetId);
    book.ledger.validation[range.sheetId] = paint(book.ledger.validation[range.sheetId] ?? [], areaOf(range), record);
  }
}

/** "Exactly one key": Excel.DataValidationRule. Ranges given as objects are kept as the addresses they had. */
function asRule(value: unknown, book: Book): Facts {
  const rule = (value ?? {}) as Facts;
  const [kind, ...more] = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  if (kind === undefined || more.length > 0 || !RULES[kind]) throw invalidArgument('rule');
  const facts = Object.fromEntries(
    Object.entries(rule[kind] as Facts).map(([name, fact]) => [name, asSource(fact, book)]),
  );
  const source = facts['source'];
  if (kind === 'list') {
    if (typeof source !== 'string' || source === '') throw invalidArgument('source');
    if (!source.startsWith('=') && source.length > LIST_LITERAL_LIMIT) throw invalidArgument('source');
  } else if (kind === 'custom') {
    if (typeof facts['formula'] !== 'string') throw invalidArgument('formula');
  } else if (facts['formula1'] === undefined || typeof facts['operator'] !== 'string')
    throw invalidArgument('formula1');
  return { [kind]: facts };
}

function asSource(fact: unknown, book: Book): unknown {
  if (typeof fact !== 'object' || fact === null || !('state' in fact)) return fact;
  const range = (fact as HostObject).state as HeldRange;
  return `=${quoteSheet(sheetById(book, range.sheetId).name)}!${formatAbsolute(areaOf(range))}`;
}

function limited(value: unknown, limits: Readonly<Record<string, number>>): Facts {
  const facts = (value ?? {}) as Facts;
  for (const [key, limit] of Object.entries(limits)) {
    const text = facts[key];
    if (typeof text === 'string' && text.length > limit) throw invalidArgument(key);
  }
  return facts;
}

const PROMPT = { showPrompt: false, title: '', message: '' };
const ALERT = { showAlert: true, style: 'Stop', title: '', message: '' };

export const dataValidation: ExcelType<Ranges> = {
  name: 'DataValidation',
  members: {
    Type: property(8, (ranges, { book }) => {
      const found = over(ranges, book);
      if (found.size > 1) return found.has(undefined) ? 'MixedCriteria' : 'Inconsistent';
      const rule = [...found][0]?.rule;
      return rule ? RULES[Object.keys(rule)[0] ?? ''] : 'None';
    }),
    Rule: property(
      8,
      (ranges, { book }) => {
        const found = over(ranges, book);
        return found.size > 1 ? null : ([...found][0]?.rule ?? {});
      },
      (ranges, value, { book }) => {
        // On mixed cells Excel refuses a rule until they are cleared (office-js#2594).
        if (over(ranges, book).size > 1) throw invalidArgument('rule');
        const rule = asRule(value, book);
        change(ranges, book, (old) => ({ ignoreBlanks: true, ...old, rule }));
      },
    ),
    Prompt: property(
      8,
      (ranges, { book }) => (over(ranges, book).size > 1 ? null : { ...PROMPT, ...single(ranges, book)?.prompt }),
      (ranges, value, { book }) => {
        const prompt = limited(value, { title: LIMITS.promptTitle, message: LIMITS.promptMessage });
        change(ranges, book, (old) => ({ rule: {}, ignoreBlanks: true, ...old, prompt }));
      },
    ),
    ErrorAlert: property(
      8,
      (ranges, { book }) => (over(ranges, book).size > 1 ? null : { ...ALERT, ...single(ranges, book)?.errorAlert }),
      (ranges, value, { book }) => {
        const errorAlert = limited(value, { title: LIMITS.alertTitle, message: LIMITS.alertMessage });
        change(ranges, book, (old) => ({ rule: {}, ignoreBlanks: true, ...old, errorAlert }));
      },
    ),
    IgnoreBlanks: property(
      8,
      (ranges, { book }) => (over(ranges, book).size > 1 ? null : (single(ranges, book)?.ignoreBlanks ?? true)),
      (ranges, value, { book }) => change(ranges, book, (old) => ({ rule: {}, ...old, ignoreBlanks: asFlag(value) })),
    ),
    Clear: method(8, (ranges, _args, { book }) => change(ranges, book, () => undefined)),
  },
};
