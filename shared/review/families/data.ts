import { yearOf } from 'shared/calendar/date';
import { dateFromNumber, dateFromText } from 'shared/calendar/written-date';
import { indicatorOf } from 'shared/indicator/catalogue';
import { mayBeNegative } from 'shared/indicator/sign';
import { decimalsOf, percentText, shownNumber } from 'shared/quantity/decimal';
import { isRefused } from 'shared/quantity/refusal';
import { exactFromText } from 'shared/quantity/typed-text';
import { isTyped, type Column, type ColumnType } from 'shared/template/column';
import { dateLimitsOf, numberLimitsOf } from 'shared/template/limits';
import type { ListEntry } from 'shared/template/list';
import { firmNamed } from 'shared/review/named-entry';
import { codeForm } from 'shared/review/text/name-form';
import { textsIn } from 'shared/plan/typed-rows';
import { hidesCharacters, withoutHidden } from 'shared/plan/hidden-characters';
import { misfitOf } from 'shared/plan/well-formed';
import { fenPer, largestAmount } from 'shared/quantity/money';
import { overCells, overGroups, overRows, type MendHere, type Rule, type SeenCell } from 'shared/review/rule';
import { cell, nameOf, nameColumns, number, text, type RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';
import { firstWord } from 'shared/review/text/word-pattern';

const numeric: readonly ColumnType[] = ['number', 'integer', 'money', 'figure', 'percent'];
/** Rates that may exceed 100 %: attainment and the like. */
const unboundedRates: readonly string[] = [
  'ATTAIN',
  'COST_SAVE',
  'BUD_EXEC',
  'GROWTH',
  'CSAT_UP',
  'CYCLE_CUT',
  'ABILITY',
];

/** What is counted or measured in whatever unit stays exact up to here in every sum of a company. */
const largestNumber = 1_000_000_000_000;

const isMonth = /^\d{4}[-M](?:0[1-9]|1[0-2])$/;
const dayGrains: readonly string[] = ['month', 'week', 'day'];
/** More decimals than any figure of a plan has. */
const mostDecimals = 6;

/** `1,200` or full-width digits mean one number only; `约500万` is left to the planner, as is a share where none belongs. */
function meantNumber({ value, column, row }: SeenCell): MendHere | undefined {
  const text = String(value);
  const exact = exactFromText(text);
  const isShare = /[%％]\s*$/.test(text) && !isRateColumn({ value, column, row });
  return isRefused(exact) || isShare ? undefined : { kind: 'set-cell', value: shownNumber(exact, mostDecimals) };
}

/** The day that was written another way, where the column may name it. */
function meantDate({ value, column }: SeenCell, context: ReviewContext): MendHere | undefined {
  const limits = limitsOfDates(column, context);
  const year = yearOf(limits.period.first);
  const meant = typeof value === 'number' ? dateFromNumber(value) : dateFromText(String(value), year);
  return meant === null || meant < limits.first || meant > limits.last ? undefined : { kind: 'set-cell', value: meant };
}

function limitsOfDates(column: Column, { period, knowledge: { today } }: ReviewContext) {
  const own = period ?? { first: today, last: today };
  return { ...dateLimitsOf(column, own, today), period: own };
}

/** A name of the list typed instead of its code, however wide, spaced or written; of several, each. */
function meantEntry({ value, column }: SeenCell, entries: readonly ListEntry[]): MendHere | undefined {
  if (column.type !== 'texts') {
    const meant = firmNamed(entries, String(value));
    return meant === null ? undefined : { kind: 'set-cell', value: meant.code };
  }
  const codes = textsIn(value).map((text) => firmNamed(entries, text)?.code);
  return codes.length === 0 || codes.includes(undefined) ? undefined : { kind: 'set-cell', value: codes.join(';') };
}

const withMend = (mend: MendHere | undefined): { readonly mend: MendHere } | object =>
  mend === undefined ? {} : { mend };

const indicatorIn = (row: RowView) => indicatorOf(text(row, 'indCode') ?? '');

const isMoney = ({ column, row }: SeenCell): boolean =>
  column.type === 'money' || (column.type === 'figure' && indicatorIn(row)?.unit.kind === 'money');

const isCount = ({ column, row }: SeenCell): boolean =>
  column.type === 'integer' || (column.type === 'figure' && indicatorIn(row)?.unit.kind === 'count');

const isRateColumn = ({ column, row }: SeenCell): boolean =>
  column.type === 'percent' || (column.type === 'figure' && indicatorIn(row)?.unit.kind === 'percent');

/** Whether the cell may be below zero; `with-reason`: where its preparer says why. */
function signOf(seen: SeenCell): Column['signed'] {
  const { column, row } = seen;
  if (column.signed === true) return true;
  const indicator = column.type === 'figure' ? indicatorIn(row) : undefined;
  if (indicator !== undefined && mayBeNegative(indicator)) return true;
  return isMoney(seen) ? column.signed : undefined;
}

/** What a cell may hold: by its column, and where that holds figures by the indicator of its row. */
function rateLimitsOf(seen: SeenCell): { readonly least: number | null; readonly most: number | null } {
  const { least, most } = numberLimitsOf(seen.column);
  const indicator = seen.column.type === 'figure' ? indicatorIn(seen.row) : undefined;
  if (indicator === undefined) return { least, most };
  return { least: signOf(seen) === true ? null : 0, most: unboundedRates.includes(indicator.code) ? null : 1 };
}

/** Several texts of a list, or one. */
const namedIn = ({ value, column }: SeenCell): readonly string[] =>
  column.type === 'texts' ? textsIn(value) : [String(value).trim()];

function unlisted(seen: SeenCell, { codes }: ReviewContext): readonly string[] {
  const known = codes(seen.column.list ?? '');
  // A master list without entries is one that did not come along.
  return known === null || known.size === 0 ? [] : namedIn(seen).filter((name) => !known.has(name));
}

const hasOwnLimits = ({ least, most }: Column): boolean => least !== undefined || most !== undefined;

const typedOf =
  (...types: readonly ColumnType[]) =>
  (column: Column): boolean =>
    isTyped(column) && types.includes(column.type);

/** V-DAT: what stands in a cell fits its column. All by the column's own type, list and unit. */
export const dataRules: readonly Rule[] = [
  overCells({
    id: 'V-DAT-01',
    severity: 'error',
    looksAt: { reach: 'cell', of: typedOf(...numeric) },
    check: (seen) => (misfitOf(seen.column, seen.value) === 'not-a-number' ? { ...withMend(meantNumber(seen)) } : null),
  }),
  overCells({
    id: 'V-DAT-02',
    severity: 'error',
    looksAt: { reach: 'cell', of: typedOf('date') },
    check: (seen, context) => {
      const { value, column } = seen;
      // DR-19: above the month a due month is precise enough (V-TIM-08).
      const enough = isMonth.test(String(value)) && !dayGrains.includes(context.template.grain);
      return enough || misfitOf(column, value) === null ? null : { ...withMend(meantDate(seen, context)) };
    },
  }),
  overCells({
    id: 'V-DAT-15',
    severity: 'error',
    looksAt: { reach: 'cell', of: typedOf('date'), header: ['period'] },
    check: ({ value, column }, context) => {
      if (typeof value !== 'string' || misfitOf(column, value) !== null) return null;
      const { first, last } = limitsOfDates(column, context);
      return first <= value && value <= last ? null : { facts: { first, last } };
    },
  }),
  overCells({
    id: 'V-DAT-16',
    severity: 'error',
    looksAt: { reach: 'cell', of: (column) => isTyped(column) && column.longest !== undefined },
    check: ({ value, column: { longest = Infinity } }) => {
      const length = [...String(value).normalize('NFC').trim()].length;
      return length <= longest ? null : { facts: { length, longest } };
    },
  }),
  overCells({
    id: 'V-DAT-03',
    severity: 'error',
    looksAt: {
      reach: 'cell',
      // The plan's own period is V-HDR-01's.
      of: (column, block) =>
        typedOf('choice', 'period', 'flag')(column) && !(column.type === 'period' && block.id === 'HDR'),
    },
    check: (seen, context) => {
      const { value, column } = seen;
      const misfit =
        misfitOf(column, value) !== null || (column.type === 'choice' && unlisted(seen, context).length > 0);
      if (!misfit) return null;
      return { ...withMend(meantEntry(seen, context.knowledge.lists[column.list ?? ''] ?? [])) };
    },
  }),
  overCells({
    id: 'V-DAT-04',
    severity: 'error',
    looksAt: { reach: 'cell', of: typedOf('money', 'integer', 'figure', 'number'), also: ['indCode'] },
    check: (seen) => {
      const { value, column } = seen;
      if (typeof value !== 'number') return null;
      if (isCount(seen) && !Number.isInteger(value)) return { facts: { wrong: 'not-whole' } };
      // Where a column or a rate says its own limits, V-DAT-07 and V-DAT-14 speak of them.
      if (value >= 0 || column.least !== undefined || isRateColumn(seen)) return null;
      const sign = signOf(seen);
      if (sign === true) return null;
      return sign === undefined
        ? { facts: { wrong: 'negative' } }
        : { severity: 'warning', facts: { wrong: 'taken-back' } };
    },
  }),
  overCells({
    id: 'V-DAT-14',
    severity: 'error',
    looksAt: { reach: 'cell', of: (column) => isTyped(column) && hasOwnLimits(column) },
    check: ({ value, column }) => {
      if (typeof value !== 'number') return null;
      const { least, most } = numberLimitsOf(column);
      if ((least === null || value >= least) && (most === null || value <= most)) return null;
      const shown = (number: number): string => (column.type === 'percent' ? percentText(number) : String(number));
      const range =
        least === null
          ? `≤ ${shown(most ?? 0)}`
          : most === null
            ? `≥ ${shown(least)}`
            : `${shown(least)}–${shown(most)}`;
      return { facts: { value: shown(value), range } };
    },
  }),
  overRows({
    id: 'V-DAT-05',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['target', 'indCode'], also: ['parentTarget', 'prevActual'] },
    check: (row, { settings: { unitSlip } }) => {
      const target = number(row, 'target');
      const beside = number(row, 'parentTarget') ?? number(row, 'prevActual');
      if (target === null || beside === null || target === 0 || beside === 0) return null;
      const [typed, usual] = [Math.abs(target), Math.abs(beside)];
      const slipped = typed > usual * unitSlip || typed * unitSlip < usual;
      return slipped ? { column: 'target', facts: { value: target, beside } } : null;
    },
  }),
  overCells({
    id: 'V-DAT-06',
    severity: 'warning',
    looksAt: { reach: 'cell', of: (column) => isTyped(column) && column.type === 'text' },
    check: ({ value }, { settings }) => {
      const placeholder = firstWord(settings.lexicon.placeholders, String(value).normalize('NFKC'));
      return placeholder === null ? null : { facts: { placeholder } };
    },
  }),
  overCells({
    id: 'V-DAT-07',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'cell', of: typedOf('percent', 'figure'), also: ['indCode'] },
    check: (seen) => {
      const { value, column } = seen;
      if (typeof value !== 'number' || hasOwnLimits(column) || !isRateColumn(seen)) return null;
      const { least, most } = rateLimitsOf(seen);
      const outside = (least !== null && value < least) || (most !== null && value > most);
      return outside ? { facts: { percent: Math.round(value * 1000) / 10 } } : null;
    },
  }),
  overGroups({
    id: 'V-DAT-08',
    severity: 'error',
    looksAt: {
      reach: 'group',
      columns: [],
      also: ({ rowKey }) => [...rowKey, ...nameColumns],
      key: (row) => {
        const parts = row.block.rowKey.map((key) => codeForm(String(cell(row, key) ?? '')));
        return parts[0] === undefined || parts[0] === '' ? null : JSON.stringify(parts);
      },
    },
    check: ([first, ...again]) =>
      first === undefined
        ? null
        : again.map((row) => ({
            row: row.id,
            column: row.block.rowKey[0] ?? '',
            facts: { value: nameOf(row), row: row.place + 1, first: first.place + 1 },
          })),
  }),
  overCells({
    id: 'V-DAT-09',
    severity: 'error',
    looksAt: {
      reach: 'cell',
      of: (column) =>
        isTyped(column) && column.list !== undefined && (column.type === 'reference' || column.type === 'texts'),
    },
    check: (seen, context) => {
      const unknown = unlisted(seen, context);
      if (unknown.length === 0) return null;
      const mend = meantEntry(seen, context.knowledge.lists[seen.column.list ?? ''] ?? []);
      return { facts: { unknown }, ...withMend(mend) };
    },
  }),
  overCells({
    id: 'V-DAT-11',
    severity: 'warning',
    looksAt: { reach: 'cell', of: typedOf('money', 'figure'), also: ['indCode'] },
    check: (seen, { settings: { moneyDecimals } }) =>
      typeof seen.value === 'number' && isMoney(seen) && decimalsOf(seen.value) > moneyDecimals
        ? { facts: { most: moneyDecimals } }
        : null,
  }),
  overCells({
    id: 'V-DAT-17',
    severity: 'error',
    looksAt: { reach: 'cell', of: typedOf(...numeric), also: ['indCode'], header: ['moneyUnit'] },
    check: (seen, { header }) => {
      const { value } = seen;
      if (typeof value !== 'number') return null;
      const unit = header !== null && text(header, 'moneyUnit') === 'yuan' ? '元' : '万元';
      const largest = isMoney(seen) ? largestAmount / fenPer[unit] : largestNumber;
      return Math.abs(value) > largest ? { facts: { largest, unit: isMoney(seen) ? unit : '' } } : null;
    },
  }),
  overCells({
    id: 'V-DAT-18',
    severity: 'error',
    looksAt: { reach: 'cell', of: typedOf('text', 'texts', 'reference') },
    check: ({ value }) =>
      typeof value === 'string' && hidesCharacters(value)
        ? { facts: { value: withoutHidden(value) }, mend: { kind: 'set-cell', value: withoutHidden(value) } }
        : null,
  }),
];
