import type { YearToDate } from 'shared/related-plans/year-to-date';
import type { StoredPlan } from 'shared/related-plans/stored-plan';

/** The plan this one hangs from. */
export type PlanAbove =
  | { readonly at: 'here'; readonly plan: StoredPlan }
  /** Signed before the company began to sign here: no more is known than its number and those of its tasks. */
  | { readonly at: 'elsewhere'; readonly planId: string; readonly planNo: string; readonly tasks: readonly string[] }
  | { readonly at: 'missing' }
  /** A kind of plan that hangs from none. */
  | { readonly at: 'not-needed' };

/** A plan that a document names, as it was written there; null where there is none that may be known. */
export interface LookedUp {
  readonly name: string;
  readonly plan: StoredPlan | null;
}

/** The stored plans that one plan is filled from and compared with. */
export interface RelatedPlans {
  readonly above: PlanAbove;
  /** Further up on the way from that one: a month's annual plan beside its quarter's. */
  readonly higher: readonly StoredPlan[];
  /** Plans that this one names. */
  readonly named: readonly LookedUp[];
  /** The same kind of plan one period earlier. */
  readonly before: StoredPlan | null;
  /** What was reported on that one. */
  readonly report: StoredPlan | null;
  /** What was reported on this plan itself: its summary or weekly report, and the days of its week. */
  readonly ownReports: readonly StoredPlan[];
  /** What was reported on the same period a year ago. */
  readonly yearAgo: StoredPlan | null;
  /** For a report: the plan in force that it is about. */
  readonly covered: StoredPlan | null;
  /** For a summary or weekly report: the plan of the period that follows. */
  readonly following: StoredPlan | null;
  /** For a weekly report or a day: the days of that week, the day itself left out. */
  readonly days: readonly StoredPlan[];
  /** For a summary: the unit's plans of the same period for expenses and opportunities. */
  readonly spending: StoredPlan | null;
  readonly pipeline: StoredPlan | null;
  /** For a year's summary: those of its months, in order. */
  readonly summaries: readonly StoredPlan[];
  /** For a rectification: evaluations, audits and summaries that may ask for it. */
  readonly sources: readonly StoredPlan[];
  /** Plans of the same kind and period: of the departments that plan with this one. */
  readonly counterparts: readonly StoredPlan[];
  /** … and of every other department beside it. */
  readonly beside: readonly StoredPlan[];
  /** … and of all units and salespeople below; null while one of them has none. */
  readonly below: readonly StoredPlan[] | null;
  /** … and of those of them who have one. */
  readonly belowSoFar: readonly StoredPlan[];
  /** The unit's plan for new customers of the year, with its register of evidence. */
  readonly register: StoredPlan | null;
  /** The unit's year in figures, where the plan asks for it. */
  readonly year: YearToDate | null;
}

export const noRelatedPlans: RelatedPlans = {
  above: { at: 'not-needed' },
  higher: [],
  named: [],
  before: null,
  report: null,
  ownReports: [],
  yearAgo: null,
  covered: null,
  following: null,
  days: [],
  spending: null,
  pipeline: null,
  summaries: [],
  sources: [],
  counterparts: [],
  beside: [],
  below: null,
  belowSoFar: [],
  register: null,
  year: null,
};
