import { column } from 'shared/template/column';
import { openTable } from 'shared/template/blocks/table';
import { workingDays } from 'shared/template/working-days';

/** T-WBS: the leaf tasks as seed 003 wants them: who, by when, accepted how. Part of a plan, so signed with it. */
export const leafTaskBlock = openTable(
  'TASK',
  '任务分解',
  'Task breakdown',
  [
    column('wbs', '编号', 'WBS no.', 'text', 'required', { longest: 20, width: 8 }),
    column('name', '任务', 'Task', 'text', 'required', { longest: 200, width: 36 }),
    column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
    column('end', '完成时间', 'Finish', 'date', 'required'),
    column('accept', '验收标准', 'Acceptance criterion', 'text', 'required', { longest: 200, width: 28 }),
    column('start', '开始', 'Start', 'date', 'required'),
    column('res', '资源', 'Resources', 'text', 'required', { longest: 200, width: 24 }),
    column('pred', '前置任务', 'Predecessors', 'texts', 'optional'),
    column('dur', '工期(工作日)', 'Duration (working days)', 'integer', 'calculated', {
      formula: `IF(OR({start}="",{end}=""),"",${workingDays('{start}', '{end}')})`,
    }),
    column('status', '状态', 'Status', 'choice', 'conditional', { list: 'E-TASKST' }),
  ],
  { rowKey: ['wbs'], needsRows: true },
);
