import type { Lists } from 'shared/template/list';
import type { TemplateId } from 'shared/template/template';

/** A target issued from above, or agreed in the target decomposition. */
export interface IssuedTarget {
  readonly indicator: string;
  readonly period: string;
  /** In the indicator's own unit; money in 分. */
  readonly target: number;
  /** Last year's actual, in the same unit. */
  readonly previous: number | null;
  /** Who answers for it; null: the unit's head. */
  readonly owner?: string | null;
  /** What a month's value is weighed from (DR-30); kept where sales of earlier years are known. */
  readonly history?: TargetHistory;
}

export interface TargetHistory {
  /** The same period one, two and three years ago, in the indicator's own unit. */
  readonly lastYears: readonly [number | null, number | null, number | null];
  readonly budget: number | null;
  /** Ratios: 0.08 is 8%. */
  readonly industryGrowth: number | null;
  readonly benchmarkGrowth: number | null;
}

/** Master data a plan is written with. */
export interface Planning {
  /** What the sheet's lists offer to this unit: people, units, customers, products … */
  lists(unit: string, day: string): Promise<Lists>;
  issuedTargets(of: {
    readonly template: TemplateId;
    readonly unit: string;
    readonly person: string | null;
    readonly period: string;
  }): Promise<readonly IssuedTarget[]>;
}
