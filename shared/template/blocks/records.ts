import { difference } from 'shared/template/arithmetic';
import { column } from 'shared/template/column';
import { openTable } from 'shared/template/blocks/table';

const person = { list: 'people' } as const;

/** Feedback form: what people say of the plans, and what they were answered. */
export const feedbackFormBlock = openTable('FEED', '意见反馈', 'Feedback', [
  column('date', '日期', 'Date', 'date', 'issued'),
  column('dept', '部门', 'Department', 'reference', 'issued', { list: 'units' }),
  column('person', '反馈人', 'From', 'reference', 'issued', person),
  column('kind', '类别', 'Kind', 'choice', 'required', { list: 'E-FEED' }),
  column('text', '意见', 'Feedback', 'text', 'required', { longest: 500, width: 44 }),
  column('advice', '建议', 'Suggestion', 'text', 'optional', { longest: 300, width: 36 }),
  column('reply', '答复', 'Reply', 'text', 'conditional', { longest: 300, width: 36 }),
  column('replier', '答复人', 'Replied by', 'reference', 'conditional', person),
  column('replyDate', '答复日期', 'Replied on', 'date', 'conditional', { past: true }),
  column('state', '状态', 'State', 'choice', 'service', { list: 'E-FEEDST' }),
]);

/** Meeting record: decisions become tasks by their action items. */
export const meetingBlock = openTable('MEET', '会议记录', 'Meetings', [
  column('type', '会议类型', 'Meeting', 'choice', 'required', { list: 'E-MTG' }),
  column('date', '日期', 'Date', 'date', 'required'),
  column('host', '主持人', 'Host', 'reference', 'required', person),
  column('due', '应到', 'Expected', 'integer', 'required', { unit: 'people', total: 'sum' }),
  column('present', '实到', 'Present', 'integer', 'required', { unit: 'people', total: 'sum' }),
  column('topics', '议题', 'Topics', 'text', 'required', { longest: 500, width: 36 }),
  column('decisions', '决议', 'Decisions', 'text', 'required', { longest: 500, width: 36 }),
  column('actions', '行动项(任务、责任人、期限)', 'Actions (task, owner, due)', 'text', 'conditional', {
    longest: 500,
    width: 36,
  }),
  column('score', '效果评分(1–100)', 'Effect (1–100)', 'number', 'conditional', { least: 1, most: 100 }),
]);

/** Inspection record: what the office found in its weekly look at plans and reports. */
export const inspectionBlock = openTable('INSP', '监察记录', 'Inspections', [
  column('week', '周', 'Week', 'period', 'issued'),
  column('dept', '部门', 'Department', 'reference', 'required', { list: 'units' }),
  column('missing', '缺失计划/报告', 'Missing plans and reports', 'text', 'service', { width: 32 }),
  column('late', '逾期任务', 'Overdue tasks', 'text', 'service', { width: 32 }),
  column('abnormal', '异常偏差', 'Abnormal deviations', 'text', 'service', { width: 32 }),
  column('cause', '根源', 'Root cause', 'text', 'conditional', { longest: 300, width: 36 }),
  column('opinion', '意见', 'Opinion', 'text', 'optional', { longest: 300, width: 36 }),
  column('recNo', '整改单', 'Rectification', 'text', 'conditional', { longest: 40 }),
  column('inspector', '监察人', 'Inspector', 'reference', 'issued', person),
  column('time', '监察时间', 'Time', 'text', 'issued'),
]);

/**
 * What finance has booked, by unit, person, indicator: it stands beside what was reported and replaces none of it. A later
 * version corrects an earlier one; `reported` and `before` show what each line meets.
 */
export const bookedBlock = openTable(
  'BOOKED',
  '入账实绩',
  'Booked amounts',
  [
    column('dept', '部门', 'Department', 'reference', 'required', { list: 'units' }),
    column('person', '人员', 'Person', 'reference', 'optional', person),
    column('indCode', '指标', 'Indicator', 'reference', 'required', { list: 'indicators', width: 28 }),
    column('amount', '入账金额', 'Booked', 'money', 'optional', { signed: 'with-reason', total: 'sum' }),
    column('reported', '上报金额', 'Reported', 'money', 'service'),
    column('dev', '差异', 'Difference', 'money', 'calculated', { formula: difference('amount', 'reported') }),
    column('before', '上次入账', 'Booked before', 'money', 'service'),
    column('source', '来源(账套、报表或凭证)', 'Source (books, report or voucher)', 'text', 'conditional', {
      longest: 100,
      width: 28,
    }),
    column('date', '入账日期', 'Booked on', 'date', 'conditional', { past: true }),
    column('note', '说明', 'Note', 'text', 'optional', { longest: 200, width: 32 }),
  ],
  { rowKey: ['dept', 'person', 'indCode'], needsRows: true, spareRows: 20 },
);
