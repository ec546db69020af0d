import { dateOf, idOf, numberOf, textOf } from 'shared/administration/cell-of';
import { found } from 'shared/administration/check/found';
import { fiscalYearIn } from 'shared/administration/content/calendar';
import { isMoney, planningYear } from 'shared/administration/content/targets';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { yearOf } from 'shared/calendar/date';
import { readPeriod } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import { fenFrom } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import type { Finding } from 'shared/review/finding';

const amounts = ['target', 'previous', 'twoAgo', 'threeAgo', 'budget'] as const;

/** Issued targets: of units and people that are there in the year, in amounts a plan can hold. */
export function targetFindings(rows: AdministrationRows): readonly Finding[] {
  const years = { unit: yearsOf(rows, 'UNIT'), person: yearsOf(rows, 'PERSON') };
  const fiscal = fiscalYearIn(rows);
  return rowsOf(rows, 'TARGET').flatMap((row, at) => {
    const period = readPeriod(textOf(row, 'period'), fiscal);
    if (isRefused(period)) return [];
    const year = planningYear(period);
    const absent = (['unit', 'person'] as const).flatMap((column) => {
      const id = idOf(row, column);
      return id === null || years[column](id, year)
        ? []
        : [
            found(column === 'unit' ? 'unknown-unit' : 'unknown-person', 'error', ['TARGET', at, column], {
              [column]: id,
              of: String(year),
            }),
          ];
    });
    const indicator = textOf(row, 'indicator');
    const counts = indicatorOf(indicator)?.unit.kind === 'count';
    const wrong = amounts.flatMap((column): readonly Finding[] => {
      const value = numberOf(row, column);
      if (value === null) return [];
      const where = ['TARGET', at, column] as const;
      if (isMoney(indicator) && isRefused(fenFrom(value, '万元'))) {
        return [found('amount-too-large', 'error', where, { value })];
      }
      if (column === 'target' && value < 0) return [found('amount-negative', 'warning', where, { value })];
      return counts && column === 'target' && !Number.isInteger(value)
        ? [found('not-whole', 'error', where, { value })]
        : [];
    });
    return [...absent, ...wrong];
  });
}

/** Whether a unit or person is there on a day of a year. */
function yearsOf(rows: AdministrationRows, table: string): (id: string, year: number) => boolean {
  const spans = new Map<string, (readonly [number, number])[]>();
  for (const row of rowsOf(rows, table)) {
    const [from, to] = [dateOf(row, 'from'), dateOf(row, 'to')];
    const id = textOf(row, 'id');
    spans.set(id, [...(spans.get(id) ?? []), [from === null ? 0 : yearOf(from), to === null ? Infinity : yearOf(to)]]);
  }
  return (id, year) => (spans.get(id) ?? []).some(([from, to]) => from <= year && year <= to);
}
