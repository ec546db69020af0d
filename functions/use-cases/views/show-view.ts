import { periodName } from 'shared/calendar/period-name';
import { typedPeriod } from 'shared/calendar/typed-period';
import type { Period } from 'shared/calendar/period';
import { partsOf } from 'shared/calendar/period-parts';
import type { ViewAnswer } from 'shared/contract/answers';
import { resolveName } from 'shared/organisation/resolve-name';
import type { PlanFigures } from 'shared/roll-up/figure-book';
import { figureOf } from 'shared/roll-up/figure';
import { indicatorOf } from 'shared/indicator/catalogue';
import { compareRatios } from 'shared/quantity/ratio';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import { viewAnswer, type ViewTableAnswer } from 'shared/roll-up/view/view-answer';
import { viewTrace } from 'shared/roll-up/view/view-trace';
import type { View } from 'shared/roll-up/view/view';
import { views } from 'shared/roll-up/view/views';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf } from 'functions/use-cases/answers/names';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { valueNames } from 'functions/use-cases/views/name-value';
import { loadViewMaterial, type ViewPorts } from 'functions/use-cases/views/view-material';
import { salesLists } from 'shared/template/lists/sales-lists';
import { sheetLists } from 'shared/template/lists/sheet-lists';
import { workLists } from 'shared/template/lists/work-lists';

/** What is asked for as people type it: codes or names, a period by its key or in words. */
export interface ViewAsked {
  readonly view: string;
  readonly unit: string;
  readonly period: string;
  /** Key of a row whose plans are wanted beside the table; null for none. */
  readonly trace: string | null;
}

/** RU-01 … RU-40 of a unit and period. Unknown names are refused with the nearest one there is. */
export async function showView(ports: ViewPorts, caller: Caller, asked: ViewAsked): Promise<ViewAnswer | Refused> {
  const found = findAsked(caller, asked);
  if ('refused' in found) return found;
  const { view, unit, period } = found;
  const [{ material, plans }, masters] = await Promise.all([
    loadViewMaterial(ports, caller, view, unit, period),
    ports.planning.lists(unit, caller.today),
  ]);
  const name = valueNames(caller, { ...salesLists, ...sheetLists, ...workLists, ...masters });
  const table = viewAnswer(view, material, name);
  const trace = asked.trace === null ? null : viewTrace(view, material, asked.trace, name);
  if (asked.trace !== null && trace === null) return refuse('unknown-row', { row: asked.trace });
  const named = namesOf(caller.organisation);
  return {
    view: { id: view.id, zh: view.zh, en: view.en },
    unit: named.unit(unit),
    period: { id: period.key, ...periodName(period) },
    asOf: ports.clock.now(),
    ...table,
    chart: view.chart ?? null,
    trace,
    plans: namedPlans(table, plans, named),
    ...coverageOf(material, plans, named),
    unverified: unverifiedIn(material),
  };
}

interface Found {
  readonly view: View;
  readonly unit: string;
  readonly period: Period;
}

function findAsked(caller: Caller, asked: ViewAsked): Found | Refused {
  const view = resolveName(asked.view, views);
  if (!('found' in view)) return refuse('unknown-view', nearestOf(asked.view, view.nearest));
  const unit = resolveName(asked.unit, [...caller.at.units.values()]);
  if (!('found' in unit)) return refuse('unknown-unit', nearestOf(asked.unit, unit.nearest));
  if (!mayRollUp(caller.person, unit.found.id, caller.view)) return refuse('may-not-see');
  const period = typedPeriod(asked.period, caller.today);
  if (period === null) return refuse('unknown-period', { period: asked.period });
  return { view: view.found, unit: unit.found.id, period };
}

/** What was typed, and the nearest there is: its code and its names. */
export const nearestOf = (
  typed: string,
  nearest: { readonly id: string; readonly zh: string; readonly en: string } | null,
): Readonly<Record<string, string>> => ({
  typed,
  ...(nearest === null ? {} : { nearest: nearest.id, nearestZh: nearest.zh, nearestEn: nearest.en }),
});

