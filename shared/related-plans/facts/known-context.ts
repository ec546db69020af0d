import type { IsoDate } from 'shared/calendar/date';
import type { Period } from 'shared/calendar/period';
import type { PlanKey } from 'shared/plan/plan-id';
import type { Planned, PlannedTarget } from 'shared/related-plans/planned';

/** What is known beside the stored plans; money in 万元. What is absent is not known. */
export interface KnownContext {
  readonly key: PlanKey;
  readonly period: Period;
  /** Targets issued for exactly this plan. */
  readonly issued: readonly PlannedTarget[];
  /** Targets issued for the period that follows. */
  readonly issuedNext?: readonly PlannedTarget[];
  readonly employed?: Planned['employed'];
  readonly members?: Planned['members'];
  readonly path?: Planned['path'];
  readonly levelsNeeded?: number;
  readonly deadline?: IsoDate;
  /** Customers with business before; absent where the plan is about them. */
  readonly customers?: readonly string[];
}
