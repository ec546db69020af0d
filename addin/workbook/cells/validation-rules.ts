import type { Column } from 'shared/template/column';
import { listSourceName } from 'addin/workbook/identity/workbook-names';
import type { Allowed } from 'addin/workbook/excel/sheet-spec';
import { flagList, type LabelsByList } from 'addin/workbook/cells/list-labels';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';

/** What Excel itself lets into a cell. A reference may be new to its list: that is a finding, not a closed door. */
export function validationRulesOf(column: Column, planIndex: PlanIndex, labels: LabelsByList): Allowed | null {
  switch (column.type) {
    case 'flag':
      return { source: `=${listSourceName(planIndex, flagList)}`, strict: true };
    case 'choice':
    case 'reference': {
      const known = column.list === undefined ? undefined : labels.get(column.list);
      return column.list === undefined || known === undefined || known.shown.length === 0
        ? null
        : { source: `=${listSourceName(planIndex, column.list)}`, strict: column.type === 'choice' };
    }
    case 'number':
    case 'money':
    case 'figure':
    case 'percent':
    case 'integer':
      return 'number';
    case 'date':
      return 'date';
    case 'text':
    case 'texts':
    case 'period':
      return null;
  }
}
