import { usualRows } from 'shared/administration/administered';
import { calendarIn, fiscalYearIn } from 'shared/administration/content/calendar';
import { organisationIn, type OrganisationRecord } from 'shared/administration/content/organisation';
import type { AdministrationRows } from 'shared/administration/table';

interface Kept {
  readonly rows: AdministrationRows;
}

/** The organisation as it is kept, with the days and the year it plans by, which administrators keep beside it. */
export function keptOrganisation(organisation: Kept, calendar: Kept | undefined): OrganisationRecord {
  const read = organisationIn(organisation.rows);
  const rows = calendar?.rows ?? usualRows.calendar;
  return {
    ...read,
    organisation: { ...read.organisation, fiscal: fiscalYearIn(rows), calendar: calendarIn(rows) },
  };
}
