import { exactFrom, shownNumber, wholeStepsSaid } from 'shared/quantity/decimal';
import { fraction, times, whole, wholeFrom, type Ratio } from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { half, type Rounding } from 'shared/quantity/rounding';

declare const fen: unique symbol;

/** Money as a whole number of 分, the hundredth of a 元. Negative for credits and differences. */
export type Fen = number & { readonly [fen]: true };

export type MoneyUnit = '万元' | '元';

export const fenPer: Readonly<Record<MoneyUnit, number>> = { 万元: 1_000_000, 元: 100 };

/** How many decimals each unit shows (domain/03 3.1): a 万元 to 100 元, a 元 to the 分. */
export const shownDecimals: Readonly<Record<MoneyUnit, number>> = { 万元: 2, 元: 2 };

/** The largest amount one cell may hold: 1,000 亿元. Sums may go on to 90 万亿元 and stay exact. */
export const largestAmount = 10_000_000_000_000;

export const noMoney = 0 as Fen;

export type MoneyRefusal = Refused<'not-a-number' | 'too-large'>;

/** For numbers known to be whole 分 (stored ones). Anything else is a fault. */
export function fenOf(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of 分: ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}

/** What a cell says, as 分: 123.4567 万元 → 123,456,700. Below a 分 it is rounded; refuses what no plan can hold. */
export function fenFrom(value: number, unit: MoneyUnit): Fen | MoneyRefusal {
  const said = wholeStepsSaid(value, fenPer[unit]);
  if (said !== null) return within(said, unit);
  const exact = exactFrom(value);
  return isRefused(exact) ? exact : fenFromExact(exact, unit);
}

export const fenFromExact = (value: Ratio, unit: MoneyUnit): Fen | Refused<'too-large'> =>
  within(Number(wholeFrom(times(value, whole(fenPer[unit])))), unit);

const within = (amount: number, unit: MoneyUnit): Fen | Refused<'too-large'> =>
  Math.abs(amount) > largestAmount
    ? refuse('too-large', { largest: largestAmount / fenPer[unit], unit })
    : fenOf(amount);

/** The exact amount in a unit, for calculating on; not yet rounded. */
export const exactIn = (amount: Fen, unit: MoneyUnit): Ratio => fraction(BigInt(amount), BigInt(fenPer[unit]));

/** The number a cell shows in that unit: 123,456,700 分 → 123.46 万元. */
export const shownIn = (amount: Fen, unit: MoneyUnit, decimals: number = shownDecimals[unit]): number =>
  shownNumber(exactIn(amount, unit), decimals);

/** The number a cell must hold so that reading it back gives the same 分. */
export const typedIn = (amount: Fen, unit: MoneyUnit): number =>
  shownNumber(exactIn(amount, unit), unit === '万元' ? 6 : 2);

/** An exact share of an amount, rounded to the 分. A result beyond what stays exact is a fault. */
export const shareOf = (amount: Fen, share: Ratio, rounding: Rounding = half): Fen =>
  fenOf(Number(wholeFrom(times(whole(amount), share), rounding)));
