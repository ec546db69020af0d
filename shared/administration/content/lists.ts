import { idOf, textOf, filled } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { Cells } from 'shared/plan/document';
import type { ListEntry } from 'shared/template/list';
import type { MasterListName } from 'shared/template/lists';

export type SomeLists = Partial<Readonly<Record<MasterListName, readonly ListEntry[]>>>;

/** Lists the organisation keeps: those all units share, and what a unit has beside them. */
export interface ListsRecord {
  readonly shared: SomeLists;
  readonly ofUnit: Readonly<Record<string, SomeLists>>;
}

export const listRows = ({ shared, ofUnit }: ListsRecord): AdministrationRows => ({
  ENTRY: [...rowsFor(shared, null), ...Object.entries(ofUnit).flatMap(([unit, lists]) => rowsFor(lists, unit))],
});

const rowsFor = (lists: SomeLists, unit: string | null): readonly Cells[] =>
  Object.entries(lists).flatMap(([list, entries]) =>
    entries.map(({ code, zh, en }) => filled({ list, unit, code, zh, en })),
  );

export function listsIn(rows: AdministrationRows): ListsRecord {
  const shared: Record<string, ListEntry[]> = {};
  const ofUnit: Record<string, Record<string, ListEntry[]>> = {};
  for (const row of rowsOf(rows, 'ENTRY')) {
    const unit = idOf(row, 'unit');
    const lists = unit === null ? shared : (ofUnit[unit] ??= {});
    const zh = textOf(row, 'zh');
    (lists[textOf(row, 'list')] ??= []).push({ code: textOf(row, 'code'), zh, en: idOf(row, 'en') ?? zh });
  }
  return { shared, ofUnit };
}
