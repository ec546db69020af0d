import { doubtful, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { splitByWeight, type SplitRefusal } from 'shared/decomposition/split';
import type { Fen } from 'shared/quantity/money';
import { compareRatios, magnitude, minus, plus, times, whole, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';

/** A region's market: its size, our share of it now and as intended, and what it sells now. */
export interface RegionMarket {
  readonly region: string;
  readonly capacity: Fen;
  readonly share: Ratio;
  readonly targetShare: Ratio;
  readonly current: Fen;
}

export type RegionRefusal = SplitRefusal | Refused<'negative-potential'>;

/**
 * DR-38: potential = capacity × (target share − share) + current sales; the total goes by potential, and the regions
 * give the total. Refuses a region whose potential is below zero: its shares and its sales contradict each other.
 */
export function suggestedTargets(
  total: Fen,
  markets: readonly RegionMarket[],
  settings: DecompositionSettings = defaultSettings,
): ReadonlyMap<string, number> | RegionRefusal {
  const potentials = markets.map(potentialOf);
  const below = markets.find((_, index) => compareRatios(potentials[index] ?? zero, zero) < 0);
  if (below !== undefined) return refuse('negative-potential', { region: below.region });
  const split = splitByWeight(total, potentials, settings.moneyStep);
  return isRefused(split) ? split : new Map(markets.map(({ region }, index) => [region, split[index] ?? 0]));
}

export const potentialOf = ({ capacity, share, targetShare, current }: RegionMarket): Ratio =>
  plus(times(whole(capacity), minus(targetShare, share)), whole(current));

/** What was decided for a region, with the reason where it differs from the suggestion. */
export interface RegionTarget {
  readonly region: string;
  readonly target: Fen;
  readonly why: string;
}

/** DR-22: the same figure for regions that are not the same; T-MIX: far from the suggestion without a word why. */
export function checkRegions(
  targets: readonly RegionTarget[],
  markets: readonly RegionMarket[],
  suggested: ReadonlyMap<string, number>,
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const equal = targets.length > 1 && new Set(targets.map(({ target }) => target)).size === 1;
  const alike = new Set(markets.map(marketText)).size <= 1;
  const unexplained = targets.filter(({ region, target, why }) => {
    const by = suggested.get(region);
    return by !== undefined && why.trim() === '' && isFar(target, by, settings);
  });
  return [
    ...(equal && !alike ? [doubtful('DR-22', 'equal-split', { regions: targets.map(({ region }) => region) })] : []),
    ...unexplained.map(({ region, target }) =>
      doubtful('DR-38', 'far-from-suggestion', { region, target, suggested: suggested.get(region) ?? 0 }),
    ),
  ];
}

const marketText = ({ capacity, share }: RegionMarket): string => `${capacity} ${share.numerator}/${share.denominator}`;

const isFar = (target: number, suggested: number, { suggestionBand }: DecompositionSettings): boolean =>
  compareRatios(magnitude(minus(whole(target), whole(suggested))), times(whole(suggested), suggestionBand)) > 0;
