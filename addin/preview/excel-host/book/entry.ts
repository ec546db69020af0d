import type { CellInput, Scalar } from 'addin/preview/excel-host/workbook-model';

/** What an entry becomes: the cell's content, and the number format Excel gives a cell that had none. */
export interface Entry {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

const TEXT_FORMAT = '@';
const DAY = 86_400_000;
/** Serial 0 of the 1900 date system, which counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Reads an entry as Excel does, typed or written through the API: "if the returned value starts with a plus, minus or
 * equal sign, Excel interprets this value as a formula" (Excel.Range.values); an apostrophe before it or the number
 * format `@` keeps it text; numbers, percentages, dates and TRUE/FALSE in text become what they say.
 */
export function interpret(value: Scalar, numberFormat: string): Entry {
  if (typeof value === 'boolean') return { input: { value } };
  if (typeof value === 'number') {
    return { input: { value: numberFormat === TEXT_FORMAT ? String(value) : value } };
  }
  if (value === '') return { input: null };
  if (numberFormat === TEXT_FORMAT) return { input: { value: value.replace(/^'/, '') } };
  if (value.startsWith("'")) return { input: { value: value.slice(1) } };
  const known = asNumber(value) ?? asDate(value);
  if (known) return known;
  if (/^(true|false)$/i.test(value)) return { input: { value: value.toLowerCase() === 'true' } };
  if (/^=./s.test(value)) return { input: { formula: value } };
  if (/^[+-]./s.test(value)) return { input: { formula: `=${value}` } };
  return { input: { value } };
}

const NUMBER = /^([+-]?)([¥$€£]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([+-]?\d{1,3}))?(%?)$/;

function asNumber(text: string): Entry | undefined {
  const trimmed = text.trim();
  const match = NUMBER.exec(trimmed);
  if (!match || !/\d/.test(trimmed)) return undefined;
  const [, sign = '', currency = '', whole = '', fraction = '', exponent, percent = ''] = match;
  const digits = `${sign}${whole.replaceAll(',', '') || '0'}${fraction === '.' ? '' : fraction}`;
  // Read in one piece, so that 0.07% is the number nearest to 0.0007 and not a rounded quotient of it.
  const value = Number(`${digits}e${Number(exponent ?? 0) - (percent ? 2 : 0)}`);
  if (!Number.isFinite(value)) return undefined;
  const decimals = fraction.length > 1 ? '.00' : '';
  const numberFormat = percent
    ? `0${decimals}%`
    : currency
      ? `${currency}#,##0${decimals}`
      : whole.includes(',')
        ? `#,##0${decimals}`
        : undefined;
  return { input: { value }, ...(numberFormat ? { numberFormat } : {}) };
}

const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** Only forms that mean the same everywhere; others stay text, as Excel.Range.values says of locale-shaped strings. */
function asDate(text: string): Entry | undefined {
  const chinese = CHINESE_DATE.exec(text);
  const match = chinese ?? DATE.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  if (year < 1900 || new Date(at).getUTCMonth() !== month - 1 || hours > 23 || minutes > 59 || seconds > 59)
    return undefined;
  const timed = match[4] !== undefined;
  const numberFormat = chinese ? 'yyyy"年"m"月"d"日"' : timed ? 'yyyy/m/d h:mm' : 'yyyy/m/d';
  return { input: { value: (at - EPOCH) / DAY }, numberFormat };
}
