import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { targetsIn } from 'shared/related-plans/stored-plan';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import type { Planned } from 'shared/related-plans/planned';

/** One sum an indicator: what colleagues have taken on one by one is theirs to show (domain/02 2.7). */
export function plansBelowFacts({ key }: KnownContext, { below }: RelatedPlans): Planned {
  if (below === null || below.length === 0) return {};
  const sums = new Map<string, number>();
  for (const { indicator, target } of below.flatMap(targetsIn)) {
    sums.set(indicator, (sums.get(indicator) ?? 0) + target);
  }
  return { below: [...sums].map(([indicator, target]) => ({ indicator, target, unit: key.unit })) };
}
