import { z } from 'zod';
import { named, periodKey, text } from 'shared/contract/shapes/words';

/** A name in both languages that needs no id. */
export const words = z.strictObject({ zh: text, en: text });

export const figure = z.strictObject({
  value: z.number().describe('Money in 万元, a percent as a share of one'),
  as: z.enum(['number', 'percent']),
});

/** What was reported against what was planned. */
export const measured = z.strictObject({
  indicator: named,
  unit: words,
  period: periodKey,
  plan: figure,
  actual: figure,
  rate: z.number().nullable().describe('(actual − plan) ÷ |plan|'),
});

/** Where a rectification comes from. */
export const sourcePlace = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('plan'), planId: text, block: text.nullable(), row: text.nullable() }),
  z.strictObject({ in: z.literal('figures'), indicator: text, period: text }),
]);
