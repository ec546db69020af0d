import { idOf, textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { freezeReaches, type Freeze, type LiftedFreeze } from 'shared/organisation/freeze';
import type { Cells } from 'shared/plan/document';

const freezeIn = (row: Cells): Freeze => ({
  ...{ unit: textOf(row, 'unit'), period: textOf(row, 'period'), by: textOf(row, 'by') },
  ...{ since: textOf(row, 'since'), reason: textOf(row, 'reason') },
  reach: freezeReaches.find((reach) => reach === row['reach']) ?? 'everything',
});

const isLifted = (row: Cells): boolean => idOf(row, 'lifted') !== null;

/** Those that hold. */
export const freezesIn = (rows: AdministrationRows): readonly Freeze[] =>
  rowsOf(rows, 'FREEZE')
    .filter((row) => !isLifted(row))
    .map(freezeIn);

/** Those that were lifted, the latest last. */
export const liftedIn = (rows: AdministrationRows): readonly LiftedFreeze[] =>
  rowsOf(rows, 'FREEZE')
    .filter(isLifted)
    .map((row) => ({
      ...freezeIn(row),
      ...{ liftedBy: textOf(row, 'liftedBy'), lifted: textOf(row, 'lifted'), liftReason: textOf(row, 'liftReason') },
    }));

export const freezeRow = ({ unit, period, reach, by, since, reason }: Freeze): Cells => ({
  ...{ unit, period, reach, by, since, reason },
});

const isSame = (row: Cells, { unit, period, since }: Freeze): boolean =>
  row['unit'] === unit && row['period'] === period && row['since'] === since;

/** The rows with a freeze lifted; whatever was there stays. */
export const withLifted = (
  rows: readonly Cells[],
  freeze: Freeze,
  { liftedBy, lifted, liftReason }: Pick<LiftedFreeze, 'liftedBy' | 'lifted' | 'liftReason'>,
): readonly Cells[] => rows.map((row) => (isSame(row, freeze) ? { ...row, liftedBy, lifted, liftReason } : row));
