import type { Words } from 'addin/app/words';
import type { ReadPlan } from 'addin/workbook/identity/plan-in-workbook';
import type { Cell } from 'shared/plan/document';
import { blockOf } from 'shared/template/template';

/** A cell as its sheet shows it: a name for a code, a percentage, yes and no; the rest as it is. */
export function cellText(words: Words, read: ReadPlan, block: string, column: string, cell: Cell): string {
  const found = blockOf(read.template, block)?.columns.find(({ key }) => key === column);
  if (cell === null || cell === '') return words.say('merge.empty');
  if (found?.type === 'percent' && typeof cell === 'number') return `${Number((cell * 100).toFixed(2))}%`;
  if (typeof cell === 'boolean') return words.name(cell ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' });
  const entries = found?.list === undefined ? [] : (read.lists[found.list] ?? []);
  const names = String(cell)
    .split(';')
    .map((code) => entries.find((entry) => entry.code === code.trim()))
    .map((entry) => (entry === undefined ? undefined : words.name(entry)));
  return names.every((name) => name !== undefined) ? words.list(names) : String(cell);
}
