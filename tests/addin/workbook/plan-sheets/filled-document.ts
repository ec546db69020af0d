import type { Cell, PlanDocument } from 'shared/plan/document';
import { isContent, type Column } from 'shared/template/column';
import { blocksOf, type Template } from 'shared/template/template';
import { someHeader, someLists } from 'tests/addin/workbook/plan-sheets/sample-plan';

/** A plain value for any column: figures that differ from row to row, dates in a row, codes of the lists. */
function cellFor(column: Column, at: number): Cell {
  const code = someLists[column.list ?? '']?.[at % (someLists[column.list ?? '']?.length ?? 1)]?.code;
  switch (column.type) {
    case 'date':
      return `2026-03-${String(2 + 3 * at).padStart(2, '0')}`;
    case 'flag':
      return at % 2 === 0;
    case 'number':
    case 'integer':
    case 'money':
    case 'figure':
      return 3 + 2 * at;
    case 'percent':
      return 0.2 + at / 10;
    case 'period':
      return '2026M03';
    default:
      return code ?? `${column.zh}${String(at + 1)}`;
  }
}

/** A plan of a kind with a few rows in each block, every typed column filled. */
export const filledDocument = (template: Template, rows = 3): PlanDocument => ({
  ...{ template: template.id, templateVersion: template.version },
  header: someHeader,
  blocks: Object.fromEntries(
    blocksOf(template)
      .filter(({ id, columns }) => id !== 'HDR' && columns.some(isContent))
      .map(({ id, columns }) => [
        id,
        Array.from({ length: rows }, (_, at) => ({
          id: `${id}-${String(at + 1)}`,
          cells: Object.fromEntries(columns.filter(isContent).map((column) => [column.key, cellFor(column, at)])),
        })),
      ]),
  ),
});
