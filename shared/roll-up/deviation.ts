import type { Direction, Formula } from 'shared/indicator/indicator';
import { exactFrom } from 'shared/quantity/decimal';
import {
  compareRatios,
  fraction,
  magnitude,
  minus,
  one,
  over,
  plus,
  times,
  whole,
  zero,
  type Ratio,
} from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { gap, known, type Figure } from 'shared/roll-up/figure';

export type Band = 'normal' | 'watch' | 'warning' | 'serious';

/** Adverse deviation up to `upTo` of the plan is in the band (7.3, PROPOSED); beyond the last it is serious. */
export interface BandLimit {
  readonly band: Exclude<Band, 'serious'>;
  readonly upTo: number;
}

export interface DeviationPolicy {
  readonly limits: readonly BandLimit[];
  /** Two months in a row beyond this are serious, whatever the band of each. */
  readonly twiceBeyond: number;
  /** Scores and their cap (7.2): 1.2 means that no more than 120 points are given. */
  readonly scoreCap: number;
}

export const deviationPolicy: DeviationPolicy = {
  limits: [
    { band: 'normal', upTo: 0.05 },
    { band: 'watch', upTo: 0.1 },
    { band: 'warning', upTo: 0.2 },
  ],
  twiceBeyond: 0.1,
  scoreCap: 1.2,
};

export interface Deviation {
  /** actual − plan */
  readonly amount: Ratio;
  /** amount ÷ |plan|; null where the plan is zero. */
  readonly rate: Ratio | null;
  /** The rate in the bad direction, never below zero; null where there is no bad direction or no rate. */
  readonly adverse: Ratio | null;
  readonly band: Band | null;
}

/** 7.3. `before` is the adverse rate of the month before. A gap on either side leaves nothing to compare: null. */
export function deviationOf(
  plan: Figure,
  actual: Figure,
  direction: Direction,
  before: Ratio | null = null,
  policy: DeviationPolicy = deviationPolicy,
): Deviation | null {
  if (plan.kind === 'gap' || actual.kind === 'gap') return null;
  const amount = minus(actual.value, plan.value);
  const quotient = over(amount, magnitude(plan.value));
  const rate = isRefused(quotient) ? null : quotient;
  const adverse = rate === null ? null : adverseRate(rate, direction);
  return { amount, rate, adverse, band: adverse === null ? null : bandOf(adverse, before, policy) };
}

function adverseRate(rate: Ratio, direction: Direction): Ratio | null {
  switch (direction) {
    case 'up':
      return larger(minus(zero, rate), zero);
    case 'down':
      return larger(rate, zero);
    case 'neutral':
      return null;
  }
}

function bandOf(adverse: Ratio, before: Ratio | null, { limits, twiceBeyond }: DeviationPolicy): Band {
  const beyond = (rate: Ratio, limit: number): boolean => compareRatios(rate, limitOf(limit)) > 0;
  if (before !== null && beyond(adverse, twiceBeyond) && beyond(before, twiceBeyond)) return 'serious';
  return limits.find(({ upTo }) => !beyond(adverse, upTo))?.band ?? 'serious';
}

/** Limits are numbers of a configuration; one that is no number is a fault of it. */
function limitOf(limit: number): Ratio {
  const exact = exactFrom(limit);
  if (isRefused(exact)) throw new RangeError(`no limit: ${limit}`);
  return exact;
}

const larger = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) >= 0 ? a : b);
const smaller = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) <= 0 ? a : b);

export interface Comparison {
  readonly plan: Figure;
  readonly actual: Figure;
  readonly direction: Direction;
  /** Where the figure stood before, for goals that change it (AM-19). */
  readonly base?: Figure;
}

