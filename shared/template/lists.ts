import type { ListEntry, ListName, Lists } from 'shared/template/list';
import { planLists } from 'shared/template/lists/plan-lists';
import { salesLists } from 'shared/template/lists/sales-lists';
import { sheetLists } from 'shared/template/lists/sheet-lists';
import { workLists } from 'shared/template/lists/work-lists';

/** All enumerations of domain/05; fixed with the template version. */
export const enumerations: Lists = { ...planLists, ...salesLists, ...workLists, ...sheetLists };

/** The lists an organisation keeps; they come with the material of a plan. */
export const masterListNames = [
  'units',
  'people',
  'customers',
  'opportunities',
  'products',
  'productLines',
  'regions',
  'outlets',
  'indicators',
  'plans',
  'parentTasks',
  'divisions',
] as const;

export type MasterListName = (typeof masterListNames)[number];

/** Columns that take an entry of either of several master lists, e.g. 客户/商机. */
export const joinedLists: Readonly<Record<string, readonly MasterListName[]>> = {
  unitsOrPeople: ['units', 'people'],
  customersOrOpportunities: ['customers', 'opportunities'],
  expenseObjects: ['regions', 'outlets', 'customers', 'indicators'],
};

export const isListName = (name: ListName): boolean =>
  name in enumerations || name in joinedLists || (masterListNames as readonly string[]).includes(name);

/** Every list a template may name, from the master lists of one organisation; a master list not given is empty. */
export function listsFrom(masters: Partial<Record<MasterListName, readonly ListEntry[]>>): Lists {
  const own = (name: MasterListName): readonly ListEntry[] => masters[name] ?? [];
  const kept = masterListNames.map((name) => [name, own(name)] as const);
  const joined = Object.entries(joinedLists).map(([name, parts]) => [name, parts.flatMap(own)] as const);
  return { ...enumerations, ...Object.fromEntries([...kept, ...joined]) };
}
