import type { Language } from 'shared/template/list';
import type { Cell, Cells } from 'shared/plan/document';

/** Who a plan is for and what it hangs from; dates as `YYYY-MM-DD`, ids as the organisation keeps them. */
export interface KnownHeader {
  readonly unit: string;
  readonly person: string | null;
  readonly preparer: string;
  readonly preparedOn: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly parentPlan: string | null;
  readonly moneyUnit: 'wan' | 'yuan';
  readonly title: string | null;
  readonly counterparts?: readonly string[];
}

/** A target handed down from above. Values are in the indicator's unit, money in the plan's. */
export interface IssuedTarget {
  readonly indicator: string;
  readonly value: number;
  readonly evidence?: string;
  readonly owner: string;
  /** Targets of the year's earlier periods added up; absent for indicators that carry their last value on. */
  readonly before?: number;
  readonly weight?: number;
}

/** What an indicator was worth before: the same period one, two and three years ago, and what a month's value rests on. */
export interface KnownHistory {
  readonly indicator: string;
  /** Empty for everybody's. */
  readonly owner?: string;
  readonly lastYears: readonly [Cell, Cell, Cell];
  readonly budget?: number;
  readonly industryGrowth?: number;
  readonly benchmarkGrowth?: number;
}

/** Somebody in office: the person, and the unit tasks of that role belong to. */
export interface Holder {
  readonly person: string;
  readonly unit: string;
}

/** What the company offers plans with; an administrator keeps it. */
export interface OfferSettings {
  /** DR-30: weights of budget, own history, industry and benchmark. */
  readonly coefficients: Readonly<Record<'a1' | 'a2' | 'a3' | 'a4', number>>;
  /** The deviation beyond which a miss is put right; −0.2 is −20% (domain/07 7.3). */
  readonly rectifyBelow: number;
}

/** All that is known when a plan is made; nothing of it is looked up here. */
export interface KnownBeforePlanning {
  readonly language: Language;
  readonly offer: OfferSettings;
  readonly header: KnownHeader;
  readonly targets: readonly IssuedTarget[];
  readonly history: readonly KnownHistory[];
  /** Unfinished tasks of the period before, as cells of the TASK block. */
  readonly carriedTasks: readonly Cells[];
  /** Role → who holds it for this unit, e.g. `R-MKT`. */
  readonly holders: Readonly<Record<string, Holder>>;
  /** Rows of a block that take the place of its standard rows, e.g. the unit's own duties and risks. */
  readonly rows?: Readonly<Record<string, readonly Cells[]>>;
  /** What every offered row of a block begins with, e.g. the audited plan. */
  readonly beneath?: Readonly<Record<string, Cells>>;
}
