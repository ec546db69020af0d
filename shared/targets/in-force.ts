import { quotaIndicator } from 'shared/targets/commands';
import type { Node } from 'shared/targets/node';
import type { UnitTargets } from 'shared/targets/unit-targets';

/** A target in force, as plans start with it: whole steps. */
export interface TargetInForce {
  readonly node: Node;
  readonly indicator: string;
  readonly value: number;
  readonly months: readonly number[];
}

/** Everything formal, revisions under way left aside, with the expense quotas beside it. */
export function inForce({ agreements, quotas }: UnitTargets): readonly TargetInForce[] {
  const formal = [...agreements.values()].flatMap(({ node, agreement }) => {
    const target = agreement.state === 'formal' ? agreement : agreement.replaces;
    if (target === null) return [];
    return [{ node, indicator: target.target.indicator, value: target.value, months: target.months }];
  });
  return [...formal, ...[...quotas].map(([node, quota]) => ({ node, indicator: quotaIndicator, ...quota }))];
}
