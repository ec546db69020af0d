import { indicatorOf } from 'shared/indicator/catalogue';
import { gapCell } from 'shared/roll-up/cell';
import type { GapReason } from 'shared/roll-up/gap';
import { setsTargets } from 'shared/roll-up/figure-book';
import type { StoredState } from 'shared/roll-up/state-text';
import {
  figureKey,
  indicatorIn,
  laneOf,
  type FigureKey,
  type Lane,
  type PlanStanding,
} from 'shared/roll-up/unit-figures';
import type { StoredUnit } from 'shared/roll-up/unit-figures-text';
import type { PlanState } from 'shared/sign-off/state';

/** A state as it is kept, a letter for a gap, a number, or nothing of the kind. */
export type Kept = StoredState | string | number | null;

/** One unit's kept figures by indicator, taken over as they are: nothing is calculated. */
export interface UnitIndex {
  readonly indicators: ReadonlySet<string>;
  /** The versions in force its targets stand in. */
  readonly plans: readonly (readonly [planNo: string, version: number])[];
  plan(code: string): Kept;
  /** Null where nobody is below. */
  composed(code: string): Kept;
  submitted(code: string): Kept;
  actual(code: string): Kept;
  verified(code: string): Kept;
  /** Place of the plan among `plans`; null where the target stands in none. */
  planOf(code: string): number | null;
}

export function unitIndex(stored: StoredUnit | null, hidden: readonly Lane[]): UnitIndex {
  const isShown = (key: FigureKey): boolean => !hidden.includes(laneOf(key));
  const own = new Map(stored?.own.flatMap((each) => (isShown(each[0]) ? [[each[0], each] as const] : [])) ?? []);
  const below = stored === null || stored.below === null ? null : new Map(stored.below.filter(([key]) => isShown(key)));
  const inForce = (stored?.plans ?? []).flatMap((plan, place) => (plan.inForce === null ? [] : [{ plan, place }]));
  const placeInForce = new Map(inForce.map(({ place }, index) => [place, index]));
  const noTarget = gapCell(standingGap(stored, null).reason);
  const at = (lane: Lane, code: string): StoredState | null =>
    own.get(figureKey(lane, code))?.[1] ?? below?.get(figureKey(lane, code)) ?? null;
  return {
    indicators: new Set([...own.keys(), ...(below?.keys() ?? [])].map(indicatorIn)),
    plans: inForce.map(({ plan: { inForce: version, planNo } }) => [version?.planNo ?? planNo, version?.version ?? 0]),
    plan: (code) => {
      const figure = own.get(figureKey('plan', code));
      if (figure === undefined) return noTarget;
      const [, state, , known, of] = figure;
      return known === of ? state : gapCell('partial');
    },
    composed: (code) => (below === null ? null : (below.get(figureKey('plan', code)) ?? gapCell('not-planned'))),
    submitted: (code) => below?.get(figureKey('submitted', code)) ?? null,
    actual: (code) => at('actual', code) ?? gapCell('not-planned'),
    verified: (code) => {
      if (indicatorOf(code)?.unit.kind !== 'money') return null;
      // Of the level the actual was reported at; what was reported and not verified is a verified amount of zero.
      if (own.has(figureKey('actual', code))) return own.get(figureKey('verified', code))?.[1] ?? 0;
      return below?.has(figureKey('actual', code)) ? (below.get(figureKey('verified', code)) ?? 0) : null;
    },
    planOf: (code) => placeInForce.get(own.get(figureKey('plan', code))?.[2] ?? -1) ?? null,
  };
}

/** Why a unit has no target: no plan of its own, none in force, or one that does not speak of the indicator. */
export function standingGap(
  stored: StoredUnit | null,
  period: string | null,
): {
  readonly reason: Extract<GapReason, 'no-plan' | 'not-effective' | 'not-planned'>;
  readonly state: PlanState | null;
} {
  const plans = (stored?.plans ?? []).filter((plan) => isTarget(plan, period));
  if (plans.some(({ inForce }) => inForce !== null)) return { reason: 'not-planned', state: 'effective' };
  const [first] = plans;
  return first === undefined ? { reason: 'no-plan', state: null } : { reason: 'not-effective', state: first.state };
}

const isTarget = ({ person, template, period: of }: PlanStanding, period: string | null): boolean =>
  person === null && setsTargets(template) && (period === null || of === period || of.includes('-'));
