import { day } from 'shared/calendar/period';
import { lastDay } from 'shared/calendar/period-bounds';
import { enclosing } from 'shared/calendar/period-parts';
import { next, previous } from 'shared/calendar/period-order';
import { enteredCalendar } from 'shared/calendar/working-days';
import type { OutstandingPlan, Reminders } from 'shared/contract/outstanding';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { isRemindedOf } from 'shared/sign-off/overdue';
import { owedIn, type Owed } from 'shared/sign-off/owed';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { readOwnStandings } from 'functions/use-cases/figures/read-figures';
import { isHandedIn, findOutstandingPlans } from 'functions/use-cases/follow-through/find-outstanding-plans';

const grains = ['week', 'month', 'quarter', 'year'] as const;

/** RM-01, RM-02, RM-06: what the caller has to hand in soon, or should have. One read a year that something is due in. */
export async function listReminders(
  { figures, settings, clock }: Pick<Dependencies, 'figures' | 'settings' | 'clock'>,
  caller: Caller,
): Promise<Reminders> {
  const { person, today, view, organisation } = caller;
  const home = view.homeOf(person);
  if (home === null) return { today, plans: [] };
  const rules = await settings.rules();
  const calendar = enteredCalendar(rules.calendar);
  const isTheirs = (owed: Owed): boolean =>
    owed.unit === home && (owed.person === null ? mayPrepare(person, owed, view) : owed.person === person);
  const owed = grains
    .map((grain) => enclosing(day(today), grain))
    .flatMap((now) => [previous(now), now, next(now)])
    .flatMap((period) => {
      const at = organisationForPeriod(organisation, period);
      // Nobody plans a week that is over; what looks back on it is due then.
      return owedIn(at, home, period, calendar, rules.dueDays).filter(
        ({ due }) => today <= lastDay(period) || due > lastDay(period),
      );
    })
    .filter((each) => isTheirs(each) && isRemindedOf(each.due, today, calendar));
  const standings = await readOwnStandings(
    { figures },
    home,
    owed.map(({ period }) => period),
  );
  const plans: readonly OutstandingPlan[] = findOutstandingPlans(owed, { clock, caller, calendar, standings });
  return { today, plans: plans.filter((plan) => !isHandedIn(plan)) };
}
