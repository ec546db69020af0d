import { isWorkingDay, enteredCalendar } from 'shared/calendar/working-days';
import type { Counts } from 'shared/follow-through/messages/message';
import type { ReminderId } from 'shared/follow-through/reminders/reminder';
import { organisationAt } from 'shared/organisation/organisation-at';
import { organisationView } from 'shared/sign-off/organisation-view';
import type { Dependencies } from 'functions/ports/dependencies';
import { businessDay } from 'functions/use-cases/caller/caller';
import { inParallel } from 'functions/use-cases/figures/read-figures';
import { isQuietFor, remindersIn, type ReminderPorts } from 'functions/use-cases/follow-through/open-reminders';
import { queueMessages, type QueuePorts, type Told } from 'functions/use-cases/messages/queue-messages';

export type DigestPorts = ReminderPorts & QueuePorts & Pick<Dependencies, 'lists' | 'directory'>;

/** 8:30 in the company's own time zone. */
const begins = 8.5 * 3_600_000;
/** Signatures counted one by one; who has more waiting is told of this many. */
const mostToSign = 200;

/**
 * On a working morning, what is open for everybody as counts; null where it is not the time, or nobody could be told.
 * Five reads a unit (read-unit-facts) and one a person.
 */
export async function queueDigests(ports: DigestPorts): Promise<number | null> {
  const { clock, settings, directory, notifier } = ports;
  const today = businessDay(clock.today());
  const isMorning = clock.dayOf(new Date(Date.parse(clock.now()) - begins).toISOString()) === today;
  const rules = await settings.rules();
  if (notifier.senders.length === 0 || !isMorning || !isWorkingDay(enteredCalendar(rules), today)) return null;
  const organisation = await directory.organisation();
  const at = organisationAt(organisation, today);
  const day = { today, organisation, at, view: organisationView(at) };
  const { reminders, acknowledged } = await remindersIn(ports, day, [...at.units.keys()]);
  const open = new Map<string, Partial<Record<ReminderId, number>>>();
  for (const reminder of reminders) {
    for (const { person } of reminder.told) {
      if (isQuietFor(person, reminder, acknowledged, today, clock)) continue;
      const counts = open.get(person) ?? {};
      counts[reminder.id] = (counts[reminder.id] ?? 0) + 1;
      open.set(person, counts);
    }
  }
  const told = await inParallel([...at.persons.keys()], async (person): Promise<readonly Told[]> => {
    const { lines } = await ports.lists.page('inbox', person, null, mostToSign);
    const counts: Counts = { toSign: lines.length, reminders: open.get(person) ?? {} };
    if (counts.toSign === 0 && Object.keys(counts.reminders).length === 0) return [];
    return [{ person, event: 'digest', of: today, planId: null, counts }];
  });
  await queueMessages(ports, told.flat());
  return told.flat().length;
}
