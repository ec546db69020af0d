/**
 * The only place that rounds. Works on integers, so that 1.005 becomes 1.01 and never 1.00.
 * A denominator is above zero wherever these are called; `quantity/ratio` sees to it.
 */
export type Rounding = (numerator: bigint, denominator: bigint) => bigint;

/** To the nearest whole number, halves away from zero: 2.5 → 3, −2.5 → −3. */
export const half: Rounding = (numerator, denominator) => {
  const doubled = 2n * numerator;
  return (numerator < 0n ? doubled - denominator : doubled + denominator) / (2n * denominator);
};

/** To the next whole number at or above: what is needed in people, calls or visits (DR-24). */
export const up: Rounding = (numerator, denominator) => -down(-numerator, denominator);

/** To the next whole number at or below. */
export const down: Rounding = (numerator, denominator) => {
  const truncated = numerator / denominator;
  return numerator < 0n && truncated * denominator !== numerator ? truncated - 1n : truncated;
};
