import { indicatorOf } from 'shared/indicator/catalogue';
import type { PlanState } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';
import type { Basis } from 'shared/roll-up/contribution';
import { nothing, type FigureState } from 'shared/roll-up/figure-state';
import { mergeAll } from 'shared/roll-up/merge-all';

/** What a figure is about. `submitted`: the plan as it would be with everything that is on its way to be signed. */
export type Lane = Basis | 'submitted';

/** A lane and an indicator as one text. */
export type FigureKey = `${Lane}|${string}`;

export const figureKey = (lane: Lane, indicator: string): FigureKey => `${lane}|${indicator}`;

export const laneOf = (key: FigureKey): Lane => key.slice(0, key.indexOf('|')) as Lane;
export const indicatorIn = (key: FigureKey): string => key.slice(key.indexOf('|') + 1);

export type LaneStates = ReadonlyMap<FigureKey, FigureState>;

export interface OwnFigure {
  readonly state: FigureState;
  /** Place of the plan it stands in, among the unit's plans; null where it is added up from shorter periods. */
  readonly plan: number | null;
  /** Of a figure that is added up from shorter periods: how many of them it knows. Null for one planned as such. */
  readonly parts: Parts | null;
}

export interface Parts {
  readonly known: number;
  readonly of: number;
}

/**
 * How complete a figure made of plans below is, counted in units that plan at the lowest level. `parts`: months of all
 * of them, for quarters and years, where a unit may have planned some months only.
 */
export interface Coverage {
  readonly expected: number;
  readonly effective: number;
  readonly submitted: number;
  readonly parts: Parts | null;
  /** Amounts of money that were reported and of which not all is verified. */
  readonly unverified: number;
}

/** How the latest version of a plan stands, and which of its versions counts. */
export interface PlanStanding {
  readonly planId: string;
  readonly template: TemplateId;
  readonly person: string | null;
  readonly period: string;
  readonly planNo: string;
  readonly version: number;
  readonly state: PlanState;
  /** Who has to decide on the latest version, and since when it stands as it does. */
  readonly waitingFor: readonly string[];
  readonly since: string | null;
  /** The version that counts. */
  readonly inForce: { readonly planNo: string; readonly version: number } | null;
}

/** An opportunity or customer whose shares over the units below do not make one. */
export interface Claim {
  readonly indicator: string;
  readonly key: string;
  /** Millionths. */
  readonly credit: bigint;
}

/** What a unit and all below it have in one period. */
export interface UnitFigures {
  /** The unit's own target and report. */
  readonly own: ReadonlyMap<FigureKey, OwnFigure>;
  /**
   * 分解合计: the nearest figures below, of each sub-unit its own or, where it has none, those below it (DR-20). Of a
   * unit without sub-units, those of its persons. Null where there is nobody below.
   */
  readonly below: LaneStates | null;
  /** Whether those below are persons: shown in their unit, never brought up (DR-20). */
  readonly ofPersons: boolean;
  readonly coverage: Coverage;
  /** The unit's plans of this period, then its persons'. */
  readonly plans: readonly PlanStanding[];
  /** Most of them first, at most `mostClaims`. */
  readonly claims: readonly Claim[];
}

export const mostClaims = 20;

/** Where no submitted version speaks, the plan in force does. */
export const stateAt = (states: LaneStates | null, lane: Lane, indicator: string): FigureState =>
  states?.get(figureKey(lane, indicator)) ??
  (lane === 'submitted' ? (states?.get(figureKey('plan', indicator)) ?? nothing) : nothing);

export const ownStates = (own: ReadonlyMap<FigureKey, OwnFigure>): LaneStates =>
  new Map([...own].map(([key, { state }]) => [key, state]));

/**
 * What a unit brings to its parent: of each figure its own, failing that what is below. The verified part is that of the
 * level the actual was reported at; a submitted target only where one differs from the target in force.
 */
export function broughtUp({ own, below, ofPersons }: Pick<UnitFigures, 'own' | 'below' | 'ofPersons'>): LaneStates {
  const brought = new Map<FigureKey, FigureState>(ownStates(own));
  if (!ofPersons) for (const [key, state] of below ?? []) if (!isOwn(own, key)) brought.set(key, state);
  return brought;
}

/** Whether the unit's own figures keep one from below from being brought up. */
export const isOwn = (own: ReadonlyMap<FigureKey, OwnFigure>, key: FigureKey): boolean =>
  levelDeciders[laneOf(key)].some((lane) => own.has(figureKey(lane, indicatorIn(key))));

/** Lanes of the unit's own that keep what is below of a lane from being brought up. */
const levelDeciders: Readonly<Record<Lane, readonly Lane[]>> = {
  plan: ['plan'],
  submitted: ['submitted', 'plan'],
  actual: ['actual'],
  verified: ['actual', 'verified'],
  forecast: ['forecast'],
};

/** Figures of many owners or periods as one. A submitted target counts beside targets in force of those without one. */
export function mergedLanes(all: readonly LaneStates[]): LaneStates {
  const states = new Map<FigureKey, FigureState[]>();
  const submitted = new Set<string>();
  for (const each of all) {
    for (const [key, state] of each) {
      const known = states.get(key);
      if (known === undefined) states.set(key, [state]);
      else known.push(state);
      if (laneOf(key) === 'submitted') submitted.add(indicatorIn(key));
    }
  }
  for (const indicator of submitted) {
    const plan = figureKey('plan', indicator);
    const without = all.filter((each) => !each.has(figureKey('submitted', indicator)));
    states.get(figureKey('submitted', indicator))?.push(...without.flatMap((each) => each.get(plan) ?? []));
  }
  return new Map([...states].map(([key, list]) => [key, mergeAll(list)]));
}

/** Whether the indicator has a total that more units or periods make larger. */
export const addsUp = (indicator: string): boolean =>
  ['sum', 'sum-of-one-measure', 'distinct', 'once'].includes(indicatorOf(indicator)?.acrossUnits.by ?? '');
