import { daysBetween } from 'shared/calendar/date';
import { indicatorOf } from 'shared/indicator/catalogue';
import { overGroups, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import { rowsBy } from 'shared/review/row-index';
import { date, has, nameOf, number, sumOf, text, type RowView } from 'shared/review/row-view';
import { normalise } from 'shared/review/text/normalise';

const flow = ['申请', '批复', '核查'];

/** 3%×销售, 按销售额的3%: a share of sales and nothing else. */
const ratioOnly =
  /^(?:按|依|以)?(?:年度|月度|本月|全年)?(?:销售(?:收入|额)?|收入|回款|合同额)?(?:的|[*×xX])?\d+(?:\.\d+)?%(?:[*×xX]?(?:年度|月度|本月|全年)?(?:销售(?:收入|额)?|收入|回款|合同额))?(?:计提|配比|比例|测算|计算|提取)?$/;

const monthOf = (row: RowView): string => (date(row, 'planDate') ?? date(row, 'actDate') ?? '').slice(0, 7);

/** V-EXP: money follows targets, with a purpose, in order, once. */
export const expenseRules: readonly Rule[] = [
  overRows({
    id: 'V-EXP-01',
    severity: 'error',
    waivable: true,
    looksAt: {
      reach: 'row',
      blocks: ['IND'],
      columns: ['indCode', 'target'],
      also: ['dimRegion'],
      elsewhere: [{ blocks: ['EXP'], columns: ['target', 'quota'] }],
    },
    check: (row, { settings: { quotaIndicators }, rows, blocks }) => {
      const code = text(row, 'indCode');
      if (code === null || !quotaIndicators.includes(code) || !blocks.some(({ id }) => id === 'EXP')) return null;
      if ((number(row, 'target') ?? 0) <= 0) return null;
      const byTarget = rowsBy(rows('EXP'), 'target');
      const region = text(row, 'dimRegion');
      // Money spent on a region, outlet or customer serves every sales target; on another indicator only that one.
      const objects = [...byTarget.keys()].filter(
        (target) => target === code || target === region || indicatorOf(target) === undefined,
      );
      const covered = objects.some(
        (target) => byTarget.get(target)?.some((each) => number(each, 'quota') !== null) === true,
      );
      if (covered) return null;
      // Before there is any expense, nothing is wrong with the targets that were issued.
      const isOpen = !rows('EXP').some((each) => has(each, 'target') || has(each, 'quota'));
      return { column: 'target', facts: { indicator: code }, ...(isOpen ? { open: true } : {}) };
    },
  }),
  overRows({
    id: 'V-EXP-02',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['purpose', 'basis'], also: ['ratio', 'effect'] },
    check: (row) => {
      const basis = text(row, 'basis');
      return basis !== null && ratioOnly.test(normalise(basis)) ? { column: 'basis', facts: { value: basis } } : null;
    },
  }),
  overPlan({
    id: 'V-EXP-03',
    severity: 'error',
    looksAt: { reach: 'plan', elsewhere: [{ blocks: ['EXP'], columns: ['quota'] }] },
    check: ({ planned: { quotasBelow }, rows, settings: { moneyTolerance } }) => {
      if (quotasBelow === undefined || rows('EXP').length === 0) return null;
      const [lower, quota] = [quotasBelow.reduce((sum, each) => sum + each.quota, 0), sumOf(rows('EXP'), 'quota')];
      return lower > quota + moneyTolerance
        ? { block: 'EXP', facts: { lower, quota, over: Math.round((lower - quota) * 100) / 100 } }
        : null;
    },
  }),
  overRows({
    id: 'V-EXP-04',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['quota', 'approved'], also: ['applied'] },
    check: (row) => {
      const quota = number(row, 'quota');
      return ['applied', 'approved'].flatMap((column) => {
        const value = number(row, column);
        return quota !== null && value !== null && value > quota ? [{ column, facts: { value, quota } }] : [];
      });
    },
  }),
  overRows({
    id: 'V-EXP-05',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', columns: ['approved', 'verified'] },
    check: (row) => {
      const [approved, verified] = [number(row, 'approved'), number(row, 'verified')];
      return verified !== null && verified > (approved ?? 0)
        ? { column: 'verified', facts: { value: verified, approved: approved ?? 0 } }
        : null;
    },
  }),
  overRows({
    id: 'V-EXP-06',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['applied', 'approved', 'verified'], also: ['expNo'] },
    check: (row, { planned: { approvedBefore } }) => {
      if (has(row, 'approved') && !has(row, 'applied')) return flowFound(row, 'approved', 'no-application');
      if (!has(row, 'verified')) return null;
      if (!has(row, 'approved')) return flowFound(row, 'verified', 'no-approval');
      // Who approves is who signs: an amount is verified in a version after the one they signed.
      return approvedBefore === undefined || approvedBefore.includes(row.id)
        ? null
        : flowFound(row, 'verified', 'not-signed');
    },
  }),
  overGroups({
    id: 'V-EXP-07',
    severity: 'warning',
    looksAt: {
      reach: 'group',
      columns: ['purpose', 'target', 'quota'],
      also: ['planDate', 'actDate'],
      key: (row) =>
        has(row, 'purpose') && has(row, 'target')
          ? JSON.stringify([text(row, 'purpose'), text(row, 'target'), monthOf(row)])
          : null,
    },
    check: ([first, ...again]) =>
      first === undefined
        ? null
        : again.map((row) => ({
            row: row.id,
            column: 'purpose',
            facts: { target: text(row, 'target') ?? '', first: first.place + 1 },
          })),
  }),
  overRows({
    id: 'V-EXP-08',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['actDate', 'verDate'], also: ['verified'] },
    check: (row, { knowledge: { today }, settings: { verifyWithinDays } }) => {
      const spent = date(row, 'actDate');
      if (spent === null) return null;
      const days = daysBetween(spent, date(row, 'verDate') ?? today);
      return days > verifyWithinDays ? { column: 'verDate', facts: { days, most: verifyWithinDays } } : null;
    },
  }),
  overPlan({
    id: 'V-EXP-09',
    severity: 'warning',
    looksAt: { reach: 'plan' },
    check: ({ planned: { pace }, settings: { spendAhead } }) => {
      if (pace === undefined || pace.spent - pace.revenue <= spendAhead + 1e-9) return null;
      return { facts: { spent: Math.round(pace.spent * 100), revenue: Math.round(pace.revenue * 100) } };
    },
  }),
];

const flowFound = (row: RowView, column: string, wrong: 'no-application' | 'no-approval' | 'not-signed'): Found => ({
  column,
  facts: { wrong, steps: flow, expense: nameOf(row) },
});
