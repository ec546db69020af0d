import { column } from 'shared/template/column';
import { attained, difference } from 'shared/template/arithmetic';
import { indicatorCode } from 'shared/template/blocks/indicator';
import { openTable, signedTable } from 'shared/template/blocks/table';

const indicatorUnit = { unit: 'indicator' } as const;

/** T-ANN-D.上年复盘 (G-REV). */
export const lastYearBlock = signedTable(
  'LAST',
  '上年复盘',
  'Last year reviewed',
  [
    indicatorCode,
    column('lastTarget', '上年目标', 'Last-year target', 'figure', 'required', indicatorUnit),
    column('lastActual', '上年实际', 'Last-year actual', 'figure', 'required', {
      ...indicatorUnit,
      signed: 'with-reason',
    }),
    column('rate', '完成率', 'Completion', 'percent', 'calculated', { formula: attained('lastActual', 'lastTarget') }),
    column('dev', '偏差', 'Deviation', 'figure', 'calculated', {
      ...indicatorUnit,
      formula: difference('lastActual', 'lastTarget'),
    }),
    column('cause', '原因', 'Cause', 'choice', 'required', { list: 'E-CAUSE' }),
    column('analysis', '分析', 'Analysis', 'text', 'required', { longest: 500, width: 40 }),
    column('lesson', '经验教训', 'Lesson', 'text', 'required', { longest: 500, width: 36 }),
    column('improve', '改进方向', 'Improvement', 'text', 'optional', { longest: 300, width: 32 }),
  ],
  { rowKey: ['indCode'], needsRows: true },
);

/** T-ANN-D.团队与市场洞察; also T-STR.战略环境 and T-SAN.市场与客户洞察. */
export const insightBlock = signedTable('VIEW', '团队与市场洞察', 'Team and market', [
  column('topic', '主题', 'Topic', 'choice', 'required', { list: 'E-TOPIC' }),
  column('fact', '事实', 'Fact', 'text', 'required', { longest: 300, width: 40 }),
  column('impact', '影响', 'Impact', 'text', 'required', { longest: 300, width: 36 }),
  column('response', '应对', 'Response', 'text', 'optional', { longest: 300, width: 36 }),
  column('src', '信息来源', 'Source', 'text', 'optional', { longest: 120, width: 20 }),
]);

/** T-ANN-D.策略与行动. */
export const strategyBlock = signedTable('STRAT', '策略与行动', 'Strategies and actions', [
  column('strat', '策略类别', 'Strategy', 'choice', 'required', { list: 'E-STRAT' }),
  column('focus', '重点', 'Focus', 'text', 'required', { longest: 200, width: 36 }),
  column('target', '目标群体/产品/区域', 'Target', 'text', 'required', { longest: 120, width: 28 }),
  column('task', '支撑任务', 'Supporting tasks', 'texts', 'required', { width: 20 }),
  column('kpi', '衡量指标', 'KPI', 'reference', 'optional', { list: 'indicators' }),
]);

/** T-ANN-D/T-EVA.资源. */
export const resourceBlock = signedTable('RES', '资源', 'Resources', [
  column('resType', '资源类别', 'Kind', 'choice', 'required', { list: 'E-RES' }),
  column('item', '资源名称', 'Resource', 'text', 'required', { longest: 120, width: 28 }),
  column('dept', '提供部门', 'Provider', 'reference', 'required', { list: 'units' }),
  column('qty', '数量', 'Quantity', 'number', 'optional'),
  column('amount', '金额', 'Amount', 'money', 'conditional', { total: 'sum' }),
  column('when', '使用时间', 'When', 'period', 'required'),
  column('task', '对应任务', 'Task', 'text', 'optional', { longest: 20 }),
]);

/** T-*-P.军令状: the commitment both sides sign. */
export const pledgeBlock = signedTable('PLEDGE', '军令状', 'Commitment', [
  column('content', '承诺内容', 'Commitment', 'text', 'required', { longest: 200, clarity: 'error', width: 40 }),
  indicatorCode,
  column('value', '承诺值', 'Committed value', 'figure', 'required', indicatorUnit),
  column('period', '期间', 'Period', 'period', 'required'),
  column('person', '承诺人', 'Committed by', 'reference', 'issued', { list: 'people' }),
  column('head', '确认人', 'Confirmed by', 'reference', 'issued', { list: 'people' }),
  column('pSign', '承诺人签署时间', 'Signed at (committed)', 'text', 'service'),
  column('hSign', '确认人签署时间', 'Signed at (confirmed)', 'text', 'service'),
  column('reward', '奖罚约定', 'Reward and penalty', 'text', 'optional', { longest: 200, width: 28 }),
]);

/** T-ANN-P.能力提升. */
export const abilityBlock = signedTable('SKILL', '能力提升', 'Skills', [
  column('kind', '类型', 'Kind', 'choice', 'required', { list: 'E-ABILITY' }),
  column('content', '内容', 'Content', 'text', 'required', { longest: 200, width: 36 }),
  column('due', '完成时间', 'Due', 'date', 'required'),
  column('proof', '证据', 'Evidence', 'text', 'conditional', { longest: 120, width: 24 }),
  column('pre', '前测', 'Pre-test', 'number', 'optional'),
  column('post', '后测', 'Post-test', 'number', 'optional'),
]);

/** T-OPP.年度评估; in T-ANN-D beside the year's opportunities. */
export const ratingBlock = signedTable(
  'RATING',
  '年度评估',
  'Annual rating',
  [
    column('oppId', '商机编号', 'Opportunity no.', 'text', 'required', { longest: 40 }),
    column('rating', '等级', 'Rating', 'choice', 'required', { list: 'E-RATING' }),
    column('reason', '理由', 'Reason', 'text', 'required', { longest: 300, width: 40 }),
    column('revNext', '下年度预计收入', 'Expected revenue next year', 'money', 'required', { total: 'sum' }),
    column('guide', '适用指引', 'Guideline', 'text', 'optional', { longest: 120, width: 24 }),
  ],
  { rowKey: ['oppId'] },
);

/** T-CAL: who does what when, drawn from tasks, milestones and meetings. */
export const calendarBlock = openTable(
  'CAL',
  '行动日历',
  'Action calendar',
  [
    column('when', '日期/周', 'Day or week', 'period', 'service'),
    column('person', '人员', 'Person', 'reference', 'service', { list: 'people' }),
    column('dept', '部门', 'Department', 'reference', 'service', { list: 'units' }),
    column('item', '任务/会议', 'Task or meeting', 'text', 'service', { width: 40 }),
    column('mark', '里程碑', 'Milestone', 'text', 'service', { width: 8 }),
  ],
  { fixedRows: true },
);
