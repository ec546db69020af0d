import { column } from 'shared/template/column';
import { attained, difference } from 'shared/template/arithmetic';
import { openTable, signedTable } from 'shared/template/blocks/table';
import type { ListName } from 'shared/template/list';
import { executionColumns } from 'shared/template/blocks/task';
import { workingDays } from 'shared/template/working-days';

const indicatorUnit = { unit: 'indicator' } as const;
const issuedIndicator = column('indCode', '指标', 'Indicator', 'reference', 'issued', {
  list: 'indicators',
  width: 28,
});
const proof = column('evid', '判据', 'Evidence', 'choice', 'conditional', { list: 'E-EVID', width: 20 });
const proofNo = column('evidNo', '判据编号', 'Evidence no.', 'text', 'conditional', { longest: 60 });
const planned = <const Key extends string>(key: Key, zh: string, en: string) =>
  column(key, zh, en, 'figure', 'issued', indicatorUnit);

const [status, pct, , actEnd] = executionColumns;

/** Working days behind `planEnd`; an open task counts to today once it is due. */
const behindPlan = [
  'IF({planEnd}="","",IF({actEnd}="",',
  `IF(TODAY()>{planEnd},${workingDays('{planEnd}', 'TODAY()')}-1,0),`,
  `IF({actEnd}<{planEnd},1-(${workingDays('{actEnd}', '{planEnd}')}),${workingDays('{planEnd}', '{actEnd}')}-1)))`,
].join('');

/** T-SWK.任务进度: every task of the week's effective plan. */
export const progressReportBlock = signedTable(
  'WORK',
  '任务进度',
  'Task progress',
  [
    column('wbs', '编号', 'WBS no.', 'text', 'issued', { width: 8 }),
    column('name', '任务', 'Task', 'text', 'issued', { width: 36 }),
    column('planEnd', '计划完成', 'Planned finish', 'date', 'issued'),
    status,
    pct,
    actEnd,
    column('dev', '偏差天数', 'Deviation (working days)', 'integer', 'calculated', { formula: behindPlan }),
    column('issue', '问题', 'Problem', 'text', 'conditional', { longest: 300, width: 32 }),
    column('next', '下步', 'Next', 'text', 'conditional', { longest: 200, width: 28 }),
  ],
  { rowKey: ['wbs'], fixedRows: true, needsRows: true },
);

/** T-SWK.指标. */
export const weeklyActualBlock = signedTable(
  'ACTUAL',
  '指标',
  'Indicators',
  [
    issuedIndicator,
    planned('planW', '周目标', 'Weekly target'),
    column('actW', '周实际', 'Weekly actual', 'figure', 'required', { ...indicatorUnit, signed: 'with-reason' }),
    planned('cumPlan', '累计目标', 'Target so far'),
    column('cumAct', '累计实际', 'Actual so far', 'figure', 'service', indicatorUnit),
    column('rate', '完成率', 'Completion', 'percent', 'calculated', { formula: attained('actW', 'planW') }),
    proof,
    proofNo,
  ],
  { rowKey: ['indCode'], fixedRows: true },
);

/** T-SWK.商机变化. */
export const moveBlock = signedTable('MOVE', '商机变化', 'Opportunities moved', [
  column('oppId', '商机编号', 'Opportunity no.', 'reference', 'required', { list: 'opportunities', width: 24 }),
  column('from', '原阶段', 'From stage', 'choice', 'required', { list: 'E-STAGE' }),
  column('to', '新阶段', 'To stage', 'choice', 'required', { list: 'E-STAGE' }),
  column('date', '日期', 'Date', 'date', 'required'),
  proof,
  column('amtChg', '产值变化', 'Change in value', 'money', 'optional', { signed: true, total: 'sum' }),
  column('why', '原因', 'Why', 'text', 'conditional', { longest: 200, width: 32 }),
]);

/** T-SWK.拜访汇总. */
export const visitSumBlock = openTable(
  'VISITS',
  '拜访汇总',
  'Visits',
  [
    column('person', '人员', 'Person', 'reference', 'service', { list: 'people' }),
    column('n', '拜访数', 'Visits', 'integer', 'service', { unit: 'times', total: 'sum' }),
    column('intent', '意向客户', 'Intent customers', 'integer', 'service', { unit: 'customers', total: 'sum' }),
  ],
  { fixedRows: true },
);

