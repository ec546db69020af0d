import type { IsoDate } from 'shared/calendar/date';
import { readPeriod, type FiscalYear } from 'shared/calendar/period';
import { organisationAtStart } from 'shared/organisation/organisation-at-start';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { calendarOf, type Side } from 'shared/organisation/organisation';
import { representedBy } from 'shared/organisation/delegation';
import { freezeOver, type Freeze } from 'shared/organisation/freeze';
import { headOf, holderFor, holdersIn, rolesOf, sideOf, supervisingLeader } from 'shared/organisation/leaders';
import { homeOf } from 'shared/organisation/people';
import type { RoleId } from 'shared/organisation/role';
import { isRefused } from 'shared/quantity/refusal';
import { ancestorsOf, counterpartsOf, parentOf, unitOf } from 'shared/organisation/tree';

/** What sign-off asks of the organisation, as it stands on one day. Unknown or vacant is null or empty, never a guess. */
export interface OrganisationView {
  readonly fiscal: FiscalYear;
  /** Whether somebody is with the company on that day. */
  isHere(person: string): boolean;
  /** The day it is asked on. */
  readonly day: IsoDate;
  /** The last day somebody is with the company, where it is known. */
  lastDayOf(person: string): IsoDate | null;
  /** Whether somebody lets another sign for them on the day. */
  isAway(person: string): boolean;
  hasUnit(unit: string): boolean;
  parentOf(unit: string): string | null;
  /** L0 company … L5; null where there is no such unit. */
  levelOf(unit: string): number | null;
  /** Its own side or the one it inherits; what stands above the sides is management. */
  sideOf(unit: string): Side;
  /** 主管领导 of exactly this unit. */
  headOf(unit: string): string | null;
  /** 分管领导 of a side as seen from the unit. */
  supervisorOf(unit: string, side: 'business' | 'marketing'): string | null;
  /** Who holds a role for the unit: there, or in the nearest unit above where the role is known. */
  holderOf(role: RoleId, unit: string): string | null;
  /** The departments that plan with this one. */
  counterpartsOf(unit: string): readonly string[];
  /** 上级领导: heads and leaders of the units above, the nearest first. */
  superiorsAbove(unit: string): readonly string[];
  /** Supervising leaders of either side above the unit, the nearest first. */
  supervisorsAbove(unit: string): readonly string[];
  homeOf(person: string): string | null;
  /** R4: where the person's plan of a period belongs: home on its first working day; of who came later, today's home. */
  homeIn(person: string, period: string): string | null;
  rolesOf(person: string): readonly RoleId[];
  /** What keeps a unit's plans of a period as they are; null where nothing does. */
  freezeOver(unit: string, period: string): Freeze | null;
  /** Persons who let this person sign for them on the day (SO-18, one hop). */
  representedBy(person: string): readonly string[];
}

export const organisationView = (at: OrganisationAt): OrganisationView => ({
  fiscal: at.fiscal,
  isHere: (person) => at.persons.has(person),
  day: at.date,
  lastDayOf: (person) => at.persons.get(person)?.to ?? null,
  isAway: (person) => (at.delegationsFrom.get(person) ?? []).length > 0,
  hasUnit: (unit) => at.units.has(unit),
  parentOf: (unit) => parentOf(at, unit)?.id ?? null,
  levelOf: (unit) => unitOf(at, unit)?.level ?? null,
  sideOf: (unit) => sideOf(at, unit) ?? 'management',
  headOf: (unit) => (unitOf(at, unit) === null ? null : headOf(at, unit)),
  supervisorOf: (unit, side) => supervisingLeader(at, unit, side).person,
  holderOf: (role, unit) => holderFor(at, role, unit)?.person ?? null,
  counterpartsOf: (unit) => counterpartsOf(at, unit).map(({ id }) => id),
  superiorsAbove: (unit) => holdersAbove(at, unit, ['R-HEAD', 'R-LEAD']),
  supervisorsAbove: (unit) => holdersAbove(at, unit, ['R-SUP', 'R-BIZ-VP', 'R-MKT-VP']),
  homeOf: (person) => homeOf(at, person)?.id ?? null,
  homeIn: (person, period) => homeAtStart(at, person, period) ?? homeOf(at, person)?.id ?? null,
  rolesOf: (person) => [...new Set(rolesOf(at, person).map(({ role }) => role))],
  freezeOver: (unit, period) =>
    freezeOver({ units: [unit, ...ancestorsOf(at, unit).map(({ id }) => id)], period }, at.organisation),
  representedBy: (person) => representedBy(at, person),
});

function homeAtStart({ organisation }: OrganisationAt, person: string, key: string): string | null {
  const period = readPeriod(key, organisation.fiscal);
  if (isRefused(period)) return null;
  return homeOf(organisationAtStart(organisation, period, calendarOf(organisation)), person)?.id ?? null;
}

const holdersAbove = (at: OrganisationAt, unit: string, roles: readonly RoleId[]): readonly string[] => [
  ...new Set(ancestorsOf(at, unit).flatMap(({ id }) => roles.flatMap((role) => holdersIn(at, role, id)))),
];
