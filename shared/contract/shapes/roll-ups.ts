import { z } from 'zod';
import type { RollUpColumns } from 'shared/roll-up/roll-up-columns';
import { figureAnswer, gapReason } from 'shared/contract/shapes/figures';
import { planState } from 'shared/contract/shapes/plans';
import {
  counted,
  hash,
  instant,
  named,
  periodKey,
  shapeOf,
  text,
  versionNo,
  whole,
} from 'shared/contract/shapes/words';

const cellNumber = z.union([whole, z.string().regex(/^-?[0-9]{16,}$/)]);

const cell = z
  .union([
    cellNumber,
    z.string().regex(/^[a-z]$/),
    z.tuple([cellNumber, cellNumber]).describe('Numerator and denominator of a quotient'),
  ])
  .describe('In steps of the indicator’s unit (money in 分), or the letter of a gap in the order of the gap reasons');

const column = z
  .array(z.union([z.string().regex(/^[a-z]$/), z.null(), z.array(cell.nullable())]))
  .describe('By indicator: a figure a unit, or one letter or null for all of them');

const place = counted;

/** RU-01 in columns: units once, indicators once, numbers in arrays. */
export const rollUp = shapeOf<RollUpColumns>()(
  z.strictObject({
    unit: named,
    period: periodKey,
    asOf: instant,
    units: z.array(named).describe('The unit itself, then those below, parents before children'),
    parents: z.array(place.nullable()).describe('Place of each unit’s parent among the units'),
    ended: z.array(place).describe('Units that ended inside the period and stay under their last parent'),
    hasMore: z.array(place).describe('Units below which there are more than are shown'),
    indicators: z.array(text),
    columns: z.strictObject({
      plan: column.describe('The unit’s own signed target'),
      composed: column.describe('分解合计: what sub-units’ signed plans add up to; null where nobody is below (DR-20)'),
      submitted: column.describe('The same with what is on its way; null where nothing is'),
      actual: column.describe('As the unit reported; failing that, what the level below adds up to'),
      verified: column.describe('The verified part of the actual; null where it is no money or unknown'),
      planToDate: column.describe('From the year’s beginning; empty unless asked for'),
      actualToDate: column,
      planLastYear: column.describe('The same period a year before; empty unless asked for'),
      actualLastYear: column,
    }),
    plans: z.array(z.array(z.tuple([text, whole]))).describe('By unit: number and version of its plans in force'),
    planOf: z.array(z.union([z.array(place.nullable()), place, z.null()])).describe('By indicator: place of the plan'),
    coverage: z
      .array(z.tuple([counted, counted, counted, counted.nullable(), counted.nullable()]))
      .describe('By unit: units expected, effective and on their way; months known and months there should be'),
    gaps: z
      .array(z.strictObject({ unit: named, reason: gapReason, state: planState.nullable() }))
      .describe('Units without an effective plan'),
    unverified: counted.describe('Amounts reported by the unit and all below it of which not all is verified'),
    claims: z
      .array(z.strictObject({ indicator: text, key: text, share: z.number() }))
      .describe('Opportunities whose shares do not make one'),
    isReorganising: z.boolean().describe('A change of the organisation has not reached all figures yet'),
  }),
);

export const figureCoverage = z.strictObject({
  expected: counted.describe('Units at the lowest level that should have a plan'),
  effective: counted,
  submitted: counted,
  known: counted.nullable().describe('Months that are planned, of all those units; null where no months are added up'),
  of: counted.nullable(),
  share: z.number().nullable().describe('Share of the target that is signed, by value'),
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
  z.strictObject({ figure: figureAnswer, coverage: z.exactOptional(figureCoverage) }),
  z.strictObject({ coverage: figureCoverage }),
  z.strictObject({
    status: z.union([planState, z.literal('missing')]),
    planNo: text.nullable(),
    version: versionNo.nullable(),
  }),
  z.strictObject({ verified: verifiedVersion }),
  z.strictObject({
    signers: z
      .array(z.strictObject({ person: named, onBehalfOf: named.nullable(), time: instant }))
      .describe('Who agreed to the version in force, in order'),
  }),
  z.strictObject({ named }),
  z.strictObject({ asOf: instant.describe('When the figures of this answer were read') }),
  z.strictObject({
    refused: text.describe('A problem’s code'),
    typed: z.exactOptional(text.describe('The name that is not known')),
    nearest: z.exactOptional(named.describe('The one that is written most alike')),
  }),
]);

export const figureReplies = z.strictObject({
  replies: z.array(figureReply).describe('In the order of the questions'),
});
