import { labelsByList } from 'addin/workbook/cells/list-labels';
import { toSheet } from 'addin/workbook/cells/cell-value';
import type { Preparation } from 'shared/contract/answers';
import type { Cells, PlanDocument } from 'shared/plan/document';
import { isTyped, type Column } from 'shared/template/column';
import { blockOf, type Template } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { CountersignPage, Shown } from 'tests/journeys/countersign-page';

/** What a row offered beforehand is recognised by; rows of other blocks are new. */
const knownBy: Readonly<Record<string, string>> = { IND: 'indCode', DUTY: 'duty', RSK: 'rno' };

/** Rows as they will stand: those offered, with what the planner puts in, and then the planner's own. */
function rowsToType(block: string, wanted: PlanDocument, offered: PlanDocument): readonly Cells[] {
  const key = knownBy[block];
  const before = (offered.blocks[block] ?? []).map(({ cells }) => cells);
  const own = (wanted.blocks[block] ?? []).map(({ cells }) => cells);
  if (key === undefined) return own;
  const isOffered = (cells: Cells): boolean => before.some((each) => each[key] === cells[key]);
  return [
    ...before.map((each) => ({ ...each, ...own.find((cells) => cells[key] === each[key]) })),
    ...own.filter((cells) => !isOffered(cells)),
  ];
}

/** Neighbouring columns that a person fills: what can be pasted in one go. */
function runsToType(columns: readonly Column[], rows: readonly Cells[]): readonly (readonly Column[])[] {
  const runs: Column[][] = [];
  let last: Column | undefined;
  for (const column of columns) {
    const isFilled = isTyped(column) && rows.some((row) => (row[column.key] ?? null) !== null);
    if (isFilled && last !== undefined && runs.length > 0) runs.at(-1)?.push(column);
    else if (isFilled) runs.push([column]);
    last = isFilled ? column : undefined;
  }
  return runs;
}

/**
 * Fills a plan's sheets as its planner does: the cover cell by cell, the tables pasted from a list of one's own, with
 * names of lists as the cells show them. Revision rows are the add-in's own.
 */
export async function typePlan(
  window: CountersignPage,
  slot: number,
  wanted: PlanDocument,
  { document: offered, lists }: Preparation,
): Promise<void> {
  const template = templateOf(wanted.template) as Template;
  const labels = labelsByList(window.language, lists);
  for (const key of ['title', 'counterpart', 'bgNote']) {
    const column = blockOf(template, 'HDR')?.columns.find((each) => each.key === key);
    const value = wanted.header[key];
    if (column === undefined || value === undefined || value === null) continue;
    const { sheet, address } = await window.named(`CS${slot}_HDR_${key}`);
    await window.type(sheet, address, String(toSheet(column, value, labels)));
  }
  for (const block of Object.keys(wanted.blocks)) {
    const columns = blockOf(template, block)?.columns ?? [];
    const rows = rowsToType(block, wanted, offered);
    const missing = rows.length - (await window.table(slot, block)).rows;
    if (missing > 0) await window.insertRows(slot, block, missing);
    const table = await window.table(slot, block);
    for (const run of runsToType(columns, rows)) {
      const at = `${table.columns[run[0]?.key ?? ''] ?? ''}${table.headerRow + 1}`;
      const cells: readonly (readonly Shown[])[] = rows.map((row) =>
        run.map((column) => toSheet(column, row[column.key], labels)),
      );
      await window.paste(table.sheet, at, cells);
    }
  }
  await window.settled();
}
