import { day, inFiscalYear } from 'shared/calendar/period';
import { lastDay } from 'shared/calendar/period-bounds';
import { enclosing } from 'shared/calendar/period-parts';
import { next, previous } from 'shared/calendar/period-order';
import { enteredCalendar } from 'shared/calendar/working-days';
import type { OutstandingPlan, Reminders } from 'shared/contract/outstanding';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { organisationAtStart } from 'shared/organisation/organisation-at-start';
import { homeOf } from 'shared/organisation/people';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { isRemindedOf } from 'shared/sign-off/overdue';
import { owedIn, type Owed } from 'shared/sign-off/owed';
import type { Caller } from 'functions/use-cases/caller/caller';
import { readOwnStandings } from 'functions/use-cases/figures/read-figures';
import { openReminders, type ReminderPorts } from 'functions/use-cases/follow-through/open-reminders';
import { isHandedIn, findOutstandingPlans } from 'functions/use-cases/follow-through/find-outstanding-plans';

const grains = ['week', 'month', 'quarter', 'year'] as const;

/**
 * What the caller has to hand in soon, or should have, and everything the caller is reminded of (RM-01 … RM-35).
 * One read a year that something is due in; beside it five a unit at most (read-unit-facts).
 */
export async function listReminders(ports: ReminderPorts, caller: Caller): Promise<Reminders> {
  const { figures, settings, clock } = ports;
  const { person, today, view, organisation } = caller;
  const [rules, open] = await Promise.all([settings.rules(), openReminders(ports, caller)]);
  const calendar = enteredCalendar(rules);
  const isTheirs = (owed: Owed): boolean =>
    owed.person === null ? mayPrepare(person, owed, view) : owed.person === person;
  const owed = grains
    .map((grain) => enclosing(inFiscalYear(day(today), caller.at.fiscal), grain))
    .flatMap((now) => [previous(now), now, next(now)])
    .flatMap((period) => {
      const [at, atStart] = [
        organisationForPeriod(organisation, period),
        organisationAtStart(organisation, period, calendar),
      ];
      const home = homeOf(atStart, person)?.id ?? view.homeOf(person);
      if (home === null) return [];
      // Nobody plans a week that is over; what looks back on it is due then.
      return owedIn(at, home, period, calendar, rules.dueDays, atStart).filter(
        ({ unit, due }) => unit === home && (today <= lastDay(period) || due > lastDay(period)),
      );
    })
    .filter((each) => isTheirs(each) && isRemindedOf(each.due, today, calendar));
  // Who changed department owes some plans to the unit that was home before.
  const units = [...new Set(owed.map(({ unit }) => unit))];
  const known = await Promise.all(
    units.map((unit) =>
      readOwnStandings(
        { figures },
        organisation,
        unit,
        owed.filter((each) => each.unit === unit).map(({ period }) => period),
      ),
    ),
  );
  const standings = known.flat();
  const plans: readonly OutstandingPlan[] = findOutstandingPlans(owed, { clock, caller, calendar, standings });
  return { today, plans: plans.filter((plan) => !isHandedIn(plan)), reminders: open };
}
