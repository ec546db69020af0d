import type { IsoDate } from 'shared/calendar/date';
import type { Period } from 'shared/calendar/period';
import type { ReadGoal } from 'shared/review/text/clarity';
import type { Shape } from 'shared/review/text/similarity';
import type { Basis } from 'shared/roll-up/contribution';
import type { FigureState } from 'shared/roll-up/figure-state';
import type { GapReason } from 'shared/roll-up/gap';
import type { TargetAgreement } from 'shared/targets/agreement';
import type { TemplateId } from 'shared/template/template';
import type { ViewPlan } from 'shared/roll-up/view/view-plan';

/** One figure of a unit or person, with why it is missing or what part of it is. */
export interface ViewFigure {
  readonly state: FigureState;
  /** Why there is none; null where there is one. */
  readonly reason: GapReason | null;
  /** Whether something that belongs into it is missing. */
  readonly isPartial: boolean;
  /** Ids of the plans it is made of. */
  readonly plans: readonly string[];
}

export interface FigureAsked {
  readonly unit: string;
  readonly person: string | null;
  readonly indicator: string;
  readonly period: string;
  readonly basis: Basis;
  /** `own`: the owner's own figure; `below`: what the level below adds up to; `best`: the own one, failing that the other. */
  readonly level: 'own' | 'below' | 'best';
}

/** A plan that is owed, and how far it has come. */
export interface ViewOwed {
  readonly unit: string;
  readonly person: string | null;
  readonly template: TemplateId;
  readonly planId: string;
  readonly planNo: string | null;
  readonly state: string | null;
  readonly due: string;
  readonly daysLate: number;
  readonly waitingFor: readonly string[];
  readonly daysWaiting: number;
}

/** What goes into a view of one unit and period, whatever its source. */
export interface ViewMaterial {
  readonly unit: string;
  readonly period: Period;
  /** The period before of the same kind, for what changed since; null for a span. */
  readonly before: Period | null;
  /** The earlier of today and the period's last day: what is due by then is due. */
  readonly asOf: IsoDate;
  /** Plans in force of the unit and of all below it, inside the period or around it. */
  readonly plans: readonly ViewPlan[];
  /** The unit and all below that plan, parents first. */
  readonly units: readonly string[];
  /** Those of them with nobody below. */
  readonly lastUnits: readonly string[];
  personsOf(unit: string): readonly string[];
  /** Indicators any plan of the period speaks of, in the order of the catalogue. */
  readonly indicators: readonly string[];
  figure(asked: FigureAsked): ViewFigure;
  /** What one plan brings to a figure; null where it says nothing of it. */
  contribution(planId: string, indicator: string, basis: Basis): FigureState | null;
  /** Agreements on targets of the units and the persons in them, in the year of the period; only what may be seen. */
  readonly agreements: readonly {
    /** Unit or person. */
    readonly who: string;
    readonly unit: string;
    readonly person: string | null;
    readonly agreement: TargetAgreement;
  }[];
  /** Months of the year that the period lies in, by their keys. */
  readonly monthKeys: readonly string[];
  /** Rules whose findings stood when the plan was signed: by a reason or by a waiver, each as often as it did. */
  stoodRules(planId: string): readonly string[];
  readonly owed: readonly ViewOwed[];
  /** Opening receivable of a unit's year in 分; null where none is entered. */
  openingReceivable(unit: string): number | null;
  workingDaysBetween(from: IsoDate, to: IsoDate): number;
  readonly readGoal: ReadGoal;
  readonly shapeOf: (text: string) => Shape;
  /** From which similarity on two tasks may be one (V-DUP). */
  readonly similarFrom: number;
}
