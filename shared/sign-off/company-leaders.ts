import type { OrganisationView } from 'shared/sign-off/organisation-view';

/** Who leads a company: its leader, then those who supervise its sides. */
export const leadersOf = (
  unit: string,
  organisation: Pick<OrganisationView, 'holderOf' | 'supervisorOf'>,
): readonly string[] =>
  [
    organisation.holderOf('R-LEAD', unit),
    organisation.supervisorOf(unit, 'business'),
    organisation.supervisorOf(unit, 'marketing'),
  ].filter((person) => person !== null);
