import { z } from 'zod';
import type { Urgency } from 'shared/sign-off/overdue';
import { planState } from 'shared/contract/shapes/plans';
import { named, periodKey, readDay, shapeOf, template, text } from 'shared/contract/shapes/words';

const urgency = shapeOf<Urgency>()(z.enum(['in-time', 'remind', 'escalate']));

/** A plan or report that somebody owes, and how far it is. */
export const outstandingPlan = z.strictObject({
  template,
  unit: named,
  person: named.nullable().describe('The owner of a personal plan'),
  period: periodKey,
  planId: text,
  planNo: text.nullable().describe('Of the latest version handed in; null where there was none yet'),
  state: planState.nullable(),
  due: readDay,
  daysLate: z
    .number()
    .describe('Working days since the due day while nothing is handed in; 0 before it, and once it is'),
  waitingFor: z.array(named),
  daysWaiting: z.number().describe('Working days the signers asked now have let it wait'),
  urgency,
});

/** RU-24 and RU-25 in one. */
export const outstandingPlans = z.strictObject({
  unit: named,
  period: periodKey,
  today: readDay,
  plans: z.array(outstandingPlan),
});

/** RM-07 and RM-09: a task that wants to be finished, or a milestone that was missed. */
export const taskReminder = z.strictObject({
  id: z.enum(['RM-07', 'RM-09']),
  planId: text,
  unit: named,
  wbs: text,
  task: text,
  owner: named,
  end: readDay,
  daysLate: z.number().describe('Calendar days since the planned end; below zero before it'),
});

/** What the caller has to hand in, from two working days before it is due, and tasks that are due or late. */
export const reminders = z.strictObject({
  today: readDay,
  plans: z.array(outstandingPlan),
  tasks: z.array(taskReminder),
});
