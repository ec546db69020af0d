import type { AdministrationRows, SheetSubject } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import type { AdministrationOutcome, AdministrationView } from 'shared/contract/administration';
import { send } from 'tests/fakes/http';
import type { TestDependencies } from 'tests/fakes/dependencies';

/** Imports some tables of one subject as the pane does: everything else of it as it was exported. */
export async function importing(
  world: TestDependencies,
  subject: SheetSubject,
  tables: AdministrationRows,
): Promise<AdministrationOutcome> {
  const view = (await send(world, { path: 'administration', as: 'p-admin' })).body as AdministrationView;
  const own = tablesOf(subject).map(({ id }) => [id, tables[id] ?? view.tables[id] ?? []] as const);
  const body = { from: { [subject]: view.versions[subject] }, tables: Object.fromEntries(own), note: '' };
  const answer = await send(world, { path: 'administration', as: 'p-admin', body });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body as AdministrationOutcome;
}
