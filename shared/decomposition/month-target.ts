import { doubtful, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type Coefficients, type DecompositionSettings } from 'shared/decomposition/settings';
import { shownNumber } from 'shared/quantity/decimal';
import { fenOf, type Fen } from 'shared/quantity/money';
import {
  compareRatios,
  fraction,
  minus,
  one,
  over,
  plus,
  ratioOf,
  sumOf,
  times,
  toStep,
  whole,
  wholeFrom,
  zero,
  type Ratio,
} from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';

/** What the planning center weighs for one month (七步 step 2). History: the same month one, two, three years ago. */
export interface MonthFactors {
  readonly budget: Fen;
  readonly history: readonly [Fen | null, Fen | null, Fen | null];
  readonly industryGrowth: Ratio;
  readonly benchmarkGrowth: Ratio;
}

/** C1 … C4 and what comes of them; amounts exact in 分, `initial` rounded to 0.01万元. */
export interface MonthTarget {
  readonly ownGrowth: Ratio;
  readonly reference: { readonly [factor in keyof Coefficients]: Ratio };
  readonly initial: Fen;
  /** H, shown beside the target; null without any history. */
  readonly historyMean: Ratio | null;
  /** T ÷ B; null when nothing is budgeted. */
  readonly ofBudget: Ratio | null;
  readonly doubts: readonly Difference[];
}

export type MonthTargetRefusal = Refused<
  'weights-not-one' | 'negative-weight' | 'no-last-year' | 'negative-history' | 'negative-budget'
>;

/** DR-30. Without last year's month there is nothing to grow from, so the planner names the target himself. */
export function monthTarget(
  factors: MonthFactors,
  settings: DecompositionSettings = defaultSettings,
): MonthTarget | MonthTargetRefusal {
  const { budget, history, industryGrowth, benchmarkGrowth } = factors;
  const refusal = refusalOf(factors, settings.coefficients);
  if (refusal !== null) return refusal;
  const [lastYear] = history;
  if (lastYear === null) return refuse('no-last-year');
  const ownGrowth = ownTrend(history);
  const grown = (growth: Ratio): Ratio => times(whole(lastYear), plus(one, growth));
  const reference = {
    budget: whole(budget),
    ownTrend: grown(ownGrowth),
    industry: grown(industryGrowth),
    benchmark: grown(benchmarkGrowth),
  };
  const weighted = factorNames.map((name) => times(settings.coefficients[name], reference[name]));
  const initial = fenOf(Number(wholeFrom(toStep(sumOf(weighted), whole(settings.moneyStep)))));
  const ofBudget = ratioOf(initial, budget);
  return {
    ownGrowth,
    reference,
    initial,
    historyMean: historyMean(history, settings),
    ofBudget: isRefused(ofBudget) ? null : ofBudget,
    doubts: isRefused(ofBudget) ? [] : doubtsAbout(ofBudget, settings),
  };
}

const factorNames = ['budget', 'ownTrend', 'industry', 'benchmark'] as const;

function refusalOf(
  { budget, history }: MonthFactors,
  coefficients: Coefficients,
): Exclude<MonthTargetRefusal, Refused<'no-last-year'>> | null {
  const weights = factorNames.map((name) => coefficients[name]);
  if (weights.some((weight) => compareRatios(weight, zero) < 0)) return refuse('negative-weight');
  const sum = sumOf(weights);
  if (compareRatios(sum, one) !== 0) return refuse('weights-not-one', { sum: shownNumber(sum, 6) });
  if (history.some((sales) => (sales ?? 0) < 0)) return refuse('negative-history');
  return budget < 0 ? refuse('negative-budget') : null;
}

/**
 * g_o: the yearly growth between two known months; over two years where they are there, else over one, else none.
 * A month without sales is no ground to grow from.
 */
function ownTrend([lastYear, before, first]: MonthFactors['history']): Ratio {
  const known = (sales: Fen | null): sales is Fen => sales !== null && sales > 0;
  if (lastYear !== null && known(first)) return minus(root(fraction(BigInt(lastYear), BigInt(first))), one);
  if (lastYear !== null && known(before)) return minus(fraction(BigInt(lastYear), BigInt(before)), one);
  return zero;
}

const rootPrecision = 10n ** 12n;

/** The square root to twelve decimals, the same on every machine. */
function root({ numerator, denominator }: Ratio): Ratio {
  return fraction(wholeRoot((numerator * rootPrecision * rootPrecision) / denominator), rootPrecision);
}

/** The largest whole number whose square is not above the value. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (let better = (guess + value / guess) >> 1n; better < guess; better = (guess + value / guess) >> 1n)
    guess = better;
  return guess;
}

/** Σ w·S over the years that are known, their weights raised to one again. */
function historyMean(history: MonthFactors['history'], { historyWeights }: DecompositionSettings): Ratio | null {
  const known = history.flatMap((sales, index) => {
    const weight = historyWeights[index];
    return sales === null || weight === undefined ? [] : [{ weight, sales: times(weight, whole(sales)) }];
  });
  const mean = over(sumOf(known.map(({ sales }) => sales)), sumOf(known.map(({ weight }) => weight)));
  return isRefused(mean) ? null : mean;
}

function doubtsAbout(ofBudget: Ratio, { budgetBand }: DecompositionSettings): readonly Difference[] {
  const outside = compareRatios(ofBudget, budgetBand.from) < 0 || compareRatios(ofBudget, budgetBand.to) > 0;
  return outside ? [doubtful('DR-30', 'far-from-budget', { ofBudget: shownNumber(ofBudget, 4) })] : [];
}
