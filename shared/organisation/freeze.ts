import { readPeriod, type FiscalYear } from 'shared/calendar/period';
import { contains } from 'shared/calendar/period-parts';
import type { Organisation } from 'shared/organisation/organisation';
import { isRefused } from 'shared/quantity/refusal';

/**
 * `everything`: nothing about the plans changes, signatures included; `submissions`: nothing new is handed in, revised or
 * voided, while what is on its way is signed.
 */
export const freezeReaches = ['everything', 'submissions'] as const;
export type FreezeReach = (typeof freezeReaches)[number];

/** 冻结: plans of a unit and all below it, for a period and all periods in it, stay as they are until it is lifted. */
export interface Freeze {
  readonly unit: string;
  /** A period's key. */
  readonly period: string;
  readonly reach: FreezeReach;
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly since: string;
  readonly reason: string;
}

/** A freeze that was lifted, with who did. */
export interface LiftedFreeze extends Freeze {
  readonly liftedBy: string;
  readonly lifted: string;
  readonly liftReason: string;
}

export interface FrozenPlans {
  /** The unit of a plan and the units above it. */
  readonly units: readonly string[];
  readonly period: string;
}

/** The freeze a plan is under; of several the one that holds most. */
export function freezeOver(
  { units, period: key }: FrozenPlans,
  { freezes = [], fiscal }: Pick<Organisation, 'freezes' | 'fiscal'>,
): Freeze | null {
  const found = freezes.filter((freeze) => units.includes(freeze.unit) && covers(freeze.period, key, fiscal));
  return found.find(({ reach }) => reach === 'everything') ?? found[0] ?? null;
}

/** Whether a period is another or lies in it; a week where its Thursday does. */
export function covers(outer: string, inner: string, fiscal?: FiscalYear): boolean {
  const [one, other] = [readPeriod(outer, fiscal), readPeriod(inner, fiscal)];
  return !isRefused(one) && !isRefused(other) && contains(one, other);
}
