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
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { readOwnStandings } from 'functions/use-cases/figures/read-figures';
import { listTaskReminders } from 'functions/use-cases/follow-through/list-task-reminders';
import { isHandedIn, findOutstandingPlans } from 'functions/use-cases/follow-through/find-outstanding-plans';

const grains = ['week', 'month', 'quarter', 'year'] as const;

/**
 * RM-01, RM-02, RM-06: what the caller has to hand in soon, or should have, and tasks that are due or late (RM-07, RM-09).
 * One read a year that something is due in, and one a unit and year for the tasks.
 */
export async function listReminders(
  { figures, rows, settings, clock }: Pick<Dependencies, 'figures' | 'rows' | 'settings' | 'clock'>,
  caller: Caller,
): Promise<Reminders> {
  const { person, today, view, organisation } = caller;
  const [rules, tasks] = await Promise.all([settings.rules(), listTaskReminders({ rows }, caller)]);
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
  return { today, plans: plans.filter((plan) => !isHandedIn(plan)), tasks };
}
