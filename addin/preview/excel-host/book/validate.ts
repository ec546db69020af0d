import { parseArea, type Area } from 'addin/preview/excel-host/address';
import { sameName, splitReference, type Book } from 'addin/preview/excel-host/book/book';
import { interpret } from 'addin/preview/excel-host/book/entry';
import { valueAt } from 'addin/preview/excel-host/painted';

type Facts = Readonly<Record<string, unknown>>;

/**
 * Whether Excel would take an entry typed into a validated cell. Lists, whole numbers, decimals and text lengths with
 * literal limits are judged; other rules let the entry pass, and so does an alert that is no Stop.
 */
export async function checkEntry(book: Book, sheetId: string, area: Area, text: string): Promise<boolean> {
  const record = valueAt(book.ledger.validation[sheetId] ?? [], area.row, area.column);
  if (!record || text === '' || text.startsWith('=')) return true;
  const alert: Facts = { showAlert: true, style: 'Stop', ...record.errorAlert };
  if (alert['showAlert'] !== true || alert['style'] !== 'Stop') return true;
  const format =
    book.model.styles(sheetId, { ...area, rowCount: 1, columnCount: 1 })[0]?.[0]?.numberFormat ?? 'General';
  const { input } = interpret(text, format);
  const value = input && 'value' in input ? input.value : text;
  const [kind, facts] = (Object.entries(record.rule)[0] ?? []) as [string?, Facts?];
  if (kind === 'list' && facts)
    return (await listOf(book, sheetId, String(facts['source']))).some((item) => sameName(item, String(value)));
  if (kind === 'wholeNumber') return Number.isInteger(value) && within(Number(value), facts);
  if (kind === 'decimal') return typeof value === 'number' && within(value, facts);
  if (kind === 'textLength') return within(String(value).length, facts);
  return true;
}

async function listOf(book: Book, sheetId: string, source: string): Promise<string[]> {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const name = book.model.names().find((one) => sameName(one.name, source.slice(1)));
  const place = splitReference(book, name?.formula ?? source, sheetId);
  const area = parseArea(place.rest);
  if (!area) return [];
  await book.model.calculate();
  return book.model.read(place.sheetId, area).flatMap((row) => row.map((cell) => String(cell.value ?? '')));
}

function within(value: number, facts: Facts | undefined): boolean {
  const [first, second] = [Number(facts?.['formula1']), Number(facts?.['formula2'])];
  if (Number.isNaN(first)) return true;
  switch (facts?.['operator']) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
    default:
      return true;
  }
}
