import {
  annualTargets,
  funnelRows,
  insightRows,
  lastYearRows,
  personalTargets,
  strategicTargets,
  strategyRows,
} from 'shared/plan/standard-rows/annual';
import { auditItems, criteria, fiveImprovements } from 'shared/plan/standard-rows/assessment';
import { monthlyDuties } from 'shared/plan/standard-rows/duties';
import { fiveGoals, sevenStandards } from 'shared/plan/standard-rows/evaluation-goals';
import { evaluationTasks, evaluationTimetable } from 'shared/plan/standard-rows/evaluation-tasks';
import {
  cooperationRows,
  evaluationPoints,
  evaluationResources,
  fiveMechanisms,
  fourMeetings,
  outlookRows,
} from 'shared/plan/standard-rows/evaluation-work';
import { quarterlyRisks, sevenRisks } from 'shared/plan/standard-rows/risks';
import { monthByMonth, oneRow, rowsOf, type StandardRow } from 'shared/plan/standard-rows/standard-row';
import type { TemplateId } from 'shared/template/template';

type RowsByBlock = Readonly<Record<string, readonly StandardRow[]>>;

const month: RowsByBlock = { DUTY: monthlyDuties, RSK: sevenRisks };

const quarter: RowsByBlock = {
  IND: rowsOf('indCode', 'SALES', 'SALES_QTY', 'SHARE'),
  NEED: rowsOf('item', 'demand', 'trend', 'competition'),
  QSTRAT: rowsOf('strat', 'position', 'price', 'promotion'),
  BUD: rowsOf('line', 'BUD_COST', 'BUD_MKT', 'BUD_MKTG'),
  RSK: quarterlyRisks,
};

/** What each kind of plan is offered with, by block. */
export const standardRows: Readonly<Partial<Record<TemplateId, RowsByBlock>>> = {
  'T-STR': { SIND: strategicTargets, VIEW: insightRows, RSK: sevenRisks },
  'T-ANN-D': { LAST: lastYearRows, VIEW: insightRows, IND: annualTargets, STRAT: strategyRows, RSK: sevenRisks },
  'T-ANN-P': { IND: personalTargets },
  'T-QTR-D': quarter,
  'T-QTR-P': quarter,
  'T-MON-D': month,
  'T-MON-P': month,
  'T-DAY': { ACTIV: oneRow },
  'T-RSK': { RSK: sevenRisks },
  'T-OPP': {
    CLASS: rowsOf('oppClass', 'OC-X', 'OC-G', 'OC-S', 'OC-N', 'OC-O'),
    FUN: funnelRows,
    REPORTED: monthByMonth,
  },
  'T-CUS': { IND: rowsOf('indCode', 'NEWCUST'), PACE: monthByMonth },
  'T-GAP': { COVER: oneRow },
  'T-FEED': { FEED: oneRow },
  'T-COF': { SEASON: monthByMonth },
  'T-EVA': {
    GOAL: fiveGoals,
    TASK: evaluationTasks,
    TIME: evaluationTimetable,
    RES: evaluationResources,
    RSK: sevenRisks,
    MECH: fiveMechanisms,
    STD: sevenStandards,
    POINT: evaluationPoints,
    COMM: fourMeetings,
    COOP: cooperationRows,
    OUTLOOK: outlookRows,
  },
  'T-EVF': { SCORE: criteria },
  'T-SQU': { CHECK: auditItems },
  'T-IMP': { IMP: fiveImprovements },
};
