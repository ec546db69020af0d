import { usualRows } from 'shared/administration/administered';
import { fiscalYearIn } from 'shared/administration/content/calendar';
import { organisationIn, type OrganisationRecord } from 'shared/administration/content/organisation';
import type { AdministrationRows } from 'shared/administration/table';

interface Kept {
  readonly rows: AdministrationRows;
}

/** The organisation as it is kept, with the year it plans by, which administrators keep beside the calendar. */
export function keptOrganisation(organisation: Kept, calendar: Kept | undefined): OrganisationRecord {
  const read = organisationIn(organisation.rows);
  const fiscal = fiscalYearIn(calendar?.rows ?? usualRows.calendar);
  return { ...read, organisation: { ...read.organisation, fiscal } };
}
