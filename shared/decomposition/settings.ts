import { fenOf, type Fen } from 'shared/quantity/money';
import { fraction, type Ratio } from 'shared/quantity/ratio';

/** Every number of policy in domain/04, changed by an administrator and passed in; `defaultSettings` where nobody has. */
export interface DecompositionSettings {
  /** DR-10: how far a sum of money may miss its parent, per child. */
  readonly moneyTolerance: Fen;
  /** DR-10, DR-12: how far a rate may miss. */
  readonly rateTolerance: Ratio;
  /** DR-11: up to this share of the parent a sum is stretch, above it a warning. */
  readonly stretchLimit: Ratio;
  /** DR-25: objections after which the superior decides. */
  readonly rounds: number;
  /** DR-27: working days to answer, and again after the reminder. */
  readonly answerWithin: number;
  /** Shortest reason for an objection or a revision, in characters. */
  readonly shortestReason: number;
  /** A counter-value, or what is agreed instead, stays within these shares of what was issued (docs/decisions/0140). */
  readonly counterBand: { readonly from: Ratio; readonly to: Ratio };
  /** DR-24. */
  readonly keepRate: Ratio;
  readonly mostCallsADay: number;
  readonly mostVisitsADay: number;
  /** RM-14: remaining day target against the first one. */
  readonly catchUpAlert: Ratio;
  /** DR-30: weights of budget, own trend, industry, benchmark; together one. */
  readonly coefficients: Coefficients;
  /** DR-30: weights of the same month one, two and three years ago. */
  readonly historyWeights: readonly [Ratio, Ratio, Ratio];
  /** DR-30: a month target outside this band of its budget is a warning. */
  readonly budgetBand: { readonly from: Ratio; readonly to: Ratio };
  /** Targets in money are whole multiples of this, so that 万元 with two decimals shows them fully. */
  readonly moneyStep: Fen;
  /** T-MIX: a regional target further from the suggestion than this needs a reason. */
  readonly suggestionBand: Ratio;
}

export interface Coefficients {
  readonly budget: Ratio;
  readonly ownTrend: Ratio;
  readonly industry: Ratio;
  readonly benchmark: Ratio;
}

export const defaultSettings: DecompositionSettings = {
  moneyTolerance: fenOf(10_000),
  rateTolerance: fraction(1n, 1000n),
  stretchLimit: fraction(11n, 10n),
  rounds: 3,
  answerWithin: 2,
  shortestReason: 10,
  counterBand: { from: fraction(1n, 2n), to: fraction(3n, 2n) },
  keepRate: fraction(1n, 5n),
  mostCallsADay: 120,
  mostVisitsADay: 20,
  catchUpAlert: fraction(3n, 2n),
  coefficients: {
    budget: fraction(2n, 5n),
    ownTrend: fraction(1n, 5n),
    industry: fraction(1n, 5n),
    benchmark: fraction(1n, 5n),
  },
  historyWeights: [fraction(1n, 2n), fraction(3n, 10n), fraction(1n, 5n)],
  budgetBand: { from: fraction(4n, 5n), to: fraction(6n, 5n) },
  moneyStep: fenOf(10_000),
  suggestionBand: fraction(1n, 5n),
};

/** Whole steps of an additive target: 分 or pieces. */
export type Additive = 'money' | 'count';
