import type { Cell, Cells } from 'shared/plan/document';
import { planKeyOf } from 'shared/plan/plan-id';
import { headerBlock, headerCell, inBlock, inCell, type Finding } from 'shared/review/finding';
import type { Block } from 'shared/template/block';
import type { Column } from 'shared/template/column';
import { nameIn, type Language } from 'shared/template/list';
import { blockOf } from 'shared/template/template';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';

/** What users may do to a plan's sheets that content can't survive silently: V-HDR-08, V-HDR-12, V-DAT-10 and V-DAT-19. */

/** A column whose cells or key are gone; the row key `_id` among them. */
export const lostColumn = (block: Block, key: string, name: string): Finding => {
  const at = { block: block.id, row: null, column: key };
  return {
    rule: 'V-HDR-08',
    severity: 'error',
    at,
    facts: { what: 'column', col: name },
    mend: { kind: 'restore-column', at },
  };
};

/**
 * V-HDR-12: cells of the cover that say which plan this is, changed by hand. The identity of the workbook holds; the
 * service would take the document for another plan's.
 */
export function identityDamage(
  planId: string,
  header: Cells,
  { template, language, labels }: SheetLayout,
): readonly Finding[] {
  const key = planKeyOf(planId);
  const block = blockOf(template, headerBlock);
  if (key === null || block === undefined) return [];
  const own: Readonly<Record<string, string | null>> = { org: key.unit, period: key.period, person: key.person };
  return block.columns.flatMap((column): readonly Finding[] => {
    const [wanted, value] = [own[column.key], header[column.key] ?? null];
    if (wanted === undefined || value === wanted) return [];
    const at = headerCell(column.key);
    const shown = (code: Cell): string =>
      code === null ? '' : (labels.get(column.list ?? '')?.labelOf.get(String(code)) ?? String(code));
    return [
      {
        ...{ rule: 'V-HDR-12', severity: 'error', at },
        facts: { col: nameIn(language, column), v: shown(value), own: shown(wanted) },
        mend: { kind: 'set-cell', at, value: wanted },
      },
    ];
  });
}

/** The whole table, its sheet, or its row of keys. */
export const lostBlock = (block: Block, what: 'block' | 'keys', language: Language): Finding => ({
  rule: 'V-HDR-08',
  severity: 'error',
  at: inBlock(block.id),
  facts: { what, col: nameIn(language, block) },
  mend: { kind: 'restore-column', at: inBlock(block.id) },
});

/** A cell of the header form. */
export const lostCell = (block: Block, column: Column, language: Language): Finding => {
  const at = inCell(block.id, block.id, column.key);
  return {
    rule: 'V-HDR-08',
    severity: 'error',
    at,
    facts: { what: 'cell', col: nameIn(language, column) },
    mend: { kind: 'restore-column', at },
  };
};

export const overwritten = (block: Block, row: string, column: Column, value: unknown, language: Language): Finding => {
  const at = inCell(block.id, row, column.key);
  return {
    rule: 'V-DAT-10',
    severity: 'warning',
    at,
    facts: { col: nameIn(language, column), v: String(value) },
    mend: { kind: 'restore-formula', at },
  };
};

const isEmpty = (value: unknown): boolean => value === '' || value === null || value === undefined;

/** V-DAT-19: what stands below a table belongs to no plan; the table can take it in. Null where nothing does. */
export function belowTable(block: Block, values: readonly (readonly unknown[])[]): Finding | null {
  const last = values.findLastIndex((row) => !row.every(isEmpty));
  if (last < 0) return null;
  const filled = values.filter((row) => !row.every(isEmpty));
  const first = filled[0]?.find((value) => !isEmpty(value));
  const at = inBlock(block.id);
  return {
    ...{ rule: 'V-DAT-19', severity: 'error', at },
    facts: { n: filled.length, value: String(first ?? '') },
    mend: { kind: 'extend-table', at, rows: last + 1 },
  };
}
