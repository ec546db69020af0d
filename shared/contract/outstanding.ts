import type { IsoDate } from 'shared/calendar/date';
import type { Named } from 'shared/contract/answers';
import type { Urgency } from 'shared/sign-off/overdue';
import type { PlanState } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';

/** A plan or report that somebody owes, and how far it is. */
export interface OutstandingPlan {
  readonly template: TemplateId;
  readonly unit: Named;
  /** The owner of a personal plan. */
  readonly person: Named | null;
  readonly period: string;
  readonly planId: string;
  /** Of the latest version handed in; null where there was none yet. */
  readonly planNo: string | null;
  readonly state: PlanState | null;
  readonly due: IsoDate;
  /** Working days since the due day while nothing is handed in; 0 before it, and once it is. */
  readonly daysLate: number;
  readonly waitingFor: readonly Named[];
  /** Working days the signers asked now have let it wait. */
  readonly daysWaiting: number;
  readonly urgency: Urgency;
}

/** `GET /api/outstanding/{unit}/{period}`: RU-24 and RU-25 in one. */
export interface OutstandingPlans {
  readonly unit: Named;
  readonly period: string;
  readonly today: IsoDate;
  readonly plans: readonly OutstandingPlan[];
}

/** `GET /api/reminders`: what the caller has to hand in, from two working days before it is due. */
export interface Reminders {
  readonly today: IsoDate;
  readonly plans: readonly OutstandingPlan[];
}
