import { z } from 'zod';
import { inspectedKinds } from 'shared/follow-through/inspection/inspection';
import { sourcePlace } from 'shared/contract/shapes/measured';
import { flag, named, periodKey, readDay, text } from 'shared/contract/shapes/words';

export const inspectionItem = z.strictObject({
  key: text,
  kind: z
    .enum(inspectedKinds)
    .describe('`plan`: owed and not there; a deviation is a warning or worse (domain/07 7.3)'),
  unit: named,
  planId: text.nullable(),
  what: text.describe('A task or milestone as it was typed'),
  indicator: text.nullable(),
  period: periodKey.describe('Of the figures: the month that was closed last'),
  day: readDay.nullable(),
  degree: z.number().describe('Days late; of a deviation its band, 2 a warning, 3 serious'),
  owner: named.nullable(),
  place: sourcePlace.nullable().describe('Where a rectification of it says it comes from'),
  rectification: text.nullable().describe('The one that was opened for it and is not settled'),
});

/** `GET /api/inspection/{unit}`: what the week's inspection looks into in the unit and those below it. */
export const inspection = z.strictObject({
  unit: named,
  week: periodKey,
  isWhole: flag.describe('False where there are too many units below: those nearest are looked into'),
  items: z.array(inspectionItem),
});
