import { holdersFor } from 'shared/organisation/leaders';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import type { RoleId } from 'shared/organisation/role';
import { reminderRules, type ReminderRule } from 'shared/follow-through/reminders/reminder-rules';
import type { Found, Recipient, Reminder, Told } from 'shared/follow-through/reminders/reminder';
import type { UnitFacts } from 'shared/follow-through/reminders/unit-facts';
import type { OrganisationView } from 'shared/sign-off/organisation-view';

export interface Organised {
  readonly at: OrganisationAt;
  readonly view: OrganisationView;
}

/** RM-01 … RM-35: everything the rules find in a unit, each with whom it is told to by now. */
export const remindersOf = (facts: UnitFacts, organised: Organised): readonly Reminder[] =>
  reminderRules.flatMap((rule) =>
    (rule.find?.(facts) ?? [])
      .filter(({ degree }) => degree <= rule.until)
      .flatMap((each) => {
        const told = toldOf(rule, each, facts.unit, organised);
        const key = `${rule.id}|${facts.unit}|${each.about}`;
        return told.length === 0 ? [] : [{ ...each, key, id: rule.id, unit: facts.unit, told }];
      }),
  );

/** Somebody is told once, as what they come first. */
function toldOf(rule: ReminderRule, found: Found, unit: string, organised: Organised): readonly Told[] {
  const told = new Map<string, Told>();
  for (const { who, from } of rule.tell) {
    if (found.degree < from) continue;
    for (const person of personsOf(who, found, unit, organised)) {
      if (!told.has(person)) told.set(person, { person, as: who });
    }
  }
  return [...told.values()];
}

function personsOf(
  who: Recipient,
  { owner, signers }: Found,
  unit: string,
  { at, view }: Organised,
): readonly string[] {
  const here = (persons: readonly (string | null)[]): readonly string[] =>
    persons.filter((person): person is string => person !== null && view.isHere(person));
  switch (who) {
    case 'owner':
      // What nobody carries any more is for who leads the unit.
      return owner !== null && view.isHere(owner) ? [owner] : here([view.headOf(unit)]);
    case 'preparer':
      return owner !== null && view.isHere(owner) ? [owner] : preparersOf(unit, { at, view });
    case 'signer':
      return here(signers);
    case 'superior':
      return here(
        view
          .superiorsAbove(unit)
          .filter((person) => !signers.includes(person))
          .slice(0, 1),
      );
    case 'head':
      return here([view.headOf(unit)]);
    case 'leader':
      return here(leadersOver(unit, view));
    default:
      return holdersFor(at, who as RoleId, unit);
  }
}

/** Who writes the unit's plans; failing that its head. */
function preparersOf(unit: string, { at, view }: Organised): readonly string[] {
  const preparers = holdersFor(at, 'R-PREP', unit).filter((person) => view.homeOf(person) === unit);
  const head = view.headOf(unit);
  return preparers.length > 0 || head === null ? preparers : [head];
}

/** 分管领导 of its side; of what has none, both. */
const leadersOver = (unit: string, view: OrganisationView): readonly (string | null)[] => {
  const side = view.sideOf(unit);
  return side === 'management'
    ? [view.supervisorOf(unit, 'business'), view.supervisorOf(unit, 'marketing')]
    : [view.supervisorOf(unit, side)];
};

const offices: readonly Recipient[] = [
  ...new Set(reminderRules.flatMap(({ tell }) => tell.map(({ who }) => who))),
].filter((who) => who.startsWith('R-'));

/** Units of which this person may be told something: home, those led, and those an office is held for. */
export function unitsToldOf(person: string, { at, view }: Organised): readonly string[] {
  const home = view.homeOf(person);
  return [...at.units.keys()].filter(
    (unit) =>
      unit === home ||
      view.headOf(unit) === person ||
      leadersOver(unit, view).includes(person) ||
      view.superiorsAbove(unit)[0] === person ||
      offices.some((office) => holdersFor(at, office as RoleId, unit).includes(person)),
  );
}
