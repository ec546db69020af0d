import { enclosing, partsOf } from 'shared/calendar/period-parts';
import { previous } from 'shared/calendar/period-order';
import type { Period } from 'shared/calendar/period';
import { enteredCalendar } from 'shared/calendar/working-days';
import { indicatorOf } from 'shared/indicator/catalogue';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { personsUnder } from 'shared/organisation/people';
import { unitOf } from 'shared/organisation/tree';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { planNoOf } from 'shared/plan/plan-id';
import { fenPer } from 'shared/quantity/money';
import { textIn } from 'shared/related-plans/stored-plan';
import type { Planned } from 'shared/related-plans/planned';
import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import { bookedFigure, figureBook } from 'shared/roll-up/figure-book';
import { figuresYear } from 'shared/roll-up/figures-year';
import type { ServiceCells } from 'shared/service-columns/producer';
import { recordedSteps } from 'shared/service-columns/recorded-steps';
import { contributing, isShort } from 'shared/service-columns/reports';
import { producersFor, serviceCells } from 'shared/service-columns/service-cells';
import type { InspectedUnit, PersonActual, ServiceFacts } from 'shared/service-columns/service-facts';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import { owedIn } from 'shared/sign-off/owed';
import type { JournalEntry } from 'shared/sign-off/journal';
import { templateOf } from 'shared/template/templates';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { eventsOf } from 'functions/use-cases/commands/replay-plan';
import { mayReadPersonal } from 'functions/use-cases/figures/composed-rights';
import { readStandings } from 'functions/use-cases/figures/read-figures';
import { restoredPlans } from 'functions/use-cases/figures/plan-figures';
import { findOutstandingPlans, isHandedIn } from 'functions/use-cases/follow-through/find-outstanding-plans';
import { bookedLines } from 'functions/use-cases/related-plans/load-booked-lines';
import type { PlanContext } from 'functions/use-cases/related-plans/load-plan-context';
import { periodOf } from 'functions/use-cases/related-plans/related-plan-keys';
import { onlyInForce, storedPlansIn } from 'functions/use-cases/related-plans/stored-plans';

type Ports = Pick<Dependencies, 'plans' | 'figures' | 'settings' | 'clock'>;

/** A version of a plan and all that is known around it already. */
export interface ShownPlan {
  readonly key: PlanKey;
  readonly document: PlanDocument;
  /** The one that is shown or being written. */
  readonly version: number;
  readonly beside: PlanContext;
  readonly planned: Pick<Planned, 'stages'>;
  readonly journal: readonly JournalEntry[];
}

/** What the service columns of a plan show its caller; at most one read more than its context took, but for inspections and finance's books. */
export async function loadServiceCells(ports: Ports, caller: Caller, shown: ShownPlan): Promise<ServiceCells> {
  const { key, document, version, beside, planned, journal } = shown;
  const template = templateOf(key.template);
  const period = periodOf(key, caller.organisation);
  if (template === undefined || period === null || producersFor(template).length === 0) return {};
  const [actuals, inspected, booked] = await Promise.all([
    personActuals(ports, caller, key, period),
    inspectedUnits(ports, caller, key, period),
    bookedLines(ports, caller, { key, document, version }),
  ]);
  const facts: ServiceFacts = {
    ...{ key, document, planned, actuals, inspected, booked, related: beside.around, judged: beside.judged },
    ...{ today: caller.today, steps: recordedSteps(eventsOf(journal)) },
    headcount: (name) => (unitOf(caller.at, name) === null ? 1 : personsUnder(caller.at, name).length),
  };
  return serviceCells(template, facts);
}

const weeksOf = (period: Period): readonly Period[] =>
  period.kind === 'year'
    ? partsOf(period, 'month').flatMap((month) => partsOf(month, 'week'))
    : partsOf(period, 'week');

/** Which weeks' reports of people a kind looks back on. */
const lookBack: Readonly<Record<string, (period: Period) => readonly Period[]>> = {
  'T-SWK': (period) => (period.kind === 'span' ? [] : weeksOf(enclosing(period, 'year'))),
  'T-SAN': weeksOf,
  'T-RANK': (period) => {
    const before = previous(period);
    return [...(before === null ? [] : weeksIn(before)), ...weeksIn(period)];
  },
};

const weeksIn = (period: Period): readonly Period[] => (period.kind === 'week' ? [period] : weeksOf(period));

