import type { IsoDate } from 'shared/calendar/date';
import { calendarYear, type FiscalYear, type Period } from 'shared/calendar/period';
import { lastDay } from 'shared/calendar/period-bounds';
import { inForce, type Dated } from 'shared/organisation/dated';
import { grouped } from 'shared/organisation/grouped';
import type { Assignment, Delegation, Organisation, Person, RoleHolding, Unit } from 'shared/organisation/organisation';

/** An organisation as it stands on one day, indexed; the questions in this folder are asked of it. */
export interface OrganisationAt {
  readonly date: IsoDate;
  readonly fiscal: FiscalYear;
  /** Whatever holds on other days. */
  readonly organisation: Organisation;
  readonly units: ReadonlyMap<string, Unit>;
  readonly children: ReadonlyMap<string, readonly Unit[]>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly assignmentsOfPerson: ReadonlyMap<string, readonly Assignment[]>;
  readonly assignmentsOfUnit: ReadonlyMap<string, readonly Assignment[]>;
  readonly holdingsOfUnit: ReadonlyMap<string, readonly RoleHolding[]>;
  readonly holdingsOfPerson: ReadonlyMap<string, readonly RoleHolding[]>;
  readonly delegationsFrom: ReadonlyMap<string, readonly Delegation[]>;
  readonly delegationsTo: ReadonlyMap<string, readonly Delegation[]>;
}

/**
 * The same organisation and day give the same index, so asking again costs nothing.
 * Where a unit has two entries on one day (`preflight` says so) the later one counts.
 */
export function organisationAt(organisation: Organisation, date: IsoDate): OrganisationAt {
  const days = remembered.get(organisation) ?? new Map<IsoDate, OrganisationAt>();
  remembered.set(organisation, days);
  const at = days.get(date) ?? indexed(organisation, date);
  days.set(date, at);
  return at;
}

/** Figures of a period roll up by the organisation of its last day (domain/02 2.1). */
export const organisationForPeriod = (organisation: Organisation, period: Period): OrganisationAt =>
  organisationAt(organisation, lastDay(period));

const remembered = new WeakMap<Organisation, Map<IsoDate, OrganisationAt>>();

function indexed(organisation: Organisation, date: IsoDate): OrganisationAt {
  const now = <Entry extends Dated>(entries: readonly Entry[]): readonly Entry[] =>
    entries.filter((entry) => inForce(entry, date));
  const units = latestById(now(organisation.units));
  const persons = latestById(now(organisation.persons));
  const assignments = now(organisation.assignments);
  const holdings = now(organisation.holdings);
  const delegations = now(organisation.delegations);
  return {
    date,
    fiscal: organisation.fiscal ?? calendarYear,
    organisation,
    units,
    children: grouped([...units.values()], ({ parent }) => parent),
    persons,
    assignmentsOfPerson: grouped(assignments, ({ person }) => person),
    assignmentsOfUnit: grouped(assignments, ({ unit }) => unit),
    holdingsOfUnit: grouped(holdings, ({ unit }) => unit),
    holdingsOfPerson: grouped(holdings, ({ person }) => person),
    delegationsFrom: grouped(delegations, ({ absent }) => absent),
    delegationsTo: grouped(delegations, ({ delegate }) => delegate),
  };
}

function latestById<Entry extends Dated & { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const other = latest.get(entry.id);
    if (other === undefined || other.from < entry.from) latest.set(entry.id, entry);
  }
  return latest;
}