/** T-SWK.下周计划预览, T-SMO.任务执行 of the period to come. */
export const nextBlock = openTable(
  'NEXT',
  '下周计划预览',
  'Next week',
  [
    column('wbs', '编号', 'WBS no.', 'text', 'service', { width: 8 }),
    column('goal', '工作目标', 'Goal', 'text', 'service', { width: 40 }),
    column('owner', '责任人', 'Owner', 'reference', 'service', { list: 'people' }),
    column('end', '完成时间', 'Finish', 'date', 'service'),
  ],
  { fixedRows: true },
);

/** T-SWK.自评与教训, with the manager's comment. */
export const selfReviewBlock = signedTable('SELF', '自评与点评', 'Self-review and comment', [
  column('self', '自评', 'Self-review', 'text', 'optional', { longest: 500, width: 44 }),
  column('lesson', '教训', 'Lesson', 'text', 'optional', { longest: 500, width: 36 }),
  column('comment', '点评', 'Manager’s comment', 'text', 'conditional', { longest: 500, width: 36 }),
]);

/** T-SMO.指标完成. */
export const monthActualBlock = signedTable(
  'ACTUAL',
  '指标完成',
  'Indicators done',
  [
    issuedIndicator,
    planned('plan', '计划', 'Plan'),
    column('actual', '实际', 'Actual', 'figure', 'required', { ...indicatorUnit, signed: 'with-reason' }),
    column('dev', '偏差', 'Deviation', 'figure', 'calculated', {
      ...indicatorUnit,
      formula: difference('actual', 'plan'),
    }),
    column('rate', '完成率', 'Completion', 'percent', 'calculated', { formula: attained('actual', 'plan') }),
    column('band', '档位', 'Band', 'choice', 'service', { list: 'E-BAND' }),
    proof,
    proofNo,
    column('fin', '核实', 'Verified', 'choice', 'conditional', { list: 'E-FIN' }),
  ],
  { rowKey: ['indCode'], fixedRows: true, needsRows: true },
);

/** T-SMO.任务完成: all tasks of the month's plan with what became of them (G-TASK status … dev). */
export const monthWorkBlock = signedTable(
  'WORK',
  '任务完成',
  'Tasks done',
  [
    column('wbs', '编号', 'WBS no.', 'text', 'issued', { width: 8 }),
    column('name', '任务', 'Task', 'text', 'issued', { width: 36 }),
    column('owner', '责任人', 'Owner', 'reference', 'issued', { list: 'people' }),
    column('start', '开始时间', 'Start', 'date', 'issued'),
    column('end', '完成时间', 'Finish', 'date', 'issued'),
    ...executionColumns,
  ],
  { rowKey: ['wbs'], fixedRows: true },
);

/** T-SMO.成功经验. */
export const successBlock = signedTable('SUCCESS', '成功经验', 'What went well', [
  column('rowRef', '项目', 'Row', 'text', 'required', { longest: 60, width: 24 }),
  column('rate', '完成率', 'Completion', 'percent', 'service'),
  column('practice', '做法', 'Practice', 'text', 'required', { longest: 500, width: 44 }),
  column('copy', '可复制点', 'What others can copy', 'text', 'required', { longest: 300, width: 36 }),
  column('share', '拟分享会议', 'Shared at', 'choice', 'optional', { list: 'E-MTG' }),
]);

/** T-SMO.未完成分析: cause, lesson and correction of whatever fell short. */
export const shortfallBlock = signedTable('MISSED', '未完成分析', 'What fell short', [
  column('rowRef', '任务/指标', 'Row', 'text', 'issued', { width: 24 }),
  column('dev', '偏差', 'Deviation', 'number', 'issued', { signed: true }),
  column('cause', '原因类别', 'Cause', 'choice', 'required', { list: 'E-CAUSE' }),
  column('analysis', '深入分析', 'Analysis', 'text', 'required', { longest: 500, width: 44 }),
  column('lesson', '教训', 'Lesson', 'text', 'required', { longest: 300, width: 32 }),
  column('action', '纠正措施', 'Correction', 'text', 'required', { longest: 200, width: 32 }),
  column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
  column('due', '期限', 'Due', 'date', 'required'),
  column('recNo', '整改单', 'Rectification', 'text', 'conditional', { longest: 40 }),
]);

/** T-SMO.下月改进. */
export const improvementBlock = signedTable('BETTER', '下月改进', 'Next month', [
  column('item', '改进事项', 'What to improve', 'text', 'required', { longest: 200, width: 40 }),
  column('ref', '整改单/计划', 'Rectification or plan', 'text', 'optional', { longest: 60 }),
]);

/** T-SMO.反馈意见. */
export const feedbackBlock = signedTable('FEED', '反馈意见', 'Feedback', [
  column('kind', '类别', 'Kind', 'choice', 'required', { list: 'E-FEED' }),
  column('text', '意见', 'Feedback', 'text', 'required', { longest: 500, width: 44 }),
  column('advice', '建议', 'Suggestion', 'text', 'optional', { longest: 300, width: 36 }),
]);

