import { doubtful, wrong, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { splitByWeight, type SplitRefusal } from 'shared/decomposition/split';
import { grouped } from 'shared/organisation/grouped';
import { shownNumber } from 'shared/quantity/decimal';
import { shareOf, type Fen } from 'shared/quantity/money';
import { compareRatios, magnitude, minus, one, plus, sumOf, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { subtractWhole, sumWhole } from 'shared/quantity/sum';

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

/** DR-21: the shares a plan really has against the limits of its package. */
export const checkMixWithin = (
  { shares }: MixPackage,
  actual: Readonly<Record<Category, Ratio>>,
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] =>
  categories
    .filter((category) => !isWithin(actual[category], shares[category], settings.rateTolerance))
    .map((category) =>
      doubtful('DR-21', 'share-outside-limits', { category, share: shownNumber(actual[category], 6) }),
    );

const isWithin = (share: Ratio, { least, most }: CategoryShare, tolerance: Ratio | null = null): boolean => {
  const [low, high] = tolerance === null ? [least, most] : [minus(least, tolerance), plus(most, tolerance)];
  return compareRatios(share, low) >= 0 && compareRatios(share, high) <= 0;
};

/** The sales target by category, so that the categories give the target. */
export function splitByMix(
  target: Fen,
  { shares }: MixPackage,
  step = 1,
): Readonly<Record<Category, number>> | SplitRefusal {
  const split = splitByWeight(
    target,
    categories.map((category) => shares[category].target),
    step,
  );
  if (isRefused(split)) return split;
  const [fighter = 0, volume = 0, profit = 0, image = 0] = split;
  return { fighter, volume, profit, image };
}

/** What a category is planned to sell, and at which margin. */
export interface CategoryPlan {
  readonly value: Fen;
  readonly margin: Ratio;
}

/** DR-40: the categories together cover the sales target, and profit products deliver the planned gross profit. */
export function checkMixDelivers(
  plan: Readonly<Record<Category, CategoryPlan>>,
  sales: Fen,
  grossProfit: Fen,
): readonly Difference[] {
  const sum = sumWhole(categories.map((category) => plan[category].value));
  if (isRefused(sum)) return [wrong('DR-40', 'too-large')];
  const profit = shareOf(plan.profit.value, plan.profit.margin);
  return [
    ...(sum < sales
      ? [wrong('DR-40', 'volume-below-sales', { sum, sales, difference: subtractWhole(sum, sales) })]
      : []),
    ...(profit < grossProfit ? [doubtful('DR-40', 'profit-below-plan', { profit, grossProfit })] : []),
  ];
}

/** DR-41: a product is of one category a year. */
export const checkOneCategory = (
  products: readonly { readonly product: string; readonly year: number; readonly category: Category | null }[],
): readonly Difference[] =>
  [...grouped(products, ({ product, year }) => JSON.stringify([product, year])).values()].flatMap((entries) => {
    const found = [...new Set(entries.flatMap(({ category }) => category ?? []))];
    const facts = { product: entries[0]?.product ?? '', year: entries[0]?.year ?? 0, categories: found };
    return found.length === 1 ? [] : [wrong('DR-41', found.length === 0 ? 'no-category' : 'several-categories', facts)];
  });
