import { z } from 'zod';
import type { FigureAnswer } from 'shared/roll-up/figure-answer';
import { gapReasons, type GapReason } from 'shared/roll-up/gap';
import { shapeOf, whole } from 'shared/contract/shapes/words';

export const gapReason = shapeOf<GapReason>()(
  z.enum(gapReasons).describe('Why a figure is not there; a gap is never a zero'),
);

const wholeText = z.string().regex(/^-?[0-9]+$/);

export const figureAnswer = shapeOf<FigureAnswer>()(
  z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('money'), fen: wholeText.describe('分, a whole number of any length') }),
      z.strictObject({ kind: z.literal('count'), count: whole }),
      z.strictObject({
        kind: z.literal('quotient'),
        numerator: wholeText,
        denominator: wholeText,
        value: z.number().describe('What is shown; a percent is a share of one, money per order or head is in 万元'),
        shown: z.enum(['percent', 'number']),
      }),
      z.strictObject({ kind: z.literal('number'), value: z.number() }),
      z.strictObject({ kind: z.literal('gap'), reason: gapReason }),
    ])
    .describe('A figure or, where it cannot be computed, the reason'),
);
