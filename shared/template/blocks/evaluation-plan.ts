import { column } from 'shared/template/column';
import { indicatorCode, indicatorUnitName } from 'shared/template/blocks/indicator';
import { openTable, signedTable } from 'shared/template/blocks/table';

const indicatorUnit = { unit: 'indicator' } as const;
const owner = column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' });

/** T-EVA.目标. */
export const goalBlock = signedTable(
  'GOAL',
  '目标',
  'Goals',
  [
    column('goal', '目标', 'Goal', 'text', 'required', { longest: 120, clarity: 'error', width: 40 }),
    indicatorCode,
    indicatorUnitName,
    column('base', '基准', 'Baseline', 'figure', 'conditional', indicatorUnit),
    column('target', '目标值', 'Target', 'figure', 'required', indicatorUnit),
    column('due', '期限', 'Due', 'date', 'required'),
    owner,
    column('weight', '权重', 'Weight', 'percent', 'required', { total: 'sum' }),
  ],
  { rowKey: ['indCode'], needsRows: true },
);

/** T-WBS.时间表, T-EVA.时间表: compared with the tasks (V-TIM-11). */
export const timetableBlock = signedTable('TIME', '时间表', 'Timetable', [
  column('month', '月份', 'Month', 'period', 'required'),
  column('taskText', '内容', 'What', 'text', 'required', { longest: 120, width: 36 }),
  column('event', '节点', 'Event', 'choice', 'required', { list: 'E-EVENT' }),
  column('taskRef', '任务', 'Task', 'text', 'required', { longest: 20 }),
]);

/** T-EVA.监控机制. */
export const mechanismBlock = signedTable('MECH', '监控机制', 'Monitoring', [
  column('mech', '机制', 'Mechanism', 'choice', 'required', { list: 'E-MECH' }),
  column('freq', '频率', 'Frequency', 'choice', 'required', { list: 'E-FREQ' }),
  owner,
  column('output', '输出', 'Output', 'text', 'required', { longest: 200, width: 36 }),
]);

/** T-EVA.评估标准. */
export const standardBlock = signedTable(
  'STD',
  '评估标准',
  'Standards',
  [
    column('std', '标准', 'Standard', 'text', 'required', { longest: 120, width: 32 }),
    indicatorCode,
    column('base', '基准', 'Baseline', 'figure', 'required', indicatorUnit),
    column('target', '目标', 'Target', 'figure', 'required', indicatorUnit),
    column('weight', '权重', 'Weight', 'percent', 'required', { total: 'sum' }),
    column('src', '数据来源', 'Source of data', 'text', 'required', { longest: 120, width: 24 }),
    column('cycle', '周期', 'Cycle', 'choice', 'required', { list: 'E-CYCLE' }),
    column('method', '评分法', 'Scoring', 'choice', 'required', { list: 'E-METHOD' }),
    column('comment', '定性意见', 'Qualitative opinion', 'text', 'conditional', { longest: 300, width: 32 }),
  ],
  { needsRows: true },
);

/** T-EVA.评估节点. */
export const checkpointBlock = signedTable('POINT', '评估节点', 'Checkpoints', [
  column('point', '节点', 'When', 'choice', 'required', { list: 'E-POINT' }),
  column('date', '日期', 'Date', 'date', 'required'),
  column('form', '方式', 'How', 'text', 'required', { longest: 200, width: 36 }),
  column('quant', '定量', 'Quantitative', 'flag', 'required'),
  column('qual', '定性', 'Qualitative', 'flag', 'required'),
]);

/** T-EVA.沟通计划. */
export const communicationBlock = signedTable('COMM', '沟通计划', 'Communication', [
  column('who', '对象', 'With whom', 'texts', 'required', { width: 28 }),
  column('what', '内容', 'About what', 'texts', 'required', { width: 36 }),
  column('how', '方式', 'How', 'choice', 'required', { list: 'E-HOW' }),
  column('freq', '频率', 'Frequency', 'choice', 'required', { list: 'E-TALKFREQ' }),
  owner,
]);

/** T-EVA.协作机制. */
export const cooperationBlock = signedTable('COOP', '协作机制', 'Working together', [
  column('kind', '类别', 'Kind', 'choice', 'required', { list: 'E-COOP' }),
  column('content', '内容', 'What', 'text', 'required', { longest: 300, width: 44 }),
  column('pm', '项目经理', 'Project manager', 'reference', 'conditional', { list: 'people' }),
  column('members', '小组成员', 'Members', 'texts', 'conditional', { list: 'people' }),
  column('review', '协作评估日', 'Review on', 'date', 'conditional'),
]);

/** T-EVA.总结与展望. */
export const outlookBlock = signedTable('OUTLOOK', '总结与展望', 'Summary and outlook', [
  column('kind', '类别', 'Kind', 'choice', 'required', { list: 'E-OUTLOOK' }),
  column('text', '内容', 'Text', 'text', 'required', { longest: 1000, width: 60 }),
]);

/** T-RSK.触发记录. */
export const triggerBlock = openTable('TRIG', '触发记录', 'Triggered', [
  column('rno', '风险编号', 'Risk no.', 'text', 'required', { longest: 20 }),
  column('date', '触发日期', 'Triggered on', 'date', 'required'),
  column('value', '触发值', 'Value', 'number', 'conditional', { signed: true }),
  column('plan', '启动预案', 'Response started', 'text', 'required', { longest: 300, width: 36 }),
  owner,
  column('result', '结果', 'Result', 'text', 'conditional', { longest: 300, width: 32 }),
  column('closed', '关闭日期', 'Closed on', 'date', 'conditional', { past: true }),
]);
