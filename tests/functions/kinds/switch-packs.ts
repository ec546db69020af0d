import type { AdministrationView } from 'shared/contract/administration';
import { tablesOf } from 'shared/administration/tables';
import type { Asking } from 'tests/functions/kinds/whole-way';

/** Kinds that nobody is offered until an administrator switches them on. */
export const packs = ['T-SHOP', 'T-CARD', 'T-HAND', 'T-DEAL'] as const;

/** The administrator switches the optional kinds on for a unit and all below it, as the pane sends it. */
export async function switchPacksOn(asking: Asking, unit: string): Promise<void> {
  const { body } = await asking.get('p-admin', 'administration');
  const { versions, tables } = body as AdministrationView;
  const PACK = packs.map((template) => ({ template, unit }));
  const own = tablesOf('sign-off').map(({ id }) => [id, id === 'PACK' ? PACK : (tables[id] ?? [])] as const);
  const change = { from: { 'sign-off': versions['sign-off'] }, tables: Object.fromEntries(own), note: '启用可选记录' };
  const { status, body: answer } = await asking.post('p-admin', 'administration', change);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(answer)}`);
}
