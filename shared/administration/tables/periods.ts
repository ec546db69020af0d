import type { AdministrationTable } from 'shared/administration/table';
import { column } from 'shared/template/column';

/**
 * What offices do with whole periods, by commands of their own and never in a sheet: who did it and when comes from the
 * token and the clock. Lifted freezes stay: the table is their journal.
 */
export const periodTables: readonly AdministrationTable[] = [
  {
    ...{ subject: 'periods', id: 'FREEZE', zh: '冻结', en: 'Freezes' },
    ...{ rowKey: ['unit', 'period', 'since'], needsRows: false, spareRows: 0 },
    columns: [
      column('unit', '单位(含下级)', 'Unit (and below)', 'reference', 'required', { list: 'units' }),
      column('period', '期间', 'Period', 'text', 'required', {}),
      column('reach', '冻结范围', 'Holds', 'choice', 'required', {}),
      column('by', '冻结人', 'By', 'text', 'required', {}),
      column('since', '冻结时间', 'Since', 'text', 'required', {}),
      column('reason', '原因', 'Why', 'text', 'required', {}),
      column('liftedBy', '解冻人', 'Lifted by', 'text', 'optional', {}),
      column('lifted', '解冻时间', 'Lifted', 'text', 'optional', {}),
      column('liftReason', '解冻原因', 'Why lifted', 'text', 'optional', {}),
    ],
  },
  {
    ...{ subject: 'periods', id: 'RELEASE', zh: '下达', en: 'Releases' },
    ...{ rowKey: ['template', 'period'], needsRows: false, spareRows: 0 },
    columns: [
      column('template', '计划类型', 'Plan', 'choice', 'required', {}),
      column('period', '期间', 'Period', 'text', 'required', {}),
      column('by', '下达人', 'By', 'text', 'required', {}),
      column('since', '下达时间', 'Since', 'text', 'required', {}),
    ],
  },
];
