import { indicatorOf } from 'shared/indicator/catalogue';
import type { BelowFigures, Slices } from 'shared/roll-up/compose-unit';
import type { FigureState } from 'shared/roll-up/figure-state';
import { hasKeys, settled } from 'shared/roll-up/settle';
import { restoredState, storedState, type StoredState } from 'shared/roll-up/state-text';
import {
  indicatorIn,
  type Coverage,
  type FigureKey,
  type LaneStates,
  type OwnFigure,
  type PlanStanding,
  type UnitFigures,
} from 'shared/roll-up/unit-figures';

type StoredStates = readonly (readonly [FigureKey, StoredState])[];
type StoredSlices = readonly (readonly [slice: string, StoredStates])[];

/** What a unit has in a period as it is kept: plain JSON, the same for the same figures, without keys. */
export interface StoredUnit {
  readonly own: readonly (readonly [FigureKey, StoredState, plan: number | null, known?: number, of?: number])[];
  readonly below: StoredStates | null;
  readonly ofPersons: boolean;
  readonly coverage: readonly [
    expected: number,
    effective: number,
    submitted: number,
    unverified: number,
    known?: number,
    of?: number,
  ];
  readonly plans: readonly PlanStanding[];
  readonly claims: readonly (readonly [indicator: string, key: string, credit: string])[];
}

interface StoredText {
  /** Absent: the unit was moved away, and only slices of it are here. */
  readonly unit?: StoredUnit;
  readonly slices?: StoredSlices;
}

/** States with their keys, of those that have any. */
interface StoredKeys {
  readonly own: StoredStates;
  readonly below: StoredStates;
  readonly slices: StoredSlices;
}

export interface UnitText {
  readonly text: string;
  /** Empty where nothing has keys. */
  readonly keys: string;
}

export function unitText({ figures, slices }: BelowFigures): UnitText {
  const keyed: StoredKeys = {
    own: keyedIn(figures === null ? new Map() : new Map([...figures.own].map(([key, { state }]) => [key, state]))),
    below: keyedIn(figures?.below ?? new Map()),
    slices: inOrder(slices ?? new Map()).flatMap(([slice, states]) => {
      const own = keyedIn(states);
      return own.length === 0 ? [] : [[slice, own] as const];
    }),
  };
  const text: StoredText = {
    ...(figures === null ? {} : { unit: storedUnit(figures) }),
    ...(slices === null
      ? {}
      : { slices: inOrder(slices).map(([slice, states]) => [slice, statesOf(states)] as const) }),
  };
  const isKeyed = keyed.own.length + keyed.below.length + keyed.slices.length > 0;
  return { text: JSON.stringify(text), keys: isKeyed ? JSON.stringify(keyed) : '' };
}

const storedUnit = ({ own, below, ofPersons, coverage, plans, claims }: UnitFigures): StoredUnit => ({
  own: inOrder(own).map(([key, { state, plan, parts }]) => [
    key,
    shownState(key, state),
    plan,
    ...(parts === null ? ([] as const) : ([parts.known, parts.of] as const)),
  ]),
  below: below === null ? null : statesOf(below),
  ofPersons,
  coverage: storedCoverage(coverage),
  plans,
  claims: claims.map(({ indicator, key, credit }) => [indicator, key, String(credit)] as const),
});

const storedCoverage = ({ expected, effective, submitted, unverified, parts }: Coverage): StoredUnit['coverage'] =>
  parts === null
    ? [expected, effective, submitted, unverified]
    : [expected, effective, submitted, unverified, parts.known, parts.of];

const inOrder = <Key extends string, Value>(map: ReadonlyMap<Key, Value>): readonly (readonly [Key, Value])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

const statesOf = (states: LaneStates): StoredStates =>
  inOrder(states).map(([key, state]) => [key, shownState(key, state)] as const);

function shownState(key: FigureKey, state: FigureState): StoredState {
  const entry = indicatorOf(indicatorIn(key));
  return storedState(entry !== undefined && hasKeys(state) ? settled(state, entry) : state);
}

const keyedIn = (states: LaneStates): StoredStates =>
  inOrder(states).flatMap(([key, state]) => (hasKeys(state) ? [[key, storedState(state)] as const] : []));

/** The unit's part alone, as it is kept; null for a unit that was moved away. Only for what `unitText` wrote. */
export const parseStoredUnit = (text: string): StoredUnit | null => (JSON.parse(text) as StoredText).unit ?? null;

/** Without `keys` (null) keyed figures come back settled. Only for what `unitText` wrote. */
export function restoredUnit(text: string, keys: string | null): BelowFigures {
  const { unit, slices } = JSON.parse(text) as StoredText;
  const keyed = keys === null || keys === '' ? null : (JSON.parse(keys) as StoredKeys);
  return {
    figures: unit === undefined ? null : restoredFigures(unit, keyed),
    slices: slices === undefined ? null : restoredSlices(slices, keyed?.slices ?? []),
  };
}

export function restoredFigures(unit: StoredUnit, keyed: Pick<StoredKeys, 'own' | 'below'> | null): UnitFigures {
  const ownKeyed = new Map(keyed?.own ?? []);
  const own = unit.own.map(([key, state, plan, known, of]): [FigureKey, OwnFigure] => [
    key,
    {
      state: restoredState(ownKeyed.get(key) ?? state),
      plan,
      parts: known === undefined || of === undefined ? null : { known, of },
    },
  ]);
  return {
    own: new Map(own),
    below: unit.below === null ? null : restoredStates(unit.below, keyed?.below ?? []),
    ofPersons: unit.ofPersons,
    coverage: restoredCoverage(unit.coverage),
    plans: unit.plans,
    claims: unit.claims.map(([indicator, key, credit]) => ({ indicator, key, credit: BigInt(credit) })),
  };
}

export const restoredCoverage = ([
  expected,
  effective,
  submitted,
  unverified,
  known,
  of,
]: StoredUnit['coverage']): Coverage => ({
  ...{ expected, effective, submitted, unverified },
  parts: known === undefined || of === undefined ? null : { known, of },
});

function restoredStates(states: StoredStates, keyed: StoredStates): LaneStates {
  const withKeys = new Map(keyed);
  return new Map(states.map(([key, state]) => [key, restoredState(withKeys.get(key) ?? state)]));
}

function restoredSlices(slices: StoredSlices, keyed: StoredSlices): Slices {
  const withKeys = new Map(keyed);
  return new Map(slices.map(([slice, states]) => [slice, restoredStates(states, withKeys.get(slice) ?? [])]));
}
