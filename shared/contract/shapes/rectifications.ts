import { z } from 'zod';
import { measures, sourceKinds, stepNames } from 'shared/follow-through/rectification/rectification';
import { counted, day, flag, named, text, whole } from 'shared/contract/shapes/words';
import { measured, sourcePlace } from 'shared/contract/shapes/measured';

const mending = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('revision'), planId: text, inForce: whole.describe('Version in force before it') }),
  z.strictObject({ how: z.literal('checkpoint'), day }),
  z.strictObject({ how: z.literal('work') }),
]);

export const rectificationView = z.strictObject({
  id: text,
  sequence: whole.describe('Number of the last journal entry'),
  unit: named,
  person: named.nullable().describe('Whose plan it comes from, where that is a person’s'),
  owner: named,
  title: text.describe('Empty where the service opened it: what it measured is its title'),
  facts: text,
  source: z.strictObject({ kind: z.enum(sourceKinds), of: text, place: sourcePlace.nullable() }),
  measured: measured.nullable().describe('A serious deviation that the service found itself (domain/07 7.3)'),
  due: day,
  overdue: counted.describe('Working days'),
  isEscalated: flag.describe('Overdue for so long that the leader in charge is told (EV-16)'),
  state: z.enum(['open', 'planned', 'approved', 'doing', 'verifying', 'closed', 'cancelled']),
  remedy: z.strictObject({ cause: text, measure: z.enum(measures), action: text, mending }).nullable(),
  evidence: text.nullable(),
  verifiedBy: named.nullable(),
  openSteps: z.array(z.enum(stepNames)).describe('What the caller may do now'),
  said: z.array(
    z.strictObject({
      step: z.enum([...stepNames, 'open']),
      by: named.nullable(),
      insteadOf: named.nullable(),
      on: day,
      text,
    }),
  ),
});

/** `GET /api/rectifications`: those of this year and the last that the caller may see. */
export const rectifications = z.strictObject({
  today: day,
  units: z
    .array(z.strictObject({ unit: named, owners: z.array(named).describe('Who may own one there, its head first') }))
    .describe('Units the caller may open one for'),
  inspects: z.array(named).describe('Units whose work the caller judges, the highest first'),
  rectifications: z.array(rectificationView),
});

export const rectificationTaken = z.strictObject({ id: text, sequence: whole });
