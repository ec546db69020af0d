import { column } from 'shared/template/column';
import { signedTable } from 'shared/template/blocks/table';

/** T-MON.例行工作. */
export const dutyBlock = signedTable(
  'DUTY',
  '例行工作',
  'Routine duties',
  [
    column('duty', '例行事项', 'Duty', 'choice', 'required', { list: 'E-DUTY' }),
    column('freq', '频率', 'Frequency', 'choice', 'required', { list: 'E-FREQ' }),
    column('target', '目标次数', 'Times', 'integer', 'required', { least: 1 }),
    column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
    column('output', '输出', 'Output', 'text', 'required', { longest: 120, width: 28 }),
  ],
  { rowKey: ['duty', 'owner'] },
);
