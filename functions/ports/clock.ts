export interface Clock {
  /** UTC, ISO 8601 with milliseconds. */
  now(): string;
  /** The business day in the company's own time zone, `YYYY-MM-DD`. */
  today(): string;
  /** The business day on which a moment of `now` fell. */
  dayOf(moment: string): string;
}
