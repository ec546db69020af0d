import type { Preparation } from 'shared/contract/answers';
import { rowsIn, withRows, type PlanDocument } from 'shared/plan/document';

type Prepared = Pick<Preparation, 'document' | 'shown'>;

/** What departments reported, by row of the sheet, in 万元. */
const reportedIn = ({ shown }: Prepared): ReadonlyMap<string, number> =>
  new Map(
    (shown?.['BOOKED'] ?? []).flatMap(({ row, cells: { reported } }) =>
      typeof reported === 'number' ? [[row, reported] as const] : [],
    ),
  );

/** Departments whose reported amounts stand in the sheet. */
export function reportedUnits(prepared: Prepared): ReadonlySet<unknown> {
  const reported = reportedIn(prepared);
  const rows = rowsIn(prepared.document, 'BOOKED').filter(({ id }) => reported.has(id));
  return new Set(rows.map(({ cells }) => cells['dept']));
}

/** January as it was booked: what departments reported, but for one that had counted a delivery of February. */
export function bookedMonth(prepared: Prepared): PlanDocument {
  const reported = reportedIn(prepared);
  const rows = rowsIn(prepared.document, 'BOOKED').flatMap((row) => {
    const amount = reported.get(row.id);
    if (amount === undefined) return [];
    const { dept, indCode } = row.cells;
    const isEarly = dept === 'BIZ2' && indCode === 'REV_CY';
    const booked = { amount: isEarly ? Math.round((amount - 12.5) * 100) / 100 : amount };
    const note = isEarly ? '2月交付的一批已从1月收入中调出' : null;
    return [{ ...row, cells: { ...row.cells, ...booked, source: '总账2026年1月', date: '2026-02-05', note } }];
  });
  return withRows(prepared.document, 'BOOKED', rows);
}
