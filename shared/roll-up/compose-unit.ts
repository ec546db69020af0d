import type { Period } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import { treePeriods, type PeriodTree } from 'shared/organisation/period-tree';
import type { PlanFigures } from 'shared/roll-up/figure-book';
import { coverageOf } from 'shared/roll-up/coverage';
import { figureOf } from 'shared/roll-up/figure';
import { fullCredit, type FigureState } from 'shared/roll-up/figure-state';
import { grouped } from 'shared/roll-up/grouped';
import { ownFigures, type OwnFigures } from 'shared/roll-up/own-figures';
import {
  broughtUp,
  figureKey,
  indicatorIn,
  isOwn,
  laneOf,
  mergedLanes,
  mostClaims,
  ownStates,
  type Claim,
  type FigureKey,
  type LaneStates,
  type OwnFigure,
  type PlanStanding,
  type UnitFigures,
} from 'shared/roll-up/unit-figures';

/** By the key of the period whose tree decides where they belong; the period's own key where the tree did not change. */
export type Slices = ReadonlyMap<string, LaneStates>;

/** What a unit below has, as it stands with this unit. `figures` null: it was moved away, and left some slices here. */
export interface BelowFigures {
  readonly figures: UnitFigures | null;
  /** Null where no unit on the way up changed its parent inside the period. */
  readonly slices: Slices | null;
}

/** Trees of the period itself and of the periods it is added up from. */
export type TreeOf = (period: Period) => PeriodTree;

/** A plan with how its latest version stands. */
export type KnownPlan = PlanFigures & { readonly standing: PlanStanding };

export interface Composing {
  readonly unit: string;
  readonly period: Period;
  readonly treeOf: TreeOf;
  /** The unit's own plans of the period and of the shorter ones it can be added up from. */
  readonly plans: readonly KnownPlan[];
  readonly persons: readonly KnownPlan[];
  readonly below: ReadonlyMap<string, BelowFigures>;
}

export interface Composed {
  readonly figures: UnitFigures;
  /** What the unit brings to each parent; the company brings to nobody. Null slices: all of it to the one parent. */
  readonly brought: ReadonlyMap<string, { readonly figures: UnitFigures | null; readonly slices: Slices | null }>;
}

/** The parent's place in `brought` for the company itself. */
export const noParent = '';

/** A unit's figures from its plans and from what the units below bring. The same whatever order they were written in. */
export function composeUnit(composing: Composing): Composed {
  const { unit, period, treeOf, plans, persons } = composing;
  const shown = standingsIn([...plans, ...persons], period);
  const places = new Map(shown.map(({ planId }, place) => [planId, place]));
  const own = ownFigures(plans, { period, treeOf, unit, places });
  const children = treeOf(period).childrenOf(unit);
  const belowSlices = slicesBelow(composing);
  const ofPersons = children.length === 0 && belowSlices.size === 0;
  const below = ofPersons ? personsBelow(composing) : mergedLanes([...belowSlices.values()]);
  const figures: UnitFigures = {
    own: own.figures,
    below,
    ofPersons,
    coverage: coverageOf(composing, unverifiedIn(own.figures)),
    plans: shown,
    claims: claimsIn(below),
  };
  return { figures, brought: broughtTo(composing, figures, own, belowSlices) };
}

function standingsIn(plans: readonly KnownPlan[], period: Period): readonly PlanStanding[] {
  const here = plans.filter((plan) => plan.period === period.key).map(({ standing }) => standing);
  return [...new Map(here.map((standing) => [standing.planId, standing])).values()];
}

/** What units below bring, by slice, each only in the slices in which it is below. */
function slicesBelow({ unit, period, treeOf, below }: Composing): Slices {
  const trees = new Map(treePeriods(period).map((each) => [each.key, treeOf(each)]));
  const own = trees.get(period.key);
  const bySlice = new Map<string, LaneStates[]>();
  const add = (slice: string, states: LaneStates): void => {
    bySlice.set(slice, [...(bySlice.get(slice) ?? []), states]);
  };
  for (const [child, { figures, slices }] of below) {
    if (slices === null) {
      if (figures !== null && own?.parentOf(child) === unit) add(period.key, broughtUp(figures));
      continue;
    }
    for (const [slice, states] of slices) if (trees.get(slice)?.parentOf(child) === unit) add(slice, states);
  }
  return new Map([...bySlice].map(([slice, all]) => [slice, mergedLanes(all)]));
}

