import { column } from 'shared/template/column';
import { difference } from 'shared/template/arithmetic';
import { openTable } from 'shared/template/blocks/table';

const yuan = { unit: 'yuan', format: '#,##0.00' } as const;

/** T-DAY.日计划. */
export const dayBlock = openTable('DAY', '日计划', 'Day plan', [
  column('date', '日期', 'Date', 'date', 'required'),
  column('slot', '时段', 'Time', 'text', 'optional', { longest: 20 }),
  column('weekTask', '周任务', 'Week task', 'reference', 'required', { list: 'parentTasks', width: 28 }),
  column('custPlace', '客户/地点', 'Customer or place', 'text', 'required', { longest: 120, width: 24 }),
  column('goal', '目标', 'Goal', 'text', 'required', { longest: 120, clarity: 'error', width: 36 }),
  column('expect', '预计结果', 'Expected result', 'text', 'optional', { longest: 200, width: 28 }),
  column('actual', '实际结果', 'Actual result', 'text', 'conditional', { longest: 200, width: 28 }),
  column('status', '状态', 'Status', 'choice', 'required', { list: 'E-TASKST' }),
  column('comment', '点评', 'Manager’s comment', 'text', 'conditional', { longest: 300, width: 28 }),
]);

/** G-VIS. */
export const visitBlock = openTable('VIS', '拜访', 'Visits', [
  column('date', '日期', 'Date', 'date', 'required'),
  column('customer', '客户', 'Customer', 'text', 'required', { longest: 80, width: 24 }),
  column('method', '拜访方式', 'Way', 'choice', 'required', { list: 'E-VISIT' }),
  column('purpose', '目的', 'Purpose', 'text', 'required', { longest: 200, width: 28 }),
  column('outcome', '结果', 'Outcome', 'choice', 'optional', { list: 'E-VISITEND' }),
  column('again', '改期至', 'Moved to', 'date', 'conditional'),
  column('feedback', '结果反馈', 'Feedback', 'text', 'conditional', { longest: 300, width: 36 }),
  column('intent', '意向', 'Intent', 'choice', 'optional', { list: 'E-PRIO' }),
  column('next', '下一步', 'Next step', 'text', 'optional', { longest: 200, width: 28 }),
  column('cost', '费用(元)', 'Cost (CNY)', 'number', 'optional', { ...yuan, total: 'sum' }),
  column('route', '行程(起止地)', 'Route', 'text', 'optional', { longest: 120, width: 24 }),
  column('proof', '证明', 'Proof', 'text', 'optional', { longest: 120, width: 20 }),
]);

/** T-DAY.日费用. */
export const dayExpenseBlock = openTable('DAYEXP', '日费用', 'Day expenses', [
  column('item', '科目', 'Item', 'choice', 'required', { list: 'E-EXPP' }),
  column('amount', '金额(元)', 'Amount (CNY)', 'number', 'required', { ...yuan, total: 'sum' }),
  column('use', '用途', 'Use', 'text', 'required', { longest: 200, width: 32 }),
  column('voucher', '凭证', 'Voucher', 'text', 'optional', { longest: 60 }),
  column('expNo', '费用申请', 'Expense request', 'text', 'conditional', { longest: 40 }),
]);

/** T-DAY.日活动量: what DR-24 asks of the day, and what came of it. */
export const activityBlock = openTable(
  'ACTIV',
  '日活动量',
  'Day activity',
  [
    column('callsPlan', '电话(计划)', 'Calls planned', 'integer', 'issued', { unit: 'times' }),
    column('calls', '电话', 'Calls', 'integer', 'conditional', { unit: 'times' }),
    column('apptsPlan', '预约(计划)', 'Appointments planned', 'integer', 'issued', { unit: 'times' }),
    column('appts', '预约', 'Appointments', 'integer', 'conditional', { unit: 'times' }),
    column('visitsPlan', '拜访(计划)', 'Visits planned', 'integer', 'issued', { unit: 'times' }),
    column('visits', '拜访', 'Visits', 'integer', 'conditional', { unit: 'times' }),
    column('intentPlan', '意向(计划)', 'Intent customers planned', 'integer', 'issued', { unit: 'customers' }),
    column('intent', '意向', 'Intent customers', 'integer', 'conditional', { unit: 'customers' }),
    column('grossPlan', '毛单(计划)', 'Gross orders planned', 'integer', 'issued', { unit: 'orders' }),
    column('gross', '毛单', 'Gross orders', 'integer', 'conditional', { unit: 'orders' }),
    column('ordersPlan', '成交单(计划)', 'Orders planned', 'integer', 'issued', { unit: 'orders' }),
    column('orders', '成交单', 'Orders', 'integer', 'conditional', { unit: 'orders' }),
    column('amountPlan', '成交额(计划)', 'Amount planned', 'money', 'issued'),
    column('amount', '成交额', 'Amount', 'money', 'conditional'),
    column('gap', '差距', 'Gap', 'money', 'calculated', { formula: difference('amountPlan', 'amount') }),
    column('remainDay', '剩余日目标', 'Remaining day target', 'money', 'service'),
  ],
  { fixedRows: true },
);

/** 晨会/夕会 of the day (seed 002). */
export const dayMeetingBlock = openTable('TALK', '晨会夕会', 'Morning and evening', [
  column('kind', '会议', 'Meeting', 'choice', 'required', { list: 'E-DAYMTG' }),
  column('note', '记录', 'Notes', 'text', 'optional', { longest: 500, width: 60 }),
]);
