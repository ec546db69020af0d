import { deviations } from 'shared/follow-through/reminders/figure-findings';
import { missingPlans, missingSummaries } from 'shared/follow-through/reminders/plan-findings';
import type { Found } from 'shared/follow-through/reminders/reminder';
import { dueTasks, missedMilestones } from 'shared/follow-through/reminders/row-findings';
import type { UnitFacts } from 'shared/follow-through/reminders/unit-facts';

export const inspectedKinds = ['plan', 'task', 'milestone', 'deviation'] as const;
export type InspectedKind = (typeof inspectedKinds)[number];

export interface Inspected extends Found {
  readonly kind: InspectedKind;
}

/** The first band that is looked into: a warning (7.3). */
const warning = 2;

/** What the week's inspection of a unit looks into (EV-20): plans and reports that are missing, tasks and milestones that are late, abnormal deviations; the worst of each first. */
export const inspected = (facts: UnitFacts): readonly Inspected[] =>
  (
    [
      ['plan', [...missingPlans(facts), ...missingSummaries(facts)], 1],
      ['milestone', missedMilestones(facts), 1],
      ['task', dueTasks(facts), 1],
      ['deviation', deviations(facts), warning],
    ] as const
  ).flatMap(([kind, found, from]) =>
    found
      .filter(({ degree }) => degree >= from)
      .toSorted((one, other) => other.degree - one.degree)
      .map((each) => ({ ...each, kind })),
  );
