import { say, taken, working, type Desk } from 'addin/desk/desk';
import { todayAt } from 'addin/desk/knowledge';
import { readAdministration, writeAdministration, type AdministrationInWorkbook } from 'addin/workbook/admin-sheets';
import type {
  AdministrationHistory,
  AdministrationOutcome,
  AdministrationVersion,
} from 'shared/contract/administration';
import { allRows } from 'shared/administration/administered';
import { checkAdministration } from 'shared/administration/check/check';
import { choicesIn } from 'shared/administration/choices';
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
export async function exportAdministration(desk: Desk): Promise<boolean> {
  const version = await working(desk, 'administration.exporting', async (progress, signal) => {
    const view = taken(desk, await desk.service.administration.view());
    if (view === null) return null;
    const origin = { language: desk.language(), versions: view.versions };
    await writeAdministration(view.tables, origin, { progress, signal });
    return view.version;
  });
  if (version === null) return false;
  say(desk, { tone: 'success', text: { key: 'administration.exported', facts: { version } } });
  return true;
}

/** Reads the sheets back and checks them; null where there are none. */
export async function checkSheets(desk: Desk): Promise<AdministrationRead | null> {
  const here = await working(desk, 'administration.reading', () => readAdministration(), false);
  if (here === null) {
    say(desk, { tone: 'warning', text: { key: 'administration.none-here' } });
    return null;
  }
  const missing = administrationTables
    .filter(({ id }) => !Object.hasOwn(here.rows, id))
    .map(({ id }) => found('table-missing', 'error', [id, null, null]));
  const findings = missing.length > 0 ? missing : checkAdministration({ ...allRows({}), ...here.rows }, todayAt(desk));
  return { here, findings };
}

export interface Imported {
  /** The sheets as they stand now: written anew where they were stored, with what was found wrong where not. */
  readonly read: AdministrationRead | null;
  readonly isStored: boolean;
}

/** Sends the sheets as a whole. What the service finds wrong comes back as findings, and nothing was changed then. */
export async function importAdministration(desk: Desk, read: AdministrationRead, note: string): Promise<Imported> {
  const { origin, rows } = read.here;
  const answer = await working(
    desk,
    'administration.importing',
    () => desk.service.administration.change({ from: origin.versions, tables: rows, note }),
    false,
  );
  if (answer === null) return { read, isStored: false };
  if (answer.kind === 'refused' && answer.problem.code === 'changed-meanwhile') {
    say(desk, { tone: 'error', text: { key: 'administration.stale' } });
    return { read, isStored: false };
  }
  const outcome = taken(desk, answer);
  if (outcome === null) {
    const findings = answer.kind === 'refused' ? (answer.problem.findings ?? read.findings) : read.findings;
    return { read: { ...read, findings }, isStored: false };
  }
  // The sheets now hold what the service does, under its newest versions.
  const isWritten = await exportAdministration(desk);
  const fresh = isWritten ? await checkSheets(desk) : null;
  await learnRules(desk);
  tell(desk, outcome);
  return { read: fresh, isStored: true };
}

function tell(desk: Desk, { change }: AdministrationOutcome): void {
  if (change === null) {
    say(desk, { tone: 'success', text: { key: 'administration.nothing-new' } });
    return;
  }
  const sum = (kind: 'added' | 'removed' | 'changed'): number =>
    change.counts.reduce((total, counts) => total + counts[kind], 0);
  const facts = {
    ...{ version: change.version, added: sum('added'), removed: sum('removed'), changed: sum('changed') },
  };
  say(desk, { tone: 'success', text: { key: 'administration.imported', facts } });
}

/** The administrator's own pane judges by the new rules at once; others when they open theirs. */
async function learnRules(desk: Desk): Promise<void> {
  const me = taken(desk, await desk.service.me());
  if (me !== null) desk.change((state) => ({ ...state, me }));
}

export const standingFindings = async (desk: Desk): Promise<readonly Finding[] | null> =>
  taken(desk, await desk.service.administration.findings())?.findings ?? null;

export const administrationHistory = async (desk: Desk): Promise<AdministrationHistory | null> =>
  taken(desk, await desk.service.administration.history());

/** Names for what findings and differences speak of. */
export async function administrationLists(desk: Desk): Promise<Lists> {
  const view = taken(desk, await desk.service.administration.view());
  return view === null ? {} : choicesIn(view.tables);
}

export const administrationVersion = async (desk: Desk, version: number): Promise<AdministrationVersion | null> =>
  taken(desk, await desk.service.administration.version(version));

/** Makes an earlier state the newest version; false when somebody changed something meanwhile. */
export async function restoreAdministration(desk: Desk, version: number, from: number): Promise<boolean> {
  const answer = await working(
    desk,
    'administration.importing',
    () => desk.service.administration.restore({ version, from, note: '' }),
    false,
  );
  const outcome = answer === null ? null : taken(desk, answer);
  if (outcome === null) return false;
  await learnRules(desk);
  const { change } = outcome;
  say(desk, {
    tone: 'success',
    text:
      change === null
        ? { key: 'administration.nothing-new' }
        : { key: 'administration.restored-now', facts: { version: change.version } },
  });
  return true;
}
