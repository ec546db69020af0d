import { z } from 'zod';
import type { AdministrationChange } from 'shared/administration/journal';
import type { TableDifference } from 'shared/administration/difference';
import { sheetSubjects, subjects, type AdministrationRows } from 'shared/administration/table';
import { cell, cells, finding } from 'shared/contract/shapes/documents';
import { level, planState, reassigned } from 'shared/contract/shapes/plans';
import {
  byName,
  counted,
  flag,
  hash,
  instant,
  named,
  role,
  shapeOf,
  text,
  versionNo,
} from 'shared/contract/shapes/words';

const subject = z.enum(subjects);
const rows = shapeOf<AdministrationRows>()(byName(z.array(cells)).describe('Rows by table; money in 万元'));
const versions = z
  .record(z.enum(sheetSubjects), counted)
  .describe('Of each subject the change that left it so; 0: never entered');

export const administrationView = z.strictObject({ version: counted, versions, tables: rows });

const counts = z.strictObject({ table: text, added: counted, removed: counted, changed: counted });

const change = z.strictObject({
  version: versionNo,
  by: text.nullable(),
  time: instant,
  note: text,
  restored: counted.nullable().describe('The version that was gone back to'),
  subjects: z.array(subject),
  counts: z.array(counts),
  contentHashes: z.partialRecord(subject, hash),
  previousHash: text,
  hash,
});
const storedChange = shapeOf<AdministrationChange>()(change);

export const changeShown = storedChange.extend({ by: named.nullable().describe('Null: entered while set up') });

export const administrationOutcome = z.strictObject({
  change: changeShown.nullable().describe('Null: everything was as sent already'),
  versions,
  warnings: z.array(finding).describe('What is worth knowing about the stored tables and stopped nothing'),
});

export const administrationHistory = z.strictObject({
  changes: z.array(changeShown).describe('The latest first'),
  sound: flag.describe('Every line hashes itself and names the one before'),
});

const difference = shapeOf<TableDifference>()(
  counts.extend({
    rows: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(['added', 'removed']), row: cells }),
        z.strictObject({
          kind: z.literal('changed'),
          row: cells,
          cells: z.array(z.strictObject({ column: text, before: cell, after: cell })),
        }),
      ]),
    ),
  }),
);

export const administrationVersion = z.strictObject({
  change: changeShown,
  differences: z.array(difference),
  mostRows: counted.describe('Rows of each table beyond this many are only counted'),
});

export const administrationFindings = z.strictObject({ findings: z.array(finding) });

export const chainTrial = z
  .strictObject({
    looked: counted.describe('Plans handed in during the last 92 days that were looked at, the latest first'),
    more: counted.describe('Of these, how many would have had one more signer at least'),
    fewer: counted,
    blocked: counted.describe('How many could not have been handed in, as nobody could fill a seat'),
    plans: z
      .array(z.strictObject({ planId: text, planNo: text, more: z.array(named), fewer: z.array(named), blocked: flag }))
      .describe('Those that would have gone another way, the latest 50 at most'),
  })
  .describe('What changed chains would have meant for plans of the last months');

export const movedSeats = z.strictObject({
  seats: z.array(
    z.strictObject({
      planId: text,
      planNo: text,
      state: planState,
      level,
      role,
      from: named,
      to: named.nullable().describe('Null: nobody there may take the seat; the plan waits until somebody can'),
      ...reassigned.shape,
    }),
  ),
});
