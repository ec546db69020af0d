/**
 * A unit's year in the figures of plans and reports in force; money in 万元, null where it is not known. `revenue` is
 * known once every month that is over has been reported.
 */
export interface YearToDate {
  /** `REV_CY` of the year. */
  readonly target: number | null;
  readonly revenue: number | null;
  /** Expense quota of the year. */
  readonly quota: number | null;
  /** Expenses that were verified. */
  readonly spent: number | null;
}
