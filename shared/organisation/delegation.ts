import type { OrganisationAt } from 'shared/organisation/organisation-at';

/**
 * Who signs for somebody that day (SO-18), or null. Two delegates on one day leave it open: `preflight` says so; the same
 * one twice, as when some days are added, does not.
 */
export function delegateOf(at: OrganisationAt, person: string): string | null {
  const [first, ...others] = (at.delegationsFrom.get(person) ?? []).map(({ delegate }) => delegate);
  if (first === undefined || first === person || others.some((other) => other !== first)) return null;
  return at.persons.has(first) ? first : null;
}

/** For whom a person may sign that day; one hop, never for those somebody delegated to them, nor for who has left. */
export const representedBy = (at: OrganisationAt, person: string): readonly string[] =>
  [...new Set((at.delegationsTo.get(person) ?? []).map(({ absent }) => absent))].filter(
    (absent) => at.persons.has(absent) && delegateOf(at, absent) === person,
  );

/** Whether one may sign where another is asked: as himself, or as his delegate unless the plan is the delegate's own. */
export const maySignFor = (at: OrganisationAt, person: string, signer: string, preparer: string): boolean =>
  person === signer || (person !== preparer && delegateOf(at, signer) === person);
