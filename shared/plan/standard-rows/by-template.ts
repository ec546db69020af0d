import { monthlyDuties } from 'shared/plan/standard-rows/duties';
import { monthlyRisks } from 'shared/plan/standard-rows/risks';
import type { StandardRow } from 'shared/plan/standard-rows/standard-row';
import type { TemplateId } from 'shared/template/template';

type RowsByBlock = Readonly<Record<string, readonly StandardRow[]>>;

const month: RowsByBlock = { DUTY: monthlyDuties, RSK: monthlyRisks };

/** What each kind of plan is offered with, by block. */
export const standardRows: Readonly<Partial<Record<TemplateId, RowsByBlock>>> = {
  'T-MON-D': month,
  'T-MON-P': month,
};
