import { z } from 'zod';
import { limits } from 'shared/contract/limits';
import { node, year } from 'shared/contract/shapes/targets';
import { withoutHidden } from 'shared/plan/hidden-characters';

const words = (longest: number) => z.string().max(longest).overwrite(withoutHidden);
const steps = z.int().min(0).max(limits.largestTarget);
const indicator = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);
const months = z.array(steps).length(12);
const cells = z.strictObject({ year: steps.nullable(), months: z.array(steps.nullable()).length(12) });
const edit = z.strictObject({ node, indicator, now: cells, was: cells });
const nodes = z.array(node).min(1).max(limits.targetNodes).nullable();
const reason = words(limits.comment);
const about = { node, indicator, value: steps, months: months.nullable(), reason } as const;

const answer = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('accept'), indicator, value: steps.describe('As it was seen') }),
  z.strictObject({
    act: z.literal('object'),
    indicator,
    value: steps,
    counter: steps,
    months: months.nullable().describe('Null: the months as they stood to each other'),
    reason,
    analysis: words(limits.comment),
  }),
]);

/** One step of a unit's targets. */
export const targetStepRequest = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('draft'),
    edits: z.array(edit).max(limits.targetRows).describe('Cells typed, and what stood there before'),
    terms: words(limits.comment).nullable().describe('Null: as it is'),
  }),
  z.strictObject({ step: z.literal('issue'), nodes: nodes.describe('Null: all that were not issued yet') }),
  z.strictObject({ step: z.literal('answer'), node, answers: z.array(answer).min(1).max(limits.answers) }),
  z.strictObject({ step: z.literal('hold'), ...about }),
  z.strictObject({ step: z.literal('settle'), ...about }),
  z.strictObject({ step: z.literal('rule'), ...about }),
  z.strictObject({ step: z.literal('sign'), node, letterHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ step: z.literal('formal'), nodes: nodes.describe('Null: all that both have signed') }),
  z.strictObject({ step: z.literal('revise'), ...about }),
  z.strictObject({
    step: z.literal('recall'),
    node,
    indicators: z.array(indicator).min(1).max(limits.answers).nullable().describe('Null: all that are not formal'),
    reason,
  }),
]);

export const targetYear = year;
