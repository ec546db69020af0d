import type { Cells } from 'shared/plan/document';
import type { IssuedTarget } from 'shared/plan/prefill-known';

/** Read-only cells of one row as the service issues them; money in 万元. */
export interface IssuedRow {
  readonly block: string;
  /** By which of its cells the row is known. */
  readonly column: string;
  readonly value: string;
  /** Cells without a value were not issued. */
  readonly cells: Cells;
}

/** What was issued from above, in the rows of its indicators. */
export const issuedTargets = (targets: readonly IssuedTarget[]): readonly IssuedRow[] =>
  targets.map(({ indicator, value, before }) => ({
    block: 'IND',
    column: 'indCode',
    value: indicator,
    cells: { parentTarget: value, issued: value, cumBefore: before ?? null },
  }));

/** Which columns of a report's blocks come from the plan it is about, and by which of them a row is known. */
const reported: Readonly<Record<string, { readonly by: string; readonly columns: readonly string[] }>> = {
  WORK: { by: 'wbs', columns: ['name', 'owner', 'start', 'end', 'planEnd'] },
  ACTUAL: { by: 'indCode', columns: ['plan', 'planW', 'cumPlan'] },
};

/** Of the rows a report begins with, what its preparer does not write. */
export const issuedReport = (rows: Readonly<Record<string, readonly Cells[]>>): readonly IssuedRow[] =>
  Object.entries(reported).flatMap(([block, { by, columns }]) =>
    (rows[block] ?? []).map((cells) => ({
      ...{ block, column: by, value: String(cells[by] ?? '') },
      cells: Object.fromEntries(columns.map((key) => [key, cells[key] ?? null])),
    })),
  );
