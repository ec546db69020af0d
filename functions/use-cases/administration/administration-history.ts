import type {
  AdministrationHistory,
  AdministrationOutcome,
  AdministrationVersion,
  RestorationRequest,
} from 'shared/contract/administration';
import { usualRows, type SubjectRows } from 'shared/administration/administered';
import { differences, type TableDifference } from 'shared/administration/difference';
import { isUnbroken, type AdministrationChange } from 'shared/administration/journal';
import { sheetSubjects, type AdministrationRows, type Subject } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import type { Dependencies } from 'functions/ports/dependencies';
import { administratorOnly, changeShown, rowsOfSubject } from 'functions/use-cases/administration/read-administration';
import type { Caller } from 'functions/use-cases/caller/caller';
import { store, type Ports } from 'functions/use-cases/administration/change-administration';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

type Kept = Pick<Dependencies, 'administration'>;

/** Rows of a difference that are shown; a pane can show no more, and the counts say how many there are. */
const mostRows = 200;

export async function administrationHistory(
  { administration }: Kept,
  caller: Caller,
): Promise<AdministrationHistory | Refused> {
  const closed = administratorOnly(caller);
  if (closed !== null) return closed;
  const history = await administration.history();
  return { changes: history.map((change) => changeShown(change, caller)).reverse(), sound: isUnbroken(history) };
}

/** What one change did to each table it touched. */
export async function administrationVersion(
  ports: Kept,
  caller: Caller,
  version: number,
): Promise<AdministrationVersion | Refused> {
  const closed = administratorOnly(caller);
  if (closed !== null) return closed;
  const history = await ports.administration.history();
  const change = history[version - 1];
  if (change === undefined) return refuse('unknown-version', { version });
  const [before, after] = await Promise.all([
    standingAfter(ports, history, version - 1, change.subjects),
    standingAfter(ports, history, version, change.subjects),
  ]);
  return {
    change: changeShown(change, caller),
    differences: change.subjects.flatMap((subject) =>
      differences(tablesOf(subject), before[subject] ?? {}, after[subject] ?? {}).map(shown),
    ),
    mostRows,
  };
}

const shown = (table: TableDifference): TableDifference => ({ ...table, rows: table.rows.slice(0, mostRows) });

/** An earlier state as a new version: checked by today's rules, journalled, and nothing of the time between is lost. */
export async function restoreAdministration(
  ports: Ports,
  caller: Caller,
  { version, from, note }: RestorationRequest,
): Promise<AdministrationOutcome | Refused> {
  const closed = administratorOnly(caller);
  if (closed !== null) return closed;
  const [kept, history] = await Promise.all([ports.administration.current(), ports.administration.history()]);
  if (history[version - 1] === undefined) return refuse('unknown-version', { version });
  if (from !== kept.version) return refuse('changed-meanwhile', { version: kept.version, yours: from });
  const then = await standingAfter(ports, history, version, sheetSubjects);
  const changed = sheetSubjects.flatMap((subject) => {
    const rows = then[subject];
    const same = rows && differences(tablesOf(subject), rowsOfSubject(kept, subject), rows).length === 0;
    return rows === undefined || same ? [] : [[subject, rows] as const];
  });
  return store(ports, caller, kept, Object.fromEntries(changed) as SubjectRows, { note, restored: version });
}

/** Subjects as they stood after a version; what had not been entered then is as usual. */
async function standingAfter(
  { administration }: Kept,
  history: readonly AdministrationChange[],
  version: number,
  wanted: readonly Subject[],
): Promise<SubjectRows> {
  const rows = wanted.map(async (subject): Promise<readonly [Subject, AdministrationRows]> => {
    const last = history.slice(0, version).findLast((change) => change.subjects.includes(subject));
    const kept = last === undefined ? null : await administration.subjectAt(subject, last.version);
    return [subject, kept ?? usualRows[subject]];
  });
  return Object.fromEntries(await Promise.all(rows)) as SubjectRows;
}
