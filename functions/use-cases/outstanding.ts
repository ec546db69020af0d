import { readPeriod } from 'shared/calendar/period';
import { enteredCalendar } from 'shared/calendar/working-days';
import type { OutstandingPlans } from 'shared/contract/outstanding';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { isRefused } from 'shared/quantity/refusal';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import { owedIn } from 'shared/sign-off/owed';
import type { Surroundings } from 'functions/ports/surroundings';
import type { Caller } from 'functions/use-cases/caller';
import { namesIn } from 'functions/use-cases/names';
import { outstandingPlans } from 'functions/use-cases/outstanding-plan';
import { refuse, type Refused } from 'functions/use-cases/refusal';

/** RU-24, RU-25: who has yet to hand in, and for whom what was handed in waits. One read, whatever the number of plans. */
export async function outstanding(
  { figures, settings, clock }: Pick<Surroundings, 'figures' | 'settings' | 'clock'>,
  caller: Caller,
  unit: string,
  periodKey: string,
): Promise<OutstandingPlans | Refused> {
  if (!caller.view.hasUnit(unit)) return refuse('unknown-unit', { unit });
  if (!mayRollUp(caller.person, unit, caller.view)) return refuse('may-not-see');
  const period = readPeriod(periodKey);
  if (isRefused(period)) return refuse('unknown-period');
  const [rules, rows] = await Promise.all([settings.rules(), figures.of(unit, period.key.slice(0, 4), [period.key])]);
  const calendar = enteredCalendar(rules.calendar);
  const owed = owedIn(organisationForPeriod(caller.organisation, period), unit, period, calendar, rules.dueDays);
  return {
    unit: namesIn(caller.organisation).unit(unit),
    period: period.key,
    today: caller.today,
    plans: outstandingPlans(owed, { clock, caller, calendar, rows }),
  };
}
