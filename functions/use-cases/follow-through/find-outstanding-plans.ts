import { isDate } from 'shared/calendar/date';
import type { WorkingCalendar } from 'shared/calendar/working-days';
import type { OutstandingPlan } from 'shared/contract/outstanding';
import { planIdOf } from 'shared/plan/plan-id';
import { urgencyOf, workingDaysSince } from 'shared/sign-off/overdue';
import type { PlanState } from 'shared/sign-off/state';
import type { Owed } from 'shared/sign-off/owed';
import type { PlanStanding } from 'shared/roll-up/unit-figures';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf } from 'functions/use-cases/answers/names';

interface Beside {
  readonly clock: Dependencies['clock'];
  readonly caller: Caller;
  readonly calendar: WorkingCalendar;
  /** Of the units that owe, and of the periods they owe for. */
  readonly standings: readonly PlanStanding[];
}

/** A plan sent back or withdrawn is late like one that never came; one on its way was handed in. */
const notHandedIn: readonly OutstandingPlan['state'][] = [null, 'draft', 'returned', 'void'];

export const isHandedIn = ({ state }: OutstandingPlan): boolean => !notHandedIn.includes(state);

const settled: readonly PlanState[] = ['effective', 'recorded', 'closed'];

/** Nothing is owed while a version is in force, whatever becomes of its revision. */
const owedStanding = (standing: PlanStanding | undefined): PlanStanding | undefined =>
  standing === undefined || standing.inForce === null || settled.includes(standing.state)
    ? standing
    : { ...standing, planNo: standing.inForce.planNo, state: 'effective', waitingFor: [] };

/** How far each plan that is owed has come, as the read models know it. */
export function findOutstandingPlans(
  owed: readonly Owed[],
  { clock, caller, calendar, standings }: Beside,
): readonly OutstandingPlan[] {
  const names = namesOf(caller.organisation);
  const known = new Map(standings.map((standing) => [standing.planId, standing]));
  const daysSince = (day: string): number => (isDate(day) ? workingDaysSince(day, caller.today, calendar) : 0);
  return owed.map((each) => {
    const planId = planIdOf(each) ?? '';
    const { planNo = null, state = null, waitingFor = [], since = null } = owedStanding(known.get(planId)) ?? {};
    const isMissing = notHandedIn.includes(state);
    const daysWaiting = since === null || waitingFor.length === 0 ? 0 : daysSince(clock.dayOf(since));
    return {
      ...{ template: each.template, unit: names.unit(each.unit), period: each.period },
      person: each.person === null ? null : names.person(each.person),
      ...{ planId, planNo, state, due: each.due },
      daysLate: isMissing ? workingDaysSince(each.due, caller.today, calendar) : 0,
      waitingFor: waitingFor.map(names.person),
      ...{ daysWaiting, urgency: urgencyOf(daysWaiting) },
    };
  });
}
