import { column } from 'shared/template/column';
import { difference } from 'shared/template/arithmetic';
import { openTable, signedTable } from 'shared/template/blocks/table';

const recordNo = column('recNo', '整改单', 'Rectification', 'text', 'issued');
const person = { list: 'people' } as const;

/** T-EVF head: which plan is judged by whom. */
export const assessmentHeadBlock = signedTable(
  'HEAD',
  '评估头',
  'Assessment',
  [
    column('planNo', '计划编号', 'Plan', 'reference', 'required', { list: 'plans', width: 32 }),
    column('period', '期间', 'Period', 'period', 'required'),
    column('kind', '评估类型', 'Kind', 'choice', 'required', { list: 'E-EVFTYPE' }),
    column('assessor', '评估人', 'Assessor', 'reference', 'required', person),
    column('date', '日期', 'Date', 'date', 'required', { past: true }),
  ],
  { needsRows: true },
);

/** T-EVF.评分: criteria of domain/07 7.2. */
export const scoreBlock = signedTable(
  'SCORE',
  '评分',
  'Scores',
  [
    column('criterion', '评估项', 'Criterion', 'text', 'issued', { width: 32 }),
    column('full', '满分', 'Full marks', 'number', 'issued', { unit: 'points', total: 'sum' }),
    column('auto', '系统预评', 'Automatic score', 'number', 'service', { unit: 'points', total: 'sum' }),
    column('score', '得分', 'Score', 'number', 'required', { unit: 'points', total: 'sum' }),
    column('evidence', '证据', 'Evidence', 'text', 'conditional', { longest: 300, width: 32 }),
    column('opinion', '意见', 'Opinion', 'text', 'conditional', { longest: 300, width: 32 }),
  ],
  { rowKey: ['criterion'], fixedRows: true, needsRows: true },
);

/** T-EVF.问题清单. */
export const problemBlock = signedTable('PROB', '问题清单', 'Problems', [
  column('problem', '问题', 'Problem', 'text', 'required', { longest: 300, width: 40 }),
  column('rect', '整改类型', 'Kind of rectification', 'choice', 'required', { list: 'E-RECT' }),
  column('advice', '建议', 'Advice', 'text', 'required', { longest: 300, width: 36 }),
  column('sev', '严重度', 'Severity', 'choice', 'required', { list: 'E-PRIO' }),
  recordNo,
]);

/** T-EVF.结论, T-SQU.结论. */
export const conclusionBlock = signedTable('CONCL', '结论', 'Conclusion', [
  column('conclusion', '结论', 'Conclusion', 'text', 'required', { longest: 1000, width: 60 }),
]);

/** T-REC: what is put right, by whom, and who has seen it done. */
export const rectificationBlock = signedTable(
  'REC',
  '整改',
  'Rectification',
  [
    column('recNo', '整改编号', 'No.', 'text', 'issued'),
    column('srcType', '来源', 'Source', 'choice', 'required', { list: 'E-RECSRC' }),
    column('srcId', '来源编号', 'Source no.', 'text', 'required', { longest: 60 }),
    column('planRow', '计划/任务编号', 'Plan row', 'text', 'required', { longest: 80, width: 24 }),
    column('problem', '问题描述', 'Problem', 'text', 'required', { longest: 300, width: 36 }),
    column('rect', '整改类型', 'Kind', 'choice', 'required', { list: 'E-RECT' }),
    column('measure', '具体措施', 'Measure', 'text', 'required', { longest: 120, clarity: 'error', width: 40 }),
    column('owner', '责任人', 'Owner', 'reference', 'required', person),
    column('due', '期限', 'Due', 'date', 'required'),
    column('checks', '检查点', 'Checkpoints', 'texts', 'optional'),
    column('planVer', '变更计划版本', 'Revised plan version', 'text', 'conditional', { longest: 60 }),
    column('proof', '完成证据', 'Proof', 'text', 'conditional', { longest: 200, width: 28 }),
    column('verifier', '验证人', 'Verifier', 'reference', 'conditional', person),
    column('verDate', '验证日期', 'Verified on', 'date', 'conditional', { past: true }),
    column('verResult', '验证结论', 'Result', 'choice', 'conditional', { list: 'E-PASS' }),
    column('state', '状态', 'State', 'choice', 'service', { list: 'E-RECST' }),
    column('lateDays', '逾期天数', 'Days late', 'integer', 'calculated', {
      formula: 'IF({due}="","",MAX(0,IF({verDate}="",TODAY(),{verDate})-{due}))',
      format: '0',
    }),
  ],
  { needsRows: true },
);

/** T-SQU.检查项. */
export const auditBlock = signedTable(
  'CHECK',
  '检查项',
  'Audit items',
  [
    column('no', '编号', 'No.', 'text', 'issued', { width: 8 }),
    column('item', '检查内容', 'What is checked', 'text', 'required', { longest: 200, width: 36 }),
    column('basis', '依据计划', 'Plan', 'reference', 'required', { list: 'plans', width: 28 }),
    column('result', '结论', 'Result', 'choice', 'required', { list: 'E-SQU' }),
    column('evidence', '证据', 'Evidence', 'text', 'required', { longest: 300, width: 32 }),
    column('require', '整改要求', 'To be put right', 'text', 'conditional', { longest: 300, width: 32 }),
    recordNo,
  ],
  { needsRows: true },
);

