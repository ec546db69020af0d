import type { PlansAround } from 'shared/plan/around/plans-around';
import { targetsIn } from 'shared/plan/around/stored-plan';
import type { KnownBeside } from 'shared/review/from-plans/known-beside';
import type { Planned } from 'shared/review/planned';

/** One sum an indicator: what colleagues have taken on one by one is theirs to show (domain/02 2.7). */
export function belowIn({ key }: KnownBeside, { below }: PlansAround): Planned {
  if (below === null || below.length === 0) return {};
  const sums = new Map<string, number>();
  for (const { indicator, target } of below.flatMap(targetsIn)) {
    sums.set(indicator, (sums.get(indicator) ?? 0) + target);
  }
  return { below: [...sums].map(([indicator, target]) => ({ indicator, target, unit: key.unit })) };
}
