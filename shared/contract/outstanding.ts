import type { z } from 'zod';
import type { acknowledgementRequest } from 'shared/contract/requests';
import type { outstandingPlan, outstandingPlans, reminder, reminders } from 'shared/contract/shapes/outstanding';
import type { Answered } from 'shared/contract/shapes/words';

/** A plan or report that somebody owes, and how far it is. */
export type OutstandingPlan = Answered<typeof outstandingPlan>;
/** `GET /api/outstanding/{unit}/{period}`: RU-24 and RU-25 in one. */
export type OutstandingPlans = Answered<typeof outstandingPlans>;
/** `GET /api/reminders`: what the caller has to hand in, from two working days before it is due. */
export type Reminders = Answered<typeof reminders>;
/** One of them: RM-01 … RM-35. */
export type ReminderLine = Answered<typeof reminder>;
export type AcknowledgementRequest = z.infer<typeof acknowledgementRequest>;
