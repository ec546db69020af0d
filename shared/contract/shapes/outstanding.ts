import { z } from 'zod';
import { reminderIds } from 'shared/follow-through/reminders/reminder';
import type { Urgency } from 'shared/sign-off/overdue';
import { planState } from 'shared/contract/shapes/plans';
import { flag, instant, named, periodKey, readDay, shapeOf, template, text } from 'shared/contract/shapes/words';

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

const told = z
  .string()
  .regex(/^(owner|preparer|signer|superior|head|leader|R-[A-Z]+(-[A-Z]+)*)$/)
  .describe('As what the caller is told of it');

/** Something of RM-01 … RM-35 the caller is told of (domain/09 9.2). */
export const reminder = z.strictObject({
  key: text,
  id: z.enum(reminderIds),
  unit: named,
  planId: text.nullable(),
  what: text.describe('As it was typed; empty where the caller may not read the plan'),
  indicator: text.nullable(),
  day: readDay.nullable(),
  degree: z.number().describe('Days before (below zero) or since its day, or what else its rule counts'),
  owner: named.nullable(),
  as: told,
  mayAcknowledge: flag,
  isQuiet: flag.describe('The caller has acknowledged it not long ago'),
  acknowledged: z.array(z.strictObject({ by: named, at: instant, note: text })),
});

/** What the caller has to hand in, from two working days before it is due, and all that the caller is reminded of. */
export const reminders = z.strictObject({
  today: readDay,
  plans: z.array(outstandingPlan),
  reminders: z.array(reminder),
});