/** Points from 0 to 120 (7.2). A plan of zero is not scored. FX-10: base 40, target 30, actual 33 → 70. */
export function dataScore(
  { plan, actual, direction, base }: Comparison,
  { scoreCap }: DeviationPolicy = deviationPolicy,
): Figure {
  if (plan.kind === 'gap') return plan;
  if (actual.kind === 'gap') return actual;
  if (compareRatios(plan.value, zero) === 0) return gap('zero-denominator');
  const cap = limitOf(scoreCap);
  const reached = share({ plan: plan.value, actual: actual.value, direction, base: baseValue(base) }, cap);
  return reached === null ? gap('zero-denominator') : known(times(larger(smaller(reached, cap), zero), whole(100)));
}

const baseValue = (base: Figure | undefined): Ratio | null =>
  base === undefined || base.kind === 'gap' ? null : base.value;

interface Values {
  readonly plan: Ratio;
  readonly actual: Ratio;
  readonly direction: Direction;
  readonly base: Ratio | null;
}

/** How much of the way has been gone; nothing at all of what should shrink is as good as the cap. */
function share({ plan, actual, direction, base }: Values, cap: Ratio): Ratio | null {
  if (direction !== 'down') return attainedOf(plan, actual);
  if (base !== null) return quotientOrNull(minus(base, actual), minus(base, plan));
  if (compareRatios(plan, zero) < 0) return besideLoss(plan, minus(plan, actual));
  return compareRatios(actual, zero) <= 0 ? cap : quotientOrNull(plan, actual);
}

/** actual ÷ plan. A plan below zero is reached as far as the actual comes up to it: −150 against −100 is half. */
const attainedOf = (plan: Ratio, actual: Ratio): Ratio | null =>
  compareRatios(plan, zero) < 0 ? besideLoss(plan, minus(actual, plan)) : quotientOrNull(actual, plan);

/** One for the plan itself, more or less by what is better or worse, in shares of the planned loss. */
function besideLoss(plan: Ratio, better: Ratio): Ratio | null {
  const shareOfPlan = quotientOrNull(better, magnitude(plan));
  return shareOfPlan === null ? null : plus(one, shareOfPlan);
}

function quotientOrNull(a: Ratio, b: Ratio): Ratio | null {
  const quotient = over(a, b);
  return isRefused(quotient) ? null : quotient;
}

/** 8.1: actual ÷ plan, of a planned loss by how far it was kept; for what should shrink, and against a base, the data score. Blank where the plan is zero. */
export function completionOf(comparison: Comparison, policy: DeviationPolicy = deviationPolicy): Figure {
  const { plan, actual, direction } = comparison;
  if (direction === 'down') {
    const score = dataScore(comparison, policy);
    return score.kind === 'gap' ? score : known(times(score.value, fraction(1n, 100n)));
  }
  if (plan.kind === 'gap') return plan;
  if (actual.kind === 'gap') return actual;
  const reached = attainedOf(plan.value, actual.value);
  return reached === null ? gap('zero-denominator') : known(reached);
}

/** max(0, plan − actual) for what should grow (8.1). */
export const shortfallOf = (plan: Ratio, actual: Ratio): Ratio => larger(minus(plan, actual), zero);

/** Indicators that compare an indicator with its base value (`SHARE_UP`, `CSAT_UP`, `CYCLE_CUT`), after adding up. */
export function againstBase(formula: Formula, now: Figure, base: Figure): Figure {
  if (formula.is !== 'against-base') return gap('not-adding-up');
  if (now.kind === 'gap') return now;
  if (base.kind === 'gap') return base;
  switch (formula.form) {
    case 'difference':
      // Points are hundredths of one: 12 % − 10 % is 2.
      return known(times(minus(now.value, base.value), whole(100)));
    case 'gain':
      return relative(minus(now.value, base.value), base.value);
    case 'cut':
      return relative(minus(base.value, now.value), base.value);
  }
}

function relative(change: Ratio, base: Ratio): Figure {
  const quotient = quotientOrNull(change, magnitude(base));
  return quotient === null ? gap('zero-denominator') : known(quotient);
}
