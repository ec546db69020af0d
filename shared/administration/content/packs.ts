import { textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { Cells } from 'shared/plan/document';
import type { Packs } from 'shared/sign-off/records/packs';

/** Optional kinds and the units that use them. */
export function packsIn(rows: AdministrationRows): Packs {
  const units = new Map<string, string[]>();
  for (const row of rowsOf(rows, 'PACK')) {
    const kind = textOf(row, 'template');
    units.set(kind, [...(units.get(kind) ?? []), textOf(row, 'unit')]);
  }
  return Object.fromEntries(units);
}

export const packRows = (packs: Packs): AdministrationRows => ({
  PACK: Object.entries(packs).flatMap(([template, units = []]) => units.map((unit): Cells => ({ template, unit }))),
});
