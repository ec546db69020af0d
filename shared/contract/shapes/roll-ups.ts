import { z } from 'zod';
import { figureAnswer, gapReason } from 'shared/contract/shapes/figures';
import { planState } from 'shared/contract/shapes/plans';
import { counted, hash, instant, named, periodKey, text, versionNo } from 'shared/contract/shapes/words';

export const rollUpLine = z.strictObject({
  unit: named,
  indicator: text,
  plan: figureAnswer.describe('The unit’s own signed target'),
  composed: figureAnswer
    .nullable()
    .describe('分解合计: what its sub-units’ signed plans add up to; null where there are none (DR-20)'),
  planNo: text.nullable(),
  version: versionNo.nullable(),
  actual: figureAnswer.describe(
    'As the unit itself reported for what is over by now; failing that, what the level below adds up to',
  ),
  verified: figureAnswer.nullable().describe('The verified part of the actual; null where it is no money or unknown'),
  deviation: figureAnswer.describe('actual − plan'),
  completion: figureAnswer.describe('actual ÷ plan, a share of one; for what should fall the score instead'),
});

/** RU-01: one line a unit and indicator. */
export const rollUp = z.strictObject({
  unit: named,
  period: periodKey,
  asOf: instant,
  indicators: z.array(text),
  units: z.array(named),
  lines: z.array(rollUpLine),
  gaps: z
    .array(z.strictObject({ unit: named, reason: gapReason, state: planState.nullable() }))
    .describe('Units without an effective plan'),
  unverified: counted.describe('Amounts reported by a unit of which not all is verified'),
});

/** One version of a plan checked against its record. */
export const verifiedVersion = z.strictObject({
  planId: text,
  planNo: text,
  version: versionNo,
  contentHash: hash.describe('Of the canonical content that was submitted'),
  state: planState,
  signers: z
    .array(z.strictObject({ person: named, onBehalfOf: named.nullable(), version: versionNo, time: instant }))
    .describe('Who agreed to this version, in order; signatures that stayed from an earlier one name it'),
  mismatches: z
    .array(text)
    .describe('Codes and places of what does not match; empty: content, journal, seals and rules agree'),
});

export const figureReply = z.union([
  z.strictObject({ figure: figureAnswer }),
  z.strictObject({
    status: z.union([planState, z.literal('missing')]),
    planNo: text.nullable(),
    version: versionNo.nullable(),
  }),
  z.strictObject({ verified: verifiedVersion }),
  z.strictObject({ refused: text.describe('A problem’s code') }),
]);

export const figureReplies = z.strictObject({
  replies: z.array(figureReply).describe('In the order of the questions'),
});
