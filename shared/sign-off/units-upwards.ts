import type { OrganisationAt } from 'shared/sign-off/organisation-at';

/** The unit, the one above it, and so on to the top; ends where a damaged tree would turn in circles. */
export function unitsUpwards(unit: string, { parentOf }: Pick<OrganisationAt, 'parentOf'>): readonly string[] {
  const units: string[] = [];
  for (let next: string | null = unit; next !== null && !units.includes(next); next = parentOf(next)) units.push(next);
  return units;
}
