import type { UnitLedger } from 'shared/administration/content/ledgers';
import type { IssuedTarget, TargetHistory } from 'shared/administration/content/targets';
import type { Lists } from 'shared/template/list';
import type { TemplateId } from 'shared/template/template';

export type { IssuedTarget, TargetHistory, UnitLedger };

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
  /** Contracts, opening receivables and core outlets of one unit. */
  ledger(unit: string): Promise<UnitLedger>;
}
