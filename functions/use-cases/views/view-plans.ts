import { contains } from 'shared/calendar/period-parts';
import { readPeriod, type Period } from 'shared/calendar/period';
import type { PlanDocument } from 'shared/plan/document';
import { isRefused } from 'shared/quantity/refusal';
import type { PlanFigures } from 'shared/roll-up/figure-book';
import type { ViewPlan } from 'shared/roll-up/view/view-plan';
import { blocksOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { Dependencies } from 'functions/ports/dependencies';

/** So many plans are read at a time. */
const atOnce = 16;

/** The content of the plans in force, inside the period or around it, that may have rows in one of these blocks. */
export async function viewPlans(
  { plans }: Pick<Dependencies, 'plans'>,
  all: readonly PlanFigures[],
  period: Period,
  blocks: readonly string[],
): Promise<readonly ViewPlan[]> {
  const wanted = all
    .filter(({ state }) => state === 'effective' || state === 'closed')
    .filter((plan) => concerns(plan, period) && hasBlock(plan, blocks));
  const opened: ViewPlan[] = [];
  for (let from = 0; from < wanted.length; from += atOnce) {
    const read = await Promise.all(
      wanted.slice(from, from + atOnce).map(async ({ contributions: _, ...plan }) => {
        const text = await plans.content(plan.planId, plan.version);
        return text === null ? [] : [{ ...plan, document: JSON.parse(text) as PlanDocument }];
      }),
    );
    opened.push(...read.flat());
  }
  return opened;
}

function concerns({ period: key }: PlanFigures, period: Period): boolean {
  const own = readPeriod(key);
  return !isRefused(own) && (contains(period, own) || contains(own, period));
}

function hasBlock({ template }: PlanFigures, wanted: readonly string[]): boolean {
  const known = templateOf(template);
  return known !== undefined && blocksOf(known).some(({ id }) => wanted.includes(id));
}
