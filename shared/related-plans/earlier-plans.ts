import type { RelatedPlans } from 'shared/related-plans/related-plans';
import type { StoredPlan } from 'shared/related-plans/stored-plan';
import { dateIn } from 'shared/related-plans/stored-plan';

/** Plans made before this one that speak of the same things: the plans above it, and the one of the period before. */
export const earlierPlans = ({ above, higher, before }: RelatedPlans): readonly StoredPlan[] => [
  ...higher,
  ...(above.at === 'here' ? [above.plan] : []),
  ...(before === null ? [] : [before]),
];

/** The day a plan was written, which is the day it speaks of as now. */
export const writtenOn = ({ document }: StoredPlan) => dateIn(document.header, 'prepDate');
