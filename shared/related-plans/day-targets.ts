import { isDate, weekday } from 'shared/calendar/date';
import { rowsIn, type Cells } from 'shared/plan/document';
import { inWan, numberIn, targetsIn, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';

/** Which indicator of the week each planned figure of a day comes from. */
const ofWeek: readonly (readonly [column: string, indicators: readonly string[]])[] = [
  ['callsPlan', ['A_CALL']],
  ['apptsPlan', ['A_APPT']],
  ['visitsPlan', ['A_VISIT']],
  ['intentPlan', ['A_INTENT']],
  ['grossPlan', ['A_GROSS']],
  ['ordersPlan', ['B_ORD']],
  ['amountPlan', ['REV_CY', 'SALES']],
];

const dayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const workingDays = 5;

/**
 * DR-24: what the week asks of one day: by its own split over days, else its target spread evenly from Monday to Friday;
 * pieces are rounded up, so that the days give the week. Money in 万元. Empty without a week's plan.
 */
export function dayTargets(week: StoredPlan | null, day: string): Cells {
  if (week === null || !isDate(day)) return {};
  const targets = targetsIn(week);
  const place = weekday(day) - 1;
  const cells = ofWeek.flatMap(([column, indicators]): (readonly [string, number])[] => {
    const found = targets.find(({ indicator }) => indicators.includes(indicator));
    if (found === undefined) return [];
    const split = splitOn(week, found.indicator, dayKeys[place] ?? 'mon');
    const even = place < workingDays ? found.target / workingDays : 0;
    const value = split ?? (column === 'amountPlan' ? Math.round(even * 100) / 100 : Math.ceil(even));
    return [[column, value]];
  });
  return Object.fromEntries(cells);
}

function splitOn({ document }: StoredPlan, indicator: string, key: string): number | null {
  const row = rowsIn(document, 'DAYS').find(({ cells }) => textIn(cells, 'indCode') === indicator);
  const value = row === undefined ? null : numberIn(row.cells, key);
  return value === null ? null : value * inWan(document, indicator);
}
