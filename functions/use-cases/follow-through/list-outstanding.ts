import { readPeriod } from 'shared/calendar/period';
import { enteredCalendar } from 'shared/calendar/working-days';
import type { OutstandingPlans } from 'shared/contract/outstanding';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { organisationAtStart } from 'shared/organisation/organisation-at-start';
import { isRefused } from 'shared/quantity/refusal';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import { owedIn } from 'shared/sign-off/owed';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf } from 'functions/use-cases/answers/names';
import { findOutstandingPlans } from 'functions/use-cases/follow-through/find-outstanding-plans';
import { readStandings } from 'functions/use-cases/figures/read-figures';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/** RU-24, RU-25: who has yet to hand in, and for whom what was handed in waits. One read an inner unit, whatever the number of plans. */
export async function listOutstanding(
  { figures, settings, clock }: Pick<Dependencies, 'figures' | 'settings' | 'clock'>,
  caller: Caller,
  unit: string,
  periodKey: string,
): Promise<OutstandingPlans | Refused> {
  if (!caller.view.hasUnit(unit)) return refuse('unknown-unit', { unit });
  if (!mayRollUp(caller.person, unit, caller.view)) return refuse('may-not-see');
  const period = readPeriod(periodKey, caller.at.fiscal);
  if (isRefused(period)) return refuse('unknown-period');
  const [rules, standings] = await Promise.all([
    settings.rules(),
    readStandings({ figures }, caller.organisation, unit, period),
  ]);
  const calendar = enteredCalendar(rules);
  const { organisation } = caller;
  const atStart = organisationAtStart(organisation, period, calendar);
  const owed = owedIn(organisationForPeriod(organisation, period), unit, period, calendar, rules.dueDays, atStart);
  return {
    unit: namesOf(caller.organisation).unit(unit),
    period: period.key,
    today: caller.today,
    plans: findOutstandingPlans(owed, { clock, caller, calendar, standings }),
  };
}
