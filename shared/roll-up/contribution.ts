import type { FigureState } from 'shared/roll-up/figure-state';

/** `verified`: the part of the actual that finance has checked, of money only (domain/08 8.1). */
export type Basis = 'plan' | 'actual' | 'verified' | 'forecast';

/** What one plan, or one row of a ledger, adds to one figure. */
export interface Contribution {
  readonly unit: string;
  /** Null for a unit's own figure; person and unit figures are never added together (DR-20). */
  readonly person: string | null;
  readonly indicator: string;
  /** Period key (DR-60). */
  readonly period: string;
  readonly basis: Basis;
  readonly state: FigureState;
}

/** Where a figure of the basis may stand, first what counts: an actual nobody reported is what the books say. */
export const basesBehind = (basis: Basis): readonly Basis[] => (basis === 'actual' ? ['actual', 'verified'] : [basis]);
