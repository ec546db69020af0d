import type { IsoDate } from 'shared/calendar/date';
import type { IssuedRow } from 'shared/related-plans/issued-rows';
import type { Cells } from 'shared/plan/document';

/** A task as another plan holds it. `ref` is how this plan may name it: `<plan no.>/<wbs>`, or the wbs of the parent plan. */
export interface PlannedTask {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly custOpp: string | null;
  /** Units and people named as collaborators. */
  readonly coop: readonly string[];
  /** Of the plan above, but somebody else's to do: may be served, need not be covered (V-PER-04). */
  readonly ofOthers?: true;
}

export interface PlannedTarget {
  readonly indicator: string;
  readonly target: number;
}

/** A contract or production-release letter that stands behind CTR_NCY or REV_CY. */
export interface KnownContract {
  /** Blank while it has none. */
  readonly no: string;
  /** What it is called in the ledger. */
  readonly name?: string;
  readonly kind: 'contract' | 'release-letter';
  readonly date: IsoDate | null;
  readonly revenueYear: number;
  /** Indicators it is counted in. */
  readonly countedIn: readonly string[];
  /** For a release letter: the contract that followed. */
  readonly contractNo: string | null;
}

/**
 * What only stored plans, ledgers and the organisation know. A part that is absent is not known here, and the rules
 * that need it stay silent; an empty list or null says that there is none.
 */