/** T-SQU.指标抽查 (`DATA_ACC`). */
export const sampleBlock = signedTable('SAMPLE', '指标抽查', 'Figures sampled', [
  column('item', '数据项', 'Figure', 'text', 'required', { longest: 120, width: 32 }),
  column('reported', '报告值', 'Reported', 'number', 'required', { signed: true }),
  column('checked', '核查值', 'Checked', 'number', 'required', { signed: true }),
  column('diff', '差异', 'Difference', 'number', 'calculated', { formula: difference('reported', 'checked') }),
  column('ok', '准确', 'Correct', 'flag', 'calculated', {
    formula: 'IF(OR({reported}="",{checked}=""),"",ROUND({reported}-{checked},6)=0)',
  }),
]);

/** T-SQU.被审部门确认. */
export const acknowledgementBlock = signedTable('ACK', '被审部门确认', 'Acknowledgement', [
  column('dept', '被审部门', 'Audited department', 'reference', 'required', { list: 'units' }),
  column('opinion', '确认意见', 'Opinion', 'text', 'optional', { longest: 300, width: 44 }),
]);

/** T-IMP. */
export const improvementPlanBlock = signedTable(
  'IMP',
  '改进',
  'Improvements',
  [
    column('problem', '问题', 'Problem', 'choice', 'required', { list: 'E-PROBLEM' }),
    column('fact', '现状证据', 'Evidence', 'text', 'required', { longest: 300, width: 36 }),
    column('measure', '改进措施', 'Measure', 'text', 'required', { longest: 120, clarity: 'error', width: 40 }),
    column('owner', '责任人', 'Owner', 'reference', 'required', person),
    column('due', '期限', 'Due', 'date', 'required'),
    column('accept', '验收标准', 'Acceptance', 'text', 'required', { longest: 200, width: 28 }),
    column('status', '状态', 'Status', 'choice', 'conditional', { list: 'E-TASKST' }),
  ],
  { needsRows: true },
);

/** T-TRN. */
export const trainingBlock = signedTable(
  'TRN',
  '培训与学习',
  'Training and study',
  [
    column('topic', '主题', 'Topic', 'text', 'required', { longest: 120, width: 32 }),
    column('kind', '类型', 'Kind', 'choice', 'required', { list: 'E-TRN' }),
    column('need', '需求来源', 'Need from', 'choice', 'required', { list: 'E-TRNNEED' }),
    column('lecturer', '讲师', 'Lecturer', 'text', 'optional', { longest: 40 }),
    column('who', '对象', 'For whom', 'texts', 'required', { list: 'unitsOrPeople', width: 24 }),
    column('due', '应到', 'Expected', 'integer', 'service', { unit: 'people', total: 'sum' }),
    column('date', '计划日期', 'Date', 'date', 'required'),
    column('place', '地点', 'Place', 'text', 'optional', { longest: 80 }),
    column('present', '实到', 'Present', 'integer', 'conditional', { unit: 'people', total: 'sum' }),
    column('pre', '前测', 'Pre-test', 'number', 'conditional'),
    column('post', '后测', 'Post-test', 'number', 'conditional'),
    column('gain', '提升', 'Gain', 'number', 'calculated', { formula: difference('post', 'pre') }),
    column('res', '资源', 'Resources', 'text', 'optional', { longest: 200, width: 24 }),
  ],
  { needsRows: true },
);

/** T-RANK 榜单 (RU-32). */
export const rankingBlock = openTable(
  'RANKING',
  '榜单',
  'Ranking',
  [
    column('rank', '排名', 'Rank', 'integer', 'service'),
    column('name', '姓名/团队', 'Person or team', 'reference', 'service', { list: 'unitsOrPeople', width: 20 }),
    column('value', '指标值', 'Value', 'number', 'service'),
    column('rate', '完成率', 'Completion', 'percent', 'service'),
    column('change', '环比', 'Change', 'percent', 'service'),
    column('highlight', '亮点', 'Highlight', 'text', 'service', { width: 32 }),
  ],
  { fixedRows: true },
);

/** T-RANK.规则. */
export const rewardBlock = openTable('RULES', '规则', 'Rules', [
  column('period', '期间', 'Period', 'period', 'required'),
  column('indCode', '指标', 'Indicator', 'reference', 'required', { list: 'indicators', width: 28 }),
  column('cond', '条件', 'Condition', 'choice', 'required', { list: 'E-COND' }),
  column('value', '数值', 'Value', 'number', 'required', { signed: true }),
  column('reward', '奖/罚', 'Reward or penalty', 'text', 'required', { longest: 200, width: 28 }),
  column('amount', '金额(元)', 'Amount (CNY)', 'number', 'optional', { unit: 'yuan', format: '#,##0.00' }),
  column('scope', '适用对象', 'For whom', 'reference', 'required', { list: 'unitsOrPeople' }),
  column('from', '生效日', 'From', 'date', 'required'),
  column('to', '失效日', 'To', 'date', 'required'),
]);

/** T-RANK 喜报、优秀人物、专访. */
export const storyBlock = openTable('STORY', '喜报与专访', 'News and interviews', [
  column('kind', '栏目', 'Column', 'choice', 'required', { list: 'E-STORY' }),
  column('person', '对象', 'About', 'reference', 'required', { list: 'people' }),
  column('experience', '经验/不足', 'Experience', 'text', 'required', { longest: 500, width: 44 }),
  column('analysis', '分析', 'Analysis', 'text', 'optional', { longest: 500, width: 36 }),
]);
