import type { Block } from 'shared/template/block';
import type { Column } from 'shared/template/column';
import { nameIn, type Language } from 'shared/template/list';
import { columnUnits } from 'shared/template/unit';
import { sheetWords } from 'addin/messages/sheet-words';
import { plainText } from 'addin/workbook/excel/plain-text';

/** Empty where the header says none: each row's indicator does. */
function unitOf({ unit, type }: Column, language: Language, moneyUnit: string): string {
  if (unit === 'indicator') return '';
  if (unit !== undefined) return nameIn(language, columnUnits[unit]);
  return type === 'money' ? moneyUnit : '';
}

/** `预算 (万元) *`: name, unit, and a star where the column must be filled. */
export function headingOf(column: Column, language: Language, moneyUnit: string): string {
  const unit = unitOf(column, language, moneyUnit);
  const name = nameIn(language, column);
  const named = unit === '' || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`;
  return column.need === 'required' ? `${named} *` : named;
}

/** The headers of a table; Excel wants no two alike. */
export function headingsOf(block: Block, language: Language, moneyUnit: string): readonly string[] {
  const words = sheetWords[language];
  const all = ['ID', words.check, ...block.columns.map((column) => headingOf(column, language, moneyUnit))];
  const count = new Map<string, number>();
  return all.map((heading) => {
    const seen = (count.get(heading.toLowerCase()) ?? 0) + 1;
    count.set(heading.toLowerCase(), seen);
    return plainText(seen === 1 ? heading : `${heading} ${seen}`);
  });
}

/** Finds a column by its header in either language, for a sheet whose key row is lost. */
export function keyByHeading(block: Block): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const column of block.columns) {
    for (const name of [column.zh, column.en]) found.set(bare(name), column.key);
  }
  return found;
}

export const bare = (heading: string): string =>
  heading
    .replace(/\s*\*$/, '')
    .replace(/\s*\([^()]*\)$/, '')
    .trim()
    .toLowerCase();
