import type { Basis } from 'shared/roll-up/contribution';
import type { FigureState } from 'shared/roll-up/figure-state';

/**
 * What views are made from: one record a row, money in 分, rates as shares of one, days and scores as they are, null
 * for what is not there. Figures come from the roll-up; the rest are the records of other rooms.
 */
export interface ViewSources {
  readonly figures: {
    readonly unit: string;
    readonly person: string | null;
    readonly indicator: string;
    readonly period: string;
    readonly basis: Basis;
    /** `own`: the node's own figure; `below`: what the next level adds up to (DR-20). */
    readonly level: 'own' | 'below';
    readonly state: FigureState;
  };
  readonly assignments: {
    readonly unit: string;
    readonly person: string;
    readonly task: string;
    readonly done: boolean;
  };
  readonly sales: {
    readonly category: string;
    readonly line: string;
    readonly region: string;
    readonly outlet: string;
    readonly sales: number;
    readonly target: number;
    readonly grossProfit: number;
    readonly capacity: number;
    /** Target share of the category in all sales. */
    readonly targetShare: number;
  };
  readonly opportunities: {
    readonly oppId: string;
    readonly oppClass: string;
    readonly unit: string;
    readonly amount: number;
    readonly weighted: number;
    readonly revCY: number;
    readonly revNY: number;
    readonly stage: number;
    readonly plannedStage: number;
    readonly due: boolean;
    readonly onStage: boolean;
    readonly daysLate: number;
    /** Period key of the month it was registered in. */
    readonly month: string;
  };
  readonly funnel: {
    readonly stage: string;
    readonly oppId: string;
    readonly amount: number;
    readonly inStage: boolean;
    readonly entered: boolean;
    readonly targetConversion: number;
  };
  readonly revenueGaps: {
    readonly unit: string;
    readonly target: number;
    readonly yearToDate: number;
    readonly backlog: number;
    readonly guaranteed: number;
    readonly supplement: number;
  };
  readonly customers: {
    readonly custId: string;
    readonly unit: string;
    readonly month: string;
    readonly type: string;
    readonly source: string;
    readonly evidence: string;
    readonly planned: boolean;
    readonly counted: boolean;
  };
  readonly expenses: {
    readonly unit: string;
    readonly purpose: string;
    readonly quota: number;
    readonly applied: number;
    readonly approved: number;
    readonly verified: number;
    /** Sales of the unit, the same in each of its rows. */
    readonly sales: number;
  };
  readonly receivables: {
    readonly unit: string;
    readonly opening: number;
    readonly signed: number;
    readonly collected: number;
    readonly due: number;
  };
  readonly carryForward: { readonly contract: string; readonly revenueYear: string; readonly amount: number };
  readonly trainings: {
    readonly unit: string;
    readonly person: string;
    readonly trained: boolean;
    readonly gain: number | null;
  };
  readonly tasks: {
    readonly unit: string;
    readonly task: string;
    readonly due: boolean;
    readonly done: boolean;
    readonly late: boolean;
    readonly daysLate: number;
  };
  readonly planStates: {
    readonly unit: string;
    readonly template: string;
    readonly planNo: string;
    readonly state: string;
    readonly deadline: string;
    readonly daysLate: number;
  };
  readonly queue: {
    readonly planNo: string;
    readonly step: string;
    readonly waitingFor: string;
    readonly daysWaiting: number;
  };
  readonly findings: {
    readonly unit: string;
    readonly rule: string;
    readonly found: number;
    /** Goals of the unit and how many of them are clear, the same in each of its rows. */
    readonly goals: number;
    readonly clearGoals: number;
  };
  readonly pairs: {
    readonly first: string;
    readonly second: string;
    readonly kind: string;
    readonly similarity: number;
    readonly dayGap: number;
  };
  readonly meetings: {
    readonly unit: string;
    readonly due: number;
    readonly present: number;
    readonly meetings: number;
    /** Score from 1 to 100. */
    readonly effect: number;
  };
  readonly evaluations: {
    readonly unit: string;
    readonly self: number | null;
    readonly mutual: number | null;
    readonly superior: number | null;
    readonly data: number | null;
  };
  readonly rectifications: {
    readonly recNo: string;
    readonly type: string;
    readonly open: boolean;
    readonly due: boolean;
    readonly closedOnTime: boolean;
    readonly overdue: boolean;
  };
  readonly risks: {
    readonly unit: string;
    readonly riskNo: string;
    readonly score: number;
    readonly trigger: string;
    readonly status: string;
  };
  readonly ranking: {
    readonly who: string;
    readonly value: number;
    readonly target: number;
    readonly rankBefore: number | null;
    /** A process indicator beside the result (7.8). */
    readonly tasksDone: number | null;
  };
  readonly commitments: {
    readonly person: string;
    readonly issued: number;
    readonly feedback: number | null;
    readonly agreed: number | null;
    readonly signed: boolean;
    readonly actual: number | null;
  };
  readonly summaries: {
    readonly unit: string;
    readonly item: string;
    readonly completed: boolean;
    readonly success: boolean;
    readonly cause: string;
  };
  readonly feedback: { readonly category: string; readonly handled: boolean };
  readonly weeklyBoard: {
    readonly person: string;
    readonly kind: 'done' | 'planned' | 'problem';
    readonly text: string;
  };
}

export type SourceName = keyof ViewSources;
export type FieldOf<Source extends SourceName> = keyof ViewSources[Source] & string;
