import { indicatorOf } from 'shared/indicator/catalogue';
import { unfinishedTasks } from 'shared/related-plans/unfinished-tasks';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { isOfYear, targetsIn } from 'shared/related-plans/stored-plan';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import type { Planned } from 'shared/related-plans/planned';

/** What the period before left behind. */
export function earlierPlanFacts({ period }: KnownContext, related: RelatedPlans): Planned {
  const left = unfinishedTasks(related);
  const { before } = related;
  const isWithin = before !== null && period.kind !== 'span' && period.kind !== 'year' && isOfYear(before, period);
  const lasting = isWithin ? targetsIn(before) : [];
  return {
    ...(left === null ? {} : { unfinished: left }),
    cumulativeBefore: lasting
      .filter(({ indicator }) => indicatorOf(indicator)?.acrossTime === 'last')
      .map(({ indicator, target }) => ({ indicator, target })),
  };
}
