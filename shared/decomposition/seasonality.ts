import { splitLastAbsorbs, type SplitRefusal } from 'shared/decomposition/split';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { noMoney, type Fen } from 'shared/quantity/money';
import { ratioOf, type Ratio } from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { sumWhole } from 'shared/quantity/sum';

/** A past year's sales by month, from the first month of the year on; null where the month is not known. */
export interface PastYear {
  readonly year: number;
  readonly months: readonly (Fen | null)[];
}

export interface Seasonality {
  /** Twelve shares that add up to one. */
  readonly shares: readonly Ratio[];
  /** Years with a month missing; counting the rest of them would bend the shares. */
  readonly leftOut: readonly number[];
}

export type SeasonalityRefusal = Refused<'no-complete-year' | 'negative-history' | 'no-sales' | 'too-large'>;

const monthsInYear = 12;

/** 4.3: s_m = Σ over the years of month m ÷ Σ over the years of all months. */
export function seasonality(years: readonly PastYear[]): Seasonality | SeasonalityRefusal {
  const complete = years.filter(({ months }) => months.length === monthsInYear && !months.includes(null));
  const leftOut = years.filter((year) => !complete.includes(year)).map(({ year }) => year);
  if (complete.length === 0) return refuse('no-complete-year', { leftOut });
  const bad = complete.find(({ months }) => months.some((month) => (month ?? 0) < 0));
  if (bad !== undefined) return refuse('negative-history', { year: bad.year });
  const shares: Ratio[] = [];
  const all = sumWhole(complete.flatMap(({ months }) => months.map((month) => month ?? noMoney)));
  if (isRefused(all)) return all;
  for (let month = 0; month < monthsInYear; month += 1) {
    const sum = sumWhole(complete.map(({ months }) => months[month] ?? noMoney));
    const share = isRefused(sum) ? sum : ratioOf(sum, all);
    if (isRefused(share)) return refuse('no-sales', { years: complete.map(({ year }) => year) });
    shares.push(share);
  }
  return { shares, leftOut };
}

/** The default monthly split of an annual target; December absorbs the rounding. */
export const splitBySeason = (
  target: Fen,
  { shares }: Seasonality,
  settings: DecompositionSettings = defaultSettings,
): readonly number[] | SplitRefusal => splitLastAbsorbs(target, shares, settings.moneyStep);
