import { isDate, type IsoDate } from 'shared/calendar/date';
import { readPeriod } from 'shared/calendar/period';
import { enteredCalendar, type WorkingCalendar } from 'shared/calendar/working-days';
import type { OutstandingPlan, OutstandingPlans } from 'shared/contract/outstanding';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { planIdOf } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import { urgencyOf, workingDaysSince } from 'shared/sign-off/overdue';
import { owedIn, type Owed } from 'shared/sign-off/owed';
import type { Surroundings } from 'functions/ports/surroundings';
import type { Caller } from 'functions/use-cases/caller';
import { namesIn } from 'functions/use-cases/names';
import { restoredStanding, type ShownStanding } from 'functions/use-cases/plan-figures';
import { refuse, type Refused } from 'functions/use-cases/refusal';

type Ports = Pick<Surroundings, 'figures' | 'settings' | 'clock'>;

/** RU-24, RU-25: who has yet to hand in, and for whom what was handed in waits. One read, whatever the number of plans. */
export async function outstanding(
  ports: Ports,
  caller: Caller,
  unit: string,
  periodKey: string,
): Promise<OutstandingPlans | Refused> {
  if (!caller.view.hasUnit(unit)) return refuse('unknown-unit', { unit });
  if (!mayRollUp(caller.person, unit, caller.view)) return refuse('may-not-see');
  const period = readPeriod(periodKey);
  if (isRefused(period)) return refuse('unknown-period');
  const [{ calendar: years }, rows] = await Promise.all([
    ports.settings.rules(),
    ports.figures.of(unit, period.key.slice(0, 4), [period.key]),
  ]);
  const calendar = enteredCalendar(years);
  const standings = new Map(
    rows.map((row): [string | null, ShownStanding | null] => [row.planId, restoredStanding(row)]),
  );
  const owed = owedIn(organisationForPeriod(caller.organisation, period), unit, period, calendar);
  const show = shown({ ports, caller, calendar, period: period.key });
  return {
    unit: namesIn(caller.organisation).unit(unit),
    period: period.key,
    today: caller.today,
    plans: owed.map((each) => show(each, standings.get(planIdOf({ ...each, period: period.key })) ?? null)),
  };
}

interface Shown {
  readonly ports: Ports;
  readonly caller: Caller;
  readonly calendar: WorkingCalendar;
  readonly period: string;
}

/** A plan sent back or withdrawn is late like one that never came; one on its way was handed in. */
const notHandedIn: readonly string[] = ['draft', 'returned', 'void'];

const shown = ({ ports, caller, calendar, period }: Shown) => {
  const names = namesIn(caller.organisation);
  return (owed: Owed, standing: ShownStanding | null): OutstandingPlan => {
    const state = standing?.state ?? null;
    const isMissing = state === null || notHandedIn.includes(state);
    const waitingFor = standing?.waitingFor ?? [];
    const since = standing?.since ?? null;
    const daysWaiting = since === null || waitingFor.length === 0 ? 0 : daysSince(ports.clock.dayOf(since));
    return {
      template: owed.template,
      unit: names.unit(owed.unit),
      person: owed.person === null ? null : names.person(owed.person),
      planId: standing?.planId ?? planIdOf({ ...owed, period }),
      planNo: standing?.planNo ?? null,
      state,
      due: owed.due,
      daysLate: isMissing ? workingDaysSince(owed.due, caller.today, calendar) : 0,
      waitingFor: waitingFor.map(names.person),
      daysWaiting,
      urgency: urgencyOf(daysWaiting),
    };
  };

  function daysSince(day: string): number {
    return isDate(day) ? workingDaysSince(day satisfies IsoDate, caller.today, calendar) : 0;
  }
};
