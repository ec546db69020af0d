import { column } from 'shared/template/column';
import {
  cumulativeBefore,
  cumulativeTarget,
  indicatorCode,
  indicatorName,
  indicatorUnitName,
  issuedTarget,
  note,
} from 'shared/template/blocks/indicator';
import { signedTable } from 'shared/template/blocks/table';

/** T-WEK.本周指标: the indicators of one week. */
export const weeklyIndicatorBlock = signedTable(
  'IND',
  '本周指标',
  'Indicators of the week',
  [
    indicatorCode,
    indicatorName,
    indicatorUnitName,
    issuedTarget,
    column('target', '周目标', 'Weekly target', 'figure', 'required', { unit: 'indicator' }),
    cumulativeBefore,
    cumulativeTarget,
    column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
    note,
  ],
  { rowKey: ['indCode', 'owner'] },
);

/** T-WEK.客户来源: at least one channel to break through in. */
export const sourceBlock = signedTable(
  'SOURCE',
  '客户来源',
  'Customer sources',
  [
    column('source', '来源渠道', 'Source', 'choice', 'required', { list: 'E-CUSTSRC' }),
    column('n', '客户数', 'Customers', 'integer', 'required', { unit: 'customers', total: 'sum' }),
    column('share', '占比', 'Share', 'percent', 'calculated', {
      formula: 'IF({n}="","",IF(SUM({n:all})=0,"",{n}/SUM({n:all})))',
      total: 'sum',
    }),
    column('focus', '重点突破', 'Focus', 'flag', 'required'),
    column('plan', '动作', 'Action', 'text', 'conditional', { longest: 200, width: 36 }),
  ],
  { rowKey: ['source'] },
);

/** T-WEK.上周遗留: what last week left undone. */
export const leftoverBlock = signedTable(
  'LEFT',
  '上周遗留',
  'Left from last week',
  [
    column('taskRef', '任务', 'Task', 'text', 'issued', { width: 36 }),
    column('reason', '未完成原因', 'Why not done', 'text', 'required', { longest: 300, width: 36 }),
    column('newDue', '新期限', 'New due date', 'date', 'required'),
    column('action', '结转/取消', 'Carry over or cancel', 'choice', 'required', { list: 'E-LEFT' }),
  ],
  { fixedRows: true },
);

/** G-ISS: what hinders, and who is asked to help. */
export const issueBlock = signedTable('ISS', '问题与支持', 'Issues and support', [
  column('no', '编号', 'No.', 'text', 'required', { longest: 20, width: 8 }),
  column('problem', '问题描述', 'Problem', 'text', 'required', { longest: 300, width: 40 }),
  column('impact', '影响', 'Impact', 'text', 'required', { longest: 200, width: 28 }),
  column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
  column('measure', '措施', 'Measure', 'text', 'required', { longest: 200, width: 32 }),
  column('due', '期限', 'Due', 'date', 'required'),
  column('state', '状态', 'State', 'choice', 'required', { list: 'E-ISSUE' }),
  column('reportTo', '上报对象', 'Reported to', 'reference', 'optional', { list: 'people' }),
]);
