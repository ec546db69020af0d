import { z } from 'zod';
import type { ViewCellAnswer } from 'shared/roll-up/view/view-answer';
import type { CellUnit, ViewChart } from 'shared/roll-up/view/view';
import { figureAnswer } from 'shared/contract/shapes/figures';
import { planState } from 'shared/contract/shapes/plans';
import { counted, day, flag, instant, named, periodKey, shapeOf, text, versionNo } from 'shared/contract/shapes/words';

export const viewCell = shapeOf<ViewCellAnswer>()(
  z.union([
    ...figureAnswer.options,
    z.strictObject({ kind: z.literal('text'), id: text, zh: text, en: text }),
    z.strictObject({ kind: z.literal('flag'), flag }),
  ]),
);

const cellKind = shapeOf<CellUnit>()(
  z.enum([
    'money',
    'count',
    'percent',
    'points',
    'days',
    'hours',
    'score',
    'quantity',
    'money-per',
    'indicator',
    'number',
    'text',
    'flag',
  ]),
);

const viewRow = z.strictObject({
  key: text.describe('Stable: the ids of what the row is about, joined by |'),
  of: z.array(named),
  cells: z.array(viewCell).describe('In the order of the columns'),
  isPartial: flag.describe('Whether something that belongs into it is missing'),
  plans: z.array(text).describe('Ids of the plans it is made of'),
});

const tracedPart = z.strictObject({ plan: text, cells: z.array(viewCell) });

/** A roll-up view (RU-01 … RU-40) of one unit and period. */
export const viewAnswer = z.strictObject({
  view: named,
  unit: named,
  period: named,
  asOf: instant,
  about: z
    .array(z.strictObject({ id: text, zh: text, en: text, naming: text }))
    .describe('What the rows are about, in the order of `of`'),
  columns: z
    .array(
      z.strictObject({
        key: text,
        zh: text,
        en: text,
        kind: cellKind,
        unit: z.strictObject({ zh: text, en: text }).nullable(),
      }),
    )
    .describe('Columns are only ever appended'),
  rows: z.array(viewRow),
  total: viewRow.nullable().describe('All of it as one row; null where rows do not add up'),
  chart: shapeOf<ViewChart>()(
    z.strictObject({ kind: z.enum(['columns', 'bars', 'line', 'funnel']), columns: z.array(text) }),
  ).nullable(),
  trace: z.array(tracedPart).nullable().describe('Of the asked row: each plan with the row as it would be of it alone'),
  plans: z
    .array(
      z.strictObject({
        planId: text,
        planNo: text,
        version: versionNo,
        state: planState,
        period: periodKey,
        unit: named,
        person: named.nullable(),
      }),
    )
    .describe('The plans behind the rows'),
  coverage: z
    .strictObject({ units: counted, effective: counted, partial: counted, waiting: counted, missing: counted })
    .describe('How many departments have signed for all, some or none of the period'),
  missing: z
    .array(
      z.strictObject({
        unit: named,
        standing: z.enum(['partial', 'waiting', 'missing']),
        planId: text.nullable(),
        planNo: text.nullable(),
        due: day.nullable(),
        daysLate: counted,
        waitingFor: z.array(named),
      }),
    )
    .describe('Departments that are not wholly in the sums, and why'),
  unverified: counted.describe('Amounts reported by a department of which not all is verified'),
});
