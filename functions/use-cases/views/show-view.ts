import { periodName } from 'shared/calendar/period-name';
import { typedPeriod } from 'shared/calendar/typed-period';
import type { Period } from 'shared/calendar/period';
import type { ViewAnswer } from 'shared/contract/answers';
import { resolveName } from 'shared/organisation/resolve-name';
import { setsTargets } from 'shared/roll-up/figure-book';
import type { Coverage } from 'shared/roll-up/unit-figures';
import type { UnitLookup } from 'functions/use-cases/figures/read-figures';
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
import { loadViewMaterial, type NamedPlan, type ViewPorts } from 'functions/use-cases/views/view-material';
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
  const [{ material, plans, lookup }, masters] = await Promise.all([
    loadViewMaterial(ports, caller, { view, unit, period, withPlans: asked.trace !== null }),
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
    ...coverageOf(material, lookup, named),
    unverified: lookup(unit, period)?.coverage.unverified ?? 0,
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
  const period = typedPeriod(asked.period, caller.today, caller.at.fiscal);
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

function namedPlans({ rows, total }: ViewTableAnswer, plans: readonly NamedPlan[], names: Names): ViewAnswer['plans'] {
  const wanted = new Set([...rows, ...(total === null ? [] : [total])].flatMap((row) => row.plans));
  const known = new Map(plans.map((plan) => [plan.planId, plan]));
  return [...wanted].flatMap((planId) => {
    const plan = known.get(planId);
    if (plan === undefined) return [];
    const { planNo, version, state, unit, person, period } = plan;
    return [
      {
        ...{ planId, planNo, version, state, period },
        unit: names.unit(unit),
        person: person === null ? null : names.person(person),
      },
    ];
  });
}

type UnitStanding = 'effective' | 'partial' | 'waiting' | 'missing';

/** How many of the departments have signed for the period, and which have not: with state and date due. */
function coverageOf(
  { lastUnits, period, owed }: ViewMaterial,
  lookup: UnitLookup,
  names: Names,
): Pick<ViewAnswer, 'coverage' | 'missing'> {
  const standings = lastUnits.map((unit) => ({ unit, standing: unitStanding(lookup(unit, period)?.coverage ?? null) }));
  const count = (wanted: UnitStanding): number => standings.filter(({ standing }) => standing === wanted).length;
  return {
    coverage: {
      units: standings.length,
      effective: count('effective'),
      partial: count('partial'),
      waiting: count('waiting'),
      missing: count('missing'),
    },
    missing: standings.flatMap(({ unit, standing }) => {
      if (standing === 'effective') return [];
      const plan = owed.find((each) => each.unit === unit && each.person === null && setsTargets(each.template));
      return [
        {
          unit: names.unit(unit),
          standing,
          planId: plan?.planId ?? null,
          planNo: plan?.planNo ?? null,
          due: plan?.due ?? null,
          daysLate: plan?.daysLate ?? 0,
          waitingFor: (plan?.waitingFor ?? []).map(names.person),
        },
      ];
    }),
  };
}

function unitStanding(coverage: Coverage | null): UnitStanding {
  if (coverage === null) return 'missing';
  const { expected, effective, submitted, parts } = coverage;
  if (effective > 0 || expected === 0) return 'effective';
  if (parts !== null && parts.known > 0) return 'partial';
  return submitted > 0 ? 'waiting' : 'missing';
}
