import { column } from 'shared/template/column';
import { signedTable } from 'shared/template/blocks/table';

/** DR-64: where the month differs from its quarter. The rows are found, the planner says why. */
export const revisionBlock = signedTable(
  'REV',
  '修订清单',
  'Revisions',
  [
    column('rowRef', '涉及行', 'Row', 'text', 'issued', { width: 24 }),
    column('field', '字段', 'Field', 'text', 'issued'),
    column('old', '原值(季度)', 'Quarter value', 'text', 'issued'),
    column('new', '新值(月度)', 'Month value', 'text', 'issued'),
    column('reason', '修订原因', 'Reason', 'text', 'required', { longest: 200, width: 32 }),
  ],
  { fixedRows: true },
);
