import type { Cell } from 'shared/plan/document';

/** How rows of a block that states figures are told apart. */
export interface OwnerOfRow<Row> {
  cell(row: Row, column: string): Cell;
  /** Columns that split a figure; rows that differ in them add up (DR-08). */
  readonly dimensions: readonly string[];
  readonly ownerColumn: string;
  /** Whose plan it is: a unit's code, or a person's. */
  readonly owner: string;
}

export interface SplitRows<Row> {
  /** What the plan's unit or person itself has taken on. */
  readonly own: readonly Row[];
  /** Rows of others for the same figure: shares of it, never added to it (DR-20). */
  readonly shares: readonly Row[];
}

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/**
 * Of several rows for one figure, one is the plan's own: the row of the plan's own unit or person, or of nobody in
 * particular; failing that, the one that was issued; failing that, the first. Rows of one indicator.
 */
export function splitRows<Row>(rows: readonly Row[], of: OwnerOfRow<Row>): SplitRows<Row> {
  const totals = rows.filter((row) => of.dimensions.every((column) => isBlank(of.cell(row, column))));
  const candidates = totals.length > 0 ? totals : rows;
  const figures = new Map<string, Row[]>();
  for (const row of candidates) {
    const about = JSON.stringify(of.dimensions.map((column) => String(of.cell(row, column) ?? '').trim()));
    const same = figures.get(about);
    if (same === undefined) figures.set(about, [row]);
    else same.push(row);
  }
  const own = [...figures.values()].map((same) => ownOf(same, of));
  const isOwn = new Set(own);
  return { own, shares: candidates.filter((row) => !isOwn.has(row)) };
}

function ownOf<Row>(same: readonly Row[], of: OwnerOfRow<Row>): Row {
  const isOwners = (row: Row): boolean => {
    const cell = of.cell(row, of.ownerColumn);
    return isBlank(cell) || String(cell).trim() === of.owner;
  };
  const isIssued = (row: Row): boolean => !isBlank(of.cell(row, 'parentTarget'));
  return same.find(isOwners) ?? same.find(isIssued) ?? (same[0] as Row);
}