type Names = ReturnType<typeof namesOf>;

function namedPlans(
  { rows, total }: ViewTableAnswer,
  plans: readonly PlanFigures[],
  names: Names,
): ViewAnswer['plans'] {
  const wanted = new Set([...rows, ...(total === null ? [] : [total])].flatMap((row) => row.plans));
  const latest = new Map(plans.filter(({ planId }) => wanted.has(planId)).map((plan) => [plan.planId, plan] as const));
  const inForce = plans.filter(
    ({ planId, state }) => wanted.has(planId) && (state === 'effective' || state === 'closed'),
  );
  for (const plan of inForce) latest.set(plan.planId, plan);
  return [...latest.values()].map(({ planId, planNo, version, state, unit, person, period }) => ({
    ...{ planId, planNo, version, state, period },
    unit: names.unit(unit),
    person: person === null ? null : names.person(person),
  }));
}

type UnitStanding = 'effective' | 'partial' | 'waiting' | 'missing';

/** How many of the departments have signed for the period, and which have not: with state and date due. */
function coverageOf(
  { lastUnits, period, owed }: ViewMaterial,
  plans: readonly PlanFigures[],
  names: Names,
): Pick<ViewAnswer, 'coverage' | 'missing'> {
  const standings = lastUnits.map((unit) => ({ unit, standing: unitStanding(unit, period, plans) }));
  const count = (wanted: UnitStanding): number => standings.filter(({ standing }) => standing === wanted).length;
  return {
    coverage: {
      units: standings.length,
      effective: count('effective'),
      partial: count('partial'),
      waiting: count('waiting'),
      missing: count('missing'),
    },
    missing: standings
      .filter(({ standing }) => standing !== 'effective')
      .map(({ unit, standing }) => {
        const plan = owed.find((each) => each.unit === unit && each.person === null);
        return {
          unit: names.unit(unit),
          standing: standing === 'effective' ? 'partial' : standing,
          planId: plan?.planId ?? null,
          planNo: plan?.planNo ?? null,
          due: plan?.due ?? null,
          daysLate: plan?.daysLate ?? 0,
          waitingFor: (plan?.waitingFor ?? []).map(names.person),
        };
      }),
  };
}

const counting: readonly string[] = ['effective', 'closed'];
const waiting: readonly string[] = ['pending-1', 'pending-2', 'pending-3'];

/** By a plan of the period itself; failing that, by those of the months it is made of. */
function unitStanding(unit: string, period: Period, plans: readonly PlanFigures[]): UnitStanding {
  const own = plans.filter((plan) => plan.unit === unit && plan.person === null);
  const at = (key: string): readonly PlanFigures[] => own.filter((plan) => plan.period === key);
  if (at(period.key).some(({ state }) => counting.includes(state))) return 'effective';
  const parts = period.kind === 'month' ? [] : partsOf(period, 'month');
  const done = parts.filter(({ key }) => at(key).some(({ state }) => counting.includes(state)));
  if (done.length > 0) return done.length === parts.length ? 'effective' : 'partial';
  return at(period.key).some(({ state }) => waiting.includes(state)) ? 'waiting' : 'missing';
}

/** Amounts that departments reported and of which not all is verified (domain/08). */
function unverifiedIn({ lastUnits, indicators, period, figure }: ViewMaterial): number {
  const money = indicators.filter((code) => indicatorOf(code)?.unit.kind === 'money');
  return lastUnits
    .flatMap((unit) => money.map((indicator) => ({ unit, indicator })))
    .filter(({ unit, indicator }) => {
      const entry = indicatorOf(indicator);
      if (entry === undefined) return false;
      const asked = { unit, indicator, person: null, period: period.key, level: 'own' } as const;
      const actual = figureOf(figure({ ...asked, basis: 'actual' }).state, entry);
      const verified = figureOf(figure({ ...asked, basis: 'verified' }).state, entry);
      if (actual.kind === 'gap') return false;
      return verified.kind === 'gap' || compareRatios(actual.value, verified.value) !== 0;
    }).length;
}
