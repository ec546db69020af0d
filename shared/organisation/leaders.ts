import type { RoleHolding, Side } from 'shared/organisation/organisation';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import type { RoleId } from 'shared/organisation/role';
import { ancestorsOf, companyOf, unitOf } from 'shared/organisation/tree';

/** A role as it concerns a unit: where it is held, and by whom. `person` null: vacant. */
export interface Holder {
  readonly role: RoleId;
  readonly unit: string;
  readonly person: string | null;
}

const holdingsIn = (at: OrganisationAt, role: RoleId, unit: string): readonly RoleHolding[] =>
  (at.holdingsOfUnit.get(unit) ?? []).filter((holding) => holding.role === role);

/** Everybody who holds the role in exactly this unit; persons who have left hold nothing. */
export const holdersIn = (at: OrganisationAt, role: RoleId, unit: string): readonly string[] =>
  holdingsIn(at, role, unit).flatMap(({ person }) => (person !== null && at.persons.has(person) ? [person] : []));

/**
 * Who holds a role for a unit: in the unit itself, else in the nearest unit above it. A vacancy that is entered stops
 * the search there, so that nobody further up signs unnoticed in place of an empty chair.
 */
export function holderFor(at: OrganisationAt, role: RoleId, unit: string): Holder | null {
  for (const id of [unit, ...ancestorsOf(at, unit).map((each) => each.id)]) {
    if (holdingsIn(at, role, id).length > 0) return { role, unit: id, person: holdersIn(at, role, id)[0] ?? null };
  }
  return null;
}

/** Everybody who holds the role for a unit, in the unit itself or else in the nearest unit above where it is known. */
export function holdersFor(at: OrganisationAt, role: RoleId, unit: string): readonly string[] {
  const holder = holderFor(at, role, unit);
  return holder === null ? [] : holdersIn(at, role, holder.unit);
}

/** 主管领导 of exactly this unit; null where there is none or the place is vacant. */
export const headOf = (at: OrganisationAt, unit: string): string | null => holdersIn(at, 'R-HEAD', unit)[0] ?? null;

export const supervisingRole = { business: 'R-BIZ-VP', marketing: 'R-MKT-VP' } as const;

type PlanningSide = keyof typeof supervisingRole;

const planningSides: readonly PlanningSide[] = ['business', 'marketing'];

/** 分管领导 of one side as seen from a unit, or from the company where nobody is entered on the way up. */
export function supervisingLeader(at: OrganisationAt, unit: string, side: PlanningSide): Holder {
  const role = supervisingRole[side];
  return holderFor(at, role, unit) ?? { role, unit: companyOf(at)?.id ?? unit, person: null };
}

/** Both supervising leaders, a department's own side first (SO-13). */
export function supervisingLeadersOf(at: OrganisationAt, unit: string): readonly Holder[] {
  const own = sideOf(at, unit);
  const sides = own === 'marketing' ? [...planningSides].reverse() : planningSides;
  return sides.map((side) => supervisingLeader(at, unit, side));
}

/** A unit's own side, or the one it inherits: a sales group is of its department's side. */
export const sideOf = (at: OrganisationAt, unit: string): Side | null =>
  [unitOf(at, unit), ...ancestorsOf(at, unit)].find((each) => (each?.side ?? null) !== null)?.side ?? null;

/**
 * SO-12: the head of the nearest unit above who is none of those named, so that nobody signs his own plan and nobody
 * signs two levels; a company leader counts as head where the unit has him. Vacant places are passed over. Null where
 * nobody is left.
 */
export function nextSuperior(at: OrganisationAt, unit: string, not: readonly string[]): Holder | null {
  for (const { id } of ancestorsOf(at, unit)) {
    for (const role of ['R-HEAD', 'R-LEAD'] as const) {
      const person = holdersIn(at, role, id).find((each) => !not.includes(each));
      if (person !== undefined) return { role, unit: id, person };
    }
  }
  return null;
}

/** What a person holds on that day. */
export const rolesOf = (at: OrganisationAt, person: string): readonly Holder[] =>
  (at.holdingsOfPerson.get(person) ?? []).map(({ role, unit }) => ({ role, unit, person }));

/** Whether a person holds a role that reaches this unit, nearest holding first. */
export const holdsFor = (at: OrganisationAt, person: string, role: RoleId, unit: string): boolean => {
  const holder = holderFor(at, role, unit);
  return holder !== null && holdersIn(at, role, holder.unit).includes(person);
};
