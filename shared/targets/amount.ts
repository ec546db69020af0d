import { indicatorOf } from 'shared/indicator/catalogue';
import { splitByWeight } from 'shared/decomposition/split';
import { fenFrom, fenOf, largestAmount, typedIn } from 'shared/quantity/money';
import { exactFrom, shownNumber } from 'shared/quantity/decimal';
import { fraction, times, whole, wholeFrom } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';

/**
 * A year's target in whole steps, and its months; 分, pieces, or ten-thousandths of what is neither. For what adds up
 * over time the months give the year.
 */
export interface Amount {
  readonly value: number;
  /** Twelve, from the year's first month on. */
  readonly months: readonly number[];
}

export const monthsInYear = 12;

/** How a target behaves when it is broken down. */
export interface Nature {
  readonly measure: 'money' | 'count' | 'other';
  /** Units' and persons' targets give their unit's (DR-01, DR-02); otherwise each must be as good as it (DR-12). */
  readonly addsUp: boolean;
  /** `sum`: the months give the year; `last`: the last one is the year's (DR-13); `own`: the year is said by itself. */
  readonly overTime: 'sum' | 'last' | 'own';
}

const adding: ReadonlySet<string> = new Set(['sum', 'sum-of-one-measure', 'distinct', 'once']);

/** Null for an indicator the catalogue does not have. */
export function natureOf(code: string): Nature | null {
  const indicator = indicatorOf(code);
  if (indicator === undefined) return null;
  const { unit, acrossUnits, acrossTime } = indicator;
  const measure = unit.kind === 'money' ? 'money' : unit.kind === 'count' ? 'count' : 'other';
  const addsUp = adding.has(acrossUnits.by);
  if (!addsUp) return { measure, addsUp, overTime: 'own' };
  return { measure, addsUp, overTime: acrossTime === 'last' ? 'last' : 'sum' };
}

const stepsPerOne = 10_000;

/** What a cell says, in whole steps; null for what is no target: below zero, half a piece, beyond what a plan may hold. */
export function stepsOf(code: string, typed: number): number | null {
  const nature = natureOf(code);
  if (nature === null || !Number.isFinite(typed) || typed < 0) return null;
  if (nature.measure === 'money') {
    const fen = fenFrom(typed, '万元');
    return isRefused(fen) ? null : fen;
  }
  const exact = exactFrom(typed);
  if (isRefused(exact)) return null;
  const scaled = nature.measure === 'count' ? exact : times(exact, whole(stepsPerOne));
  if (nature.measure === 'count' && scaled.denominator !== 1n) return null;
  const steps = Number(wholeFrom(scaled));
  return isStep(steps) ? steps : null;
}

/** The number a cell holds: 万元, pieces, or the figure itself. */
export function typedOf(code: string, steps: number): number {
  const measure = natureOf(code)?.measure;
  if (measure === 'money') return typedIn(fenOf(steps), '万元');
  return measure === 'count' ? steps : shownNumber(fraction(BigInt(steps), BigInt(stepsPerOne)), 4);
}

const isStep = (steps: number): boolean => Number.isSafeInteger(steps) && steps >= 0 && steps <= largestAmount;

export const isAmount = ({ value, months }: Amount): boolean => [value, ...months].every(isStep);

export const sameAmount = (one: Amount, other: Amount): boolean =>
  one.value === other.value && one.months.every((month, index) => month === other.months[index]);

/** The year that twelve months give; `own`: of what is said by itself. */
export function yearOf(nature: Nature, months: readonly number[], own: number): number {
  if (nature.overTime === 'sum') return months.reduce((sum, month) => sum + month, 0);
  return nature.overTime === 'last' ? (months.at(-1) ?? 0) : own;
}

/** Another year's value with the months as they stood to each other. */
export function rescaled(code: string, amount: Amount, value: number): Amount {
  const nature = natureOf(code);
  if (nature === null || value === amount.value) return { ...amount, value };
  if (nature.overTime === 'own') return { value, months: amount.months.map(() => value) };
  if (nature.overTime === 'last') {
    const scale = (month: number): number =>
      amount.value === 0 ? value : Number(wholeFrom(fraction(BigInt(month) * BigInt(value), BigInt(amount.value))));
    return { value, months: [...amount.months.slice(0, -1).map(scale), value] };
  }
  const isEmpty = amount.months.every((month) => month === 0);
  const split = splitByWeight(
    value,
    amount.months.map((month) => whole(isEmpty ? 1 : month)),
  );
  return { value, months: isRefused(split) ? amount.months : split };
}
