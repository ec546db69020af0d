import type { PlanDocument, PlanRow } from 'shared/plan/document';
import { sameCells, signedCell } from 'shared/plan/merge/cells';
import type { Block } from 'shared/template/block';
import { blocksOf, type Template } from 'shared/template/template';

/**
 * The document with the row ids of another one wherever a row is recognisably the same: it has the same row key, or the
 * same cells, and no other row has. For documents that were written apart (two first drafts of one plan) or that came
 * back from a program which lost the hidden ids. Rows whose id the other document knows keep it.
 */
export function withMatchedRows(template: Template, reference: PlanDocument, document: PlanDocument): PlanDocument {
  const blocks = Object.entries(document.blocks).map(([id, rows]) => {
    const block = blocksOf(template).find((each) => each.id === id);
    const known = reference.blocks[id] ?? [];
    return [id, block === undefined ? rows : matched(block, known, rows)] as const;
  });
  return { ...document, blocks: Object.fromEntries(blocks) };
}

function matched(block: Block, known: readonly PlanRow[], rows: readonly PlanRow[]): readonly PlanRow[] {
  const there = new Set(rows.map(({ id }) => id));
  const free = known.filter(({ id }) => !there.has(id));
  const ids = new Set(known.map(({ id }) => id));
  const strangers = rows.filter(({ id }) => !ids.has(id));
  if (free.length === 0 || strangers.length === 0) return rows;
  const found = new Map<string, string>();
  const take = (pairs: readonly (readonly [PlanRow, PlanRow])[]): void => {
    for (const [stranger, same] of pairs) found.set(stranger.id, same.id);
  };
  take(pairsBy(cellsKey, free, strangers));
  const left = <Row extends PlanRow>(of: readonly Row[], taken: ReadonlySet<string>): readonly Row[] =>
    of.filter(({ id }) => !taken.has(id));
  const rest = [left(free, new Set(found.values())), left(strangers, new Set(found.keys()))] as const;
  take(pairsBy((row) => rowKeyOf(block, row), ...rest));
  return rows.map((row) => ({ ...row, id: found.get(row.id) ?? row.id }));
}

const cellsKey = ({ cells }: PlanRow): string | null =>
  sameCells(cells, {})
    ? null
    : JSON.stringify(
        Object.keys(cells)
          .sort()
          .map((column) => [column, signedCell(cells, column)])
          .filter(([, cell]) => cell !== null),
      );

/** Null where the block names no rows, or this one has no name. */
function rowKeyOf({ rowKey }: Block, { cells }: PlanRow): string | null {
  const parts = rowKey.map((column) => signedCell(cells, column));
  return parts.length === 0 || parts.every((part) => part === null) ? null : JSON.stringify(parts);
}

/** Rows of two lists that share a key nobody else in either list has. */
function pairsBy(
  keyOf: (row: PlanRow) => string | null,
  known: readonly PlanRow[],
  rows: readonly PlanRow[],
): readonly (readonly [stranger: PlanRow, same: PlanRow])[] {
  const unique = (of: readonly PlanRow[]): ReadonlyMap<string, PlanRow> => {
    const byKey = new Map<string, PlanRow | null>();
    for (const row of of) {
      const key = keyOf(row);
      if (key !== null) byKey.set(key, byKey.has(key) ? null : row);
    }
    return new Map([...byKey].flatMap(([key, row]) => (row === null ? [] : [[key, row] as const])));
  };
  const there = unique(known);
  return [...unique(rows)].flatMap(([key, row]) => {
    const same = there.get(key);
    return same === undefined ? [] : [[row, same] as const];
  });
}
