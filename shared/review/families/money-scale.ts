import { indicatorOf } from 'shared/indicator/catalogue';
import { isTyped } from 'shared/template/column';
import type { Block } from 'shared/template/block';
import { overBlock, overRows, type Found, type Rule } from 'shared/review/rule';
import { number, text, type RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';

/** So many amounts of a column say what is usual in it. */
const leastAmounts = 2;
/** 100 亿元: no single amount of a plan is larger, whatever stands beside it. In 元. */
const largestLikely = 10_000_000_000;

const moneyColumns = new WeakMap<Block, readonly string[]>();

/** Amounts in the plan's own unit; what is always in 元 says so in its header. */
function moneyColumnsOf(block: Block): readonly string[] {
  const known = moneyColumns.get(block);
  if (known !== undefined) return known;
  const keys = block.columns
    .filter((column) => column.type === 'money' && column.unit === undefined && isTyped(column))
    .map(({ key }) => key);
  moneyColumns.set(block, keys);
  return keys;
}

/** The middle one of several amounts, the smaller of two; null where there are too few to say. */
function median(amounts: readonly number[]): number | null {
  if (amounts.length < leastAmounts) return null;
  const sorted = [...amounts].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

const isMoneyIndicator = (row: RowView): boolean => indicatorOf(text(row, 'indCode') ?? '')?.unit.kind === 'money';

/** The largest amount the plan's indicators speak of: its targets, what was issued, last year. */
const scaleOfPlan = ({ rows }: ReviewContext): number =>
  rows('IND')
    .filter(isMoneyIndicator)
    .flatMap((row) => ['target', 'parentTarget', 'prevActual'].map((key) => Math.abs(number(row, key) ?? 0)))
    .reduce((largest, amount) => Math.max(largest, amount), 0);

interface Scale {
  /** What the column's other amounts are like; null where there are too few. */
  readonly usual: number | null;
  readonly plan: number;
  readonly largest: number;
}

/** What an amount is too far from; null where it is not. */
function farFrom(amount: number, { usual, plan, largest }: Scale, slip: number): number | null {
  if (usual !== null && (amount > usual * slip || amount * slip < usual)) return usual;
  if (usual === null && plan > 0 && amount > plan * slip) return plan;
  return amount > largest ? largest : null;
}

/**
 * V-DAT-05 beyond a row's own target: every amount is judged by the other amounts of its column, by the scale of the
 * plan, and an opportunity by what earlier plans said of it. 6,800,000 among hundreds of 万元 was typed in 元.
 */
export const moneyScaleRules: readonly Rule[] = [
  overBlock({
    id: 'V-DAT-05',
    severity: 'warning',
    looksAt: {
      reach: 'block',
      columns: [],
      also: moneyColumnsOf,
      header: ['moneyUnit'],
      elsewhere: [{ blocks: ['IND'], columns: ['indCode', 'target', 'parentTarget', 'prevActual'] }],
    },
    check: (rows, context, block) => {
      const keys = rows.length === 0 ? [] : moneyColumnsOf(block);
      if (keys.length === 0) return null;
      const { unitSlip } = context.settings;
      const inYuan = context.header !== null && text(context.header, 'moneyUnit') === 'yuan';
      const scale = { plan: scaleOfPlan(context), largest: largestLikely / (inYuan ? 1 : 10_000) };
      return keys.flatMap((column): readonly Found[] => {
        const amounts = rows.flatMap((row) => {
          const amount = Math.abs(number(row, column) ?? 0);
          return amount === 0 ? [] : [{ row: row.id, amount }];
        });
        const usual = median(amounts.map(({ amount }) => amount));
        return amounts.flatMap(({ row, amount }): readonly Found[] => {
          const beside = farFrom(amount, { usual, ...scale }, unitSlip);
          return beside === null ? [] : [{ row, column, facts: { value: amount, beside } }];
        });
      });
    },
  }),
  overRows({
    id: 'V-DAT-05',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['oppId', 'amount'], header: ['moneyUnit'] },
    check: (row, { planned: { amountsBefore }, settings: { unitSlip } }) => {
      const [amount, beside] = [number(row, 'amount'), amountsBefore?.[text(row, 'oppId') ?? '']];
      if (amount === null || beside === undefined || amount <= 0 || beside <= 0) return null;
      const slipped = amount > beside * unitSlip || amount * unitSlip < beside;
      return slipped ? { column: 'amount', facts: { value: amount, beside } } : null;
    },
  }),
];