/** A view the service draws beside a report (RU-04, RU-10, RU-18): one line, plan against actual. */
const view = <const Id extends string>(id: Id, zh: string, en: string, list?: ListName) =>
  openTable(
    id,
    zh,
    en,
    [
      column('line', '项目', 'Item', 'text', 'service', { width: 32, ...(list === undefined ? {} : { list }) }),
      column('plan', '计划', 'Plan', 'number', 'service'),
      column('actual', '实际', 'Actual', 'number', 'service'),
      column('dev', '偏差', 'Deviation', 'number', 'service'),
      column('rate', '完成率', 'Completion', 'percent', 'service'),
    ],
    { fixedRows: true },
  );

export const budgetViewBlock = view('BUDGET', '预算执行', 'Budget execution', 'E-EXPP');
export const opportunityViewBlock = view('OPPS', '商机进程', 'Opportunity progress');
export const attainmentViewBlock = view('ATTAIN', '业绩达成', 'Attainment', 'indicators');
export const comparisonViewBlock = view('COMPARE', '数据对比', 'Figures compared', 'indicators');

/** T-SAN.产品线与区域: the year's split as it was planned; no report tells its actuals, so whoever sums up the year does. */
export const linesBlock = signedTable(
  'LINES',
  '产品线与区域',
  'Lines and regions',
  [
    column('dimLine', '产品线', 'Product line', 'reference', 'issued', { list: 'productLines', width: 20 }),
    column('dimRegion', '区域', 'Region', 'reference', 'issued', { list: 'regions' }),
    issuedIndicator,
    planned('split', '计划', 'Plan'),
    column('actual', '实际', 'Actual', 'figure', 'required', { ...indicatorUnit, signed: 'with-reason' }),
    column('dev', '偏差', 'Deviation', 'figure', 'calculated', {
      ...indicatorUnit,
      formula: difference('actual', 'split'),
    }),
    column('rate', '完成率', 'Completion', 'percent', 'calculated', { formula: attained('actual', 'split') }),
  ],
  { rowKey: ['dimLine', 'dimRegion', 'indCode'], fixedRows: true },
);

/** T-SAN.团队表现. */
export const teamBlock = signedTable('TEAM', '团队表现', 'Team', [
  column('person', '人员', 'Person', 'reference', 'required', { list: 'people' }),
  column('contrib', '业绩贡献', 'Contribution', 'number', 'service'),
  column('skill', '技能(1–5)', 'Skill (1–5)', 'number', 'required', { least: 1, most: 5 }),
  column('coop', '协作(1–5)', 'Collaboration (1–5)', 'number', 'required', { least: 1, most: 5 }),
  column('feedback', '客户反馈(1–5)', 'Customer feedback (1–5)', 'number', 'optional', { least: 1, most: 5 }),
  column('strength', '优势', 'Strength', 'text', 'required', { longest: 200, width: 28 }),
  column('weak', '短板', 'Weakness', 'text', 'required', { longest: 200, width: 28 }),
  column('need', '发展需求', 'Development need', 'text', 'required', { longest: 200, width: 28 }),
]);

/** T-SAN.经验固化. */
export const practiceBlock = signedTable('PRACT', '经验固化', 'Practices kept', [
  column('practice', '做法', 'Practice', 'text', 'required', { longest: 300, width: 40 }),
  column('doc', '流程文件', 'Document', 'text', 'optional', { longest: 120, width: 24 }),
  column('scope', '推广范围', 'Where it applies', 'text', 'required', { longest: 120, width: 24 }),
  column('lib', '写入任务库', 'Into the task library', 'flag', 'required'),
]);

/** T-SAN.失败原因. */
export const failureBlock = signedTable('FAIL', '失败原因', 'What failed', [
  column('item', '事项', 'What', 'text', 'required', { longest: 200, width: 32 }),
  column('cause', '原因类别', 'Cause', 'choice', 'required', { list: 'E-CAUSE' }),
  column('analysis', '分析', 'Analysis', 'text', 'required', { longest: 500, width: 44 }),
]);

/** T-SAN.下年度建议: feeds the review in next year's plan. */
export const adviceBlock = signedTable('ADVICE', '下年度建议', 'For next year', [
  column('advice', '建议', 'Suggestion', 'text', 'required', { longest: 300, width: 44 }),
  column('indCode', '相关指标', 'Indicator', 'reference', 'optional', { list: 'indicators' }),
]);
