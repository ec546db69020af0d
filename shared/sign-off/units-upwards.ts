import type { OrganisationView } from 'shared/sign-off/organisation-view';

/** The unit, the one above it, and so on to the top; ends where a damaged tree would turn in circles. */
export function unitsUpwards(unit: string, organisation: Pick<OrganisationView, 'parentOf'>): readonly string[] {
  const units: string[] = [];
  for (let next: string | null = unit; next !== null && !units.includes(next); next = organisation.parentOf(next)) {
    units.push(next);
  }
  return units;
}
