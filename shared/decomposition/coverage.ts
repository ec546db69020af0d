import { fenOf, type Fen } from 'shared/quantity/money';
import { ratioOf, type Ratio } from 'shared/quantity/ratio';
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
