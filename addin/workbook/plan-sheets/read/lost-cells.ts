import type { Finding } from 'shared/review/finding';
import { rowsIn, type Cell } from 'shared/plan/document';
import type { CachedPlan, LostCells } from 'addin/workbook/identity/plan-cache';

/** Keeps the cells of columns that are gone now, as they were last seen. */
export function lostCells(damage: readonly Finding[], before: CachedPlan | undefined): LostCells {
  const lost: Record<string, Record<string, Readonly<Record<string, Cell>>>> = {};
  if (before === undefined) return lost;
  for (const { rule, at } of damage) {
    if (rule !== 'V-HDR-08' || at.block === null || at.column === null) continue;
    const { block, column } = at;
    const seen = rowsIn(before.document, block).flatMap(({ id, cells }) => {
      const cell = cells[column];
      return cell === undefined ? [] : [[id, cell] as const];
    });
    const header = before.document.header[column];
    const now = at.row === block && header !== undefined ? { [block]: header } : Object.fromEntries(seen);
    const kept = Object.keys(now).length > 0 ? now : before.lost[block]?.[column];
    if (kept !== undefined) lost[block] = { ...lost[block], [column]: kept };
  }
  return lost;
}
