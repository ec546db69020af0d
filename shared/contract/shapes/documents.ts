import { z } from 'zod';
import type { RowChange } from 'shared/plan/changes';
import type { Cell, Cells, PlanDocument } from 'shared/plan/document';
import type { Finding, Place } from 'shared/review/finding';
import type { Lists } from 'shared/template/list';
import { byName, flag, shapeOf, template, text } from 'shared/contract/shapes/words';

export const cell = shapeOf<Cell>()(z.union([text, z.number(), flag, z.null()]));
export const cells = shapeOf<Cells>()(
  byName(cell).describe('By column key: text, a number, a date as YYYY-MM-DD, a code of the list'),
);

export const planDocument = shapeOf<PlanDocument>()(
  z.strictObject({
    template,
    templateVersion: z.int(),
    header: cells,
    blocks: byName(z.array(z.strictObject({ id: text, cells }))).describe('Rows by block'),
  }),
);

export const lists = shapeOf<Lists>()(
  byName(z.array(z.strictObject({ code: text, zh: text, en: text }))).describe('What each list allows, by its name'),
);

export const rowChange = shapeOf<RowChange>()(
  z.strictObject({
    block: text,
    row: text,
    what: z.enum(['added', 'removed', 'changed']),
    columns: z.array(text),
  }),
);

export const place = shapeOf<Place>()(
  z
    .strictObject({ block: text.nullable(), row: text.nullable(), column: text.nullable() })
    .describe('The whole plan, a block, a row, or a cell; the header form is block HDR, row HDR'),
);

const fact = z.union([text, z.number(), flag, z.array(text)]);
export const facts = byName(fact);

const mend = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-cell'), at: place, value: cell }),
  z.strictObject({ kind: z.literal('restore-formula'), at: place }),
  z.strictObject({ kind: z.literal('restore-column'), at: place }),
  z.strictObject({ kind: z.literal('split-row'), at: place, parts: z.array(text) }),
  z.strictObject({ kind: z.literal('add-row'), at: place, cells }),
  z.strictObject({ kind: z.literal('extend-table'), at: place, rows: z.int().min(1) }),
]);

export const finding = shapeOf<Finding>()(
  z.strictObject({
    rule: text.describe('E.g. V-SUM-01; the sentence is the reader’s'),
    severity: z.enum(['error', 'warning']),
    at: place,
    facts,
    mend: mend.exactOptional(),
    open: z.literal(true).exactOptional().describe('A value is still to be filled in; nothing that is there is wrong'),
    firm: z.literal(true).exactOptional().describe('Nobody lets this one stand, though its rule allows that elsewhere'),
  }),
);
