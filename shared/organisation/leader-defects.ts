import { defect, type Defect } from 'shared/organisation/defect';
import { headOf, holdersIn, supervisingLeadersOf } from 'shared/organisation/leaders';
import type { Delegation } from 'shared/organisation/organisation';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { personsOf } from 'shared/organisation/people';
import { isRole } from 'shared/organisation/role';

/** What is wrong with who leads and who stands in on that day. */
export const leaderDefects = (at: OrganisationAt): readonly Defect[] => [
  ...[...at.units.keys()].flatMap((unit) => [...headDefects(at, unit), ...supervisingDefects(at, unit)]),
  ...holdingDefects(at),
  ...[...at.delegationsFrom].flatMap(([absent, delegations]) => delegationDefects(at, absent, delegations)),
];

/** Planning units (level 2 and 3) and every other unit with people need a head to sign-review (SO-02). */
function headDefects(at: OrganisationAt, unit: string): readonly Defect[] {
  const level = at.units.get(unit)?.level;
  const heads = holdersIn(at, 'R-HEAD', unit);
  if (heads.length > 1) return [defect('two-heads', { unit, persons: heads })];
  const needed = level === 2 || level === 3 || (level !== 0 && personsOf(at, unit).length > 0);
  return needed && headOf(at, unit) === null ? [defect('missing-head', { unit })] : [];
}

/** Departments are countersigned by both sides (SO-03). */
const supervisingDefects = (at: OrganisationAt, unit: string): readonly Defect[] =>
  at.units.get(unit)?.level !== 3
    ? []
    : supervisingLeadersOf(at, unit)
        .filter(({ person }) => person === null)
        .map(({ role }) => defect('missing-supervising-leader', { unit, role }));

const holdingDefects = (at: OrganisationAt): readonly Defect[] =>
  [...at.holdingsOfUnit.values()]
    .flat()
    .flatMap(({ role, unit, person }) => [
      ...(isRole(role) ? [] : [defect('unknown-role', { role, unit })]),
      ...(at.units.has(unit) ? [] : [defect('unknown-unit', { unit, of: role })]),
      ...(person === null || at.persons.has(person) ? [] : [defect('unknown-person', { person, of: role })]),
    ]);

function delegationDefects(at: OrganisationAt, absent: string, delegations: readonly Delegation[]): readonly Defect[] {
  const delegates = delegations.map(({ delegate }) => delegate);
  if (delegates.length > 1) return [defect('two-delegates', { person: absent, persons: delegates })];
  return delegates.flatMap((delegate) => [
    ...[absent, delegate]
      .filter((id) => !at.persons.has(id))
      .map((person) => defect('unknown-person', { person, of: absent })),
    ...hopDefects(at, absent, delegate),
  ]);
}

/** One hop only: a delegate who is away himself leaves nobody to sign. */
function hopDefects(at: OrganisationAt, absent: string, delegate: string): readonly Defect[] {
  const facts = { person: absent, delegate };
  if (absent === delegate) return [defect('delegation-to-self', facts)];
  const further = (at.delegationsFrom.get(delegate) ?? []).map((delegation) => delegation.delegate);
  if (further.length === 0) return [];
  return [defect(returnsTo(at, absent) ? 'circular-delegation' : 'delegation-chain', facts)];
}

function returnsTo(at: OrganisationAt, person: string): boolean {
  const reached = new Set([person]);
  for (const absent of reached) {
    for (const { delegate } of at.delegationsFrom.get(absent) ?? []) {
      if (delegate === person) return true;
      reached.add(delegate);
    }
  }
  return false;
}