/** What people of the unit reported, week by week, as far as the caller may read their plans: one read a year. */
async function personActuals(
  { figures }: Pick<Ports, 'figures'>,
  caller: Caller,
  key: PlanKey,
  period: Period,
): Promise<readonly PersonActual[]> {
  const weeks = [...new Map((lookBack[key.template]?.(period) ?? []).map((week) => [week.key, week])).values()];
  const years = [...new Set(weeks.map((week) => figuresYear(week)))];
  const read = await Promise.all(
    years.map((year) =>
      figures.read({
        unit: key.unit,
        year,
        persons: weeks.filter((week) => figuresYear(week) === year).map((week) => week.key),
      }),
    ),
  );
  const plans = read.flatMap(({ persons }) => persons.flatMap(restoredPlans));
  const book = figureBook(plans);
  const persons = [...new Set(plans.flatMap(({ person }) => person ?? []))].filter((person) =>
    key.person === null ? mayReadPersonal(caller, key, person) : person === key.person,
  );
  const indicators = [
    ...new Set(plans.flatMap(({ contributions }) => contributions.map(({ indicator }) => indicator))),
  ];
  const wanted = key.template === 'T-SWK' ? indicators : indicators.filter((code) => isContributing(code));
  return persons.flatMap((person) =>
    wanted.flatMap((indicator) =>
      weeks.flatMap((week): readonly PersonActual[] => {
        const entry = indicatorOf(indicator);
        const booked = bookedFigure(book, { unit: key.unit, person }, indicator, week.key, 'actual');
        const answer = entry === undefined || booked === undefined ? null : figureAnswerOf(booked.state, entry);
        const value =
          answer?.kind === 'money'
            ? Number(answer.fen) / fenPer['万元']
            : answer?.kind === 'count'
              ? answer.count
              : answer?.kind === 'number'
                ? answer.value
                : null;
        return value === null ? [] : [{ person, indicator, period: week.key, value }];
      }),
    ),
  );
}

const isContributing = (code: string): boolean => contributing.some((each) => each === code);

/**
 * T-INSP: who owes plans of the week, and what the last month's summaries left undone or far from plan; nothing to who
 * may not look at the company's plans. Two reads a unit.
 */
export async function inspectedUnits(
  { plans, figures, settings, clock }: Ports,
  caller: Caller,
  key: PlanKey,
  period: Period,
): Promise<readonly InspectedUnit[]> {
  const [root] = [...caller.at.units.values()].filter(({ parent }) => parent === null);
  if (key.template !== 'T-INSP' || root === undefined || !mayRollUp(caller.person, root.id, caller.view)) return [];
  if (period.kind === 'span') return [];
  const rules = await settings.rules();
  const calendar = enteredCalendar(rules);
  const standings = await readStandings({ figures }, caller.organisation, root.id, period);
  const owed = owedIn(organisationForPeriod(caller.organisation, period), root.id, period, calendar, rules.dueDays);
  const outstanding = findOutstandingPlans(owed, { clock, caller, calendar, standings });
  const stored = storedPlansIn({ plans });
  const month = previous(enclosing(period, 'month'));
  const units = [...caller.at.units.values()].filter(({ side }) => side !== null).map(({ id }) => id);
  return Promise.all(
    units.map(async (unit): Promise<InspectedUnit> => {
      const summary =
        month === null
          ? null
          : await stored.one({ template: 'T-SMO', unit, period: month.key, person: null }, onlyInForce);
      const missing = outstanding
        .filter((each) => each.unit.id === unit && !isHandedIn(each))
        .map(({ template, period: when, person }) =>
          planNoOf(
            { template: template as PlanKey['template'], unit, period: when, person: person?.id ?? null },
            1,
          ).replace(/-v1$/, ''),
        );
      const late =
        summary === null
          ? []
          : rowsIn(summary.document, 'WORK')
              .filter(({ cells }) => !['done', 'cancelled'].includes(textIn(cells, 'status') ?? ''))
              .map(({ cells }) => `${textIn(cells, 'wbs') ?? ''} ${textIn(cells, 'name') ?? ''}`.trim());
      const abnormal =
        summary === null
          ? []
          : rowsIn(summary.document, 'ACTUAL')
              .filter(({ cells }) => isShort(cells))
              .map(({ cells }) => textIn(cells, 'indCode') ?? '');
      return { unit, missing, late, abnormal };
    }),
  );
}
