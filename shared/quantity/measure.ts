import { exactFrom, shownNumber, wholeStepsSaid, withoutResidue } from 'shared/quantity/decimal';
import { fraction, times, whole, wholeFrom, type Ratio } from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';

/**
 * Measures besides money. `rate` is a share of one (12.5 % is 0.125 in a cell), `points` the difference of two rates
 * (百分点), `score` a mark or a rating, `days` a duration.
 */
export type Measure = 'count' | 'rate' | 'points' | 'days' | 'score';

interface MeasureTraits {
  /** A stored measure is a whole number of steps; so many of them are one. */
  readonly stepsPerOne: number;
  /** Decimals a reader sees: of the per cent for rates, of the unit for all else (domain/03 3.1). */
  readonly shownDecimals: number;
  /** What is typed must fit the steps; otherwise it is rounded to them. */
  readonly wholeOnly: boolean;
}

/** Rates and points share one step, the ten-thousandth of a per cent: 10 % − 8 % is 2 points without conversion. */
export const measures: Readonly<Record<Measure, MeasureTraits>> = {
  count: { stepsPerOne: 1, shownDecimals: 0, wholeOnly: true },
  rate: { stepsPerOne: 1_000_000, shownDecimals: 1, wholeOnly: false },
  points: { stepsPerOne: 10_000, shownDecimals: 1, wholeOnly: false },
  days: { stepsPerOne: 1_000, shownDecimals: 1, wholeOnly: false },
  score: { stepsPerOne: 1_000, shownDecimals: 1, wholeOnly: false },
};

/** The largest measure in steps, so that sums of many stay exact. */
export const largestMeasure = 1_000_000_000_000;

export type MeasureRefusal = Refused<'not-a-number' | 'not-whole' | 'too-large'>;

/** What a cell says in whole steps: a count of 3 → 3, a rate of 0.125 → 125,000. A count of 2.5 is refused. */
export function stepsFrom(value: number, measure: Measure): number | MeasureRefusal {
  const { stepsPerOne, wholeOnly } = measures[measure];
  const said = wholeStepsSaid(value, stepsPerOne);
  if (said !== null) return within(said);
  const exact = exactFrom(withoutResidue(value));
  if (isRefused(exact)) return exact;
  const scaled = times(exact, whole(stepsPerOne));
  return wholeOnly && scaled.denominator !== 1n ? refuse('not-whole') : within(Number(wholeFrom(scaled)));
}

const within = (steps: number): number | Refused<'too-large'> =>
  Math.abs(steps) > largestMeasure ? refuse('too-large', { largest: largestMeasure }) : steps;

export const exactOf = (steps: number, measure: Measure): Ratio =>
  fraction(BigInt(steps), BigInt(measures[measure].stepsPerOne));

/** The number a cell must hold so that reading it back gives the same steps. */
export const typedMeasure = (steps: number, measure: Measure): number => shownNumber(exactOf(steps, measure), 6);

/** An exact rate as the number of a percent cell, rounded to what a reader sees: 90/140 → 0.643. */
export const shownRate = (rate: Ratio, decimals: number = measures.rate.shownDecimals): number =>
  shownNumber(rate, decimals + 2);