export interface Planned {
  /** V-HDR-04: another plan of the same type, unit, person and period that is not void. */
  readonly twin?: { readonly planNo: string } | null;
  /** V-HDR-05. */
  readonly parent?: { readonly planNo: string; readonly effective: boolean } | null;
  /** V-HDR-06: who would sign, by level. */
  readonly path?: readonly { readonly level: number; readonly persons: readonly string[] }[];
  /** V-HDR-06: so many levels and persons a plan of this kind needs; two where absent. */
  readonly levelsNeeded?: number;
  /** V-HDR-07. */
  readonly deadline?: IsoDate;
  /** V-HDR-11. */
  readonly versions?: { readonly base: number; readonly current: number };
  /** V-DAT-12: read-only cells as they were issued, money in 万元. */
  readonly issued?: readonly IssuedRow[];
  /** V-ALN-01, V-SUM-07, V-SUM-09, V-SUM-11, V-PER-07: what the plan above expects of this unit and period. */
  readonly fromAbove?: readonly PlannedTarget[];
  /** V-PER-07: what the plan above gives to this period by its own split, whatever was issued since. */
  readonly splitAbove?: readonly PlannedTarget[];
  /** V-ALN-01: what a task may serve beside that: indicators of the plan above, and tasks known by number only. */
  readonly namedAbove?: readonly string[];
  /** V-ALN-03: goals of the plan above assigned to this unit. */
  readonly goalsFromAbove?: readonly { readonly ref: string; readonly name: string }[];
  /** V-ALN-02: shares by category, and what the strategy says in its own words. */
  readonly strategy?: { readonly mix: Readonly<Record<string, number>>; readonly directions: readonly string[] };
  /** V-ALN-04: strategic actions of the year for this unit. */
  readonly strategicActions?: readonly { readonly no: string; readonly name: string }[];
  /** V-ALN-05: this unit's slice of STR_REV; V-OPP-13: next year's. */
  readonly strategicRevenue?: { readonly thisYear?: number; readonly nextYear?: number };
  /** V-TSK-06: who is in the company, from when to when. */
  readonly employed?: Readonly<Record<string, { readonly from: IsoDate; readonly to: IsoDate | null }>>;
  /** V-TSK-06: who belongs to this unit or one below it, or holds a role there, from when to when. */
  readonly members?: Readonly<Record<string, readonly { readonly from: IsoDate; readonly to: IsoDate | null }[]>>;
  /** Other plans that were looked up, as this one names them; of any other it names nothing is known. */
  readonly named?: readonly string[];
  /** V-DEP-01, V-DEP-05: their tasks, as `<plan>/<wbs>`. */
  readonly elsewhere?: readonly (PlannedTask & { readonly confirmed: boolean })[];
  /** V-DEP-06: of the plan that a report is about, which task waits for which. */
  readonly waitsFor?: Readonly<Record<string, readonly string[]>>;
  /** V-DEP-06: how far tasks are, by wbs. */
  readonly progress?: Readonly<Record<string, 'open' | 'doing' | 'done' | 'late' | 'cancelled'>>;
  /** V-DUP-03, V-DUP-04: tasks of the counterpart departments. */
  readonly counterpartTasks?: readonly PlannedTask[];
  /** V-DUP-05: shares claimed by other departments, by opportunity, contract or customer. */
  readonly claims?: readonly { readonly key: string; readonly unit: string; readonly share: number }[];
  /** V-SUM-01, V-SUM-02: what the units or people below have taken on. */
  readonly below?: readonly (PlannedTarget & { readonly unit: string })[];
  /** V-SUM-08: cumulative targets of the period before. */
  readonly cumulativeBefore?: readonly PlannedTarget[];
  /** V-SUM-06: core outlets of the unit. */
  readonly coreOutlets?: readonly string[];
  /** V-SUM-15, in 万元: the year's opening balance, and what was signed and collected in it before this period. */
  readonly receivables?: {
    readonly opening: number;
    readonly signedToDate: number;
    readonly collectedToDate: number;
  };
  /** V-PER-01 … 04, 06: tasks of the plan above that reach into this period. */
  readonly tasksAbove?: readonly PlannedTask[];
  /** V-PER-05; the task as it was planned, where its plan is at hand, so that it can be carried over. */
  readonly unfinished?: readonly { readonly ref: string; readonly name: string; readonly cells?: Cells }[];
  /** V-OPP-08, in 万元; what is signed and waits to be recognised only the plan itself says. */
  readonly gap?: { readonly target: number; readonly toDate: number; readonly guaranteed: number };
  /** V-OPP-09: by opportunity, the stage earlier plans saw it in last, and since when. */
  readonly stages?: Readonly<Record<string, { readonly stage: string; readonly since: IsoDate }>>;
  /** V-DAT-05, in 万元: by opportunity, what the last plan that names it says it is worth. */
  readonly amountsBefore?: Readonly<Record<string, number>>;
  /** V-OPP-11: cumulative registered before this period, by OPP_RPT and OPP_RPT_AMT. */
  readonly registeredBefore?: { readonly count: number; readonly amount: number };
  /** V-OPP-12: stage conversion of the past, by stage. */
  readonly conversion?: Readonly<Record<string, number>>;
  /** V-OPP-14: opportunities in the ledger. */
  readonly opportunities?: readonly { readonly id: string; readonly customer: string; readonly project: string }[];
  /** V-CUS-02: customers with business before this year; V-CUS-06: counted already this year. */
  readonly customersBefore?: readonly string[];
  readonly countedBefore?: readonly string[];
  /** V-CUS-05. */
  readonly newCustomersNextMonth?: number;
  /** V-CUS-07, V-CUS-08, V-CUS-09. */
  readonly contracts?: readonly KnownContract[];
  /** V-EXP-03: quotas of the level below, in 万元. */
  readonly quotasBelow?: readonly { readonly unit: string; readonly quota: number }[];
  /** V-EXP-06: rows whose approved amount stands in the version in force of this very plan. */
  readonly approvedBefore?: readonly string[];
  /** V-EXP-09: shares of the year's budget and target used so far. */
  readonly pace?: { readonly spent: number; readonly revenue: number };
  /** V-RSK-05. */
  readonly triggered?: readonly { readonly rno: string; readonly since: IsoDate; readonly answered: boolean }[];
  /** V-SMR-06: rows of the effective plan, and what they were called. */
  readonly effectiveRows?: readonly { readonly ref: string; readonly name: string }[];
  /** V-EVA-01: how the judged plan has been evaluated by others so far. */
  readonly evaluations?: readonly ('self' | 'mutual' | 'superior' | 'data')[];
  /** V-EVA-04: units that plan with this one, and those it is a superior of. */
  readonly counterparts?: readonly string[];
  readonly unitsBelow?: readonly string[];
  /** V-EVA-09, points of 100: what the figures say, and what its own unit said where that is another form. */
  readonly scores?: { readonly self?: number; readonly data: number };
}
