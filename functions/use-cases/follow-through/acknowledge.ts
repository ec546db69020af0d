import type { AcknowledgementRequest, ReminderLine } from 'shared/contract/outstanding';
import { unitsToldOf } from 'shared/follow-through/reminders/remind';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { openReminders, type ReminderPorts } from 'functions/use-cases/follow-through/open-reminders';

/** The caller has seen a reminder: it is quiet for them for some days, and others see who has seen it. */
export async function acknowledge(
  ports: ReminderPorts,
  caller: Caller,
  { key, note }: AcknowledgementRequest,
): Promise<ReminderLine | Refused> {
  const unit = unitsToldOf(caller.person, caller).find((each) => key.split('|')[1] === each);
  const isThis = (line: ReminderLine): boolean => line.key === key;
  const line = unit === undefined ? undefined : (await openReminders(ports, caller, [unit])).find(isThis);
  if (unit === undefined || line === undefined) return refuse('unknown-reminder');
  if (!line.mayAcknowledge) return refuse('reminder-needs-doing');
  await ports.acknowledgements.put({ unit, key, person: caller.person, at: ports.clock.now(), note });
  return (await openReminders(ports, caller, [unit])).find(isThis) ?? { ...line, isQuiet: true };
}
