import { z } from 'zod';
import { facts, place } from 'shared/contract/shapes/documents';
import { figure, measured, words } from 'shared/contract/shapes/measured';
import { counted, day, flag, named, periodKey, text, versionNo } from 'shared/contract/shapes/words';

/** A cell's content with what it takes to show it without the plan's template and lists. */
export const shownCell = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('blank') }),
  z.strictObject({ as: z.literal('text'), text }),
  z.strictObject({ as: z.literal('named'), names: z.array(words) }),
  z.strictObject({ as: z.literal('number'), value: z.number(), unit: words.nullable() }),
  z.strictObject({ as: z.literal('percent'), value: z.number().describe('A share of one') }),
  z.strictObject({ as: z.literal('date'), day }),
  z.strictObject({ as: z.literal('period'), period: periodKey }),
  z.strictObject({ as: z.literal('flag'), is: z.boolean() }),
]);

export const shownPlace = z.strictObject({
  at: place,
  sheet: words.nullable().describe('Null: the whole plan'),
  row: text.nullable().describe('What the row is about, in its own words; null where nothing is written'),
  column: words.nullable(),
});

export const changedRow = z.strictObject({
  ...{ place: shownPlace, what: z.enum(['added', 'removed', 'changed']) },
  cells: z
    .array(z.strictObject({ column: text, name: words, before: shownCell, after: shownCell }))
    .describe('Of an added or removed row those that hold something'),
});

export const keyFigure = z.strictObject({
  indicator: named,
  unit: words,
  plan: figure,
  issued: figure.nullable().describe('As set from above, in the plan itself'),
  lastYear: figure.nullable().describe('Actual of the same period a year before, as the plan states it'),
  before: z
    .strictObject({ period: periodKey, plan: figure })
    .nullable()
    .describe('The same plan of the period before, where it is in force and the caller may read it'),
  parent: z
    .strictObject({ period: periodKey, plan: figure })
    .nullable()
    .describe('The plan this one is a part of, where it is in force and the caller may read it'),
});

export const planSummary = z.strictObject({
  planId: text,
  version: versionNo,
  figures: z.array(keyFigure).describe('The most telling first'),
  changes: z
    .strictObject({ version: versionNo, rows: z.array(changedRow) })
    .nullable()
    .describe('Against the version the caller last decided on, failing that the one in force before'),
  warnings: z
    .array(z.strictObject({ rule: text, facts, place: shownPlace, reason: text }))
    .describe('Warnings that stand, each with its reason'),
  rows: z.array(shownPlace).describe('Rows a remark may be put to; the first few hundred'),
  places: z.array(shownPlace).describe('Of the remarks and waivers of the plan, in words'),
  tasks: z
    .array(z.strictObject({ goal: text, owner: words.nullable(), end: day.nullable() }))
    .describe('The first few'),
  taskCount: counted,
  offPlan: z
    .array(
      z.strictObject({
        kind: z.enum(['deviation', 'task', 'risk']),
        at: z.strictObject({ block: text, row: text }),
        name: words.describe('Of the indicator, task or risk'),
        measured: measured.nullable(),
        rectification: text.nullable().describe('The one that was opened for it'),
      }),
    )
    .describe('Rows that are off their plan, for who may open a rectification for them'),
  mayRectify: flag.describe('Whether the caller may open a rectification for it'),
});
