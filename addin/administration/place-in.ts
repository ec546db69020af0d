import type { AdministrationInWorkbook } from 'addin/workbook/administration-sheets/administration-sheets';
import { tableOf } from 'shared/administration/tables';
import type { Place } from 'shared/review/finding';
import { nameIn, type Language } from 'shared/template/list';

/** `组织单位 · 7 · 上级单位`: the table, the row as its sheet counts it, the column. */
export function placeIn(
  { block, row, column }: Place,
  here: AdministrationInWorkbook | null,
  language: Language,
): string {
  const table = block === null ? undefined : tableOf(block);
  if (table === undefined || block === null) return '';
  const at = row === null ? undefined : here?.places[block]?.rows[Number(row)];
  const named = table.columns.find(({ key }) => key === column);
  return [
    nameIn(language, table),
    ...(at === undefined ? [] : [String(at + 1)]),
    ...(named === undefined ? [] : [nameIn(language, named)]),
  ].join(' · ');
}
