import { addDays, isDate, type IsoDate } from 'shared/calendar/date';
import type { ReminderLine } from 'shared/contract/outstanding';
import { isSettled } from 'shared/follow-through/rectification/rectification';
import { remindersOf, unitsToldOf } from 'shared/follow-through/reminders/remind';
import { reminderRuleOf } from 'shared/follow-through/reminders/reminder-rules';
import type { OpenRectification } from 'shared/follow-through/reminders/unit-facts';
import type { Reminder, Told } from 'shared/follow-through/reminders/reminder';
import { planKeyOf } from 'shared/plan/plan-id';
import { mayRectify } from 'shared/follow-through/rectification/access';
import { mayDo, relationsOf } from 'shared/sign-off/access';
import type { Acknowledgement } from 'functions/ports/acknowledgements';
import type { Dependencies } from 'functions/ports/dependencies';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { inParallel } from 'functions/use-cases/figures/read-figures';
import { readUnitFacts, type FactPorts } from 'functions/use-cases/follow-through/read-unit-facts';

export type ReminderPorts = FactPorts & Pick<Dependencies, 'acknowledgements' | 'rectifications'>;

/** The day and the organisation all units are looked at in. */
export type RemindedDay = Pick<Caller, 'today' | 'organisation' | 'at' | 'view'>;

/** Everything the rules find in these units, whoever is told of it, and what people have acknowledged. */
export async function remindersIn(
  ports: ReminderPorts,
  day: RemindedDay,
  units: readonly string[],
): Promise<{ readonly reminders: readonly Reminder[]; readonly acknowledged: readonly Acknowledgement[] }> {
  const [rules, rectifications] = await Promise.all([ports.settings.rules(), unsettledRectifications(ports, day)]);
  const on = { ...day, rectifications };
  const [found, acknowledged] = await Promise.all([
    inParallel(units, async (unit) => remindersOf(await readUnitFacts(ports, on, unit, rules), day)),
    ports.acknowledgements.of(units),
  ]);
  return { reminders: found.flat(), acknowledged };
}

/** RM-01 … RM-35 the caller is told of, of every unit that concerns them; the worst of each rule first. */
export async function openReminders(
  ports: ReminderPorts,
  caller: Caller,
  units: readonly string[] = unitsToldOf(caller.person, caller),
): Promise<readonly ReminderLine[]> {
  const { reminders, acknowledged } = await remindersIn(ports, caller, units);
  return reminders
    .flatMap((reminder) => {
      const told = reminder.told.find(({ person }) => person === caller.person);
      const seen = acknowledged.filter(({ key }) => key === reminder.key);
      if (told === undefined || isTooPrivate(reminder, told, caller)) return [];
      return [lineOf(reminder, told, seen, caller, ports)];
    })
    .sort((one, other) => (one.id === other.id ? other.degree - one.degree : one.id < other.id ? -1 : 1));
}

/** Of this year and the one before; what is older was looked at long ago. */
async function unsettledRectifications(
  { rectifications }: Pick<Dependencies, 'rectifications'>,
  { today }: RemindedDay,
): Promise<readonly OpenRectification[]> {
  const year = Number(today.slice(0, 4));
  const heads = await Promise.all([year - 1, year].map((each) => rectifications.heads(String(each))));
  return heads.flat().flatMap(({ id, rectification }) => {
    const { unit, owner, title, due } = rectification;
    return isSettled(rectification) ? [] : [{ id, unit, owner, title, due }];
  });
}

function lineOf(
  reminder: Reminder,
  { as }: Told,
  seen: readonly Acknowledgement[],
  caller: Caller,
  { clock }: Pick<Dependencies, 'clock'>,
): ReminderLine {
  const { key, id, unit, planId, what, indicator, day, degree, owner } = reminder;
  const names = namesOf(caller.organisation);
  const quietDays = reminderRuleOf(id)?.quietDays ?? null;
  return {
    ...{ key, id, unit: names.unit(unit), planId, indicator, day, degree, as },
    isQuiet: isQuietFor(caller.person, reminder, seen, caller.today, clock),
    what: mayRead(reminder, caller) ? what : '',
    owner: owner === null ? null : names.person(owner),
    mayAcknowledge: quietDays !== null,
    acknowledged: seen.map(({ person, at, note }) => ({ by: names.person(person), at, note })),
  };
}

/** Whether somebody has acknowledged it not long ago. */
export function isQuietFor(
  person: string,
  { id, key }: Reminder,
  acknowledged: readonly Acknowledgement[],
  today: IsoDate,
  clock: Dependencies['clock'],
): boolean {
  const quietDays = reminderRuleOf(id)?.quietDays ?? null;
  return acknowledged.some((each) => {
    const since = clock.dayOf(each.at);
    const isTheirs = each.key === key && each.person === person;
    return isTheirs && quietDays !== null && isDate(since) && addDays(since, quietDays) > today;
  });
}

/** Who is only named in a colleague's personal plan is told nothing of it. */
const isTooPrivate = (reminder: Reminder, { as }: Told, caller: Caller): boolean =>
  as === 'owner' && reminder.planId !== null && !mayRead(reminder, caller);

/** Typed words are for who may read the plan they stand in, and for whom they name. */
function mayRead({ id, unit, planId, owner }: Reminder, { person, view }: Caller): boolean {
  if (id === 'RM-23') return owner === person || mayRectify('see', person, { unit, person: null }, view);
  const key = planId === null ? null : planKeyOf(planId);
  if (key === null) return false;
  const relations = relationsOf(person, { key, preparer: null, signers: [] }, view);
  return mayDo('read', relations, key) || (owner === person && key.person === null);
}
