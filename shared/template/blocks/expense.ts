import { column } from 'shared/template/column';
import { signedTable } from 'shared/template/blocks/table';

const expenseColumns = [
  column('expNo', '费用编号', 'Expense no.', 'text', 'issued'),
  column('purpose', '费用用途', 'Purpose', 'choice', 'required', { list: 'E-EXPP' }),
  column('target', '对应区域/终端/客户/指标', 'Spent on', 'reference', 'required', {
    list: 'expenseObjects',
    width: 24,
  }),
  column('basis', '测算依据', 'Basis', 'text', 'required', { longest: 200, width: 28 }),
  column('ratio', '费率', 'Ratio to sales', 'percent', 'optional'),
  column('quota', '费用指标(下达)', 'Quota', 'money', 'required', { total: 'sum' }),
  column('applied', '申请金额', 'Applied', 'money', 'conditional', { total: 'sum' }),
  column('approved', '批复金额', 'Approved', 'money', 'conditional', { total: 'sum' }),
  column('verified', '核查金额', 'Verified', 'money', 'conditional', { total: 'sum' }),
  column('effect', '预期效果', 'Expected effect', 'text', 'required', { longest: 120, clarity: 'warning', width: 32 }),
  column('planDate', '计划日期', 'Planned on', 'date', 'conditional'),
  column('actDate', '实际日期', 'Spent on date', 'date', 'conditional', { past: true }),
  column('verDate', '核查日期', 'Verified on', 'date', 'conditional', { past: true }),
  column('left', '余额', 'Balance', 'money', 'calculated', {
    formula: 'IF({quota}="","",{quota}-N({approved}))',
    total: 'sum',
  }),
  column('decision', '结转/收回', 'Carry or return', 'choice', 'conditional', { list: 'E-CARRY' }),
] as const;

/** G-EXP: what is spent on whom, why, and with which effect. */
export const expenseBlock = signedTable('EXP', '费用', 'Expenses', expenseColumns);
