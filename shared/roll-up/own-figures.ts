import { partsOf } from 'shared/calendar/period-parts';
import type { Period } from 'shared/calendar/period';
import type { PeriodTree } from 'shared/organisation/period-tree';
import { countingPlans, type PlanFigures } from 'shared/roll-up/figure-book';
import type { FigureState } from 'shared/roll-up/figure-state';
import { grouped } from 'shared/roll-up/grouped';
import {
  figureKey,
  indicatorIn,
  laneOf,
  mergedLanes,
  ownStates,
  type FigureKey,
  type LaneStates,
  type OwnFigure,
} from 'shared/roll-up/unit-figures';

/** One owner's figures of a period, and of which period's tree each part of them is. */
export interface OwnFigures {
  readonly figures: ReadonlyMap<FigureKey, OwnFigure>;
  /** By the key of the period whose tree decides where they belong. */
  readonly slices: ReadonlyMap<string, LaneStates>;
}

interface Asked {
  readonly period: Period;
  readonly plans: ReadonlyMap<string, readonly PlanFigures[]>;
  /** Places of the asked period's plans among those that are shown. */
  readonly places: ReadonlyMap<string, number>;
  readonly treeOf: (period: Period) => Pick<PeriodTree, 'hasUnit'>;
  readonly unit: string;
}

/**
 * As planned for exactly this period; failing that, a year from its quarters, a quarter from its months and a month from
 * its weeks, as far as they are there. Weeks make their month only.
 */
export function ownFigures(
  plans: readonly PlanFigures[],
  place: Pick<Asked, 'period' | 'treeOf' | 'unit' | 'places'>,
): OwnFigures {
  const asked: Asked = { ...place, plans: grouped(plans, ({ period }) => period) };
  const { figures, slices } = figuresOf(asked, place.period, place.period.kind === 'month');
  return { figures, slices };
}

interface Found extends OwnFigures {
  /** How many of the shortest periods the whole has: months of a year or quarter, weeks of a month. */
  readonly of: number;
}

function figuresOf(asked: Asked, period: Period, withWeeks: boolean): Found {
  const exact = exactFigures(asked, period);
  const parts = shorterPeriods(period, withWeeks)
    .filter((part) => asked.treeOf(part).hasUnit(asked.unit))
    .map((part) => figuresOf(asked, part, false));
  const of = parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + part.of, 0);
  const figures = new Map(exact);
  const slices = new Map<string, Map<FigureKey, FigureState>>();
  const addSlice = (slice: string, key: FigureKey, state: FigureState): void => {
    const states = slices.get(slice) ?? new Map<FigureKey, FigureState>();
    states.set(key, state);
    slices.set(slice, states);
  };
  for (const [key, { state }] of exact) addSlice(period.key, key, state);
  if (parts.length === 0) return withBooked({ figures, slices, of });

  const merged = mergedLanes(parts.map((part) => ownStates(part.figures)));
  for (const [key, state] of merged) {
    if (figures.has(key) || isAnsweredBy(exact, key)) continue;
    figures.set(key, { state, plan: null, parts: { known: knownIn(parts, key), of } });
    for (const part of parts) {
      for (const [slice, states] of part.slices) {
        const one = states.get(key) ?? (isSubmitted(key) ? states.get(planOf(key)) : undefined);
        if (one !== undefined) addSlice(slice, key, one);
      }
    }
  }
  // Weeks belong where their month does.
  return withBooked({ figures, slices: withWeeks ? new Map([[period.key, mergedSlices(slices)]]) : slices, of });
}

/** What the books say of a figure nobody reported is its actual; where somebody did, both stay. */
function withBooked(found: Found): Found {
  const booked = [...found.figures].flatMap(([key, figure]) => {
    const actual = figureKey('actual', indicatorIn(key));
    return laneOf(key) === 'verified' && !found.figures.has(actual) ? [[key, actual, figure] as const] : [];
  });
  if (booked.length === 0) return found;
  const figures = new Map([...found.figures, ...booked.map(([, actual, figure]) => [actual, figure] as const)]);
  const slices = [...found.slices].map(([slice, states]) => {
    const known = booked.flatMap(([key, actual]) => {
      const state = states.get(key);
      return state === undefined ? [] : [[actual, state] as const];
    });
    return [slice, new Map([...states, ...known])] as const;
  });
  return { ...found, figures, slices: new Map(slices) };
}

/** A target in force for the whole period stands above submitted ones for parts of it. */
const isAnsweredBy = (exact: ReadonlyMap<FigureKey, OwnFigure>, key: FigureKey): boolean =>
  isSubmitted(key) && exact.has(planOf(key));

const isSubmitted = (key: FigureKey): boolean => key.startsWith('submitted|');
const planOf = (key: FigureKey): FigureKey => figureKey('plan', key.slice('submitted|'.length));

const knownIn = (parts: readonly Found[], key: FigureKey): number =>
  parts.reduce((sum, part) => {
    const figure = part.figures.get(key) ?? (isSubmitted(key) ? part.figures.get(planOf(key)) : undefined);
    return sum + (figure === undefined ? 0 : (figure.parts?.known ?? part.of));
  }, 0);

const mergedSlices = (slices: ReadonlyMap<string, LaneStates>): LaneStates => mergedLanes([...slices.values()]);

function shorterPeriods(period: Period, withWeeks: boolean): readonly Period[] {
  switch (period.kind) {
    case 'year':
      return partsOf(period, 'quarter');
    case 'quarter':
      return partsOf(period, 'month');
    case 'month':
      return withWeeks ? partsOf(period, 'week') : [];
    default:
      return [];
  }
}

function exactFigures({ plans, places }: Asked, period: Period): ReadonlyMap<FigureKey, OwnFigure> {
  const own = plans.get(period.key) ?? [];
  if (own.length === 0) return new Map();
  const ownFigure = ({ state, planId }: Stated): OwnFigure => ({
    state,
    plan: places.get(planId) ?? null,
    parts: null,
  });
  const inForce = statedBy(countingPlans(own));
  const figures = new Map([...inForce].map(([key, stated]) => [key, ownFigure(stated)]));
  for (const [key, stated] of statedBy(countingPlans(own, { includeSubmitted: true }))) {
    if (laneOf(key) !== 'plan' || inForce.get(key)?.state === stated.state) continue;
    figures.set(figureKey('submitted', indicatorIn(key)), ownFigure(stated));
  }
  return figures;
}

interface Stated {
  readonly state: FigureState;
  readonly planId: string;
}

/** Of each figure what the first plan says that speaks of it. */
function statedBy(plans: readonly PlanFigures[]): ReadonlyMap<FigureKey, Stated> {
  const stated = new Map<FigureKey, Stated>();
  for (const { planId, contributions } of plans) {
    for (const { indicator, basis, state } of contributions) {
      const key = figureKey(basis, indicator);
      if (!stated.has(key)) stated.set(key, { state, planId });
    }
  }
  return stated;
}
