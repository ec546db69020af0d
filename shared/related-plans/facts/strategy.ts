import type { Period } from 'shared/calendar/period';
import { readPeriod } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import { isRefused } from 'shared/quantity/refusal';
import { rowsIn, type Cells } from 'shared/plan/document';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import type { PlanKey } from 'shared/plan/plan-id';
import { inWan, numberIn, taskRef, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import type { Block } from 'shared/template/block';
import { templateOf } from 'shared/template/templates';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import type { Planned } from 'shared/related-plans/planned';
import { hasColumns } from 'shared/template/block-columns';

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

/**
 * V-ALN-02: where the plans above lead, as far as they are in force. The mix is the nearest one anybody set; the words
 * are those of the 3+3 plan, or of the annual plan that was made from it.
 */
export function strategyFacts({ key, period }: KnownContext, related: RelatedPlans): Pick<Planned, 'strategy'> {
  const { above, higher } = related;
  if (period.kind === 'span' || templateOf(key.template)?.sheets.every(({ blocks }) => !isAligned(blocks)) !== false)
    return {};
  const plans = [...(above.at === 'here' ? [above.plan] : []), ...higher].filter(({ inForce }) => inForce);
  const mixes = plans.map(mixOf).filter((mix) => mix !== null);
  const directions = plans.flatMap((plan) => saidBy(plan, enclosing(period, 'year').year));
  const [mix = {}] = mixes;
  return mixes.length === 0 && directions.length === 0 ? {} : { strategy: { mix, directions } };
}

const isAligned = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => ['IND', 'TASK'].includes(block.id) && hasColumns(block, ['indCode']));

/** By its one product package, else by what its sales are split into; null where it has neither. */
function mixOf({ document }: StoredPlan): Readonly<Record<string, number>> | null {
  const packages = rowsIn(document, 'PACKAGE').map(({ cells }) => cells);
  const isOne = new Set(packages.map((cells) => textIn(cells, 'pkg'))).size === 1;
  return isOne
    ? sharesOf(packages, 'cat', 'tgt')
    : sharesOf(
        rowsIn(document, 'IND').flatMap(({ cells }) => (isOfSales(cells) ? [cells] : [])),
        'dimCat',
        'target',
      );
}

const isOfSales = (cells: Cells): boolean => ['SALES', 'REV_CY'].includes(textIn(cells, 'indCode') ?? '');

function sharesOf(rows: readonly Cells[], by: string, value: string): Readonly<Record<string, number>> | null {
  const sums = new Map<string, number>();
  for (const cells of rows) {
    const key = textIn(cells, by);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + (numberIn(cells, value) ?? 0));
  }
  const whole = [...sums.values()].reduce((sum, each) => sum + each, 0);
  return whole <= 0 ? null : Object.fromEntries([...sums].map(([key, sum]) => [key, sum / whole]));
}

function saidBy({ document }: StoredPlan, year: number): readonly string[] {
  const actions = rowsIn(document, 'ACTION').filter(({ cells }) => numberIn(cells, 'year') === year);
  return [
    ...actions.map(({ cells }) => textIn(cells, 'goal')),
    ...rowsIn(document, 'STRAT').flatMap(({ cells }) => [textIn(cells, 'focus'), textIn(cells, 'target')]),
  ].filter((said) => said !== null);
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
