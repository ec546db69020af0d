import { dateOf, datesFrom } from 'shared/calendar/date';
import { isWorkingDay, statutoryCalendar } from 'shared/calendar/working-days';

/** Run in a process of its own, in another time zone: a zone cannot be changed inside a test. */
const dates = datesFrom(dateOf(2004, 1, 1), dateOf(2027, 12, 31));
process.stdout.write(dates.map((date) => (isWorkingDay(statutoryCalendar, date) ? 'w' : '-')).join(''));
