import { doubtful, wrong, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { toleranceOf } from 'shared/decomposition/sum-check';
import { shownNumber } from 'shared/quantity/decimal';
import { fenOf, type Fen } from 'shared/quantity/money';
import { compareRatios, ratioOf, times, whole, type Ratio } from 'shared/quantity/ratio';
import { isRefused, type Refused } from 'shared/quantity/refusal';
import { subtractWhole, sumWhole } from 'shared/quantity/sum';

/** Where this year's revenue comes from, beside what is recognised already. */
export interface RevenueSources {
  readonly target: Fen;
  /** Recognised so far; zero when the year is planned. */
  readonly recognised: Fen;
  /** Signed and to be recognised this year. */
  readonly backlog: Fen;
  /** OC-G: unsigned opportunities that guarantee this year, weighted by their probability. */
  readonly guaranteeing: Fen;
  /** OC-S: opportunities of the gap-supplement plan, weighted. */
  readonly supplementing: Fen;
}

/** T-GAP: what is still missing to the target without supplement, and what the supplement leaves of it. */
export interface RevenueGap {
  readonly gap: Fen;
  /** Supplement ÷ gap; null without a gap. */
  readonly coverage: Ratio | null;
  readonly short: Fen;
}

export function revenueGap(sources: RevenueSources): RevenueGap | Refused<'too-large'> {
  const { target, recognised, backlog, guaranteeing, supplementing } = sources;
  const secured = sumWhole([recognised, backlog, guaranteeing]);
  if (isRefused(secured)) return secured;
  const gap = fenOf(Math.max(0, subtractWhole(target, secured)));
  const coverage = ratioOf(supplementing, gap);
  return {
    gap,
    coverage: isRefused(coverage) ? null : coverage,
    short: fenOf(Math.max(0, subtractWhole(gap, supplementing))),
  };
}

/** DR-14: a shortfall wants a gap plan; at the close of a quarter it is no longer a warning. */
export function checkRevenueCoverage(
  sources: RevenueSources,
  quarterClosed: boolean,
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const found = revenueGap(sources);
  const say = quarterClosed ? wrong : doubtful;
  if (isRefused(found)) return [say('DR-14', 'too-large')];
  const { gap, short } = found;
  const parts = 3;
  return short <= toleranceOf('money', parts, settings)
    ? []
    : [say('DR-14', 'revenue-not-covered', { target: sources.target, gap, short })];
}

/** DR-15: opportunities for next year against its strategic slice. */
export function checkNextYearCoverage(
  slice: Fen,
  expected: Fen,
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const needed = times(whole(slice), settings.nextYearCoverage);
  return compareRatios(whole(expected), needed) >= 0
    ? []
    : [doubtful('DR-15', 'next-year-not-covered', { slice, expected, needed: shownNumber(needed, 0) })];
}

/** DR-09: the annual revenue target keeps the promise of the 3+3 plan, or says why not. */
export function checkStrategySlice(
  annual: Fen,
  slice: Fen,
  reason: string,
  { shortestReason }: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const explained = [...reason.trim()].length >= shortestReason;
  return annual >= slice || explained
    ? []
    : [wrong('DR-09', 'below-strategy', { annual, slice, difference: subtractWhole(annual, slice) })];
}
