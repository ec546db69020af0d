import type { ValidationRecord } from 'addin/preview/excel-host/ledger';

type Facts = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
};

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** ECMA-376 18.18.18 ST_DataValidationErrorStyle: other programs refuse a file with any other word. */
const STYLES: Readonly<Record<string, string>> = { Stop: 'stop', Warning: 'warning', Information: 'information' };

const bare = (source: unknown) => String(source).replace(/^=/, '');

/** A validation in exceljs's words. */
export function toValidation({ rule, prompt, errorAlert, ignoreBlanks }: ValidationRecord): object | undefined {
  const [kind, facts] = (Object.entries(rule)[0] ?? []) as [string?, Facts?];
  if (!kind || !facts) return undefined;
  const around = {
    allowBlank: ignoreBlanks,
    ...(prompt ? { showInputMessage: true, promptTitle: prompt['title'], prompt: prompt['message'] } : {}),
    showErrorMessage: errorAlert?.['showAlert'] !== false,
    errorStyle: STYLES[String(errorAlert?.['style'])] ?? 'stop',
    ...(errorAlert ? { errorTitle: errorAlert['title'], error: errorAlert['message'] } : {}),
  };
  if (kind === 'list') {
    const source = String(facts['source']);
    const formula = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: 'list', formulae: [formula], ...around };
  }
  if (kind === 'custom') return { type: 'custom', formulae: [bare(facts['formula'])], ...around };
  const limits = [facts['formula1'], facts['formula2']].filter((limit) => limit !== undefined && limit !== null);
  const operator = OPERATORS[String(facts['operator'])];
  return {
    type: KINDS[kind],
    operator,
    formulae: limits.map((limit) => (typeof limit === 'number' ? limit : bare(limit))),
    ...around,
  };
}
