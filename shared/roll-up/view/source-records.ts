import { figureRecords } from 'shared/roll-up/view/figure-records';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import { expenseRecords, receivableRecords } from 'shared/roll-up/view/money-records';
import {
  commitmentRecords,
  evaluationRecords,
  meetingRecords,
  rankingRecords,
  trainingRecords,
  weeklyRecords,
} from 'shared/roll-up/view/people-records';
import {
  carryForwardRecords,
  customerRecords,
  funnelRecords,
  gapRecords,
  opportunityRecords,
  salesRecords,
} from 'shared/roll-up/view/sales-records';
import { targetChainRecords } from 'shared/roll-up/view/target-records';
import type { SourceName, Traced } from 'shared/roll-up/view/sources';
import type { View } from 'shared/roll-up/view/view';
import {
  assignmentRecords,
  feedbackRecords,
  findingRecords,
  pairRecords,
  planStateRecords,
  queueRecords,
  rectificationRecords,
  riskRecords,
  summaryRecords,
  taskRecords,
} from 'shared/roll-up/view/work-records';

type Builders = { readonly [Source in SourceName]: (material: ViewMaterial, view: View) => readonly Traced<Source>[] };

const builders: Builders = {
  figures: figureRecords,
  targetChain: targetChainRecords,
  assignments: assignmentRecords,
  sales: salesRecords,
  opportunities: opportunityRecords,
  funnel: funnelRecords,
  revenueGaps: gapRecords,
  customers: customerRecords,
  expenses: expenseRecords,
  receivables: receivableRecords,
  carryForward: carryForwardRecords,
  trainings: trainingRecords,
  tasks: taskRecords,
  planStates: planStateRecords,
  queue: queueRecords,
  findings: findingRecords,
  pairs: pairRecords,
  meetings: meetingRecords,
  evaluations: evaluationRecords,
  rectifications: rectificationRecords,
  risks: riskRecords,
  ranking: rankingRecords,
  commitments: commitmentRecords,
  summaries: summaryRecords,
  feedback: feedbackRecords,
  weeklyBoard: weeklyRecords,
};

/** The records a view of this material is made from. */
export const recordsFor = (view: View, material: ViewMaterial): readonly Traced<SourceName>[] =>
  builders[view.source](material, view);

const sales = ['OPP', 'FUN', 'IND', 'PACKAGE', 'REGION', 'OUTLET', 'GAP', 'CUS', 'EVID'] as const;

/** Blocks whose rows a source reads; only plans with one of them are opened. */
export const blocksOf: Readonly<Record<SourceName, readonly string[]>> = {
  figures: [],
  targetChain: [],
  assignments: ['TASK', 'WORK'],
  sales,
  opportunities: ['OPP'],
  funnel: ['OPP', 'FUN'],
  revenueGaps: ['GAP', 'OPP'],
  customers: ['CUS', 'EVID'],
  expenses: ['EXP'],
  receivables: [],
  carryForward: ['OPP'],
  trainings: ['TRN'],
  tasks: ['TASK', 'WORK'],
  planStates: [],
  queue: [],
  findings: ['TASK'],
  pairs: ['TASK'],
  meetings: ['MEET'],
  evaluations: ['HEAD', 'SCORE'],
  rectifications: ['REC'],
  risks: ['RSK'],
  ranking: ['TASK', 'WORK'],
  commitments: ['PLEDGE', 'TALKS'],
  summaries: ['WORK', 'MISSED', 'SUCCESS'],
  feedback: ['FEED'],
  weeklyBoard: ['WORK', 'TASK', 'ISS'],
};