function personsBelow({ persons, period, treeOf, unit }: Composing): LaneStates | null {
  const each = [...grouped(persons, ({ person }) => person ?? '').values()].map((plans) => {
    return ownStates(ownFigures(plans, { period, treeOf, unit, places: new Map() }).figures);
  });
  const states = mergedLanes(each);
  return states.size === 0 ? null : states;
}

/** What the unit brings, by parent. Where a unit on the way up changed its parent inside the period, slice by slice. */
function broughtTo(
  { unit, period, treeOf }: Composing,
  figures: UnitFigures,
  own: OwnFigures,
  belowSlices: Slices,
): Composed['brought'] {
  const tree = treeOf(period);
  if (!tree.hasUnit(unit)) return new Map();
  const parentIn = (each: PeriodTree): string => each.parentOf(unit) ?? noParent;
  const within = treePeriods(period).flatMap((each) =>
    treeOf(each).hasUnit(unit) ? [{ key: each.key, tree: treeOf(each) }] : [],
  );
  const paths = new Set(within.map((each) => each.tree.pathOf(unit).join('/')));
  if (paths.size <= 1) return new Map([[parentIn(tree), { figures, slices: null }]]);

  const byParent = new Map<string, Map<string, LaneStates>>([[parentIn(tree), new Map()]]);
  for (const each of within) {
    const states = new Map(own.slices.get(each.key) ?? []);
    for (const [key, state] of belowSlices.get(each.key) ?? []) if (!isOwn(own.figures, key)) states.set(key, state);
    if (states.size === 0) continue;
    const slices = byParent.get(parentIn(each.tree)) ?? new Map<string, LaneStates>();
    slices.set(each.key, states);
    byParent.set(parentIn(each.tree), slices);
  }
  return new Map(
    [...byParent].map(([parent, slices]) => [parent, { figures: parent === parentIn(tree) ? figures : null, slices }]),
  );
}

/** Shares of amounts that do not make one: claimed twice, or not all of it. */
function claimsIn(below: LaneStates | null): readonly Claim[] {
  const claims = [...(below ?? [])].flatMap(([key, state]): readonly Claim[] => {
    const indicator = indicatorIn(key);
    if (laneOf(key) !== 'plan' || indicatorOf(indicator)?.acrossUnits.by !== 'once') return [];
    return [...keysOf(state)].flatMap(([each, { credit }]) =>
      credit === fullCredit ? [] : [{ indicator, key: each, credit }],
    );
  });
  const off = ({ credit }: Claim): bigint => (credit > fullCredit ? credit - fullCredit : fullCredit - credit);
  return claims
    .sort((a, b) => Number(off(b) - off(a)) || compareTexts(a.indicator, b.indicator) || compareTexts(a.key, b.key))
    .slice(0, mostClaims);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function keysOf(state: FigureState): Extract<FigureState, { readonly kind: 'keyed' }>['keys'] {
  if (state.kind === 'keyed') return state.keys;
  return state.kind === 'dated' ? keysOf(state.of) : new Map();
}

function unverifiedIn(own: ReadonlyMap<FigureKey, OwnFigure>): number {
  let count = 0;
  for (const [key, { state }] of own) {
    const entry = indicatorOf(indicatorIn(key));
    if (laneOf(key) !== 'actual' || entry?.unit.kind !== 'money') continue;
    const reported = figureOf(state, entry);
    const verified = own.get(figureKey('verified', entry.code));
    const checked = verified === undefined ? null : figureOf(verified.state, entry);
    if (reported.kind === 'gap') continue;
    const isSame =
      checked?.kind === 'known'
        ? checked.value.numerator * reported.value.denominator === reported.value.numerator * checked.value.denominator
        : reported.value.numerator === 0n;
    if (!isSame) count += 1;
  }
  return count;
}
