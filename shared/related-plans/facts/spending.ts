import { rowsIn } from 'shared/plan/document';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { inWan, numberIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import { blockOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import type { Planned } from 'shared/related-plans/planned';

/** What the level below may spend, and how fast the year's money goes. */
export function spendingFacts({ key }: KnownContext, related: RelatedPlans): Pick<Planned, 'quotasBelow' | 'pace'> {
  const template = templateOf(key.template);
  if (template === undefined || blockOf(template, 'EXP') === undefined) return {};
  return { ...quotasIn(key.unit, related), ...paceIn(related) };
}

/**
 * V-EXP-03: one sum, as of targets. Units that have not planned yet could only add to it, so what there is counts; of
 * people only all together, because fewer would show what one of them asked for.
 */
function quotasIn(unit: string, { below, belowSoFar }: RelatedPlans): Pick<Planned, 'quotasBelow'> {
  const quotas = (below ?? belowSoFar.filter(({ key }) => key.person === null)).flatMap(quotasOf);
  return quotas.length === 0 ? {} : { quotasBelow: [{ unit, quota: quotas.reduce((sum, each) => sum + each, 0) }] };
}

const quotasOf = ({ document }: StoredPlan): readonly number[] =>
  rowsIn(document, 'EXP').flatMap(({ cells }) => {
    const quota = numberIn(cells, 'quota');
    return quota === null ? [] : [quota * inWan(document, 'EXP_QUOTA')];
  });

/** V-EXP-09. */
function paceIn({ year }: RelatedPlans): Pick<Planned, 'pace'> {
  if (year === null) return {};
  const { target, revenue, quota, spent } = year;
  if (!target || !quota || revenue === null || spent === null) return {};
  return { pace: { spent: spent / quota, revenue: revenue / target } };
}
