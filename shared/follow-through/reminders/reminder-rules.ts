import {
  deviations,
  longCycle,
  lowSatisfaction,
  openGaps,
  savingBehind,
  trainingBehind,
  triggeredRisks,
  yearBehind,
} from 'shared/follow-through/reminders/figure-findings';
import {
  inspectionOf,
  missingAudits,
  missingPlans,
  missingSummaries,
  returnedPlans,
  securityChecks,
  sellersWithoutTarget,
  waitingPlans,
} from 'shared/follow-through/reminders/plan-findings';
import type { Found, Recipient, ReminderId } from 'shared/follow-through/reminders/reminder';
import {
  dueTasks,
  missedMilestones,
  openFeedback,
  openRectifications,
  stalledOpportunities,
  tasksAtRisk,
  unansweredRisks,
  unverifiedExpenses,
  usedQuotas,
} from 'shared/follow-through/reminders/row-findings';
import type { UnitFacts } from 'shared/follow-through/reminders/unit-facts';

/** Who is told, and from which degree on; later ones are its escalation. */
export interface Tell {
  readonly who: Recipient;
  readonly from: number;
}

/** What a degree counts. */
export type Counts = 'working-days' | 'days' | 'band' | 'points' | 'items' | 'nothing';

export interface ReminderRule {
  readonly id: ReminderId;
  readonly counts: Counts;
  readonly tell: readonly Tell[];
  /** Nobody is told of it any more beyond this degree. */
  readonly until: number;
  /** Days for which an acknowledgement keeps it quiet for whoever gave it; null where only doing it helps. */
  readonly quietDays: number | null;
  /** Null: what it looks at is stored nowhere yet. */
  readonly find: ((facts: UnitFacts) => readonly Found[]) | null;
}

/** `head:4`: the head, from a degree of 4 on. */
type Line = readonly [
  id: ReminderId,
  counts: Counts,
  tell: readonly `${Recipient}:${number}`[],
  quietDays: number | null,
  find: ReminderRule['find'],
  until?: number,
];

const missed = (facts: UnitFacts): readonly Found[] => missingPlans(facts).filter(({ degree }) => degree > 0);
const seriously = (facts: UnitFacts): readonly Found[] => deviations(facts).filter(({ degree }) => degree > 1);
const overdue = (facts: UnitFacts): readonly Found[] =>
  [...dueTasks(facts), ...missedMilestones(facts)].filter(({ degree }) => degree > 0);

/** The whole of domain/09 9.2, a line each. */
const lines: readonly Line[] = [
  ['RM-01', 'working-days', ['preparer:-2'], null, missingPlans, 0],
  ['RM-02', 'working-days', ['preparer:1', 'head:1', 'R-GMO:1'], 3, missingPlans],
  ['RM-03', 'working-days', ['leader:3'], 7, missingPlans],
  ['RM-04', 'working-days', ['signer:2'], null, waitingPlans, 3],
  ['RM-05', 'working-days', ['signer:4', 'superior:4'], null, waitingPlans],
  ['RM-06', 'nothing', ['preparer:0'], null, returnedPlans],
  ['RM-07', 'days', ['owner:-3', 'head:4'], 3, dueTasks],
  ['RM-08', 'days', ['owner:1'], 7, tasksAtRisk],
  ['RM-09', 'days', ['owner:1', 'head:1'], 3, missedMilestones],
  ['RM-10', 'days', ['owner:1'], 14, stalledOpportunities],
  ['RM-11', 'band', ['preparer:1', 'head:2', 'leader:3'], 31, deviations],
  ['RM-12', 'nothing', ['head:0', 'R-PLAN:0'], 14, openGaps],
  ['RM-13', 'points', ['head:0', 'R-LEAD:0'], 31, yearBehind],
  ['RM-14', 'nothing', ['owner:0'], 7, null],
  ['RM-15', 'nothing', ['R-CS:0', 'head:0'], 31, lowSatisfaction],
  ['RM-16', 'nothing', ['head:0'], 31, longCycle],
  ['RM-17', 'points', ['R-FIN:0', 'head:0'], 31, savingBehind],
  ['RM-18', 'points', ['R-HR:0'], 31, trainingBehind],
  ['RM-19', 'nothing', ['owner:0', 'head:0'], 14, usedQuotas],
  ['RM-20', 'days', ['preparer:1', 'R-FIN:1'], 7, unverifiedExpenses],
  ['RM-21', 'nothing', ['owner:0', 'head:0'], 3, triggeredRisks],
  ['RM-22', 'working-days', ['leader:1'], 3, unansweredRisks],
  ['RM-23', 'days', ['owner:-3', 'R-GMO:1', 'leader:6'], 3, openRectifications],
  ['RM-24', 'working-days', ['head:1', 'R-GMO:1'], 3, missingSummaries],
  [
    'RM-25',
    'items',
    ['R-GMO:1'],
    7,
    (facts) => inspectionOf(facts, [...missed(facts), ...overdue(facts), ...seriously(facts)]),
  ],
  ['RM-26', 'days', ['R-GMO:11'], 7, openFeedback],
  ['RM-27', 'nothing', ['head:0'], 7, null],
  ['RM-28', 'days', ['owner:1'], 7, null],
  ['RM-29', 'days', ['R-CS:1', 'head:1'], 7, null],
  ['RM-30', 'working-days', ['R-IT:-10'], 7, securityChecks],
  ['RM-31', 'nothing', ['owner:0', 'leader:0'], 14, null],
  ['RM-32', 'days', ['owner:1'], 14, null],
  ['RM-33', 'working-days', ['R-AUD:-5'], 7, missingAudits],
  ['RM-34', 'points', ['head:0'], 31, null],
  ['RM-35', 'nothing', ['head:0'], 14, sellersWithoutTarget],
];

export const reminderRules: readonly ReminderRule[] = lines.map(
  ([id, counts, tell, quietDays, find, until = Number.POSITIVE_INFINITY]) => ({
    ...{ id, counts, quietDays, find, until },
    tell: tell.map((each): Tell => {
      const at = each.lastIndexOf(':');
      return { who: each.slice(0, at) as Recipient, from: Number(each.slice(at + 1)) };
    }),
  }),
);

export const reminderRuleOf = (id: ReminderId): ReminderRule | undefined =>
  reminderRules.find((rule) => rule.id === id);
