import { z } from 'zod';
import { cells } from 'shared/contract/shapes/documents';
import { changedRow, shownPlace } from 'shared/contract/shapes/plan-summary';
import { instant, named, text, versionNo } from 'shared/contract/shapes/words';

const rowVersion = z.strictObject({
  version: versionNo,
  by: named.describe('Who submitted the version'),
  time: instant,
  change: changedRow.describe('Against the version before; of the first, against nothing'),
  cells: cells.nullable().describe('The row as this version has it, for restoring; null where it took the row out'),
});

export const rowHistory = z.strictObject({
  planId: text,
  place: shownPlace,
  versions: z.array(rowVersion).describe('Versions that changed the row, the latest first'),
  isWhole: z.boolean().describe('False where older versions were not looked at'),
});
