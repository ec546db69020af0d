import type { Period } from 'shared/calendar/period';
import { readPeriod } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import { rowsIn } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { inWan, numberIn, taskRef, textIn, type StoredPlan } from 'shared/plan/around/stored-plan';
import type { Planned } from 'shared/review/planned';

/** What a 3+3 plan asks of a unit in one year: its actions (V-ALN-04) and its slice of the revenue (V-ALN-05, V-OPP-13). */
export function strategyFor(
  { unit }: PlanKey,
  period: Period,
  { planId, key, document }: StoredPlan,
): Pick<Planned, 'strategicActions' | 'strategicRevenue'> {
  const span = readPeriod(key.period);
  if (isRefused(span) || span.kind !== 'span' || period.kind !== 'year') return {};
  const place = period.year - span.firstYear + 1;
  const own = rowsIn(document, 'SIND').find(
    ({ cells }) => textIn(cells, 'indCode') === 'STR_REV' && textIn(cells, 'owner') === unit,
  );
  const slice = (of: number): number | null => {
    const value = own === undefined ? null : numberIn(own.cells, `y${of}`);
    return value === null ? null : value * inWan(document, 'STR_REV');
  };
  const [thisYear, nextYear] = [slice(place), slice(place + 1)];
  return {
    strategicActions: actionsOf({ planId, document }, unit, period.year),
    strategicRevenue: {
      ...(thisYear === null ? {} : { thisYear }),
      ...(nextYear === null ? {} : { nextYear }),
    },
  };
}

/** An action without a number of its own is named by its place. */
export const actionsOf = (
  { planId, document }: Pick<StoredPlan, 'planId' | 'document'>,
  unit: string,
  year: number,
): readonly { readonly no: string; readonly name: string }[] =>
  rowsIn(document, 'ACTION').flatMap(({ cells }, index) => {
    const isOwn = numberIn(cells, 'year') === year && textIn(cells, 'ownerDept') === unit;
    const no = textIn(cells, 'actNo') ?? `A${index + 1}`;
    return isOwn ? [{ no: taskRef(planId, no), name: textIn(cells, 'goal') ?? no }] : [];
  });
