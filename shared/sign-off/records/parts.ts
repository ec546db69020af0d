import type { PlanKey } from 'shared/plan/plan-id';
import type { TemplateId } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';

/** A part of a plan as it was when the plan was handed in: this version, with this content. */
export interface PartTaken {
  readonly planId: string;
  readonly version: number;
  readonly contentHash: string;
}

/** Plans that parts belong to: those of a unit for a year, quarter or month (domain/02 2.5). */
const parents: readonly TemplateId[] = ['T-ANN-D', 'T-QTR-D', 'T-MON-D'];

const partKinds: readonly TemplateId[] = allTemplates.flatMap(({ id, partOfParent }) =>
  partOfParent === true ? [id] : [],
);

/** Records of the same unit and period that are signed with the plan; none for kinds without parts. */
export const partKeysOf = (key: PlanKey): readonly PlanKey[] =>
  parents.includes(key.template) ? partKinds.map((template) => ({ ...key, template })) : [];
