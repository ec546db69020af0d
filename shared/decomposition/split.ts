import {
  compareRatios,
  minus,
  over,
  sumOf,
  times,
  toStep,
  whole,
  wholeFrom,
  zero,
  type Ratio,
} from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { down } from 'shared/quantity/rounding';
import { sumWhole } from 'shared/quantity/sum';

/**
 * Ways to split a whole target (分 or pieces) into parts. Every way closes: the parts give exactly the target.
 * With a `step` the parts are multiples of it (0.01万元), and what the step leaves over goes to the last part.
 */
export type SplitRefusal = Refused<
  | 'no-parts'
  | 'not-whole'
  | 'negative-target'
  | 'negative-weight'
  | 'negative-part'
  | 'no-weight'
  | 'typed-exceed-target'
  | 'typed-miss-target'
  | 'too-large'
>;

/** By weights; what rounding leaves goes to the parts that lost most by it, the earlier first. */
export function splitByWeight(target: number, weights: readonly Ratio[], step = 1): readonly number[] | SplitRefusal {
  const shares = sharesOf(target, weights, step);
  if (isRefused(shares)) return shares;
  const steps = Math.floor(target / step);
  const parts = shares.map((share, index) => {
    const exact = times(share, whole(steps));
    const floor = wholeFrom(exact, down);
    return { index, floor: Number(floor), lost: minus(exact, whole(floor)) };
  });
  const left = steps - parts.reduce((sum, { floor }) => sum + floor, 0);
  const byLoss = [...parts].sort((a, b) => compareRatios(b.lost, a.lost) || a.index - b.index);
  const raised = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return closed(
    target,
    parts.map(({ index, floor }) => (floor + (raised.has(index) ? 1 : 0)) * step),
  );
}

/** Equal parts; the earlier ones are one step larger where it does not divide. */
export const splitEvenly = (target: number, parts: number, step = 1): readonly number[] | SplitRefusal =>
  splitByWeight(
    target,
    Array.from({ length: parts }, () => whole(1)),
    step,
  );

/**
 * Each part rounded by itself, the last absorbs the rounding (4.3). Where the last would fall below zero, because a
 * few pieces were rounded up many times, the parts are split by weight instead.
 */
export function splitLastAbsorbs(
  target: number,
  weights: readonly Ratio[],
  step = 1,
): readonly number[] | SplitRefusal {
  const shares = sharesOf(target, weights, step);
  if (isRefused(shares)) return shares;
  const before = shares
    .slice(0, -1)
    .map((share) => Number(wholeFrom(toStep(times(share, whole(target)), whole(step)))));
  const last = target - before.reduce((sum, part) => sum + part, 0);
  return last < 0 ? splitByWeight(target, weights, step) : [...before, last];
}

/** Keeps what is typed and spreads the rest over the blanks, evenly or by their weights. */
export function splitRest(
  target: number,
  typed: readonly (number | null)[],
  weights: readonly Ratio[] = typed.map(() => whole(1)),
  step = 1,
): readonly number[] | SplitRefusal {
  const negative = typed.findIndex((value) => value !== null && value < 0);
  if (negative >= 0) return refuse('negative-part', { index: negative });
  const kept = sumWhole(typed.map((value) => value ?? 0));
  if (isRefused(kept)) return kept;
  const rest = target - kept;
  const blanks = typed.flatMap((value, index) => (value === null ? [index] : []));
  if (rest < 0) return refuse('typed-exceed-target', { target, typed: kept, by: -rest });
  if (blanks.length === 0) {
    return rest === 0 && typed.length > 0
      ? typed.map((value) => value ?? 0)
      : refuse('typed-miss-target', { target, typed: kept, by: rest });
  }
  const spread = splitByWeight(
    rest,
    blanks.map((index) => weights[index] ?? zero),
    step,
  );
  if (isRefused(spread)) return spread;
  const byPlace = new Map(blanks.map((place, index) => [place, spread[index] ?? 0]));
  return typed.map((value, index) => value ?? byPlace.get(index) ?? 0);
}

/** What the step left over goes to the last part. */
function closed(target: number, parts: readonly number[]): readonly number[] {
  const rest = target - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => (index === parts.length - 1 ? part + rest : part));
}

/** The weights as shares of one, or why nothing can be split by them. */
function sharesOf(target: number, weights: readonly Ratio[], step: number): readonly Ratio[] | SplitRefusal {
  if (weights.length === 0) return refuse('no-parts');
  if (!Number.isSafeInteger(target)) return refuse('not-whole', { target });
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`no step: ${step}`);
  if (target < 0) return refuse('negative-target', { target });
  const negative = weights.findIndex((weight) => compareRatios(weight, zero) < 0);
  if (negative >= 0) return refuse('negative-weight', { index: negative });
  if (target === 0) return weights.map(() => zero);
  const sum = sumOf(weights);
  const shares = weights.flatMap((weight) => {
    const share = over(weight, sum);
    return isRefused(share) ? [] : [share];
  });
  return shares.length === 0 ? refuse('no-weight') : shares;
}
