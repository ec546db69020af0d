/** One line of `npm run bench`: what we did, what it is measured beside, and the two as a ratio of times. */
export interface BenchRow {
  readonly operation: string;
  /** Time, and memory where it matters. */
  readonly ours: string;
  /** What a peer or the floor took for the same. */
  readonly beside: string;
  readonly peer: string;
  /** ours ÷ beside; below 1× is faster. */
  readonly ratio: string;
}
