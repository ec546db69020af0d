import { column } from 'shared/template/column';
import { quotient, sumOf } from 'shared/template/arithmetic';
import { signedTable } from 'shared/template/blocks/table';

/** T-QTR.市场需求分析. */
export const needBlock = signedTable(
  'NEED',
  '市场需求分析',
  'Market needs',
  [
    column('item', '项目', 'Item', 'choice', 'required', { list: 'E-NEED' }),
    column('finding', '结论', 'Finding', 'text', 'required', { longest: 300, width: 40 }),
    column('data', '数据', 'Figure', 'number', 'optional', { signed: true }),
    column('src', '来源', 'Source', 'text', 'required', { longest: 120, width: 24 }),
  ],
  { needsRows: true },
);

/** T-QTR.销售策略. */
export const quarterStrategyBlock = signedTable(
  'QSTRAT',
  '销售策略',
  'Sales strategy',
  [
    column('strat', '策略', 'Strategy', 'choice', 'required', { list: 'E-QSTRAT' }),
    column('content', '内容', 'Content', 'text', 'required', { longest: 300, width: 40 }),
    column('task', '任务', 'Task', 'text', 'required', { longest: 20 }),
    column('effect', '预期效果', 'Expected effect', 'text', 'required', {
      longest: 120,
      clarity: 'warning',
      width: 32,
    }),
  ],
  { needsRows: true },
);

/** T-QTR.预算: all three lines. */
export const budgetBlock = signedTable(
  'BUD',
  '预算',
  'Budget',
  [
    column('line', '科目', 'Line', 'choice', 'required', { list: 'E-BUDLINE' }),
    column('m1', '第1个月预算', 'Month 1', 'money', 'required', { total: 'sum' }),
    column('m2', '第2个月预算', 'Month 2', 'money', 'required', { total: 'sum' }),
    column('m3', '第3个月预算', 'Month 3', 'money', 'required', { total: 'sum' }),
    column('total', '合计', 'Total', 'money', 'calculated', { formula: sumOf('m1', 'm2', 'm3'), total: 'sum' }),
    column('actual', '实际', 'Actual', 'money', 'conditional', { signed: 'with-reason', total: 'sum' }),
    column('exec', '执行率', 'Execution', 'percent', 'calculated', { formula: quotient('actual', 'total') }),
  ],
  { rowKey: ['line'], needsRows: true, fixedRows: true },
);

/** T-QTR.跟踪与调整: each row asks for a revision of the plan. */
export const trackBlock = signedTable('TRACK', '跟踪与调整', 'Tracking and adjusting', [
  column('date', '日期', 'Date', 'date', 'required'),
  column('finding', '情况', 'Situation', 'text', 'required', { longest: 300, width: 36 }),
  column('change', '调整内容', 'Change', 'text', 'required', { longest: 300, width: 36 }),
  column('reason', '原因', 'Reason', 'text', 'required', { longest: 300, width: 32 }),
  column('rowRef', '涉及行', 'Rows', 'text', 'required', { longest: 120 }),
]);
