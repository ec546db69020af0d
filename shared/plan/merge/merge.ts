import { headerRow } from 'shared/plan/changes';
import type { Cell, Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import { columnsOf, sameCells, signedCell } from 'shared/plan/merge/cells';
import { mergedOrder } from 'shared/plan/merge/row-order';

/** Which of two versions: the one in the sheets at hand, or the one that is stored. */
export type Side = 'mine' | 'theirs';

/** Both sides changed the same cell, each to something else. */
export interface CellConflict {
  readonly kind: 'cell';
  readonly block: string;
  readonly row: string;
  readonly column: string;
  readonly base: Cell;
  readonly mine: Cell;
  readonly theirs: Cell;
}

/** One side took out a row that the other one went on writing. */
export interface RowConflict {
  readonly kind: 'row';
  readonly block: string;
  readonly row: string;
  readonly removedBy: Side;
  /** The row as the other side has it. */
  readonly cells: Cells;
}

export type MergeConflict = CellConflict | RowConflict;

/** A change that only one side made, and that the merged document has. */
export interface MergedChange {
  readonly block: string;
  readonly row: string;
  /** Null for a whole row. */
  readonly column: string | null;
  readonly what: 'added' | 'removed' | 'changed';
  readonly by: Side;
  /** After the change; null where a row came or went. */
  readonly value: Cell;
}

export interface Merged {
  readonly document: PlanDocument;
  readonly conflicts: readonly MergeConflict[];
  readonly changes: readonly MergedChange[];
}

export const conflictKey = (conflict: MergeConflict): string =>
  [conflict.block, conflict.row, conflict.kind === 'cell' ? conflict.column : ''].join('|');

/** Choices by conflict key. A cell nobody chose for is mine; a row nobody chose for stays. */
export type MergeChoices = ReadonlyMap<string, Side>;

const noChoices: MergeChoices = new Map();

interface Sides<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/**
 * Three-way merge by row id and cell: `mine` and `theirs` were both made from `base`. Different cells never conflict;
 * nothing that either side typed is left out without being listed as a conflict.
 */
export function mergeDocuments({ base, mine, theirs }: Sides<PlanDocument>, choices: MergeChoices = noChoices): Merged {
  const found: Found = { conflicts: [], changes: [] };
  const header = mergeCells(
    { base: base.header, mine: mine.header, theirs: theirs.header },
    { block: headerRow, row: headerRow, choices, found },
  );
  const ids = [base, mine, theirs].flatMap(({ blocks }) => Object.keys(blocks));
  const blocks = Object.fromEntries(
    [...new Set(ids)].sort().flatMap((block) => {
      const of = ({ blocks: all }: PlanDocument): readonly PlanRow[] => all[block] ?? [];
      const rows = mergeRows({ base: of(base), mine: of(mine), theirs: of(theirs) }, { block, choices, found });
      return rows.length === 0 ? [] : [[block, rows] as const];
    }),
  );
  const { template, templateVersion } = mine;
  return { document: { template, templateVersion, header, blocks }, ...found };
}

interface Found {
  readonly conflicts: MergeConflict[];
  readonly changes: MergedChange[];
}

interface InBlock {
  readonly block: string;
  readonly choices: MergeChoices;
  readonly found: Found;
}

function mergeRows(rows: Sides<readonly PlanRow[]>, within: InBlock): readonly PlanRow[] {
  const ids = (of: readonly PlanRow[]): readonly string[] => of.map(({ id }) => id);
  const byId = (of: readonly PlanRow[]) => new Map(of.map(({ id, cells }) => [id, cells]));
  const [base, mine, theirs] = [byId(rows.base), byId(rows.mine), byId(rows.theirs)];
  return mergedOrder(ids(rows.base), ids(rows.mine), ids(rows.theirs)).flatMap((row) => {
    const of = { base: base.get(row), mine: mine.get(row), theirs: theirs.get(row) };
    const cells = mergeRow(of, { ...within, row });
    return cells === null ? [] : [{ id: row, cells }];
  });
}

interface InRow extends InBlock {
  readonly row: string;
}

/** The cells of a row of which at least one side has it; null where it goes. */
function mergeRow({ base, mine, theirs }: Sides<Cells | undefined>, within: InRow): Cells | null {
  if (mine !== undefined && theirs !== undefined) return mergeCells({ base, mine, theirs }, within);
  const { block, row, found } = within;
  const left = mine ?? theirs;
  const by: Side = mine === undefined ? 'mine' : 'theirs';
  if (left === undefined) {
    // Both took it out.
    return null;
  }
  if (base === undefined) {
    found.changes.push({ block, row, column: null, what: 'added', by: by === 'mine' ? 'theirs' : 'mine', value: null });
    return left;
  }
  if (!sameCells(base, left)) {
    const conflict: RowConflict = { kind: 'row', block, row, removedBy: by, cells: left };
    found.conflicts.push(conflict);
    // A row that somebody wrote in stays until somebody says that it goes.
    return within.choices.get(conflictKey(conflict)) === by ? null : left;
  }
  found.changes.push({ block, row, column: null, what: 'removed', by, value: null });
  return null;
}

function mergeCells({ base, mine, theirs }: Sides<Cells | undefined>, within: InRow): Cells {
  const { block, row, choices, found } = within;
  const merged: Record<string, Cell> = {};
  for (const column of columnsOf(base, mine, theirs)) {
    const was = signedCell(base, column);
    const own = signedCell(mine, column);
    const other = signedCell(theirs, column);
    const put = (cell: Cell): void => {
      if (cell !== null) merged[column] = cell;
    };
    if (own === other) put(own);
    else if (other === was) {
      put(own);
      found.changes.push({ block, row, column, what: 'changed', by: 'mine', value: own });
    } else if (own === was) {
      put(other);
      found.changes.push({ block, row, column, what: 'changed', by: 'theirs', value: other });
    } else {
      const conflict: CellConflict = { kind: 'cell', block, row, column, base: was, mine: own, theirs: other };
      found.conflicts.push(conflict);
      put(choices.get(conflictKey(conflict)) === 'theirs' ? other : own);
    }
  }
  return merged;
}
