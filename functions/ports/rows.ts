import type { PlanRow } from 'shared/plan/document';
import type { PlanState } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';

/** The rows of one block of one plan in force, as they were signed: what views about tasks, opportunities or risks read. */
export interface BlockRows {
  readonly planId: string;
  readonly planNo: string;
  readonly version: number;
  readonly state: PlanState;
  readonly template: TemplateId;
  readonly unit: string;
  readonly person: string | null;
  readonly period: string;
  readonly block: string;
  /** 万元 or 元, as the plan's money columns are typed. */
  readonly moneyUnit: '万元' | '元';
  readonly rows: readonly PlanRow[];
}

/** One block of one plan as it is kept: a row with a lower `sequence` never replaces a higher one. */
export interface BlockRowsWrite {
  readonly unit: string;
  /** The year whose figures the plan's period counts in (`figuresYear`). */
  readonly year: string;
  readonly block: string;
  readonly period: string;
  readonly planId: string;
  readonly sequence: number;
  /** Null: the plan is not in force, or has no such rows. */
  readonly content: BlockRows | null;
}

/** Table `rows`: partition unit and year, row block and plan. */
export interface Rows {
  put(writes: readonly BlockRowsWrite[]): Promise<void>;
  /** Rows of these blocks in plans of the unit itself and of its persons, of any period of the year. One round trip a thousand rows. */
  of(unit: string, year: string, blocks: readonly string[]): Promise<readonly BlockRows[]>;
  clear(): Promise<void>;
}
