import type { OrganisationAt } from 'shared/organisation/organisation-at';

/** Who signs for somebody that day (SO-18), or null. Two delegations on one day leave it open: `preflight` says so. */
export function delegateOf(at: OrganisationAt, person: string): string | null {
  const [delegation, second] = at.delegationsFrom.get(person) ?? [];
  if (delegation === undefined || second !== undefined || delegation.delegate === person) return null;
  return at.persons.has(delegation.delegate) ? delegation.delegate : null;
}

/** For whom a person may sign that day; one hop, never for those somebody delegated to them. */
export const representedBy = (at: OrganisationAt, person: string): readonly string[] =>
  (at.delegationsTo.get(person) ?? [])
    .map(({ absent }) => absent)
    .filter((absent) => delegateOf(at, absent) === person);

/** Whether one may sign where another is asked: as himself, or as his delegate unless the plan is the delegate's own. */
export const maySignFor = (at: OrganisationAt, person: string, signer: string, preparer: string): boolean =>
  person === signer || (person !== preparer && delegateOf(at, signer) === person);
