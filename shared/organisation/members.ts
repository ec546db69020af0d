import type { Dated } from 'shared/organisation/dated';
import type { Organisation } from 'shared/organisation/organisation';

/**
 * Who belongs to a unit or to one below it, or holds a role in it, and when: past, present and to come. A unit that
 * moved counts below every unit it ever stood under.
 */
export function membersOf(organisation: Organisation, unit: string): Readonly<Record<string, readonly Dated[]>> {
  const within = unitsWithin(organisation, unit);
  const members: Record<string, Dated[]> = {};
  const add = (person: string | null, { from, to }: Dated): void => {
    if (person !== null) (members[person] ??= []).push({ from, to });
  };
  for (const assignment of organisation.assignments)
    if (within.has(assignment.unit)) add(assignment.person, assignment);
  for (const holding of organisation.holdings) if (holding.unit === unit) add(holding.person, holding);
  return members;
}

function unitsWithin({ units }: Organisation, unit: string): ReadonlySet<string> {
  const within = new Set([unit]);
  for (const above of within) for (const { id, parent } of units) if (parent === above) within.add(id);
  return within;
}
