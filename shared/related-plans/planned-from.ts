import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { parentPlanFacts, parentStateFacts } from 'shared/related-plans/facts/parent-plan';
import { earlierPlanFacts } from 'shared/related-plans/facts/earlier-plan';
import { plansBelowFacts } from 'shared/related-plans/facts/plans-below';
import { counterpartFacts } from 'shared/related-plans/facts/counterpart-plans';
import { newCustomerFacts } from 'shared/related-plans/facts/new-customers';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import { opportunityFacts } from 'shared/related-plans/facts/opportunities';
import { predecessorFacts } from 'shared/related-plans/facts/predecessors';
import { effectiveFacts, progressFacts } from 'shared/related-plans/facts/reported';
import { riskFacts } from 'shared/related-plans/facts/risks';
import { spendingFacts } from 'shared/related-plans/facts/spending';
import { strategyFacts } from 'shared/related-plans/facts/strategy';
import type { Planned } from 'shared/related-plans/planned';

/**
 * What the rules may know of other plans: numbers, names, dates, shares and sums, and of no other plan's goals,
 * amounts or people. Money in 万元.
 */
export function plannedFrom(context: KnownContext, related: RelatedPlans): Planned {
  const { employed, members, path, levelsNeeded, deadline, customers } = context;
  return {
    twin: null,
    ...parentStateFacts(related),
    ...(path === undefined ? {} : { path }),
    ...(levelsNeeded === undefined ? {} : { levelsNeeded }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(employed === undefined ? {} : { employed }),
    ...(members === undefined ? {} : { members }),
    ...(customers === undefined ? {} : { customersBefore: customers }),
    ...parentPlanFacts(context, related),
    ...earlierPlanFacts(context, related),
    ...counterpartFacts(context, related),
    ...plansBelowFacts(context, related),
    ...effectiveFacts(context, related),
    ...progressFacts(related),
    ...predecessorFacts(context, related),
    ...strategyFacts(context, related),
    ...opportunityFacts(context, related),
    ...newCustomerFacts(context, related),
    ...spendingFacts(context, related),
    ...riskFacts(context, related),
  };
}
