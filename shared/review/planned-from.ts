import type { PlansAround } from 'shared/plan/around/plans-around';
import { aboveIn, parentIn } from 'shared/review/from-plans/above';
import { beforeIn } from 'shared/review/from-plans/before';
import { belowIn } from 'shared/review/from-plans/below';
import { besideIn } from 'shared/review/from-plans/beside';
import { newCustomersIn } from 'shared/review/from-plans/customers';
import type { KnownBeside } from 'shared/review/from-plans/known-beside';
import { opportunitiesIn } from 'shared/review/from-plans/opportunities';
import { predecessorsIn } from 'shared/review/from-plans/predecessors';
import { effectiveIn, progressIn } from 'shared/review/from-plans/reported';
import { risksIn } from 'shared/review/from-plans/risks';
import { spendingIn } from 'shared/review/from-plans/spending';
import { strategyIn } from 'shared/review/from-plans/strategy';
import type { Planned } from 'shared/review/planned';

/**
 * What the rules may know of other plans: numbers, names, dates, shares and sums, and of no other plan's goals,
 * amounts or people. Money in 万元.
 */
export function plannedFrom(beside: KnownBeside, around: PlansAround): Planned {
  const { employed, path, deadline, customers } = beside;
  return {
    twin: null,
    ...parentIn(around),
    ...(path === undefined ? {} : { path }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(employed === undefined ? {} : { employed }),
    ...(customers === undefined ? {} : { customersBefore: customers }),
    ...aboveIn(beside, around),
    ...beforeIn(beside, around),
    ...besideIn(beside, around),
    ...belowIn(beside, around),
    ...effectiveIn(beside, around),
    ...progressIn(around),
    ...predecessorsIn(beside, around),
    ...strategyIn(beside, around),
    ...opportunitiesIn(beside, around),
    ...newCustomersIn(beside, around),
    ...spendingIn(beside, around),
    ...risksIn(beside, around),
  };
}
