import { addDays, daysBetween, isDate, type IsoDate } from 'shared/calendar/date';
import { calendarDaysIn, firstDay, lastDay } from 'shared/calendar/period-bounds';
import { enclosing } from 'shared/calendar/period-parts';
import { previous, next } from 'shared/calendar/period-order';
import { day, inFiscalYear, type Period } from 'shared/calendar/period';
import { enteredCalendar, type WorkingCalendar } from 'shared/calendar/working-days';
import type { OpenRectification, PlanFacts, UnitFacts } from 'shared/follow-through/reminders/unit-facts';
import { organisationForPeriod, type OrganisationAt } from 'shared/organisation/organisation-at';
import { organisationAtStart } from 'shared/organisation/organisation-at-start';
import type { Organisation } from 'shared/organisation/organisation';
import { atHomeIn } from 'shared/organisation/people';
import { planIdOf } from 'shared/plan/plan-id';
import { fraction } from 'shared/quantity/ratio';
import { figuresYear } from 'shared/roll-up/figures-year';
import type { PlanStanding } from 'shared/roll-up/unit-figures';
import { owedIn, type Owed } from 'shared/sign-off/owed';
import type { Dependencies } from 'functions/ports/dependencies';
import type { CompanyRules } from 'functions/ports/settings';
import { readOwnStandings, readUnits } from 'functions/use-cases/figures/read-figures';

export type FactPorts = Pick<Dependencies, 'figures' | 'rows' | 'settings' | 'clock'>;

/** The day all units are looked at on, with what is the same for each of them. */
export interface FactsDay {
  readonly today: IsoDate;
  readonly organisation: Organisation;
  readonly at: OrganisationAt;
  /** Of all units: they stand in one place, a year each. */
  readonly rectifications: readonly OpenRectification[];
}

const grains = ['week', 'month', 'quarter', 'year'] as const;

/** Blocks of plans that some rule looks at; a filter takes seven. */
const blocks = ['TASK', 'WORK', 'OPP', 'EXP', 'RSK', 'FEED'] as const;

/** Days after and before its due day in which a plan that is missing is looked for. */
const [daysAfter, daysBefore] = [45, 21];
/** How far back a year that is over is looked into for tasks that were left. */
const daysBack = 31;

/**
 * What reminders look at, of one unit: its rows, how its plans stand, its figures. Three reads; five around the turn of
 * the year, where two of them are of two years.
 */
export async function readUnitFacts(
  ports: FactPorts,
  on: FactsDay,
  unit: string,
  rules: CompanyRules,
): Promise<UnitFacts> {
  const { today, organisation, at } = on;
  const calendar = enteredCalendar(rules);
  const around = periodsAround(today, at);
  const owed = around.flatMap((period) => owedBy(unit, period, on, calendar, rules));
  const thisYear = yearOf(today, at);
  const asked = around.filter(
    (period) => figuresYear(period) === thisYear || owed.some((each) => each.period === period.key),
  );
  const closed = previous(enclosing(inFiscalYear(day(today), at.fiscal), 'month'));
  const before = previous(closed);
  const year = enclosing(closed, 'year');
  const years = [...new Set([thisYear, yearOf(addDays(today, -daysBack), at)])];
  const [read, standings, figures] = await Promise.all([
    Promise.all(years.map((each) => ports.rows.of(unit, each, blocks))),
    readOwnStandings(
      ports,
      organisation,
      unit,
      asked.map(({ key }) => key),
    ),
    readUnits(
      ports,
      organisation,
      // The month before counts where it is of the same year: the read is one of that year.
      [closed, year, ...(figuresYear(before) === figuresYear(closed) ? [before] : [])].map((period) => ({
        unit,
        period,
      })),
    ),
  ]);
  return {
    ...{ unit, today, calendar, fiscal: at.fiscal, settings: rules.review, closedMonth: closed.key },
    plans: planFacts(owed, standings, ports.clock),
    rows: read.flat(),
    figures: { month: figures(unit, closed), before: figures(unit, before), year: figures(unit, year) },
    elapsed: fraction(BigInt(daysBetween(firstDay(year), lastDay(closed)) + 1), BigInt(calendarDaysIn(year))),
    rectifications: on.rectifications.filter((each) => each.unit === unit),
    sellers: atHomeIn(at, unit).flatMap(({ id, sells }) => (sells ? [id] : [])),
  };
}

const yearOf = (date: IsoDate, { fiscal }: OrganisationAt): string => figuresYear(inFiscalYear(day(date), fiscal));

const periodsAround = (today: IsoDate, { fiscal }: OrganisationAt): readonly Period[] =>
  grains
    .map((grain) => enclosing(inFiscalYear(day(today), fiscal), grain))
    .flatMap((now) => [previous(now), now, next(now)]);

function owedBy(
  unit: string,
  period: Period,
  { today, organisation }: Pick<FactsDay, 'today' | 'organisation'>,
  calendar: WorkingCalendar,
  { dueDays }: CompanyRules,
): readonly Owed[] {
  const at = organisationForPeriod(organisation, period);
  if (!at.units.has(unit)) return [];
  const atStart = organisationAtStart(organisation, period, calendar);
  return owedIn(at, unit, period, calendar, dueDays, atStart).filter(
    (each) =>
      each.unit === unit &&
      daysBetween(each.due, today) <= daysAfter &&
      daysBetween(today, each.due) <= daysBefore &&
      // Nobody plans a week that is over; what looks back on it is due then.
      (today <= lastDay(period) || each.due > lastDay(period)),
  );
}

/** What is owed as it stands, and what is on its way without being owed. */
function planFacts(
  owed: readonly Owed[],
  standings: readonly PlanStanding[],
  clock: FactPorts['clock'],
): readonly PlanFacts[] {
  const dueOf = new Map(owed.map((each) => [planIdOf(each) ?? '', each.due]));
  const known = standings.map(({ planId, template, person, period, state, waitingFor, since, inForce }): PlanFacts => {
    const day = since === null ? '' : clock.dayOf(since);
    return {
      ...{ planId, template, person, period, state, waitingFor, due: dueOf.get(planId) ?? null },
      ...{ since: isDate(day) ? day : null, isInForce: inForce !== null },
    };
  });
  const handedIn = new Set(standings.map(({ planId }) => planId));
  const never = owed.flatMap(({ template, unit, person, period, due }): readonly PlanFacts[] => {
    const planId = planIdOf({ template, unit, person, period }) ?? '';
    if (planId === '' || handedIn.has(planId)) return [];
    return [{ planId, template, person, period, due, state: null, waitingFor: [], since: null, isInForce: false }];
  });
  return [...known, ...never];
}
