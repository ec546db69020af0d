import { doubtful, wrong, type Difference } from 'shared/decomposition/difference';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { withoutIndicator } from 'shared/organisation/people-defects';

/** Which indicators a node carries in its plan. `selfAdded` (自增): its own, not handed down. */
export interface Carried {
  readonly key: string;
  readonly indicators: readonly string[];
  readonly selfAdded: readonly string[];
}

/** DR-16, 人人头上有指标: every active salesperson carries a quantified row. */
export const checkEveryoneCarries = (at: OrganisationAt, carrying: ReadonlySet<string>): readonly Difference[] =>
  withoutIndicator(at, carrying).map(({ id }) => wrong('DR-16', 'no-indicator', { person: id }));

/** DR-17: what a child carries and its parent does not is marked as self-added. */
export function checkHandedDown(parent: readonly string[], children: readonly Carried[]): readonly Difference[] {
  const handedDown = new Set(parent);
  return children.flatMap(({ key, indicators, selfAdded }) =>
    indicators
      .filter((indicator) => !handedDown.has(indicator) && !selfAdded.includes(indicator))
      .map((indicator) => doubtful('DR-17', 'not-of-parent', { of: key, indicator })),
  );
}

/** DR-53: every strategic action item of the year is in the annual plan of at least one department. */
export const checkStrategyTaken = (
  actionItems: readonly string[],
  annualPlans: readonly { readonly unit: string; readonly actionItems: readonly string[] }[],
): readonly Difference[] => {
  const taken = new Set(annualPlans.flatMap((plan) => plan.actionItems));
  return actionItems
    .filter((item) => !taken.has(item))
    .map((item) => wrong('DR-53', 'action-item-not-taken', { item }));
};

/** DR-54: a task for an opportunity says where it stands, where it shall stand, and by when. */
export const checkOpportunityTasks = (
  tasks: readonly {
    readonly task: string;
    readonly stage: string | null;
    readonly targetStage: string | null;
    readonly by: string | null;
  }[],
): readonly Difference[] =>
  tasks.flatMap(({ task, ...needed }) => {
    const missing = Object.entries(needed).flatMap(([name, value]) => (value === null || value === '' ? [name] : []));
    return missing.length === 0 ? [] : [wrong('DR-54', 'opportunity-task-incomplete', { task, missing })];
  });
