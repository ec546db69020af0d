import type { Assignment, Person, Unit } from 'shared/organisation/organisation';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { subtreeOf, unitOf } from 'shared/organisation/tree';

export const personOf = (at: OrganisationAt, id: string): Person | null => at.persons.get(id) ?? null;

export const assignmentsOf = (at: OrganisationAt, person: string): readonly Assignment[] =>
  at.assignmentsOfPerson.get(person) ?? [];

/** Where the person's plan belongs. Null without a home, and with two: `preflight` names both. */
export function homeOf(at: OrganisationAt, person: string): Unit | null {
  const [home, second] = assignmentsOf(at, person).filter((assignment) => assignment.home);
  return home === undefined || second !== undefined ? null : unitOf(at, home.unit);
}

/** The persons with a place in a unit, home or not. */
export const personsOf = (at: OrganisationAt, unit: string): readonly Person[] =>
  (at.assignmentsOfUnit.get(unit) ?? []).flatMap(({ person }) => personOf(at, person) ?? []);

/** The persons at home in a unit, so that adding units up counts nobody twice. */
export const atHomeIn = (at: OrganisationAt, unit: string): readonly Person[] =>
  (at.assignmentsOfUnit.get(unit) ?? []).filter(({ home }) => home).flatMap(({ person }) => personOf(at, person) ?? []);

/** The persons at home in a unit or below it. */
export const personsUnder = (at: OrganisationAt, unit: string): readonly Person[] =>
  subtreeOf(at, unit).flatMap(({ id }) => atHomeIn(at, id));
