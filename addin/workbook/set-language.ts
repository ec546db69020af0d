import type { Language } from 'shared/template/list';
import type { Slot } from 'addin/workbook/plan-in-workbook';

/** Shows sheets, headers and listed values of the plan in the other language; the content stays what it is. */
export function setLanguage(_slot: Slot, _language: Language): Promise<void> {
  throw new Error('not built yet');
}
