import type { Basis } from 'shared/roll-up/contribution';
import type { FigureState } from 'shared/roll-up/figure-state';
import type { GapReason } from 'shared/roll-up/gap';

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
    /** Why there is none, where the state holds nothing. */
    readonly reason: GapReason | null;
    /** Whether something that belongs into it is missing. */
    readonly isPartial: boolean;
  };
  /** The cascade of targets (N8): each node's, as it was issued, agreed on, formal, planned, and broken down below. */
  readonly targetChain: {
    readonly indicator: string;
    /** Unit or person. */
    readonly who: string;
    readonly period: string;
    readonly issued: number | null;
    readonly agreed: number | null;
    readonly formal: number | null;
    readonly target: number | null;
    readonly composed: number | null;
    /** Whose turn it is, or who has not broken down or taken up what is formal; empty where nothing is open. */
    readonly owner: string;
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
    readonly sales: number | null;
    readonly target: number | null;
    readonly grossProfit: number | null;
    readonly capacity: number | null;
    /** Target share of the category in all sales. */
    readonly targetShare: number | null;
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
    readonly targetConversion: number | null;
  };
  readonly revenueGaps: {
    readonly unit: string;
    readonly target: number | null;
    readonly yearToDate: number | null;
    readonly backlog: number | null;
    readonly guaranteed: number | null;
    readonly supplement: number | null;
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
    readonly quota: number | null;
    readonly applied: number | null;
    readonly approved: number | null;
    readonly verified: number | null;
    /** Sales of the unit, the same in each of its rows. */
    readonly sales: number | null;
  };
  readonly receivables: {
    readonly unit: string;
    readonly opening: number | null;
    readonly signed: number | null;
    readonly collected: number | null;
    readonly due: number | null;
    readonly signedPlan: number | null;
    readonly collectedPlan: number | null;
    readonly duePlan: number | null;
  };
  readonly carryForward: { readonly contract: string; readonly revenueYear: string; readonly amount: number };
  readonly trainings: {
    readonly unit: string;
    readonly topic: string;
    readonly due: number | null;
    readonly present: number | null;
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
    readonly due: number | null;
    readonly present: number | null;
    readonly meetings: number;
    /** Score from 1 to 100. */
    readonly effect: number | null;
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
    readonly score: number | null;
    readonly trigger: string;
    readonly status: string;
  };
  readonly ranking: {
    readonly who: string;
    readonly value: number | null;
    readonly target: number | null;
    readonly rankBefore: number | null;
    /** A process indicator beside the result (7.8). */
    readonly tasksDone: number | null;
  };
  readonly commitments: {
    readonly person: string;
    readonly indicator: string;
    readonly issued: number | null;
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

/** A record with the ids of the plans it comes from. */
export type Traced<Source extends SourceName> = ViewSources[Source] & { readonly plans: readonly string[] };
