import type { ListName } from 'shared/template/list';
import type { Column } from 'shared/template/column';
import type { Allowed } from 'addin/workbook/excel/sheet-spec';
import { flagList, type LabelsByList } from 'addin/workbook/cells/list-labels';

/** What Excel itself lets into a cell; `sourceOf`: the name of the range that holds a list. A reference may be new to its list: that is a finding, not a closed door. */
export function validationRulesOf(
  column: Column,
  labels: LabelsByList,
  sourceOf: (list: ListName) => string,
): Allowed | null {
  switch (column.type) {
    case 'flag':
      return { source: `=${sourceOf(flagList)}`, strict: true };
    case 'choice':
    case 'reference': {
      const known = column.list === undefined ? undefined : labels.get(column.list);
      return column.list === undefined || known === undefined || known.shown.length === 0
        ? null
        : { source: `=${sourceOf(column.list)}`, strict: column.type === 'choice' };
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
