import { indicatorOf } from 'shared/indicator/catalogue';
import { isTyped, type Column, type ColumnType } from 'shared/template/column';
import type { ListEntry } from 'shared/template/list';
import { textsIn } from 'shared/plan/typed-rows';
import { misfitOf } from 'shared/plan/well-formed';
import { overCells, overGroups, overRows, type MendHere, type Rule, type SeenCell } from 'shared/review/rule';
import { cell, nameOf, nameColumns, number, text, type RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';
import { firstWord } from 'shared/review/text/word-pattern';

const numeric: readonly ColumnType[] = ['number', 'integer', 'money', 'figure', 'percent'];
/** Differences and growth may be below zero or above one. */
const signed: readonly string[] = ['amtChg', 'diff', 'dev', 'gInd', 'gBen', 'growth', 'trigVal'];
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

const isPlainNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const isMonth = /^\d{4}[-M](?:0[1-9]|1[0-2])$/;
const dayGrains: readonly string[] = ['month', 'week', 'day'];
const writtenDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** `1,200` or full-width digits mean one number only; `约500万` is left to the planner. */
function meantNumber(value: unknown): MendHere | undefined {
  const plain = String(value).normalize('NFKC').trim();
  return isPlainNumber.test(plain) ? { kind: 'set-cell', value: Number(plain.replaceAll(',', '')) } : undefined;
}

function meantDate(value: unknown): MendHere | undefined {
  const [match, year, month = '', day = ''] =
    writtenDate.exec(String(value).normalize('NFKC').replace(/\s/g, '')) ?? [];
  return match === undefined
    ? undefined
    : { kind: 'set-cell', value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** A name of the list typed instead of its code. */
function meantEntry(entries: readonly ListEntry[], value: unknown): MendHere | undefined {
  const plain = String(value).trim();
  const meant = entries.filter(({ zh, en }) => zh === plain || en === plain || zh.replace(/^\d+ /, '') === plain);
  return meant.length === 1 && meant[0] !== undefined ? { kind: 'set-cell', value: meant[0].code } : undefined;
}

const withMend = (mend: MendHere | undefined): { readonly mend: MendHere } | object =>
  mend === undefined ? {} : { mend };

const indicatorIn = (row: RowView) => indicatorOf(text(row, 'indCode') ?? '');

const isMoney = ({ column, row }: SeenCell): boolean =>
  column.type === 'money' || (column.type === 'figure' && indicatorIn(row)?.unit.kind === 'money');

const isCount = ({ column, row }: SeenCell): boolean =>
  column.type === 'integer' || (column.type === 'figure' && indicatorIn(row)?.unit.kind === 'count');

const isRate = ({ column, row }: SeenCell): boolean => {
  if (column.type === 'percent') return true;
  const indicator = indicatorIn(row);
  return column.type === 'figure' && indicator?.unit.kind === 'percent' && !unboundedRates.includes(indicator.code);
};

/** Several texts of a list, or one. */
const namedIn = ({ value, column }: SeenCell): readonly string[] =>
  column.type === 'texts' ? textsIn(value) : [String(value).trim()];

function unlisted(seen: SeenCell, { codes }: ReviewContext): readonly string[] {
  const known = codes(seen.column.list ?? '');
  // A master list without entries is one that did not come along.
  return known === null || known.size === 0 ? [] : namedIn(seen).filter((name) => !known.has(name));
}

const decimalsOf = (value: number): number => {
  const [, decimals = ''] = String(value).split('.');
  return decimals.includes('e') ? 0 : decimals.length;
};

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
    check: ({ value, column }) =>
      misfitOf(column, value) === 'not-a-number' ? { ...withMend(meantNumber(value)) } : null,
  }),
  overCells({
    id: 'V-DAT-02',
    severity: 'error',
    looksAt: { reach: 'cell', of: typedOf('date') },
    check: ({ value, column }, { template }) => {
      // DR-19: above the month a due month is precise enough (V-TIM-08).
      const enough = isMonth.test(String(value)) && !dayGrains.includes(template.grain);
      return enough || misfitOf(column, value) === null ? null : { ...withMend(meantDate(value)) };
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
      return { ...withMend(meantEntry(context.knowledge.lists[column.list ?? ''] ?? [], value)) };
    },
  }),
  overCells({
    id: 'V-DAT-04',
    severity: 'error',
    looksAt: { reach: 'cell', of: typedOf('money', 'integer', 'figure'), also: ['indCode'] },
    check: (seen) => {
      const { value, column } = seen;
      if (typeof value !== 'number' || signed.includes(column.key)) return null;
      if (value < 0) return { facts: { wrong: 'negative' } };
      return isCount(seen) && !Number.isInteger(value) ? { facts: { wrong: 'not-whole' } } : null;
    },
  }),
  overRows({
    id: 'V-DAT-05',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['target', 'indCode'], also: ['parentTarget', 'prevActual'] },
    check: (row, { settings: { unitSlip } }) => {
      const target = number(row, 'target');
      const beside = number(row, 'parentTarget') ?? number(row, 'prevActual');
      if (target === null || beside === null || target <= 0 || beside <= 0) return null;
      const slipped = target > beside * unitSlip || target * unitSlip < beside;
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
      if (typeof value !== 'number' || signed.includes(column.key) || !isRate(seen)) return null;
      return value < 0 || value > 1 ? { facts: { percent: Math.round(value * 1000) / 10 } } : null;
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
        const parts = row.block.rowKey.map((key) => String(cell(row, key) ?? '').trim());
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
      const mend = meantEntry(context.knowledge.lists[seen.column.list ?? ''] ?? [], seen.value);
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
];
