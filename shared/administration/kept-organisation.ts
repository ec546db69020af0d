import { usualRows } from 'shared/administration/administered';
import { calendarIn, fiscalYearIn } from 'shared/administration/content/calendar';
import { freezesIn } from 'shared/administration/content/freezes';
import { organisationIn, type OrganisationRecord } from 'shared/administration/content/organisation';
import type { AdministrationRows } from 'shared/administration/table';

interface Kept {
  readonly rows: AdministrationRows;
}

/** The organisation as it is kept, with the days and the year it plans by, which administrators keep beside it, and what is frozen. */
export function keptOrganisation(organisation: Kept, calendar: Kept | undefined, periods?: Kept): OrganisationRecord {
  const read = organisationIn(organisation.rows);
  const rows = calendar?.rows ?? usualRows.calendar;
  return {
    ...read,
    organisation: {
      ...read.organisation,
      fiscal: fiscalYearIn(rows),
      calendar: calendarIn(rows),
      ...(periods === undefined ? {} : { freezes: freezesIn(periods.rows) }),
    },
  };
}
