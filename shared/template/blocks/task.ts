import { column } from 'shared/template/column';
import { signedTable } from 'shared/template/blocks/table';
import { workingDays } from 'shared/template/working-days';

const taskColumns = [
  column('wbs', '编号', 'WBS no.', 'text', 'required', { longest: 20, width: 8 }),
  column('kind', '任务来源', 'Kind', 'choice', 'required', { list: 'E-KIND' }),
  column('goal', '工作目标', 'Goal', 'text', 'required', { longest: 120, clarity: 'error', width: 40 }),
  column('indCode', '关联指标', 'Linked indicator', 'reference', 'required', { list: 'indicators', width: 24 }),
  column('parentTask', '上级任务', 'Parent task', 'reference', 'conditional', { list: 'parentTasks', width: 24 }),
  column('taskType', '任务类型', 'Task type', 'choice', 'required', { list: 'E-TASKTYPE' }),
  column('name', '任务名称/工作内容', 'Task', 'text', 'required', { longest: 200, width: 36 }),
  column('output', '输出/预期成果', 'Output', 'text', 'required', { longest: 200, width: 24 }),
  column('accept', '验收标准/衡量标准', 'Acceptance criterion', 'text', 'required', { longest: 200, width: 28 }),
  column('ownerDept', '责任部门', 'Owner department', 'reference', 'required', { list: 'units' }),
  column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
  column('coop', '协同部门/人', 'Collaborators', 'texts', 'optional', { list: 'unitsOrPeople', width: 20 }),
  column('start', '开始时间', 'Start', 'date', 'required'),
  column('end', '完成时间', 'Finish', 'date', 'required'),
  column('dur', '工期(工作日)', 'Duration (working days)', 'integer', 'calculated', {
    formula: `IF(OR({start}="",{end}=""),"",${workingDays('{start}', '{end}')})`,
  }),
  column('stdDur', '标准工期(工作日)', 'Standard duration (working days)', 'integer', 'optional', { least: 1 }),
  column('effort', '工作量(人天)', 'Effort (person-days)', 'number', 'optional', { total: 'sum' }),
  column('pred', '前置任务', 'Predecessors', 'texts', 'optional'),
  column('mile', '里程碑', 'Milestone', 'flag', 'optional'),
  column('resKind', '资源类别', 'Kind of resource', 'choice', 'optional', { list: 'E-RES' }),
  column('res', '所需资源(人/物/财)', 'Resources', 'text', 'conditional', { longest: 200, width: 24 }),
  column('budget', '预算', 'Budget', 'money', 'optional', { total: 'sum' }),
  column('custOpp', '客户/商机', 'Customer/opportunity', 'reference', 'conditional', {
    list: 'customersOrOpportunities',
    width: 24,
  }),
  column('prio', '优先级', 'Priority', 'choice', 'optional', { list: 'E-PRIO' }),
  column('riskNo', '关联风险', 'Linked risk', 'text', 'optional', { longest: 20 }),
] as const;

/** G-TASK: one task, one owner, one deliverable. What became of it is written in reports, not here. */
export const taskBlock = signedTable('TASK', '任务', 'Tasks', taskColumns, {
  rowKey: ['wbs'],
  needsRows: true,
  spareRows: 10,
});

/** Working days behind the planned finish; before it, negative. An open task counts to today once it is due. */
const deviation = [
  'IF({end}="","",IF({actEnd}="",',
  `IF(TODAY()>{end},${workingDays('{end}', 'TODAY()')}-1,0),`,
  `IF({actEnd}<{end},1-(${workingDays('{actEnd}', '{end}')}),${workingDays('{end}', '{actEnd}')}-1)))`,
].join('');

/** The columns of G-TASK that only reports carry. */
export const executionColumns = [
  column('status', '状态', 'Status', 'choice', 'required', { list: 'E-TASKST' }),
  column('pct', '完成率', 'Completion', 'percent', 'required'),
  column('actStart', '实际开始', 'Actual start', 'date', 'conditional', { past: true }),
  column('actEnd', '实际完成', 'Actual finish', 'date', 'conditional', { past: true }),
  column('dev', '偏差天数', 'Deviation (working days)', 'integer', 'calculated', { formula: deviation }),
] as const;
