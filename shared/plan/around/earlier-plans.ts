import type { PlansAround } from 'shared/plan/around/plans-around';
import type { StoredPlan } from 'shared/plan/around/stored-plan';
import { dateIn } from 'shared/plan/around/stored-plan';

/** Plans made before this one that speak of the same things: the plans above it, and the one of the period before. */
export const earlierPlans = ({ above, higher, before }: PlansAround): readonly StoredPlan[] => [
  ...higher,
  ...(above.at === 'here' ? [above.plan] : []),
  ...(before === null ? [] : [before]),
];

/** The day a plan was written, which is the day it speaks of as now. */
export const writtenOn = ({ document }: StoredPlan) => dateIn(document.header, 'prepDate');
