import { partsOf } from 'shared/calendar/period-parts';
import type { Period } from 'shared/calendar/period';
import type { PeriodTree } from 'shared/organisation/period-tree';
import { inForceStates, setsTargets, submittedStates, type PlanFigures } from 'shared/roll-up/figure-book';
import type { Coverage, Parts, UnitFigures } from 'shared/roll-up/unit-figures';

export interface Covered {
  readonly unit: string;
  readonly period: Period;
  readonly treeOf: (period: Period) => PeriodTree;
  /** The unit's own plans of the period and of the shorter ones it can be added up from. */
  readonly plans: readonly PlanFigures[];
  readonly below: ReadonlyMap<string, { readonly figures: UnitFigures | null }>;
}

/** How many of the units that plan below have, counted where nobody is below them. */
export function coverageOf(covered: Covered, unverified: number): Coverage {
  const children = covered.treeOf(covered.period).childrenOf(covered.unit);
  if (children.length === 0) return { ...coverageOfLast(covered), unverified };
  const all = children.map(
    ({ id }) => covered.below.get(id)?.figures?.coverage ?? emptyCoverage({ ...covered, unit: id }),
  );
  return {
    expected: sum(all.map(({ expected }) => expected)),
    effective: sum(all.map(({ effective }) => effective)),
    submitted: sum(all.map(({ submitted }) => submitted)),
    parts: sumOfParts(all.map(({ parts }) => parts)),
    unverified: unverified + sum(all.map((each) => each.unverified)),
  };
}

/** Of a unit nobody below which has planned anything. */
export const emptyCoverage = (covered: Omit<Covered, 'plans' | 'below'>): Coverage =>
  coverageOf({ ...covered, plans: [], below: new Map() }, 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const sumOfParts = (all: readonly (Parts | null)[]): Parts | null => {
  const known = all.filter((parts) => parts !== null);
  return known.length === 0
    ? null
    : { known: sum(known.map((each) => each.known)), of: sum(known.map(({ of }) => of)) };
};

/** Management plans when it wants to; every other unit without units below it has to. */
function coverageOfLast({ unit, period, treeOf, plans }: Covered): Omit<Coverage, 'unverified'> {
  const stateIn = (when: Period): 'effective' | 'submitted' | null => {
    const own = plans.filter((plan) => plan.period === when.key && setsTargets(plan.template));
    if (own.some(({ state }) => inForceStates.includes(state))) return 'effective';
    return own.some(({ state }) => submittedStates.includes(state)) ? 'submitted' : null;
  };
  const state = stateIn(period);
  const months = monthsOf(period).filter((month) => treeOf(month).hasUnit(unit));
  const isDue = sideIn(treeOf(period), unit) !== 'management' || state !== null;
  if (!isDue) return { expected: 0, effective: 0, submitted: 0, parts: null };
  const known = months.filter((month) => state === 'effective' || inForceFor(month));
  const isWhole = months.length > 0 ? known.length === months.length : state === 'effective';
  return {
    expected: 1,
    effective: isWhole ? 1 : 0,
    submitted: !isWhole && state === 'submitted' ? 1 : 0,
    parts: months.length === 0 ? null : { known: known.length, of: months.length },
  };

  function inForceFor(month: Period): boolean {
    const quarter = quarterOf(period, month);
    return stateIn(month) === 'effective' || (quarter !== null && stateIn(quarter) === 'effective');
  }
}

/** Of quarters and years; other periods are planned as a whole. */
const monthsOf = (period: Period): readonly Period[] =>
  period.kind === 'quarter' || period.kind === 'year' ? partsOf(period, 'month') : [];

const quarterOf = (period: Period, month: Period): Period | null =>
  period.kind !== 'year'
    ? null
    : (partsOf(period, 'quarter').find((quarter) => partsOf(quarter, 'month').some(({ key }) => key === month.key)) ??
      null);

/** A unit's own side, or the one it inherits. */
const sideIn = (tree: PeriodTree, unit: string): string | null =>
  tree.pathOf(unit).flatMap((each) => tree.unitOf(each)?.side ?? [])[0] ?? null;
