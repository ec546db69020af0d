import { found, type Facts } from 'shared/administration/check/found';
import type { OrganisationRecord } from 'shared/administration/content/organisation';
import { addDays, type IsoDate } from 'shared/calendar/date';
import type { Dated } from 'shared/organisation/dated';
import type { Defect, DefectCode } from 'shared/organisation/defect';
import { holdersIn } from 'shared/organisation/leaders';
import { datedLists, type Organisation } from 'shared/organisation/organisation';
import { organisationAt } from 'shared/organisation/organisation-at';
import { preflight } from 'shared/organisation/preflight';
import type { Finding, Severity } from 'shared/review/finding';

/** Vacancies and open ends may be true of a company for a while; they are shown, and chains say what they cost. */
const bearable: ReadonlySet<DefectCode> = new Set([
  'missing-head',
  'missing-supervising-leader',
  'no-side',
  'no-indicator',
  'delegation-chain',
  'counterpart-not-mutual',
]);

export const severityOf = (code: DefectCode): Severity => (bearable.has(code) ? 'warning' : 'error');

/** In which table a defect is mended, and by which of its facts the row is found. */
interface Spot {
  readonly table: string;
  readonly column: string;
  readonly fact: string;
}

const inUnits: Spot = { table: 'UNIT', column: 'id', fact: 'unit' };
const inPlaces: Spot = { table: 'PLACE', column: 'person', fact: 'person' };
const inHoldings: Spot = { table: 'HOLDING', column: 'unit', fact: 'unit' };
const inDelegations: Spot = { table: 'DELEGATION', column: 'absent', fact: 'person' };

const spots: Readonly<Record<Exclude<DefectCode, 'dates-backwards'>, Spot>> = {
  'no-company': inUnits,
  'two-companies': inUnits,
  'two-entries': inUnits,
  'two-parents': inUnits,
  'no-parent': inUnits,
  'unknown-unit': { table: 'UNIT', column: 'parent', fact: 'unit' },
  'cycle-in-tree': inUnits,
  'level-order': inUnits,
  'no-side': inUnits,
  'missing-head': inHoldings,
  'two-heads': inHoldings,
  'missing-supervising-leader': inHoldings,
  'counterpart-unknown': inUnits,
  'counterpart-not-mutual': inUnits,
  'counterpart-same-side': inUnits,
  'unknown-person': inPlaces,
  'unknown-role': { table: 'HOLDING', column: 'role', fact: 'role' },
  'no-home': { table: 'PERSON', column: 'id', fact: 'person' },
  'two-homes': inPlaces,
  'share-out-of-range': inPlaces,
  'share-sum': inPlaces,
  'no-indicator': { table: 'PERSON', column: 'id', fact: 'person' },
  'delegation-to-self': inDelegations,
  'two-delegates': inDelegations,
  'delegation-chain': inDelegations,
  'circular-delegation': inDelegations,
};

type ListName = keyof ReturnType<typeof datedLists>;

const tableOfList: Readonly<Record<ListName, string>> = {
  units: 'UNIT',
  persons: 'PERSON',
  assignments: 'PLACE',
  holdings: 'HOLDING',
  delegations: 'DELEGATION',
};

/** Rows in the order of their tables, to find the one a defect speaks of. */
type Named = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const namedRows = ({ organisation }: OrganisationRecord): Named =>
  Object.fromEntries(
    Object.entries(datedLists(organisation)).map(([list, rows]) => [
      tableOfList[list as ListName],
      rows.map((row) => ({ ...row })),
    ]),
  );

export function findingOf({ code, facts }: Defect, named: Named, more: Facts = {}): Finding {
  const all = { ...facts, ...more };
  if (code === 'dates-backwards') {
    const table = tableOfList[facts['list'] as ListName];
    return found(code, 'error', [table, Number(facts['index']), 'to'], all);
  }
  const { table, column, fact } = spots[code];
  const row = (named[table] ?? []).findIndex((each) => each[column] === facts[fact]);
  return found(code, severityOf(code), [table, row < 0 ? null : row, column], all);
}

/** Days beyond which plans are not made yet. */
const furthest = 20;

/** Today and the days on which something begins or has ended, so that a mistake of next month is found today. */
function daysToCheck(organisation: Organisation, today: IsoDate): readonly IsoDate[] {
  const entries: readonly Dated[] = Object.values(datedLists(organisation)).flat();
  const turns = entries.flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])]);
  return [
    today,
    ...[...new Set(turns)]
      .filter((day) => day > today)
      .sort()
      .slice(0, furthest),
  ];
}

/** The organisation's preflight today and on every day it changes; a defect is named once, with its first day. */
export function organisationFindings(
  record: OrganisationRecord,
  today: IsoDate,
  carrying: ReadonlySet<string> | null = null,
): readonly Finding[] {
  const { organisation } = record;
  const named = namedRows(record);
  const seen = new Set<string>();
  const defects = daysToCheck(organisation, today).flatMap((day) =>
    preflight(organisation, day, day === today ? carrying : null).flatMap((defect) => {
      const key = JSON.stringify([defect.code, defect.facts]);
      if (seen.has(key)) return [];
      seen.add(key);
      return [findingOf(defect, named, day === today ? {} : { day })];
    }),
  );
  return [...defects, ...accountFindings(record), ...administratorFindings(record, today)];
}

function accountFindings({ accounts, organisation }: OrganisationRecord): readonly Finding[] {
  const persons = new Set(organisation.persons.map(({ id }) => id));
  return accounts.flatMap(({ person }, at) =>
    persons.has(person) ? [] : [found('unknown-person', 'error', ['ACCOUNT', at, 'person'], { person, of: '' })],
  );
}

/** Nobody locks the last administrator out, not even the administrator. */
function administratorFindings({ organisation, accounts }: OrganisationRecord, today: IsoDate): readonly Finding[] {
  const at = organisationAt(organisation, today);
  const holders = [...at.units.keys()].flatMap((unit) => holdersIn(at, 'R-ADM', unit));
  if (holders.length === 0) return [found('no-administrator', 'error', ['HOLDING', null, 'role'])];
  return accounts.some(({ person }) => holders.includes(person))
    ? []
    : [found('administrator-cannot-sign-in', 'error', ['ACCOUNT', null, 'person'], { persons: holders })];
}
