import type { Words } from 'addin/app/words';
import type { ReadPlan } from 'addin/workbook/identity/plan-in-workbook';
import type { Place } from 'shared/review/finding';
import { blockOf } from 'shared/template/template';

/** A block's sheet, as it is called now. */
export function sheetNameOf(words: Words, read: ReadPlan, block: string): string {
  const table = blockOf(read.template, block);
  return read.sheetNames[block] ?? (table === undefined ? block : words.name(table));
}

/** `任务 · 第 12 行 · 工作目标`: sheet as it is called now, row as Excel counts it, column by its header. */
export function placeName(words: Words, read: ReadPlan, { block, row, column }: Place): string {
  if (block === null) return words.say('findings.whole-plan');
  const rowNumber = row === null ? undefined : read.rowPlaces[block]?.[row];
  const header = blockOf(read.template, block)?.columns.find(({ key }) => key === column);
  return [
    sheetNameOf(words, read, block),
    ...(rowNumber === undefined ? [] : [words.say('findings.row', { n: rowNumber })]),
    ...(header === undefined ? [] : [words.name(header)]),
  ].join(' · ');
}
