import { indicatorOf } from 'shared/indicator/catalogue';
import { gapCell } from 'shared/roll-up/cell';
import type { GapReason } from 'shared/roll-up/gap';
import { setsTargets } from 'shared/roll-up/figure-book';
import type { StoredState } from 'shared/roll-up/state-text';
import { indicatorIn, laneOf, type FigureKey, type Lane, type PlanStanding } from 'shared/roll-up/unit-figures';
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

type OwnRow = StoredUnit['own'][number];

/** Lane and indicator of every key met so far: a few hundred, and the same texts in every unit. */
const knownKeys = new Map<FigureKey, { readonly lane: Lane; readonly code: string }>();

function keyParts(key: FigureKey): { readonly lane: Lane; readonly code: string } {
  const known = knownKeys.get(key) ?? { lane: laneOf(key), code: indicatorIn(key) };
  knownKeys.set(key, known);
  return known;
}

type ByLane<Row> = Readonly<Record<Lane, ReadonlyMap<string, Row>>>;

/** Rows by lane and indicator, so that looking one up puts no text together. */
function byLane<Row extends readonly [FigureKey, ...unknown[]]>(
  rows: readonly Row[],
  hidden: readonly Lane[],
  codes: Set<string>,
): ByLane<Row> {
  const found: Record<Lane, Map<string, Row>> = {
    ...{ plan: new Map<string, Row>(), submitted: new Map<string, Row>() },
    ...{ actual: new Map<string, Row>(), verified: new Map<string, Row>(), forecast: new Map<string, Row>() },
  };
  for (const row of rows) {
    const { lane, code } = keyParts(row[0]);
    if (hidden.includes(lane)) continue;
    found[lane].set(code, row);
    codes.add(code);
  }
  return found;
}

export function unitIndex(stored: StoredUnit | null, hidden: readonly Lane[]): UnitIndex {
  const codes = new Set<string>();
  const own = byLane<OwnRow>(stored?.own ?? [], hidden, codes);
  const below = stored === null || stored.below === null ? null : byLane(stored.below, hidden, codes);
  const inForce = (stored?.plans ?? []).flatMap((plan, place) => (plan.inForce === null ? [] : [{ plan, place }]));
  const placeInForce = new Map(inForce.map(({ place }, index) => [place, index]));
  const noTarget = gapCell(standingGap(stored, null).reason);
  return {
    indicators: codes,
    plans: inForce.map(({ plan: { inForce: version, planNo } }) => [version?.planNo ?? planNo, version?.version ?? 0]),
    plan: (code) => {
      const figure = own.plan.get(code);
      if (figure === undefined) return noTarget;
      const [, state, , known, of] = figure;
      return known === of ? state : gapCell('partial');
    },
    composed: (code) => (below === null ? null : (below.plan.get(code)?.[1] ?? gapCell('not-planned'))),
    submitted: (code) => below?.submitted.get(code)?.[1] ?? null,
    actual: (code) => (own.actual.get(code) ?? below?.actual.get(code))?.[1] ?? gapCell('not-planned'),
    verified: (code) => {
      if (indicatorOf(code)?.unit.kind !== 'money') return null;
      // Of the level the actual was reported at; what was reported and not verified is a verified amount of zero.
      const level = own.actual.has(code) ? own : below?.actual.has(code) ? below : null;
      return level === null ? null : (level.verified.get(code)?.[1] ?? 0);
    },
    planOf: (code) => placeInForce.get(own.plan.get(code)?.[2] ?? -1) ?? null,
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
