import { keptOrganisation } from 'shared/administration/kept-organisation';
import type { Administration, KeptSubjects } from 'functions/ports/administration';
import type { CompanyRules } from 'functions/ports/settings';
import { administrationIn } from 'functions/storage/administration';
import type { Tables } from 'functions/storage/table/table';
import { usualRows, type SubjectRows } from 'shared/administration/administered';
import { calendarIn, fiscalYearIn } from 'shared/administration/content/calendar';
import { chainsIn } from 'shared/administration/content/chains';
import { dueDaysIn } from 'shared/administration/content/due-days';
import { attestationsIn, copyRulesIn, gatesIn } from 'shared/administration/content/gates';
import { ledgersIn, type UnitLedger } from 'shared/administration/content/ledgers';
import { listRows, listsIn, type ListsRecord } from 'shared/administration/content/lists';
import { organisationRows, type OrganisationRecord } from 'shared/administration/content/organisation';
import { packsIn } from 'shared/administration/content/packs';
import { policyIn } from 'shared/administration/content/policy';
import { reviewIn } from 'shared/administration/content/review';
import { targetsIn, withTargets, type IssuedTarget, type TargetsOf } from 'shared/administration/content/targets';
import { changeAfter } from 'shared/administration/journal';
import { tidied, type AdministrationRows, type Subject } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import { canonical } from 'shared/plan/canonical';

export type { ListsRecord, OrganisationRecord, TargetsOf };

/** What administrators keep, as the service uses it. */
export interface MasterData {
  /** Null before one was entered. */
  organisation(): Promise<OrganisationRecord | null>;
  lists(): Promise<ListsRecord>;
  targets(of: TargetsOf): Promise<readonly IssuedTarget[]>;
  ledger(unit: string): Promise<UnitLedger>;
  rules(): Promise<CompanyRules>;
  /** For setting a company up: everything given counts at once, in one change; the newer writing wins. */
  enter(entered: Entered): Promise<void>;
  putOrganisation(record: OrganisationRecord): Promise<void>;
  putLists(record: ListsRecord): Promise<void>;
  putTargets(of: TargetsOf, targets: readonly IssuedTarget[]): Promise<void>;
}

export interface Entered {
  readonly organisation?: OrganisationRecord;
  readonly lists?: ListsRecord;
  readonly targets?: readonly (readonly [TargetsOf, readonly IssuedTarget[]])[];
}

export const masterDataIn = (tables: Tables): MasterData =>
  masterDataOn(administrationIn(tables.table('administration')));

/** What a version says is understood once. */
export function masterDataOn(administration: Administration): MasterData {
  const understood = new Map<string, { readonly version: number; readonly value: unknown }>();
  async function of<Value>(subjects: readonly Subject[], read: (rows: AdministrationRows) => Value): Promise<Value> {
    const kept = (await administration.current()).subjects;
    const version = Math.max(...subjects.map((subject) => kept[subject]?.version ?? 0));
    const known = understood.get(subjects.join());
    if (known?.version === version) return known.value as Value;
    const value = read(Object.assign({}, ...subjects.map((subject) => kept[subject]?.rows ?? usualRows[subject])));
    understood.set(subjects.join(), { version, value });
    return value;
  }

  const enter = (entered: Entered): Promise<void> =>
    put(administration, (subject, rows) => changed(entered, subject, rows));
  return {
    organisation: async () => {
      const { subjects } = await administration.current();
      const { organisation, calendar, periods } = subjects;
      return organisation === undefined ? null : keptOrganisation(organisation, calendar, periods);
    },
    lists: () => of(['lists'], listsIn),
    targets: async (whom) => (await of(['targets', 'calendar'], targetsIn))(whom),
    ledger: async (unit) => (await of(['ledgers'], ledgersIn))(unit),
    rules: () =>
      of(['review', 'calendar', 'sign-off', 'periods'], (rows) => ({
        ...{ review: reviewIn(rows), calendar: calendarIn(rows), fiscal: fiscalYearIn(rows), chains: chainsIn(rows) },
        ...{ packs: packsIn(rows), dueDays: dueDaysIn(rows), policy: policyIn(rows) },
        ...{ attestations: attestationsIn(rows), copies: copyRulesIn(rows), gates: gatesIn(rows, rows) },
      })),
    enter,
    putOrganisation: (organisation) => enter({ organisation }),
    putLists: (lists) => enter({ lists }),
    putTargets: (whom, targets) => enter({ targets: [[whom, targets]] }),
  };
}

function changed({ organisation, lists, targets }: Entered, subject: Subject, rows: AdministrationRows) {
  switch (subject) {
    case 'organisation':
      return organisation && organisationRows(organisation);
    case 'lists':
      return lists && listRows(lists);
    case 'targets':
      return targets?.reduce((all, [whom, issued]) => withTargets(all, whom, issued), rows);
    case 'calendar':
    case 'sign-off':
    case 'review':
    case 'ledgers':
    case 'periods':
      return undefined;
  }
}

const rowsOfAll = (kept: KeptSubjects): SubjectRows =>
  Object.fromEntries(Object.entries(kept).map(([subject, { rows }]) => [subject, rows]));

/** Set-up has no clock and no administrator yet; its journal lines say so. */
const beforeAnybody = '1970-01-01T00:00:00.000Z';

async function put(
  administration: Administration,
  nextRows: (subject: Subject, rows: AdministrationRows) => AdministrationRows | undefined,
): Promise<void> {
  for (;;) {
    const kept = await administration.current();
    const wanted = (['organisation', 'lists', 'targets'] as const).flatMap((subject) => {
      const before = kept.subjects[subject]?.rows;
      const next = nextRows(subject, before ?? usualRows[subject]);
      const rows = next && tidied(tablesOf(subject), next);
      return rows === undefined || (before && canonical(before) === canonical(rows)) ? [] : [[subject, rows] as const];
    });
    if (wanted.length === 0) return;
    const subjects: SubjectRows = Object.fromEntries(wanted);
    const made = { by: null, time: beforeAnybody, note: '', restored: null };
    const change = changeAfter({ ...kept, rows: rowsOfAll(kept.subjects) }, subjects, made);
    if ((await administration.commit({ after: kept, change, subjects })) === 'done') return;
  }
}
