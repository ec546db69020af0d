import type { Column } from 'shared/template/column';
import { listSourceName } from 'addin/workbook/anchor';
import type { Allowed } from 'addin/workbook/drawing';
import { flagList, type LabelsByList } from 'addin/workbook/listed';
import type { Slot } from 'addin/workbook/plan-in-workbook';

/** What Excel itself lets into a cell. A reference may be new to its list: that is a finding, not a closed door. */
export function rulesOf(column: Column, slot: Slot, labels: LabelsByList): Allowed | null {
  switch (column.type) {
    case 'flag':
      return { source: `=${listSourceName(slot, flagList)}`, strict: true };
    case 'choice':
    case 'reference': {
      const known = column.list === undefined ? undefined : labels.get(column.list);
      return column.list === undefined || known === undefined || known.shown.length === 0
        ? null
        : { source: `=${listSourceName(slot, column.list)}`, strict: column.type === 'choice' };
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
