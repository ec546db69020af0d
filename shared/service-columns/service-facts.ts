import type { IsoDate } from 'shared/calendar/date';
import type { Period } from 'shared/calendar/period';
import type { PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import type { Planned } from 'shared/related-plans/planned';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import type { StoredPlan } from 'shared/related-plans/stored-plan';
import type { RecordedStep } from 'shared/service-columns/recorded-steps';

/** What one person reported of an indicator for a period; money in 万元. */
export interface PersonActual {
  readonly person: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
}

/** What a line of finance's books meets: what was reported of the same, and what an earlier version had booked; in 分. */
export interface BookedLine {
  readonly unit: string;
  readonly person: string | null;
  readonly indicator: string;
  readonly reported: bigint | null;
  readonly before: bigint | null;
  /** A new record begins with a row for it. */
  readonly isAsked: boolean;
}

/** A unit as the general office looks at it, in the words of plan numbers, which are the same in either language. */
export interface InspectedUnit {
  readonly unit: string;
  readonly missing: readonly string[];
  readonly late: readonly string[];
  readonly abnormal: readonly string[];
}

/** All that fills service columns. What the caller may not know is not here. */
export interface ServiceFacts {
  readonly key: PlanKey;
  readonly today: IsoDate;
  readonly document: PlanDocument;
  readonly related: RelatedPlans;
  readonly planned: Pick<Planned, 'stages'>;
  /** The plan an evaluation judges, and the summaries of its months. */
  readonly judged: {
    readonly plan: StoredPlan;
    readonly period: Period | null;
    readonly summaries: readonly StoredPlan[];
  } | null;
  /** What people reported, week by week. */
  readonly actuals: readonly PersonActual[];
  /** What was handed in and signed, in order. */
  readonly steps: readonly RecordedStep[];
  readonly inspected: readonly InspectedUnit[];
  readonly booked: readonly BookedLine[];
  /** So many people a name stands for: those of a unit, one for everybody else. */
  readonly headcount: (name: string) => number;
}
