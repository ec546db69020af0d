import type { AdministrationOutcome, AdministrationRequest } from 'shared/contract/administration';
import { allRows, usualRows, type SubjectRows } from 'shared/administration/administered';
import { checkAdministration } from 'shared/administration/check/check';
import { found, isWrong } from 'shared/administration/check/found';
import { fiscalYearIn, withoutAnnouncedYears } from 'shared/administration/content/calendar';
import { changeAfter } from 'shared/administration/journal';
import { sheetSubjects, tidied, type AdministrationRows, type Subject } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import { differences } from 'shared/administration/difference';
import { canonical } from 'shared/plan/canonical';
import type { Finding } from 'shared/review/finding';
import type { KeptAdministration } from 'functions/ports/administration';
import type { Dependencies } from 'functions/ports/dependencies';
import {
  administratorOnly,
  changeShown,
  rowsKept,
  rowsOfSubject,
  versionsOf,
} from 'functions/use-cases/administration/read-administration';
import { reorganiseFigures, type ReorganisationPorts } from 'functions/use-cases/projections/reorganise-figures';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

export type Ports = ReorganisationPorts & Pick<Dependencies, 'backgroundWork'>;

/** Findings a refusal carries at most; a pasted column of mistakes is one mistake. */
const mostFindings = 200;

/**
 * New tables for one or more subjects: checked together with everything that stays, stored in one transaction, or
 * refused as a whole. A subject sent as it was exported does not undo what somebody else changed in it meanwhile.
 */
export async function changeAdministration(
  ports: Ports,
  caller: Caller,
  { from, tables, note }: AdministrationRequest,
): Promise<AdministrationOutcome | Refused> {
  const closed = administratorOnly(caller);
  if (closed !== null) return closed;
  const sent = sheetSubjects.filter((subject) => from[subject] !== undefined);
  const missing = missingIn(sent, tables);
  if (missing.length > 0) return wrong(missing);
  const kept = await ports.administration.current();
  const meant = Object.fromEntries(sent.map((subject) => [subject, meantFor(subject, tables)])) as SubjectRows;
  const touched: Subject[] = [];
  for (const subject of sent) {
    const rows = meant[subject] ?? {};
    if (isSame(subject, rows, rowsOfSubject(kept, subject))) continue;
    const current = kept.subjects[subject]?.version ?? 0;
    const yours = from[subject] ?? 0;
    if (yours !== current) {
      if (await isAsExported(ports, subject, yours, rows)) continue;
      return refuse('changed-meanwhile', { subject, version: current, yours });
    }
    touched.push(subject);
  }
  const changed = Object.fromEntries(touched.map((subject) => [subject, meant[subject]])) as SubjectRows;
  return store(ports, caller, kept, changed, { note, restored: null });
}

/** A sheet that was deleted is no wish to empty its table. */
const missingIn = (sent: readonly Subject[], tables: AdministrationRows): readonly Finding[] =>
  sent
    .flatMap(tablesOf)
    .filter(({ id }) => !Object.hasOwn(tables, id))
    .map(({ id }) => found('table-missing', 'error', [id, null, null]));

function meantFor(subject: Subject, tables: AdministrationRows): AdministrationRows {
  const rows = tidied(tablesOf(subject), tables);
  return subject === 'calendar' ? { ...rows, ...calendarMeant(rows) } : rows;
}

/** Only days that can be read are compared with the announced ones; the others have to be found wrong first. */
const calendarMeant = (rows: AdministrationRows): AdministrationRows =>
  (rows['DAY'] ?? []).length === (readable(rows)['DAY'] ?? []).length ? withoutAnnouncedYears(rows) : rows;

const readable = (rows: AdministrationRows): AdministrationRows => {
  const days = (rows['DAY'] ?? []).filter(
    ({ date, kind }) => /^\d{4}-\d\d-\d\d$/.test(String(date)) && kind !== undefined,
  );
  return { DAY: [...new Map(days.map((row) => [row['date'], row])).values()] };
};

const isSame = (subject: Subject, one: AdministrationRows, other: AdministrationRows): boolean =>
  canonical(tidied(tablesOf(subject), one)) === canonical(tidied(tablesOf(subject), other)) ||
  (subject !== 'sign-off' && differences(tablesOf(subject), one, other).length === 0 && haveNoTwins(subject, one));

/** Rows that are there twice are no difference by their key, and have to be found wrong. */
const haveNoTwins = (subject: Subject, rows: AdministrationRows): boolean =>
  tablesOf(subject).every(({ id, rowKey }) => {
    const own = rows[id] ?? [];
    return new Set(own.map((row) => canonical(rowKey.map((key) => row[key] ?? null)))).size === own.length;
  });

async function isAsExported(
  { administration }: Ports,
  subject: Subject,
  version: number,
  rows: AdministrationRows,
): Promise<boolean> {
  const exported = version === 0 ? usualRows[subject] : await administration.subjectAt(subject, version);
  return exported !== null && isSame(subject, rows, exported);
}

const wrong = (findings: readonly Finding[]): Refused => ({
  refused: {
    code: 'administration-wrong',
    findings: findings.slice(0, mostFindings),
    facts: { errors: findings.length },
  },
});

/** Checked once more as everything will stand, then one transaction. */
export async function store(
  ports: Ports,
  caller: Caller,
  kept: KeptAdministration,
  changed: SubjectRows,
  { note, restored }: { readonly note: string; readonly restored: number | null },
): Promise<AdministrationOutcome | Refused> {
  const { administration, clock, backgroundWork } = ports;
  const rows = { ...rowsKept(kept), ...changed };
  const findings = checkAdministration(allRows(rows), caller.today);
  const touched = Object.keys(changed) as readonly Subject[];
  if (touched.length === 0) return { change: null, versions: versionsOf(kept), warnings: findings.filter(isBearable) };
  const errors = [...findings.filter(isWrong), ...(await yearFindings(ports, kept, changed))];
  if (errors.length > 0) return wrong(errors);
  const change = changeAfter({ version: kept.version, lastHash: kept.lastHash, rows: rowsKept(kept) }, changed, {
    by: caller.person,
    time: clock.now(),
    note: note.trim(),
    restored,
  });
  const outcome = await administration.commit({ after: kept, change, subjects: changed });
  if (outcome === 'lost-race') return refuse('changed-meanwhile', { version: change.version, yours: kept.version });
  if (changed.organisation !== undefined) {
    backgroundWork.begin(() => reorganiseFigures(ports, `administration-${change.version}`));
  }
  const versions = Object.fromEntries(touched.map((subject) => [subject, change.version]));
  return {
    change: changeShown(change, caller),
    versions: { ...versionsOf(kept), ...versions },
    warnings: findings.filter(isBearable).slice(0, mostFindings),
  };
}

/** What was signed for a quarter or a year means the months it meant then: the year stays as it is once anybody plans. */
async function yearFindings(
  { figures }: Ports,
  kept: KeptAdministration,
  changed: SubjectRows,
): Promise<readonly Finding[]> {
  if (changed.calendar === undefined) return [];
  const [before, now] = [rowsOfSubject(kept, 'calendar'), changed.calendar].map(
    (rows) => fiscalYearIn(rows).firstMonth,
  );
  if (before === now || (await figures.years()).length === 0) return [];
  return [found('year-in-use', 'error', ['YEAR', 0, 'value'], { value: now ?? 1, kept: before ?? 1 })];
}

const isBearable = (finding: Finding): boolean => !isWrong(finding);
