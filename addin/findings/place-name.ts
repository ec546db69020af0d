import type { Words } from 'addin/app/words';
import type { ReadPlan } from 'addin/workbook/plan-in-workbook';
import type { Place } from 'shared/review/finding';
import { blockOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/** `任务 · 第 12 行 · 工作目标`: sheet as it is called now, row as Excel counts it, column by its header. */
export function placeName(words: Words, read: ReadPlan, { block, row, column }: Place): string {
  if (block === null) return words.say('findings.whole-plan');
  const template = templateOf(read.document.template);
  const table = template === undefined ? undefined : blockOf(template, block);
  const sheet = read.sheetNames[block] ?? (table === undefined ? block : words.name(table));
  const rowNumber = row === null ? undefined : read.rowPlaces[block]?.[row];
  const header = table?.columns.find(({ key }) => key === column);
  return [
    sheet,
    ...(rowNumber === undefined ? [] : [words.say('findings.row', { n: rowNumber })]),
    ...(header === undefined ? [] : [words.name(header)]),
  ].join(' · ');
}
