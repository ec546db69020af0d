import { block } from 'shared/template/block';
import { column } from 'shared/template/column';

/** G-HDR: what the plan is, whose, for when, and where it stands. One row, shown as a form. */
export const headerBlock = block({
  id: 'HDR',
  zh: '封面',
  en: 'Cover',
  columns: [
    column('planNo', '计划编号', 'Plan no.', 'text', 'service', { width: 32 }),
    column('planType', '计划类型', 'Plan type', 'choice', 'issued', { list: 'E-PLAN' }),
    column('level', '层级', 'Level', 'choice', 'issued', { list: 'E-LEVEL' }),
    column('title', '计划名称', 'Title', 'text', 'optional', { longest: 80, width: 40 }),
    column('org', '编制部门', 'Preparing department', 'reference', 'required', { list: 'units' }),
    column('person', '计划所属人', 'Person', 'reference', 'conditional', { list: 'people' }),
    column('period', '计划期间', 'Period', 'period', 'required'),
    column('start', '起始日期', 'Start', 'date', 'issued'),
    column('end', '截止日期', 'End', 'date', 'issued'),
    column('parentNo', '上级计划编号', 'Parent plan', 'reference', 'conditional', { list: 'plans', width: 32 }),
    column('counterpart', '协同部门', 'Counterpart departments', 'texts', 'optional', { list: 'units' }),
    column('moneyUnit', '金额单位', 'Money unit', 'choice', 'required', { list: 'E-MONEY' }),
    column('prepBy', '编制人', 'Prepared by', 'reference', 'required', { list: 'people' }),
    column('prepDate', '编制日期', 'Prepared on', 'date', 'required', { past: true }),
    column('reviewer', '审核人(主管领导)', 'Reviewer (leader in charge)', 'reference', 'service', { list: 'people' }),
    column('csign', '会签人(分管领导)', 'Countersigners (supervising leaders)', 'texts', 'service', { list: 'people' }),
    column('approver', '批准人', 'Approver', 'reference', 'service', { list: 'people' }),
    column('version', '版本', 'Version', 'integer', 'service'),
    column('state', '状态', 'State', 'choice', 'service', { list: 'E-STATE' }),
    column('revReason', '变更原因', 'Revision reason', 'text', 'conditional', { longest: 500, width: 40 }),
    column('bgNote', '编制说明/背景', 'Background', 'text', 'optional', { longest: 2000, width: 60 }),
  ],
  rowKey: [],
  needsRows: true,
  fixedRows: true,
  spareRows: 0,
});
