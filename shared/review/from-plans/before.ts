import { indicatorOf } from 'shared/indicator/catalogue';
import { leftUndone } from 'shared/plan/around/left-undone';
import type { PlansAround } from 'shared/plan/around/plans-around';
import { isOfYear, targetsIn } from 'shared/plan/around/stored-plan';
import type { KnownBeside } from 'shared/review/from-plans/known-beside';
import type { Planned } from 'shared/review/planned';

/** What the period before left behind. */
export function beforeIn({ period }: KnownBeside, around: PlansAround): Planned {
  const left = leftUndone(around);
  const { before } = around;
  const isWithin = before !== null && period.kind !== 'span' && period.kind !== 'year' && isOfYear(before, period);
  const lasting = isWithin ? targetsIn(before) : [];
  return {
    ...(left === null ? {} : { unfinished: left }),
    cumulativeBefore: lasting
      .filter(({ indicator }) => indicatorOf(indicator)?.acrossTime === 'last')
      .map(({ indicator, target }) => ({ indicator, target })),
  };
}
