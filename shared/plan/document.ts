import type { TemplateId } from 'shared/template/template';

/**
 * What a cell holds: text, a number, a date as `YYYY-MM-DD`, a code of its list, several texts joined by `;`.
 * A cell that does not fit its column keeps what was typed (`约500万` in a money column), so nothing is lost and
 * a finding can show it.
 */
export type Cell = string | number | boolean | null;

export type Cells = Readonly<Record<string, Cell>>;

export interface PlanRow {
  /** Stable for the row's life, whatever is sorted, inserted or copied around it. */
  readonly id: string;
  readonly cells: Cells;
}

/** The only thing that crosses between workbook, review, sign-off and roll-up. Holds content columns only. */
export interface PlanDocument {
  readonly template: TemplateId;
  readonly templateVersion: number;
  readonly header: Cells;
  /** Rows by block id; a block without rows may be absent. */
  readonly blocks: Readonly<Record<string, readonly PlanRow[]>>;
}

export const rowsIn = (document: Pick<PlanDocument, 'blocks'>, block: string): readonly PlanRow[] =>
  document.blocks[block] ?? [];

/** A new document with one cell changed; an unknown row leaves it as it is. */
export function withCell(
  document: PlanDocument,
  block: string,
  row: string,
  column: string,
  value: Cell,
): PlanDocument {
  const rows = rowsIn(document, block).map((each) =>
    each.id === row ? { ...each, cells: { ...each.cells, [column]: value } } : each,
  );
  return { ...document, blocks: { ...document.blocks, [block]: rows } };
}

export const withHeader = (document: PlanDocument, column: string, value: Cell): PlanDocument => ({
  ...document,
  header: { ...document.header, [column]: value },
});

export const withRows = (document: PlanDocument, block: string, rows: readonly PlanRow[]): PlanDocument => ({
  ...document,
  blocks: { ...document.blocks, [block]: rows },
});
