import type { Cell } from 'shared/plan/document';
import type { ServiceCells, ServiceRow } from 'shared/service-columns/producer';

/** Cells that differ from what was shown before; those that are gone are blank. */
export function changedCells(before: ServiceCells, now: ServiceCells): ServiceCells {
  const blocks = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const rows = changedRows(before[block] ?? [], now[block] ?? []);
      return rows.length === 0 ? [] : [[block, rows] as const];
    }),
  );
}

function changedRows(before: readonly ServiceRow[], now: readonly ServiceRow[]): readonly ServiceRow[] {
  const [old, current] = [before, now].map((rows) => new Map(rows.map(({ row, cells }) => [row, cells])));
  return [...new Set([...before, ...now].map(({ row }) => row))].flatMap((row) => {
    const [was, is] = [old?.get(row) ?? {}, current?.get(row) ?? {}];
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => was[key] !== is[key]);
    const cells = Object.fromEntries(keys.map((key): readonly [string, Cell] => [key, is[key] ?? null]));
    return keys.length === 0 ? [] : [{ row, cells }];
  });
}
