import type { outstandingPlan, outstandingPlans, reminders, taskReminder } from 'shared/contract/shapes/outstanding';
import type { Answered } from 'shared/contract/shapes/words';

/** A plan or report that somebody owes, and how far it is. */
export type OutstandingPlan = Answered<typeof outstandingPlan>;
/** `GET /api/outstanding/{unit}/{period}`: RU-24 and RU-25 in one. */
export type OutstandingPlans = Answered<typeof outstandingPlans>;
/** `GET /api/reminders`: what the caller has to hand in, from two working days before it is due. */
export type Reminders = Answered<typeof reminders>;
/** RM-07, RM-09: a task of the caller, or one the caller is told of as head. */
export type TaskReminderLine = Answered<typeof taskReminder>;
