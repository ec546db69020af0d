import type { Place } from 'shared/review/finding';
import type { Column } from 'shared/template/column';
import { nameIn } from 'shared/template/list';
import { blockOf } from 'shared/template/template';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import { rowAt } from 'addin/workbook/identity/places';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';

export const columnNamed = (sheetLayout: SheetLayout, { block, column }: Place): Column | undefined =>
  block === null ? undefined : blockOf(sheetLayout.template, block)?.columns.find(({ key }) => key === column);

/** `任务 · 第 12 行 · 工作目标`: the sheet as it is called now, the row as Excel counts it; empty for the whole plan. */
export function placeInWords(sheetLayout: SheetLayout, at: Place): string {
  const { block, row } = at;
  if (block === null) return '';
  const table = sheetLayout.places.tables[block];
  const column = columnNamed(sheetLayout, at);
  const number = table === undefined || row === null ? -1 : rowAt(table, row);
  return [
    (table ?? sheetLayout.places.forms[block])?.sheet ?? '',
    ...(number < 0 ? [] : [fill(sheetWords[sheetLayout.language].row, { n: number + 1 })]),
    ...(column === undefined ? [] : [nameIn(sheetLayout.language, column)]),
  ].join(' · ');
}
