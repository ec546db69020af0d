import { z } from 'zod';
import { measures, sourceKinds } from 'shared/follow-through/rectification/rectification';
import { limits } from 'shared/contract/limits';
import { readDay } from 'shared/contract/shapes/words';
import { withoutHidden } from 'shared/plan/hidden-characters';

const words = (longest: number) => z.string().max(longest).overwrite(withoutHidden);
const id = z.string().min(1).max(limits.planName);

/** Opens a rectification from whatever showed that one is needed. */
export const rectificationRequest = z.strictObject({
  unit: id,
  owner: id.nullable().describe('Null: whoever leads the unit'),
  title: words(limits.title),
  facts: words(limits.comment).describe('What was seen where it comes from'),
  source: z.strictObject({
    kind: z.enum(sourceKinds),
    of: words(limits.title).describe('What it comes from, in the words of who opens it'),
    place: z
      .discriminatedUnion('in', [
        z.strictObject({ in: z.literal('plan'), planId: id, block: id.nullable(), row: id.nullable() }),
        z.strictObject({ in: z.literal('figures'), indicator: id, period: id }),
      ])
      .nullable()
      .describe('Where that stands; of a plan one has to be able to know of it'),
  }),
  due: readDay.nullable().describe('Null: ten working days from today'),
});

const seen = z.int().min(1).describe('Number of the journal’s last entry, as it was seen');
const text = words(limits.comment);

/** One step of a rectification. */
export const rectificationStepRequest = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('plan'),
    seen,
    cause: text,
    measure: z.enum(measures),
    action: text,
    mending: z.discriminatedUnion('how', [
      z.strictObject({ how: z.literal('revision'), planId: id.describe('The plan or decomposition that is revised') }),
      z.strictObject({ how: z.literal('checkpoint'), day: readDay }),
      z.strictObject({ how: z.literal('work') }),
    ]),
  }),
  z.strictObject({ step: z.literal('report'), seen, evidence: text }),
  z.strictObject({ step: z.literal('assign'), seen, owner: id, text }),
  z.strictObject({
    step: z.enum(['agree', 'return', 'begin', 'verify', 'refuse', 'reopen', 'cancel']),
    seen,
    text,
  }),
]);
