import { notify, valueOrNotify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { todayAt } from 'addin/store/knowledge';
import {
  readAdministration,
  writeAdministration,
  type AdministrationInWorkbook,
} from 'addin/workbook/administration-sheets/administration-sheets';
import type {
  AdministrationHistory,
  AdministrationOutcome,
  AdministrationVersion,
  ChainTrial,
  MovedSeats,
} from 'shared/contract/administration';
import { allRows } from 'shared/administration/administered';
import { checkAdministration } from 'shared/administration/check/check';
import { choicesIn } from 'shared/administration/choices';
import { differences, type TableDifference } from 'shared/administration/difference';
import { found } from 'shared/administration/check/found';
import { administrationTables } from 'shared/administration/tables';
import type { Finding } from 'shared/review/finding';
import type { Lists } from 'shared/template/list';

/** Sheets that were read, and what the same checks as the service's find in them. */
export interface AdministrationRead {
  readonly here: AdministrationInWorkbook;
  readonly findings: readonly Finding[];
}

/** Writes what the service keeps into sheets; true when they are there. */
export async function exportAdministration(store: PaneStore): Promise<boolean> {
  const version = await runWithProgress(store, 'administration.exporting', async (progress, signal) => {
    const view = valueOrNotify(store, await store.service.administration.view());
    if (view === null) return null;
    const origin = { language: store.language(), versions: view.versions };
    await writeAdministration(view.tables, origin, { progress, signal });
    return view.version;
  });
  if (version === null) return false;
  notify(store, { tone: 'success', text: { key: 'administration.exported', facts: { version } } });
  return true;
}

/** Reads the sheets back and checks them; null where there are none. */
export async function checkSheets(store: PaneStore): Promise<AdministrationRead | null> {
  const here = await runWithProgress(store, 'administration.reading', () => readAdministration(), false);
  if (here === null) {
    notify(store, { tone: 'warning', text: { key: 'administration.none-here' } });
    return null;
  }
  const missing = administrationTables
    .filter(({ id }) => !Object.hasOwn(here.rows, id))
    .map(({ id }) => found('table-missing', 'error', [id, null, null]));
  const findings = missing.length > 0 ? missing : checkAdministration({ ...allRows({}), ...here.rows }, todayAt(store));
  return { here, findings };
}

/** What importing these sheets would change; null where the service could not say. */
export async function differencesOf(
  store: PaneStore,
  { here }: AdministrationRead,
): Promise<readonly TableDifference[] | null> {
  const view = valueOrNotify(store, await store.service.administration.view());
  return view === null ? null : differences(administrationTables, view.tables, { ...view.tables, ...here.rows });
}

/** What the chains in the sheets would have meant for plans of the last months; null where the service could not say. */
export const tryChains = async (store: PaneStore, { here }: AdministrationRead): Promise<ChainTrial | null> =>
  runWithProgress(store, 'administration.trying', async () =>
    valueOrNotify(store, await store.service.administration.tryChains({ seats: here.rows['SEAT'] ?? [] })),
  );

export interface Imported {
  /** The sheets as they stand now: written anew where they were stored, with what was found wrong where not. */
  readonly read: AdministrationRead | null;
  readonly isStored: boolean;
}

/** Sends the sheets as a whole. What the service finds wrong comes back as findings, and nothing was changed then. */
export async function importAdministration(
  store: PaneStore,
  read: AdministrationRead,
  note: string,
): Promise<Imported> {
  const { origin, rows } = read.here;
  const answer = await runWithProgress(
    store,
    'administration.importing',
    () => store.service.administration.change({ from: origin.versions, tables: rows, note }),
    false,
  );
  if (answer === null) return { read, isStored: false };
  if (answer.kind === 'refused' && answer.problem.code === 'changed-meanwhile') {
    notify(store, { tone: 'error', text: { key: 'administration.stale' } });
    return { read, isStored: false };
  }
  const outcome = valueOrNotify(store, answer);
  if (outcome === null) {
    const findings = answer.kind === 'refused' ? (answer.problem.findings ?? read.findings) : read.findings;
    return { read: { ...read, findings }, isStored: false };
  }
  // The sheets now hold what the service does, under its newest versions.
  const isWritten = await exportAdministration(store);
  const fresh = isWritten ? await checkSheets(store) : null;
  await learnRules(store);
  tell(store, outcome);
  return { read: fresh, isStored: true };
}

function tell(store: PaneStore, { change }: AdministrationOutcome): void {
  if (change === null) {
    notify(store, { tone: 'success', text: { key: 'administration.nothing-new' } });
    return;
  }
  const sum = (kind: 'added' | 'removed' | 'changed'): number =>
    change.counts.reduce((total, counts) => total + counts[kind], 0);
  const facts = {
    ...{ version: change.version, added: sum('added'), removed: sum('removed'), changed: sum('changed') },
  };
  notify(store, { tone: 'success', text: { key: 'administration.imported', facts } });
}

/** The administrator's own pane judges by the new rules at once; others when they open theirs. */
async function learnRules(store: PaneStore): Promise<void> {
  const me = valueOrNotify(store, await store.service.me());
  if (me !== null) store.change((state) => ({ ...state, me }));
}

export const standingFindings = async (store: PaneStore): Promise<readonly Finding[] | null> =>
  valueOrNotify(store, await store.service.administration.findings())?.findings ?? null;

export const movedSeats = async (store: PaneStore): Promise<MovedSeats['seats'] | null> =>
  valueOrNotify(store, await store.service.administration.seats())?.seats ?? null;

export const administrationHistory = async (store: PaneStore): Promise<AdministrationHistory | null> =>
  valueOrNotify(store, await store.service.administration.history());

/** Names for what findings and differences speak of. */
export async function administrationLists(store: PaneStore): Promise<Lists> {
  const view = valueOrNotify(store, await store.service.administration.view());
  return view === null ? {} : choicesIn(view.tables);
}

export const administrationVersion = async (store: PaneStore, version: number): Promise<AdministrationVersion | null> =>
  valueOrNotify(store, await store.service.administration.version(version));

/** Makes an earlier state the newest version; false when somebody changed something meanwhile. */
export async function restoreAdministration(store: PaneStore, version: number, from: number): Promise<boolean> {
  const answer = await runWithProgress(
    store,
    'administration.importing',
    () => store.service.administration.restore({ version, from, note: '' }),
    false,
  );
  const outcome = answer === null ? null : valueOrNotify(store, answer);
  if (outcome === null) return false;
  await learnRules(store);
  const { change } = outcome;
  notify(store, {
    tone: 'success',
    text:
      change === null
        ? { key: 'administration.nothing-new' }
        : { key: 'administration.restored-now', facts: { version: change.version } },
  });
  return true;
}
