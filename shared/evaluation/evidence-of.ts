import type { Period } from 'shared/calendar/period';
import { partsOf } from 'shared/calendar/period-parts';
import { indicatorOf } from 'shared/indicator/catalogue';
import { rowsIn } from 'shared/plan/document';
import { dateIn, inWan, numberIn, targetsIn, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import { exactFrom } from 'shared/quantity/decimal';
import { isRefused } from 'shared/quantity/refusal';
import { findingOfKey } from 'shared/review/finding';
import { gap, known, type Figure } from 'shared/roll-up/figure';
import type { Attainment, Evidence } from 'shared/evaluation/pre-score';

/** What is on record about a unit's plan: what stood when it was signed, and the summaries of all of its months. */
export function evidenceOf(plan: StoredPlan, period: Period | null, summaries: readonly StoredPlan[]): Evidence {
  const tasks = rowsIn(plan.document, 'TASK').length;
  const stood = (plan.stood ?? []).flatMap((key) => {
    const finding = findingOfKey(key);
    return finding === null ? [] : [{ rule: finding.rule, row: finding.at.row }];
  });
  const reported = inOrder(period, summaries);
  return {
    ...{ tasks, stood },
    onTime: reported === null ? null : onTimeIn(reported),
    attained: reported === null ? null : attainedIn(plan, reported),
  };
}

/** One summary a month of the plan; null while one of them is missing. */
function inOrder(period: Period | null, summaries: readonly StoredPlan[]): readonly StoredPlan[] | null {
  if (period === null) return null;
  const months = partsOf(period, 'month');
  const found = months.flatMap((month) => summaries.find((each) => each.key.period === month.key) ?? []);
  return months.length > 0 && found.length === months.length ? found : null;
}

/** `TASK_DONE`: tasks that were due, and those of them done by their day. */
function onTimeIn(summaries: readonly StoredPlan[]): Evidence['onTime'] {
  const due = summaries
    .flatMap(({ document }) => rowsIn(document, 'WORK'))
    .filter(({ cells }) => textIn(cells, 'status') !== 'cancelled');
  const done = due.filter(({ cells }) => {
    const [end, actual] = [dateIn(cells, 'end'), dateIn(cells, 'actEnd')];
    return textIn(cells, 'status') === 'done' && (actual === null || end === null || actual <= end);
  });
  return { due: due.length, done: done.length };
}

function attainedIn(plan: StoredPlan, summaries: readonly StoredPlan[]): readonly Attainment[] {
  const weights = new Map(
    rowsIn(plan.document, 'IND').map(({ cells }) => [textIn(cells, 'indCode'), numberIn(cells, 'weight')]),
  );
  return targetsIn(plan).flatMap(({ indicator, target }): readonly Attainment[] => {
    const entry = indicatorOf(indicator);
    if (entry === undefined || entry.direction === 'neutral') return [];
    const actual = over(
      indicator,
      summaries.map((summary) => actualIn(summary, indicator)),
    );
    const { direction } = entry;
    return [{ plan: figure(target), actual: figure(actual), direction, weight: weights.get(indicator) ?? null }];
  });
}

function actualIn({ document }: StoredPlan, indicator: string): number | null {
  const row = rowsIn(document, 'ACTUAL').find(({ cells }) => textIn(cells, 'indCode') === indicator);
  const actual = row === undefined ? null : numberIn(row.cells, 'actual');
  return actual === null ? null : actual * inWan(document, indicator);
}

/** What months come to by the indicator's own way through time; of a rate only a single month tells. */
function over(indicator: string, actuals: readonly (number | null)[]): number | null {
  if (actuals.length === 1) return actuals[0] ?? null;
  switch (indicatorOf(indicator)?.acrossTime) {
    case 'sum':
    case 'distinct':
      return actuals.some((each) => each === null) ? null : actuals.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    case 'last':
      return actuals.at(-1) ?? null;
    default:
      return null;
  }
}

function figure(value: number | null): Figure {
  const exact = value === null ? null : exactFrom(value);
  return exact === null || isRefused(exact) ? gap('not-planned') : known(exact);
}
