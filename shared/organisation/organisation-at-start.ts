import { addDays } from 'shared/calendar/date';
import type { Period } from 'shared/calendar/period';
import { firstDay } from 'shared/calendar/period-bounds';
import { addWorkingDays, type WorkingCalendar } from 'shared/calendar/working-days';
import { organisationAt, type OrganisationAt } from 'shared/organisation/organisation-at';
import type { Organisation } from 'shared/organisation/organisation';

/** The organisation on the first working day of a period: who is at home in a unit then owes its plans to it. */
export const organisationAtStart = (
  organisation: Organisation,
  period: Period,
  calendar: WorkingCalendar,
): OrganisationAt => organisationAt(organisation, addWorkingDays(calendar, addDays(firstDay(period), -1), 1).value);
