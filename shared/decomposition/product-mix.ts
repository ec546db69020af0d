import { doubtful, wrong, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { shownNumber } from 'shared/quantity/decimal';
import { compareRatios, magnitude, minus, one, sumOf, type Ratio } from 'shared/quantity/ratio';

/** 战斗机, 规模, 利润, 形象型: the categories of a product-mix package. */
export const categories = ['fighter', 'volume', 'profit', 'image'] as const;
export type Category = (typeof categories)[number];

/** 高速增长期 favours volume, 成熟竞争期 favours profit. */
export type Phase = 'growth' | 'mature';

export interface CategoryShare {
  readonly least: Ratio;
  readonly target: Ratio;
  readonly most: Ratio;
}

export interface MixPackage {
  readonly name: string;
  readonly phase: Phase;
  readonly shares: Readonly<Record<Category, CategoryShare>>;
}

/** DR-21, DR-40: a package that contradicts itself. */
export function checkPackage(
  { shares, phase }: MixPackage,
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const sum = sumOf(categories.map((category) => shares[category].target));
  const off = compareRatios(magnitude(minus(sum, one)), settings.rateTolerance) > 0;
  const outOfOrder = categories.filter((category) => !isWithin(shares[category].target, shares[category]));
  const [favoured, other] = phase === 'growth' ? (['volume', 'profit'] as const) : (['profit', 'volume'] as const);
  const against = compareRatios(shares[favoured].target, shares[other].target) < 0;
  return [
    ...(off ? [wrong('DR-21', 'mix-not-100', { sum: shownNumber(sum, 6) })] : []),
    ...outOfOrder.map((category) => wrong('DR-40', 'target-outside-limits', { category })),
    ...(against ? [doubtful('DR-21', 'phase-not-favoured', { phase, category: favoured })] : []),
  ];
}

const isWithin = (share: Ratio, { least, most }: CategoryShare): boolean =>
  compareRatios(share, least) >= 0 && compareRatios(share, most) <= 0;
