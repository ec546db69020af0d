import type { ListName } from 'shared/template/list';
import type { Column } from 'shared/template/column';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import type { Allowed, EntryAlert } from 'addin/workbook/excel/sheet-spec';
import { nameIn, type Language } from 'shared/template/list';
import { flagList, type LabelsByList } from 'addin/workbook/cells/list-labels';

/** What Excel itself lets into a cell; `sourceOf`: the name of the range that holds a list. A reference may be new to its list: that is a finding, not a closed door. */
export function validationRulesOf(
  column: Column,
  labels: LabelsByList,
  sourceOf: (list: ListName) => string,
  language: Language,
): Allowed | null {
  const words = sheetWords[language].entry;
  const alert: EntryAlert = {
    title: words.title,
    message: fill(words.list, { column: nameIn(language, column) }),
  };
  switch (column.type) {
    case 'flag':
      return { source: `=${sourceOf(flagList)}`, strict: true, alert };
    case 'choice':
    case 'reference': {
      const known = column.list === undefined ? undefined : labels.get(column.list);
      return column.list === undefined || known === undefined || known.shown.length === 0
        ? null
        : {
            source: `=${sourceOf(column.list)}`,
            strict: column.type === 'choice',
            ...(column.type === 'choice' ? { alert } : {}),
          };
    }
    case 'number':
    case 'money':
    case 'figure':
    case 'percent':
    case 'integer':
      return { type: 'number' };
    case 'date':
      return { type: 'date' };
    case 'text':
    case 'texts':
    case 'period':
      return null;
  }
}
